package dev.channelkit.commons.codec;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A codec made of a method of the reader and one of the writer.
 *
 * @param single whether it is of a single value, which XML never spells with elements
 */
record ScalarCodec<T>(
        String typeName, Function<WireReader, @Nullable T> reading, BiConsumer<T, WireWriter> writing, boolean single)
        implements Codec<T> {

    ScalarCodec(String typeName, Function<WireReader, @Nullable T> reading, BiConsumer<T, WireWriter> writing) {
        this(typeName, reading, writing, true);
    }

    @Override
    public @Nullable T read(WireReader in) {
        return reading.apply(in);
    }

    @Override
    public void write(T value, WireWriter out) {
        writing.accept(value, out);
    }

    @Override
    public String toString() {
        return "Codec[" + typeName + "]";
    }
}
