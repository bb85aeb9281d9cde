package dev.channelkit.sandbox.internal.bracket;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a filter's value is held against a field's. */
enum Modifier {
    EXACT,
    PARTIAL,
    GT,
    LT,
    GTE,
    LTE,
    /** The same as {@link #GTE}. */
    MIN,
    /** The same as {@link #LTE}. */
    MAX;

    static Optional<Modifier> of(String wire) {
        return Stream.of(values())
                .filter(modifier -> modifier.name().toLowerCase(Locale.ROOT).equals(wire))
                .findFirst();
    }

    /** Whether a field that compares so to the filter's value passes; not for {@link #PARTIAL}. */
    boolean accepts(int comparison) {
        return switch (this) {
            case EXACT -> comparison == 0;
            case GT -> comparison > 0;
            case LT -> comparison < 0;
            case GTE, MIN -> comparison >= 0;
            case LTE, MAX -> comparison <= 0;
            case PARTIAL -> throw new IllegalStateException("a pattern does not compare");
        };
    }
}
