package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.SpecNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A bound of a schema that openapi-diff passes over. Breaks where it grows tighter. */
enum Bound {
    MIN_LENGTH("minLength", true),
    MIN_ITEMS("minItems", true),
    MAX_ITEMS("maxItems", false);

    private final String key;
    private final boolean lower;

    Bound(String key, boolean lower) {
        this.key = key;
        this.lower = lower;
    }

    static void compare(SpecNode was, SpecNode is, String subject, Changes changes) {
        for (Bound bound : values()) {
            String from = was.text(bound.key);
            String to = is.text(bound.key);
            if (from == null ? to != null : !from.equals(to)) {
                changes.changed(
                        subject,
                        "has " + bound.key + " " + told(to) + " instead of " + told(from),
                        bound.isTighter(from, to));
            }
        }
    }

    private boolean isTighter(@Nullable String from, @Nullable String to) {
        if (from == null || to == null) {
            return to != null;
        }
        int change = new BigDecimal(to).compareTo(new BigDecimal(from));
        return lower ? change > 0 : change < 0;
    }

    private static String told(@Nullable String bound) {
        return bound == null ? "none" : bound;
    }
}
