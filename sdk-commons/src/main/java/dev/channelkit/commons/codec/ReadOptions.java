package dev.channelkit.commons.codec;

import java.util.Objects;

/**
 * How an answer is read.
 *
 * @param strict whether drift ends the reading with a {@link DriftException}; for tests and sandboxes
 * @param listener who hears of drift; it is called on the reading thread, in strict mode too
 * @param nestingLimit how deep objects and arrays may nest before the input counts as malformed, 1 to {@value #HIGHEST_NESTING_LIMIT}
 * @param names under which names fields are looked for
 */
public record ReadOptions(boolean strict, DriftListener listener, int nestingLimit, FieldNames names) {

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
        Objects.requireNonNull(names, "names");
        if (nestingLimit < 1 || nestingLimit > HIGHEST_NESTING_LIMIT) {
            throw new IllegalArgumentException("the nesting limit is between 1 and " + HIGHEST_NESTING_LIMIT);
        }
    }

    /** With the names of the spec. */
    public ReadOptions(boolean strict, DriftListener listener, int nestingLimit) {
        this(strict, listener, nestingLimit, FieldNames.DECLARED);
    }

    public ReadOptions strict(boolean value) {
        return new ReadOptions(value, listener, nestingLimit, names);
    }

    public ReadOptions listener(DriftListener value) {
        return new ReadOptions(strict, value, nestingLimit, names);
    }

    public ReadOptions names(FieldNames value) {
        return new ReadOptions(strict, listener, nestingLimit, value);
    }
}
