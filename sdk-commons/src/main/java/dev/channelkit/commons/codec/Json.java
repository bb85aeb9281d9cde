package dev.channelkit.commons.codec;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes values as JSON text. */
public final class Json {
    private Json() {}

    /**
     * Reads one value. A byte order mark is skipped; nothing but whitespace may follow the value.
     *
     * @return the value; null if it was an explicit null or is mistyped at its root
     * @throws MalformedInputException if the text is no JSON, ends too early, or nests deeper than the limit; numbers of more than 1000
     *     characters count as no JSON
     * @throws DriftException if the reading is strict and the text is not as the spec says
     */
    public static <T> @Nullable T read(String json, Codec<T> codec, ReadOptions options) {
        return read(new JsonTokens(json, options.nestingLimit()), codec, options);
    }

    /** Like {@link #read(String, Codec, ReadOptions)}, of UTF-8; bytes that are not UTF-8 become replacement characters. */
    public static <T> @Nullable T read(byte[] json, Codec<T> codec, ReadOptions options) {
        return read(new JsonTokens(json, options.nestingLimit()), codec, options);
    }

    /**
     * Like {@link #read(String, Codec, ReadOptions)}, from a stream, which is read to its end first, and not closed.
     *
     * @throws IOException if the stream fails
     */
    public static <T> @Nullable T read(Reader json, Codec<T> codec, ReadOptions options) throws IOException {
        StringWriter text = new StringWriter();
        json.transferTo(text);
        return read(text.toString(), codec, options);
    }

    private static <T> @Nullable T read(JsonTokens tokens, Codec<T> codec, ReadOptions options) {
        T value = new JsonWireReader(tokens, options, "", codec.typeName()).value(codec);
        tokens.finish();
        return value;
    }

    /**
     * Writes a value.
     *
     * @throws IllegalArgumentException if it holds a number that is not finite, or nests deeper than
     *     {@value ReadOptions#DEFAULT_NESTING_LIMIT}
     */
    public static <T> String write(T value, Codec<T> codec) {
        return write(value, codec, FieldNames.DECLARED);
    }

    /** Like {@link #write(Object, Codec)}, with the names of one client. */
    public static <T> String write(T value, Codec<T> codec, FieldNames names) {
        return written(value, codec, false, names);
    }

    /** Like {@link #write(Object, Codec)}, as UTF-8. */
    public static <T> byte[] writeBytes(T value, Codec<T> codec) {
        return writeBytes(value, codec, FieldNames.DECLARED);
    }

    /** Like {@link #writeBytes(Object, Codec)}, with the names of one client. */
    public static <T> byte[] writeBytes(T value, Codec<T> codec, FieldNames names) {
        return writing(value, codec, false, names).bytes();
    }

    /**
     * Like {@link #write(Object, Codec)}, to the end of something. Nothing is appended if the value cannot be written.
     *
     * @throws IOException if the target fails
     */
    public static <T> void writeTo(Appendable target, T value, Codec<T> codec) throws IOException {
        target.append(write(value, codec));
    }

    /** The value as JSON for a person to read: secrets, and everything that the spec does not know, appear as {@code "***"}. */
    public static <T> String describe(T value, Codec<T> codec) {
        return describe(value, codec, FieldNames.DECLARED);
    }

    /** Like {@link #describe(Object, Codec)}, with the names of one client. */
    public static <T> String describe(T value, Codec<T> codec, FieldNames names) {
        return written(value, codec, true, names);
    }

    /** The texts that a description hides: what must not show where a provider repeats it. */
    public static <T> List<String> secrets(T value, Codec<T> codec) {
        return writing(value, codec, true, FieldNames.DECLARED).secrets();
    }

    private static <T> String written(T value, Codec<T> codec, boolean forPerson, FieldNames names) {
        return writing(value, codec, forPerson, names).result();
    }

    private static <T> JsonWireWriter writing(T value, Codec<T> codec, boolean forPerson, FieldNames names) {
        JsonWireWriter writer = new JsonWireWriter(forPerson, names);
        codec.write(value, writer);
        return writer;
    }
}
