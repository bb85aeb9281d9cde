package dev.channelkit.sandbox.internal.odata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes an expression apart into words, numbers, quoted text, times and signs. */
final class Lexer {
    enum Kind {
        WORD,
        NUMBER,
        TEXT,
        TIME,
        OPEN,
        CLOSE,
        COMMA,
        END
    }

    /**
     * @param text what it says, quotes taken away
     * @param position where it begins
     */
    record Token(Kind kind, String text, int position) {
        boolean is(String word) {
            return kind == Kind.WORD && text.equals(word);
        }
    }

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_/.]*");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?");
    private static final String CURLY = "\u2018\u2019\u201A\u201B\u201C\u201D";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text);
        while (lexer.skipSpace()) {
            lexer.next();
        }
        lexer.tokens.add(new Token(Kind.END, "", text.length()));
        return lexer.tokens;
    }

    private boolean skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at < text.length();
    }

    private void next() {
        int start = at;
        char c = text.charAt(at);
        switch (c) {
            case '(' -> sign(Kind.OPEN);
            case ')' -> sign(Kind.CLOSE);
            case ',' -> sign(Kind.COMMA);
            case '\'' -> tokens.add(new Token(Kind.TEXT, quoted(), start));
            default -> {
                if (CURLY.indexOf(c) >= 0) {
                    throw ExpressionException.at(at, "stands a typographic quote; text stands in straight ones");
                }
                Matcher word = WORD.matcher(text).region(at, text.length());
                Matcher number = NUMBER.matcher(text).region(at, text.length());
                if (word.lookingAt()) {
                    word(word.group(), start);
                } else if (number.lookingAt()) {
                    tokens.add(new Token(Kind.NUMBER, number.group(), start));
                    at = number.end();
                    apart();
                } else {
                    throw ExpressionException.at(
                            at,
                            "stands '" + text.substring(at, text.offsetByCodePoints(at, 1))
                                    + "', which means nothing there");
                }
            }
        }
    }

    private void word(String word, int start) {
        at = start + word.length();
        if (at < text.length() && text.charAt(at) == '\'') {
            if (!word.equals("datetime")) {
                throw ExpressionException.at(start, "stands '" + word + "' before a quote; only datetime may");
            }
            tokens.add(new Token(Kind.TIME, quoted(), start));
        } else {
            tokens.add(new Token(Kind.WORD, word, start));
        }
    }

    private void sign(Kind kind) {
        tokens.add(new Token(kind, String.valueOf(text.charAt(at)), at));
        at++;
    }

    // from the opening quote to the closing one; a quote inside is doubled
    private String quoted() {
        int open = at;
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\'') {
                content.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                content.append(c);
                at++;
            } else {
                at++;
                apart();
                return content.toString();
            }
        }
        throw ExpressionException.at(open, "begins a text that does not end");
    }

    // 'a'and is no expression, nor is 12eq
    private void apart() {
        if (at < text.length() && " \t),".indexOf(text.charAt(at)) < 0) {
            throw ExpressionException.at(at, "a value must end");
        }
    }
}
