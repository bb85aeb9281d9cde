package dev.channelkit.sandbox.internal.bracket;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A pattern of the {@code partial} modifier: {@code %} matches any run of characters, also none, {@code _} exactly one, and a backslash
 * takes the next character for itself. The whole value must match. A character is a Unicode code point; a backslash at the end stands
 * for itself.
 */
final class Like implements Predicate<String> {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] pattern;

    private Like(int[] pattern) {
        this.pattern = pattern;
    }

    static Like of(String text) {
        int[] characters = text.codePoints().toArray();
        int[] pattern = new int[characters.length];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            int c = characters[i];
            if (c == '\\' && i + 1 < characters.length) {
                pattern[length++] = characters[++i];
            } else {
                pattern[length++] = c == '%' ? ANY_RUN : c == '_' ? ANY_ONE : c;
            }
        }
        return new Like(Arrays.copyOf(pattern, length));
    }

    @Override
    public boolean test(String value) {
        int[] text = value.codePoints().toArray();
        int t = 0;
        int p = 0;
        int lastRun = -1;
        int runEnd = 0;
        // on a mismatch the last run takes one character more; earlier runs never need to, so this does not explode
        while (t < text.length) {
            if (p < pattern.length && pattern[p] == ANY_RUN) {
                lastRun = p++;
                runEnd = t;
            } else if (p < pattern.length && (pattern[p] == ANY_ONE || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (lastRun >= 0) {
                p = lastRun + 1;
                t = ++runEnd;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == ANY_RUN) {
            p++;
        }
        return p == pattern.length;
    }
}
