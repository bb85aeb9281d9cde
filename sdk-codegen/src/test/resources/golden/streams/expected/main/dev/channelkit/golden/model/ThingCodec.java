package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
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
        @Nullable Long id = null;
        @Nullable String name = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.int64();
                case 1 -> name = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), id, name);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.int64(0, value.id);
        out.text(1, value.name);
        out.end();
    }
}
