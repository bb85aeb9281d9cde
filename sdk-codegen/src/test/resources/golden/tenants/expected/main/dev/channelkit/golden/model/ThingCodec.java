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
                case 1 -> b.price = in.value(Scalars.DECIMAL_OR_TEXT);
                case 2 -> b.active = in.value(Scalars.FLAG);
                case 3 -> b.endDate = in.value(Scalars.DATE_OR_TIME);
                case 4 -> b.set_ = in.text();
                case 5 -> b.key = in.bytes();
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
        out.value(1, value.price, Scalars.DECIMAL_OR_TEXT);
        out.value(2, value.active, Scalars.FLAG);
        out.value(3, value.endDate, Scalars.DATE_OR_TIME);
        out.text(4, value.set_);
        out.secret(5, value.key, Scalars.BYTES);
        out.end();
    }
}
