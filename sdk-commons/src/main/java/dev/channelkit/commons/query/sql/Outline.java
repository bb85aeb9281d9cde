package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.query.sql.Tokens.Kind;
import java.util.Locale;
import java.util.Set;

/**
 * What can be seen of a text without understanding it.
 *
 * @param whole whether quotes and parentheses are closed, and there is one statement without comments: something can follow the text
 * @param ordered whether it has an order
 * @param paged whether it says by itself which rows are answered
 * @param aggregated whether a row may stand for several
 */
record Outline(boolean whole, boolean ordered, boolean paged, boolean aggregated) {
    private static final Set<String> AGGREGATES = Set.of("SUM", "COUNT", "AVG", "MIN", "MAX", "MEDIAN", "LISTAGG");
    private static final Set<String> MERGERS = Set.of("GROUP", "DISTINCT", "UNION", "INTERSECT", "MINUS");
    private static final Set<String> PAGERS = Set.of("OFFSET", "FETCH", "ROWNUM", "LIMIT");

    static Outline of(String text) {
        boolean whole = true;
        boolean ordered = false;
        boolean paged = false;
        boolean aggregated = false;
        boolean fields = true;
        int depth = 0;
        String before = "";
        Tokens tokens = new Tokens(text);
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            String word = kind == Kind.WORD
                    ? text.substring(tokens.start(), tokens.end()).toUpperCase(Locale.ROOT)
                    : "";
            if (tokens.isSymbol('(')) {
                // of a subquery's aggregates nothing follows for the rows
                aggregated |= depth == 0 && fields && AGGREGATES.contains(before);
                depth++;
            } else if (tokens.isSymbol(')')) {
                depth--;
                whole &= depth >= 0;
            } else if (depth == 0) {
                fields &= !word.equals("FROM");
                ordered |= word.equals("BY") && before.equals("ORDER");
                paged |= PAGERS.contains(word);
                aggregated |= MERGERS.contains(word);
            }
            whole &= kind != Kind.COMMENT && kind != Kind.UNCLOSED && !tokens.isSymbol(';');
            before = word;
        }
        return new Outline(whole && depth == 0, ordered, paged, aggregated);
    }

    /** The text with {@code ?} in place of every literal, and of what may be one. */
    static String masked(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        Tokens tokens = new Tokens(text);
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            if (kind == Kind.UNCLOSED || kind == Kind.COMMENT) {
                return "Sql[" + text.length() + " characters]";
            }
            if (kind == Kind.QUOTED || kind == Kind.NUMBER) {
                out.append(text, done, tokens.start()).append('?');
                done = tokens.end();
            }
        }
        return out.append(text, done, text.length()).toString();
    }
}
