package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The pieces of a text, read one after another. */
final class Tokens {
    // names of nothing: a field called so could not be told from the word
    private static final Set<String> RESERVED = Set.of(
            "AND",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "CASE",
            "DESC",
            "DISTINCT",
            "ESCAPE",
            "EXISTS",
            "FETCH",
            "FROM",
            "GROUP",
            "HAVING",
            "IN",
            "IS",
            "JOIN",
            "LIKE",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "ROWNUM",
            "SELECT",
            "UNION",
            "WHERE",
            "WITH");
    private static final Set<String> UNSUPPORTED = Set.of(
            "CASE",
            "CROSS",
            "EXCEPT",
            "EXISTS",
            "FULL",
            "INNER",
            "INTERSECT",
            "JOIN",
            "LEFT",
            "MINUS",
            "RIGHT",
            "SELECT",
            "UNION",
            "WITH");

    private final String text;
    private final List<Token> tokens;
    private int at;

    Tokens(String text) {
        this.text = text;
        this.tokens = Lexer.tokens(text);
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The one after the next. */
    Token peekBehind() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    boolean takeWord(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            at++;
        }
        return there;
    }

    boolean take(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            at++;
        }
        return there;
    }

    void expectWord(String word) {
        if (!takeWord(word)) {
            throw unexpected(word);
        }
    }

    void expect(String symbol) {
        if (!take(symbol)) {
            throw unexpected("'" + symbol + "'");
        }
    }

    /** A name that is no word of the language. */
    String name(String what) {
        if (!isName(peek())) {
            throw unexpected(what);
        }
        return next().text();
    }

    static boolean isName(Token token) {
        return token.kind() == Token.Kind.NAME
                && !RESERVED.contains(token.text().toUpperCase(Locale.ROOT));
    }

    /** What stands between that piece and the last one read. */
    String since(Token first) {
        return text.substring(first.start(), tokens.get(at - 1).end());
    }

    /** @throws RefusedException if there is more */
    void expectEnd() {
        if (peek().kind() == Token.Kind.END) {
            return;
        }
        if (peek().is(";")) {
            boolean more = peekBehind().kind() != Token.Kind.END;
            throw more
                    ? new RefusedException(Reason.SEVERAL_STATEMENTS, "There is more than one statement")
                    : Lexer.syntax("A query has no ';' behind it", peek().start());
        }
        throw unexpected("the end");
    }

    /** A refusal that says what should stand here and what does. */
    RefusedException unexpected(String wanted) {
        Token token = peek();
        if (token.is(";") && peekBehind().kind() != Token.Kind.END) {
            return new RefusedException(Reason.SEVERAL_STATEMENTS, "There is more than one statement");
        }
        if (token.is("*") || isUnsupported(token)) {
            return new RefusedException(
                    Reason.UNSUPPORTED,
                    token + " at character " + (token.start() + 1)
                            + ": the simulated platform knows no '*', joins, subqueries, CASE or sets of queries");
        }
        return Lexer.syntax("There is " + token + " where " + wanted + " should be", token.start());
    }

    static boolean isUnsupported(Token token) {
        return token.kind() == Token.Kind.NAME
                && UNSUPPORTED.contains(token.text().toUpperCase(Locale.ROOT));
    }
}
