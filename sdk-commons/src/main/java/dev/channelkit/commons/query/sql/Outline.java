package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.query.sql.Tokens.Kind;

/** What can be seen of a text without understanding it. */
final class Outline {
    private Outline() {}

    /** Whether something can follow the text, or stand around it: all is closed, and there is one statement without comments. */
    static boolean isWhole(String text) {
        int depth = 0;
        Tokens tokens = new Tokens(text);
        for (Kind kind = tokens.next(); kind != Kind.END; kind = tokens.next()) {
            depth += tokens.isSymbol('(') ? 1 : tokens.isSymbol(')') ? -1 : 0;
            if (depth < 0 || kind == Kind.COMMENT || kind == Kind.UNCLOSED || tokens.isSymbol(';')) {
                return false;
            }
        }
        return depth == 0;
    }

    /** The text with {@code ?} in place of every literal, and of what may be one; just its length where that cannot be told. */
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
