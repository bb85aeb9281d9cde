package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A colour.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Colour {
    /** {@code red} */
    public static final Colour RED = new Colour("red", Known.RED);
    /** {@code green} */
    public static final Colour GREEN = new Colour("green", Known.GREEN);

    private static final Codec<Colour> CODEC = Scalars.open("Colour", Colour::of, Colour::value);

    private final String value;
    private final Known known;

    private Colour(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, whether this version knows it or not. */
    public static Colour of(String value) {
        return switch (value) {
            case "red" -> RED;
            case "green" -> GREEN;
            default -> new Colour(value, Known.UNKNOWN);
        };
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Colour> codec() {
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
        return other instanceof Colour that && value.equals(that.value);
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
        /** {@code red} */
        RED,
        /** {@code green} */
        GREEN,
        /** A value that this version does not know; {@link Colour#value} has it. */
        UNKNOWN
    }
}
