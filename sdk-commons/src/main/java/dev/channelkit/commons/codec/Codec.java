package dev.channelkit.commons.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one type, as a stream, in any wire format that has a {@link WireReader} and a {@link WireWriter}.
 *
 * <p>Generated for every model; {@link Scalars} holds those of single values. Codecs have no state and are safe to share.
 */
public interface Codec<T> {

    /**
     * Reads the value under the cursor and moves past it. An explicit null gets here only as an item of a list or map, and every method of
     * the reader takes it.
     *
     * @return the value, or null when what stands there is not of this type; the codec has then called
     *     {@link WireReader#mistyped} so that the raw value is kept and the drift reported
     */
    @Nullable T read(WireReader in);

    /** Writes one value where the writer stands. */
    void write(T value, WireWriter out);

    /** What a reader of a drift message calls this type: {@code Customer}, {@code decimal}. */
    String typeName();
}
