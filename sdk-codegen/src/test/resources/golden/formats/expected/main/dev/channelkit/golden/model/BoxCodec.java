package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
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
        @Nullable String label = null;
        @Nullable List<Thing> things = null;
        @Nullable List<String> notes = null;
        @Nullable List<Thing> thing = null;
        in.begin(Box.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> label = in.text();
                case 1 -> things = in.list(things, Thing.codec());
                case 2 -> notes = in.list(notes, Scalars.TEXT);
                case 3 -> thing = in.list(thing, Thing.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Box(in.end(), label, things, notes, thing);
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
