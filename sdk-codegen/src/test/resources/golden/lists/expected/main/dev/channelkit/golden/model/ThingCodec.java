package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        @Nullable String name = null;
        @Nullable LocalDate made = null;
        @Nullable BigDecimal price = null;
        @Nullable Long count = null;
        @Nullable Integer size = null;
        @Nullable Colour colour = null;
        in.begin(Thing.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> id = in.value(Scalars.TEXT_OR_NUMBER);
                case 1 -> name = in.text();
                case 2 -> made = in.date();
                case 3 -> price = in.value(Scalars.DECIMAL_TEXT);
                case 4 -> count = in.int64();
                case 5 -> size = in.int32();
                case 6 -> colour = in.value(Colour.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Thing(in.end(), id, name, made, price, count, size, colour);
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
