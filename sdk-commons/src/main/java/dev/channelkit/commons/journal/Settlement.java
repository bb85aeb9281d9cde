package dev.channelkit.commons.journal;

import java.util.Objects;

/**
 * What became of a write. When it is {@link Confirmed}, it was done; {@link Absent}, it was not and will not be, so that the caller may send it
 * again under the same reference; {@link Undecided}, nobody can tell, or not yet, and it is refused until somebody can.
 *
 * @param <R> what the write gives
 */
public sealed interface Settlement<R> {

    /** It was done, and this came of it. */
    static <R> Settlement<R> confirmed(R result) {
        return new Confirmed<>(Objects.requireNonNull(result, "result"));
    }

    /** It was not done, and will not be. */
    static <R> Settlement<R> absent() {
        return new Absent<>();
    }

    /** It cannot be told, for the reason given, in a few words and without secrets. */
    static <R> Settlement<R> undecided(String why) {
        return new Undecided<>(Objects.requireNonNull(why, "why"));
    }

    /** It was done. */
    record Confirmed<R>(R result) implements Settlement<R> {
        /** Says nothing of the result. */
        @Override
        public String toString() {
            return "Confirmed";
        }
    }

    /** It was not done. */
    record Absent<R>() implements Settlement<R> {}

    /** It cannot be told. */
    record Undecided<R>(String why) implements Settlement<R> {}
}
