package dev.channelkit.billingplatform.usage;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Rows as a loader has them: cells between delimiters, enclosed in a character that is doubled inside.
 *
 * @param delimiter one character or more
 * @param enclosing one character; empty for none
 */
record Delimited(String delimiter, String enclosing) {
    private static final String LINE_END = "\r\n";

    /** How a loader says it; comma and quote where it says nothing. */
    static Delimited of(@Nullable String delimiter, @Nullable String enclosing) {
        String between = delimiter == null || delimiter.isEmpty() ? "," : delimiter;
        boolean tab = between.equals("\\t") || between.toUpperCase(Locale.ROOT).equals("TAB");
        return new Delimited(tab ? "\t" : between, enclosing == null || enclosing.isEmpty() ? "\"" : enclosing);
    }

    /** A row with its end. */
    String line(List<String> cells) {
        return String.join(delimiter, cells.stream().map(this::cell).toList()) + LINE_END;
    }

    private String cell(String text) {
        boolean plain = !text.contains(delimiter)
                && !text.contains(enclosing)
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0;
        return plain ? text : enclosing + text.replace(enclosing, enclosing + enclosing) + enclosing;
    }

    /** How many rows a file has below its first, the names of the columns; lines without anything are none. */
    long count(Reader in) throws IOException {
        long rows = 0;
        boolean inside = false;
        boolean any = false;
        for (int c = in.read(); c != -1; c = in.read()) {
            if (enclosing.length() == 1 && c == enclosing.charAt(0)) {
                inside = !inside; // doubled, it is inside again at once
                any = true;
            } else if (!inside && (c == '\n' || c == '\r')) {
                rows += any ? 1 : 0;
                any = false;
            } else {
                any = true;
            }
        }
        rows += any ? 1 : 0;
        return Math.max(0, rows - 1);
    }

    /** Names of columns and more. */
    static List<String> with(List<String> cells, String... more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }
}
