package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Labels;
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
    /** {@code Active} */
    public static final State ACTIVE = new State("Active", Known.ACTIVE);
    /** {@code In-Active} */
    public static final State IN_ACTIVE = new State("In-Active", Known.IN_ACTIVE);
    /** {@code Pending For Cancel} */
    public static final State PENDING_FOR_CANCEL = new State("Pending For Cancel", Known.PENDING_FOR_CANCEL);

    private static final Codec<State> CODEC = Scalars.open("State", State::of, State::value);

    private final String value;
    private final Known known;

    private State(String value, Known known) {
        this.value = value;
        this.known = known;
    }

    /** The value so written on the wire, in any case, with or without spaces, hyphens and underscores, whether this version knows it or not. */
    public static State of(String value) {
        return switch (value) {
            case "Active" -> ACTIVE;
            case "In-Active" -> IN_ACTIVE;
            case "Pending For Cancel" -> PENDING_FOR_CANCEL;
            default -> spelt(value);
        };
    }

    private static State spelt(String value) {
        return switch (Labels.plain(value)) {
            case "active" -> new State(value, Known.ACTIVE);
            case "inactive" -> new State(value, Known.IN_ACTIVE);
            case "pendingforcancel" -> new State(value, Known.PENDING_FOR_CANCEL);
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

    /** Spellings of one label are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof State that && Labels.plain(value).equals(Labels.plain(that.value));
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
        /** {@code Active} */
        ACTIVE,
        /** {@code In-Active} */
        IN_ACTIVE,
        /** {@code Pending For Cancel} */
        PENDING_FOR_CANCEL,
        /** A value that this version does not know; {@link State#value} has it. */
        UNKNOWN
    }
}
