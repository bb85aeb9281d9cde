package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Values as providers have them.
 *
 * <ul>
 * <li>odd ones, such as {@code 10%}
 * <li>those that differ in case only
 * </ul>
 *
 * <p>Provenance: modelled, a guess that nobody has confirmed; verify it with the provider.
 */
@Generated("dev.channelkit.codegen")
public final class Colour {
    /** the empty text */
    public static final Colour EMPTY = new Colour("", Known.EMPTY);
    /** {@code red} */
    public static final Colour RED = new Colour("red", Known.RED);
    /** {@code RED} */
    public static final Colour RED_2 = new Colour("RED", Known.RED_2);
    /** {@code dark red} */
    public static final Colour DARK_RED = new Colour("dark red", Known.DARK_RED);
    /** {@code 10%} */
    public static final Colour VALUE_10 = new Colour("10%", Known.VALUE_10);
    /** {@code pastDue} */
    public static final Colour PAST_DUE = new Colour("pastDue", Known.PAST_DUE);
    /** {@code unknown} */
    public static final Colour UNKNOWN_2 = new Colour("unknown", Known.UNKNOWN_2);
    /** {@code -} */
    public static final Colour VALUE = new Colour("-", Known.VALUE);
    /** <code>*&#47; &#92;u002a</code> */
    public static final Colour U002A = new Colour("*/ \\u002a", Known.U002A);
    /** {@code class} */
    public static final Colour CLASS = new Colour("class", Known.CLASS);

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
            case "" -> EMPTY;
            case "red" -> RED;
            case "RED" -> RED_2;
            case "dark red" -> DARK_RED;
            case "10%" -> VALUE_10;
            case "pastDue" -> PAST_DUE;
            case "unknown" -> UNKNOWN_2;
            case "-" -> VALUE;
            case "*/ \\u002a" -> U002A;
            case "class" -> CLASS;
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
        /** the empty text */
        EMPTY,
        /** {@code red} */
        RED,
        /** {@code RED} */
        RED_2,
        /** {@code dark red} */
        DARK_RED,
        /** {@code 10%} */
        VALUE_10,
        /** {@code pastDue} */
        PAST_DUE,
        /** {@code unknown} */
        UNKNOWN_2,
        /** {@code -} */
        VALUE,
        /** <code>*&#47; &#92;u002a</code> */
        U002A,
        /** {@code class} */
        CLASS,
        /** A value that this version does not know; {@link Colour#value} has it. */
        UNKNOWN
    }
}
