package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its pieces. What is no piece of this language is refused here, and goes no further. */
final class Lexer {
    private static final int MAX_LENGTH = 500_000;
    private static final List<String> PAIRS = List.of("<=", ">=", "<>", "!=");
    private static final String SINGLES = "(),.=<>+-*/;";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** @throws RefusedException if there is something in it that belongs to no query */
    static List<Token> tokens(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new RefusedException(Reason.TOO_LARGE, "The text has more than " + MAX_LENGTH + " characters");
        }
        return new Lexer(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else if (isStart(c)) {
                word();
            } else if (isDigit(c)) {
                number();
            } else if (c == '\'') {
                literal();
            } else {
                symbol(c);
            }
        }
        tokens.add(new Token(Token.Kind.END, "", at, at));
        return tokens;
    }

    private void word() {
        int start = at;
        while (at < text.length() && (isStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            at++;
        }
        add(Token.Kind.NAME, text.substring(start, at), start);
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && isStart(text.charAt(at))) {
            throw syntax("A number is followed by a letter", at);
        }
        add(Token.Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
    }

    private void literal() {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            if (at >= text.length()) {
                throw syntax("A text that begins here has no end", start);
            }
            char c = text.charAt(at++);
            if (c == 0) {
                throw syntax("A text has the character NUL", at - 1);
            }
            if (c == '\'') {
                if (at >= text.length() || text.charAt(at) != '\'') {
                    break;
                }
                at++;
            }
            value.append(c);
        }
        add(Token.Kind.TEXT, value.toString(), start);
    }

    private void symbol(char c) {
        if (text.startsWith("--", at) || text.startsWith("/*", at)) {
            throw syntax("A comment stands here, and queries have none", at);
        }
        int start = at;
        String pair = text.substring(at, Math.min(at + 2, text.length()));
        if (PAIRS.contains(pair)) {
            at += 2;
            add(Token.Kind.SYMBOL, pair, start);
        } else if (SINGLES.indexOf(c) >= 0) {
            at++;
            add(Token.Kind.SYMBOL, String.valueOf(c), start);
        } else {
            String what = c < ' ' || c > '~' ? String.format("The character U+%04X", (int) c) : "'" + c + "'";
            throw syntax(what + " belongs to no query", at);
        }
    }

    private void add(Token.Kind kind, String value, int start) {
        tokens.add(new Token(kind, value, start, at));
    }

    private static boolean isStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static RefusedException syntax(String what, int at) {
        return new RefusedException(Reason.SYNTAX, what + ", at character " + (at + 1));
    }
}
