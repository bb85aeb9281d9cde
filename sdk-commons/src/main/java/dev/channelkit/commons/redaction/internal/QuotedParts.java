package dev.channelkit.commons.redaction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The literals of a query: what stands in single quotes, with quotes doubled, and long numbers, such as those of cards and accounts. Short
 * numbers are ids, which a reader needs.
 */
final class QuotedParts {
    /** Shorter ones stand in innocent text all over. */
    private static final int SHORTEST = 4;

    private static final int LONG = 12;

    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![A-Za-z0-9_.])[0-9]{" + LONG + ",}");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([%_\\\\])");

    private QuotedParts() {}

    /** Each literal as it means and, where that differs, as it stands. */
    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        if (hasLongNumber(text)) {
            LONG_NUMBER.matcher(text).results().forEach(number -> add(parts, number.group()));
        }
        int open = text.indexOf('\'');
        while (open >= 0) {
            int close = close(text, open);
            if (close < 0) {
                return parts;
            }
            String part = text.substring(open + 1, close);
            String meant = part.replace("''", "'");
            add(parts, part);
            if (!meant.equals(part)) {
                add(parts, meant);
            }
            addPattern(parts, meant);
            open = text.indexOf('\'', close + 1);
        }
        return parts;
    }

    /** Whether there are as many digits in a row; most texts have not, and need no pattern to tell. */
    private static boolean hasLongNumber(String text) {
        int digits = 0;
        for (int i = 0; i < text.length() && digits < LONG; i++) {
            char c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        }
        return digits >= LONG;
    }

    /** What a pattern that begins or ends in {@code %} looks for. */
    private static void addPattern(List<String> parts, String pattern) {
        boolean before = pattern.startsWith("%");
        boolean behind = pattern.endsWith("%") && !pattern.endsWith("\\%");
        if (pattern.length() > SHORTEST && (before || behind)) {
            String middle = pattern.substring(before ? 1 : 0, pattern.length() - (behind ? 1 : 0));
            add(parts, ESCAPED.matcher(middle).replaceAll("$1"));
        }
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
