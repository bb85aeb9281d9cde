package dev.channelkit.commons.overlay;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Text of an overlay in messages: on one line, bounded, and beside what it may have been meant to be. */
final class Printable {
    private static final int LONGEST = 200;
    private static final int SIMILAR = 3;

    private Printable() {}

    static String line(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return bounded.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "?");
    }

    static String quoted(String text) {
        return "\"" + line(text) + "\"";
    }

    /** What may stand in place of something unknown: the most similar first, then all. */
    static String mayBe(String unknown, Collection<String> names) {
        if (names.isEmpty()) {
            return "there is none";
        }
        List<String> sorted = names.stream().sorted().toList();
        String all = "it may be " + String.join(", ", sorted);
        return sorted.stream()
                .min(Comparator.comparingInt(name -> distance(unknown, name)))
                .filter(name -> distance(unknown, name) <= Math.min(SIMILAR, unknown.length() / 2))
                .map(name -> "did you mean " + name + "? " + all)
                .orElse(all);
    }

    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
