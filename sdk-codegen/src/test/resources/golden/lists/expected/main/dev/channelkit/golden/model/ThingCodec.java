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
                case 0 -> b.id = in.value(Scalars.TEXT_OR_NUMBER);
                case 1 -> b.name = in.text();
                case 2 -> b.made = in.date();
                case 3 -> b.price = in.value(Scalars.DECIMAL_TEXT);
                case 4 -> b.count = in.int64();
                case 5 -> b.size = in.int32();
                case 6 -> b.colour = in.value(Colour.codec());
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Thing(b);
    }

    @Override
    public void write(Thing value, WireWriter out) {
        out.begin(Thing.FIELDS, value.state);
        out.value(0, value.id, Scalars.TEXT_OR_NUMBER);
        out.text(1, value.name);
        out.date(2, value.made);
        out.value(3, value.price, Scalars.DECIMAL_TEXT);
        out.int64(4, value.count);
        out.int32(5, value.size);
        out.value(6, value.colour, Colour.codec());
        out.end();
    }
}
