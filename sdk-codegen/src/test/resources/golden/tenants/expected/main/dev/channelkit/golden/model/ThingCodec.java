package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
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
        @Nullable String id = null;
        @Nullable BigDecimal price = null;
        @Nullable Boolean active = null;
        @Nullable OffsetDateTime endDate = null;
        @Nullable String set_ = null;
        byte @Nullable [] key = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.value(Scalars.TEXT_OR_NUMBER);
                case 1 -> price = in.value(Scalars.DECIMAL_OR_TEXT);
                case 2 -> active = in.value(Scalars.FLAG);
                case 3 -> endDate = in.value(Scalars.DATE_OR_TIME);
                case 4 -> set_ = in.text();
                case 5 -> key = in.bytes();
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), id, price, active, endDate, set_, key);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.value(0, value.id, Scalars.TEXT_OR_NUMBER);
        out.value(1, value.price, Scalars.DECIMAL_OR_TEXT);
        out.value(2, value.active, Scalars.FLAG);
        out.value(3, value.endDate, Scalars.DATE_OR_TIME);
        out.text(4, value.set_);
        out.secret(5, value.key, Scalars.BYTES);
        out.end();
    }
}
