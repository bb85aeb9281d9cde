package dev.channelkit.commons.query.odata;

import java.util.Locale;

/** How a field is compared with a value. */
enum Comparison {
    EQ,
    NE,
    GT,
    GE,
    LT,
    LE;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    String wireName() {
        return wireName;
    }

    /** Whether values are let in from below up to this bound. */
    boolean isUpperBound() {
        return this == LT || this == LE;
    }
}
