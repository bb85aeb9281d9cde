package dev.channelkit.sandbox.internal.billingplatform;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows as text: fields between delimiters, enclosed in a qualifier, which is doubled inside.
 *
 * @param delimiter one character or more
 * @param qualifier one character; empty for none
 * @param lineEnd what ends a row that is written; any end is read
 */
record Csv(String delimiter, String qualifier, String lineEnd) {
    /** The row with its end. A field is enclosed where it would not be read back otherwise. */
    String line(List<String> fields) {
        return String.join(delimiter, fields.stream().map(this::written).toList()) + lineEnd;
    }

    private String written(String field) {
        boolean plain = qualifier.isEmpty()
                || (!field.contains(delimiter)
                        && !field.contains(qualifier)
                        && field.indexOf('\n') < 0
                        && field.indexOf('\r') < 0);
        return plain ? field : qualifier + field.replace(qualifier, qualifier + qualifier) + qualifier;
    }

    /** The rows of a text; empty lines are none. */
    List<List<String>> read(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean enclosed = false;
        for (int i = 0; i < text.length(); i++) {
            boolean quote = !qualifier.isEmpty() && text.startsWith(qualifier, i);
            char c = text.charAt(i);
            if (enclosed) {
                if (quote && text.startsWith(qualifier, i + 1)) {
                    field.append(qualifier);
                    i++;
                } else if (quote) {
                    enclosed = false;
                } else {
                    field.append(c);
                }
            } else if (quote && field.isEmpty()) {
                enclosed = true;
            } else if (text.startsWith(delimiter, i)) {
                row.add(field.toString());
                field.setLength(0);
                i += delimiter.length() - 1;
            } else if (c == '\n' || c == '\r') {
                end(rows, row, field);
                row = new ArrayList<>();
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        end(rows, row, field);
        return rows;
    }

    private static void end(List<List<String>> rows, List<String> row, StringBuilder field) {
        if (!row.isEmpty() || !field.isEmpty()) {
            row.add(field.toString());
            rows.add(row);
        }
    }
}
