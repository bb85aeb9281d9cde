package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Part}. */
@Generated("dev.channelkit.codegen")
final class PartCodec implements Codec<Part> {
    static final PartCodec INSTANCE = new PartCodec();

    private PartCodec() {}

    @Override
    public String typeName() {
        return "Part";
    }

    @Override
    public @Nullable Part read(WireReader in) {
        @Nullable String name = null;
        in.begin(Part.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Part(in.end(), name);
    }

    @Override
    public void write(Part value, WireWriter out) {
        out.begin(Part.FIELDS, value.state);
        out.text(0, value.name);
        out.end();
    }
}
