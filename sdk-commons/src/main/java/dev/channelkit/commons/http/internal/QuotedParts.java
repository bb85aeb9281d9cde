package dev.channelkit.commons.http.internal;

import java.util.ArrayList;
import java.util.List;

/** The literals of a query: what stands in single quotes, with quotes doubled. */
final class QuotedParts {
    /** Shorter ones stand in innocent text all over. */
    private static final int SHORTEST = 4;

    private QuotedParts() {}

    /** Each literal as it means and, where that differs, as it stands. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int open = text.indexOf('\'');
        while (open >= 0) {
            int close = close(text, open);
            if (close < 0) {
                return parts;
            }
            String part = text.substring(open + 1, close);
            add(parts, part);
            if (part.contains("''")) {
                add(parts, part.replace("''", "'"));
            }
            open = text.indexOf('\'', close + 1);
        }
        return parts;
    }

    private static int close(String text, int open) {
        int i = text.indexOf('\'', open + 1);
        while (i >= 0 && text.startsWith("''", i)) {
            i = text.indexOf('\'', i + 2);
        }
        return i;
    }

    private static void add(List<String> parts, String part) {
        if (part.length() >= SHORTEST && !part.isBlank()) {
            parts.add(part);
        }
    }
}
