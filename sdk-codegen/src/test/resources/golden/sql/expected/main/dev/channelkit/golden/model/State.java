package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Scalars;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Where it stands.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class State {
    /** {@code ACTIVE} */
    public static final State ACTIVE = new State("ACTIVE", Known.ACTIVE);
    /** {@code CLOSED} */
    public static final State CLOSED = new State("CLOSED", Known.CLOSED);

    private static final Codec<State> CODEC = Scalars.open("State", State::of, State::value);

    private final String value;
    private final Known known;

    private State(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, whether this version knows it or not. */
    public static State of(String value) {
        return switch (value) {
            case "ACTIVE" -> ACTIVE;
            case "CLOSED" -> CLOSED;
            default -> new State(value, Known.UNKNOWN);
        };
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<State> codec() {
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
        return other instanceof State that && value.equals(that.value);
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
        /** {@code ACTIVE} */
        ACTIVE,
        /** {@code CLOSED} */
        CLOSED,
        /** A value that this version does not know; {@link State#value} has it. */
        UNKNOWN
    }
}
