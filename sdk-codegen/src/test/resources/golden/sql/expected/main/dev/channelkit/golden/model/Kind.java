package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * What kind.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Kind {
    /** {@code WHEEL} */
    public static final Kind WHEEL = new Kind("WHEEL", Known.WHEEL);

    private static final Codec<Kind> CODEC = Scalars.open("Kind", Kind::of, Kind::value);

    private final String value;
    private final Known known;

    private Kind(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, whether this version knows it or not. */
    public static Kind of(String value) {
        return switch (value) {
            case "WHEEL" -> WHEEL;
            default -> new Kind(value, Known.UNKNOWN);
        };
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Kind> codec() {
        return CODEC;
    }

    /** As it stands on the wire. */
    public String value() {
        return value;
    }

    /** For a {@code switch}; {@link Known#UNKNOWN} when this version does not know the value. */
    public Known known() {
        return known;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Kind that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The values that the spec lists. */
    public enum Known {
        /** {@code WHEEL} */
        WHEEL,
        /** A value that this version does not know; {@link Kind#value} has it. */
        UNKNOWN
    }
}
