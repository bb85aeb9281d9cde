package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Box}. */
@Generated("dev.channelkit.codegen")
final class BoxCodec implements Codec<Box> {
    static final BoxCodec INSTANCE = new BoxCodec();

    private BoxCodec() {}

    @Override
    public String typeName() {
        return "Box";
    }

    @Override
    public @Nullable Box read(WireReader in) {
        Box.Builder b = new Box.Builder();
        in.begin(Box.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> b.label = in.text();
                case 1 -> b.things = in.list(b.things, Thing.codec());
                case 2 -> b.notes = in.list(b.notes, Scalars.TEXT);
                case 3 -> b.thing = in.list(b.thing, Thing.codec());
                default -> throw new AssertionError(field);
            }
        }
        b.state = in.end();
        return new Box(b);
    }

    @Override
    public void write(Box value, WireWriter out) {
        out.begin(Box.FIELDS, value.state);
        out.text(0, value.label);
        out.list(1, value.things, Thing.codec());
        out.list(2, value.notes, Scalars.TEXT);
        out.list(3, value.thing, Thing.codec());
        out.end();
    }
}
