package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.time.OffsetDateTime;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Thing}. */
@Generated("dev.channelkit.codegen")
final class ThingCodec implements Codec<Thing> {
    static final ThingCodec INSTANCE = new ThingCodec();

    private ThingCodec() {}

    @Override
    public String typeName() {
        return "Thing";
    }

    @Override
    public @Nullable Thing read(WireReader in) {
        @Nullable Integer thingId = null;
        @Nullable Colour colour = null;
        @Nullable OffsetDateTime createdOn = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> thingId = in.int32();
                case 1 -> colour = in.value(Colour.codec());
                case 2 -> createdOn = in.value(Scalars.DATE_OR_MS);
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), thingId, colour, createdOn);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.int32(0, value.thingId);
        out.value(1, value.colour, Colour.codec());
        out.value(2, value.createdOn, Scalars.DATE_OR_MS);
        out.end();
    }
}
