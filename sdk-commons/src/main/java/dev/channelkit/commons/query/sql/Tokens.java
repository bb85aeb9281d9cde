package dev.channelkit.commons.query.sql;

/** Walks a text token by token, spaces left out. It knows where quotes and comments begin and end, and nothing of what tokens mean together. */
final class Tokens {
    /** What a token is. */
    enum Kind {
        WORD,
        NUMBER,
        /** Quoted, as a literal or a name. */
        QUOTED,
        /** A {@code ?} that is not in quotes. */
        PLACE,
        COMMENT,
        /** A quote or a comment that is never closed. */
        UNCLOSED,
        /** Any one character else. */
        SYMBOL,
        END
    }

    private final String text;
    private Kind kind = Kind.END;
    private int start;
    private int end;

    Tokens(String text) {
        this.text = text;
    }

    /** Goes on to the next token; {@link Kind#END} when there is none. */
    Kind next() {
        start = end;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        kind = start == text.length() ? Kind.END : kindAtStart(text.charAt(start));
        return kind;
    }

    Kind kind() {
        return kind;
    }

    /** Where the token begins. */
    int start() {
        return start;
    }

    /** Behind the token. */
    int end() {
        return end;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD
                && end - start == word.length()
                && text.regionMatches(true, start, word, 0, end - start);
    }

    boolean isSymbol(char c) {
        return kind == Kind.SYMBOL && text.charAt(start) == c;
    }

    private Kind kindAtStart(char c) {
        end = start + 1;
        if (Names.isStart(c)) {
            while (end < text.length() && isWordPart(text.charAt(end))) {
                end++;
            }
            return Kind.WORD;
        }
        if (c == '\'' || c == '"') {
            return quoted(c);
        }
        if (isDigit(c) || (c == '.' && isDigit(at(end)))) {
            return number();
        }
        if (c == '?') {
            return Kind.PLACE;
        }
        if (c == '-' && at(end) == '-') {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line;
            return Kind.COMMENT;
        }
        return c == '/' && at(end) == '*' ? closed(text.indexOf("*/", end + 1), 2, Kind.COMMENT) : Kind.SYMBOL;
    }

    private Kind quoted(char quote) {
        int close = text.indexOf(quote, end);
        while (close >= 0 && at(close + 1) == quote) {
            close = text.indexOf(quote, close + 2);
        }
        return closed(close, 1, Kind.QUOTED);
    }

    private Kind closed(int at, int length, Kind whole) {
        end = at < 0 ? text.length() : at + length;
        return at < 0 ? Kind.UNCLOSED : whole;
    }

    private Kind number() {
        while (isDigit(at(end)) || at(end) == '.') {
            end++;
        }
        if (at(end) == 'e' || at(end) == 'E') {
            int digits = at(end + 1) == '+' || at(end + 1) == '-' ? end + 2 : end + 1;
            for (end = isDigit(at(digits)) ? digits : end; isDigit(at(end)); ) {
                end++;
            }
        }
        return Kind.NUMBER;
    }

    /** NUL behind the end, which is part of no token. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return Names.isPart(c) || c == '.';
    }
}
