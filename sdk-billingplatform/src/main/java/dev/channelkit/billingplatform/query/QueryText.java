package dev.channelkit.billingplatform.query;

import dev.channelkit.commons.query.sql.Select;
import dev.channelkit.commons.query.sql.Sql;
import dev.channelkit.commons.query.sql.SqlField;
import java.util.Locale;

/**
 * The text of a query, and what is known of it.
 *
 * @param text with all literals
 * @param shown without them
 * @param selectsId whether the row's own id is answered, under that name
 * @param plain whether its rows can be put into the order of their ids, as far as we have written it ourselves
 */
record QueryText(String text, String shown, boolean selectsId, boolean plain) {
    static final String ID = "Id";

    static QueryText of(Select<?> select) {
        boolean id = false;
        for (SqlField field : select.fields()) {
            id |= field.expression().equalsIgnoreCase(ID) && field.name().equalsIgnoreCase(ID);
        }
        return new QueryText(select.render(), select.toString(), id, !select.ordered() && !select.aggregated());
    }

    static QueryText of(Sql sql) {
        return new QueryText(sql.render(), sql.toString(), selectsId(sql.toString()), false);
    }

    /** Whether {@code Id} is one of the fields between SELECT and FROM. Of a text that does not begin so nothing is known, and it may be. */
    private static boolean selectsId(String shown) {
        String upper = shown.strip().toUpperCase(Locale.ROOT);
        if (!upper.startsWith("SELECT")) {
            return true;
        }
        int depth = 0;
        int start = "SELECT".length();
        for (int at = start; at < upper.length(); at++) {
            char c = upper.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            boolean from = depth == 0 && isWord(upper, at, "FROM");
            if (from || depth == 0 && c == ',') {
                if (upper.substring(start, at).strip().equals("ID")) {
                    return true;
                }
                start = at + 1;
            }
            if (from) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && !Character.isLetterOrDigit(text.charAt(at - 1))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
