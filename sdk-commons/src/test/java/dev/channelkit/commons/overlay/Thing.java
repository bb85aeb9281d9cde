package dev.channelkit.commons.overlay;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import org.jspecify.annotations.Nullable;

/** A model in the shape that the generator gives them. */
public record Thing(
        FieldState state,
        @Nullable String id,
        @Nullable String name,
        @Nullable String password) {
    public static final FieldTable FIELDS =
            FieldTable.of("Thing", "id", "name", "password").secret(2);
    public static final Codec<Thing> CODEC = new ThingCodec();

    public static Thing of(String name, String password) {
        return new Thing(FieldState.none().with(1).with(2), null, name, password);
    }

    private static final class ThingCodec implements Codec<Thing> {

        @Override
        public String typeName() {
            return "Thing";
        }

        @Override
        public Thing read(WireReader in) {
            String id = null;
            String name = null;
            String password = null;
            in.begin(FIELDS);
            for (int field = in.next(); field != WireReader.END; field = in.next()) {
                switch (field) {
                    case 0 -> id = in.text();
                    case 1 -> name = in.text();
                    case 2 -> password = in.text();
                    default -> throw new AssertionError(field);
                }
            }
            return new Thing(in.end(), id, name, password);
        }

        @Override
        public void write(Thing value, WireWriter out) {
            out.begin(FIELDS, value.state);
            out.text(0, value.id);
            out.text(1, value.name);
            out.secret(2, value.password);
            out.end();
        }
    }
}
