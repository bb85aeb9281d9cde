package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * An open enum whose name is taken by java.lang.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class StringModel {
    /** {@code thick} */
    public static final StringModel THICK = new StringModel("thick", Known.THICK);
    /** {@code thin} */
    public static final StringModel THIN = new StringModel("thin", Known.THIN);

    private static final Codec<StringModel> CODEC = Scalars.open("String", StringModel::of, StringModel::value);

    private final String value;
    private final Known known;

    private StringModel(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, whether this version knows it or not. */
    public static StringModel of(String value) {
        return switch (value) {
            case "thick" -> THICK;
            case "thin" -> THIN;
            default -> new StringModel(value, Known.UNKNOWN);
        };
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<StringModel> codec() {
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
        return other instanceof StringModel that && value.equals(that.value);
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
        /** {@code thick} */
        THICK,
        /** {@code thin} */
        THIN,
        /** A value that this version does not know; {@link StringModel#value} has it. */
        UNKNOWN
    }
}
