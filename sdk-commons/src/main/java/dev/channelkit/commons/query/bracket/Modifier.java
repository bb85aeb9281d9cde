package dev.channelkit.commons.query.bracket;

import java.util.Locale;

/** How a filter compares. {@code MIN} and {@code MAX} are the provider's synonyms of {@code GTE} and {@code LTE}. */
public enum Modifier {
    /** Equal; what a filter without modifier means. */
    EXACT,
    /** Matches a pattern: {@code %} any run of characters, {@code _} exactly one, a backslash escapes either. */
    PARTIAL,
    GT,
    LT,
    GTE,
    LTE,
    MIN,
    MAX;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** As written behind the colon. */
    public String wireName() {
        return wireName;
    }
}
