package dev.channelkit.commons.codec;

import java.util.Objects;

/**
 * How an answer is read.
 *
 * @param strict whether drift ends the reading with a {@link DriftException}; for tests and sandboxes
 * @param listener who hears of drift; it is called on the reading thread, in strict mode too
 * @param nestingLimit how deep objects and arrays may nest before the input counts as malformed, 1 to {@value #HIGHEST_NESTING_LIMIT}
 */
public record ReadOptions(boolean strict, DriftListener listener, int nestingLimit) {

    /** Deeper than any honest answer, shallow enough for any thread's stack. */
    public static final int DEFAULT_NESTING_LIMIT = 512;

    /** Beyond this a small thread stack could overflow. */
    public static final int HIGHEST_NESTING_LIMIT = 1024;

    /** Tolerates drift and tells nobody. */
    public static final ReadOptions TOLERANT = new ReadOptions(false, DriftListener.NONE, DEFAULT_NESTING_LIMIT);

    /** Refuses drift. */
    public static final ReadOptions STRICT = TOLERANT.strict(true);

    public ReadOptions {
        Objects.requireNonNull(listener, "listener");
        if (nestingLimit < 1 || nestingLimit > HIGHEST_NESTING_LIMIT) {
            throw new IllegalArgumentException("the nesting limit is between 1 and " + HIGHEST_NESTING_LIMIT);
        }
    }

    public ReadOptions strict(boolean value) {
        return new ReadOptions(value, listener, nestingLimit);
    }

    public ReadOptions listener(DriftListener value) {
        return new ReadOptions(strict, value, nestingLimit);
    }
}
