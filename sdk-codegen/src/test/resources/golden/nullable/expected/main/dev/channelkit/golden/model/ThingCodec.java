package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
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
        Thing.Builder b = new Thing.Builder();
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.must = in.text();
                case 1 -> b.mustOrNull = in.text();
                case 2 -> b.may = in.int32();
                case 3 -> b.mayOrNull = in.int32();
                case 4 -> b.lines = in.list(b.lines, Scalars.TEXT);
                case 5 -> b.made = in.date();
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Thing(b);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.text(0, value.must);
        out.text(1, value.mustOrNull);
        out.int32(2, value.may);
        out.int32(3, value.mayOrNull);
        out.list(4, value.lines, Scalars.TEXT);
        out.date(5, value.made);
        out.end();
    }
}
