package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.codec.WireWriter;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@link Key}. */
@Generated("dev.channelkit.codegen")
final class KeyCodec implements Codec<Key> {
    static final KeyCodec INSTANCE = new KeyCodec();

    private KeyCodec() {}

    @Override
    public String typeName() {
        return "Key";
    }

    @Override
    public @Nullable Key read(WireReader in) {
        @Nullable String name = null;
        in.begin(Key.FIELDS);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            switch (field) {
                case 0 -> name = in.text();
                default -> throw new AssertionError(field);
            }
        }
        return new Key(in.end(), name);
    }

    @Override
    public void write(Key value, WireWriter out) {
        out.begin(Key.FIELDS, value.state);
        out.text(0, value.name);
        out.end();
    }
}
