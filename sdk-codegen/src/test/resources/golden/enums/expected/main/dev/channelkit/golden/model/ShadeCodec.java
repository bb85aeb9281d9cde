package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Shade}. */
@Generated("dev.channelkit.codegen")
final class ShadeCodec implements Codec<Shade> {
    static final ShadeCodec INSTANCE = new ShadeCodec();

    private ShadeCodec() {}

    @Override
    public String typeName() {
        return "Shade";
    }

    @Override
    public @Nullable Shade read(WireReader in) {
        @Nullable Colour main = null;
        @Nullable List<Colour> others = null;
        in.begin(Shade.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> main = in.value(Colour.codec());
                case 1 -> others = in.list(others, Colour.codec());
                default -> throw new AssertionError(field);
            }
        }
        return new Shade(in.end(), main, others);
    }

    @Override
    public void write(Shade value, WireWriter out) {
        out.begin(Shade.FIELDS, value.state);
        out.value(0, value.main, Colour.codec());
        out.list(1, value.others, Colour.codec());
        out.end();
    }
}
