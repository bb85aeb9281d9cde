package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Labels;
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
    /** {@code Red} */
    public static final Colour RED = new Colour("Red", Known.RED);
    /** {@code LightBlue} */
    public static final Colour LIGHT_BLUE = new Colour("LightBlue", Known.LIGHT_BLUE);

    private static final Codec<Colour> CODEC = Scalars.openOrNumber("Colour", Colour::of, Colour::value);

    private final String value;
    private final Known known;

    private Colour(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, in any case, with or without spaces, hyphens and underscores, whether this version knows it or not. */
    public static Colour of(String value) {
        return switch (value) {
            case "Red" -> RED;
            case "LightBlue" -> LIGHT_BLUE;
            default -> spelt(value);
        };
    }

    private static Colour spelt(String value) {
        return switch (Labels.plain(value)) {
            case "red" -> new Colour(value, Known.RED);
            case "lightblue" -> new Colour(value, Known.LIGHT_BLUE);
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

    /** Spellings of one label are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Colour that && Labels.plain(value).equals(Labels.plain(that.value));
    }

    @Override
    public int hashCode() {
        return Labels.plain(value).hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** The values that the spec lists. */
    public enum Known {
        /** {@code Red} */
        RED,
        /** {@code LightBlue} */
        LIGHT_BLUE,
        /** A value that this version does not know; {@link Colour#value} has it. */
        UNKNOWN
    }
}
