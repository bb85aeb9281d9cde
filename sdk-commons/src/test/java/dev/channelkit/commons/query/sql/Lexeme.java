package dev.channelkit.commons.query.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a strict reader of SQL takes a piece of text for; written apart from the code under test.
 *
 * @param kind {@code text}, {@code name}, {@code word} or {@code sign}
 * @param text what it says, without quotes and with doubled quotes single
 */
record Lexeme(String kind, String text) {
    private static final Pattern PATTERN = Pattern.compile(
            "('(?:[^']|'')*')|(\"(?:[^\"]|\"\")*\")|(--|/\\*)|([A-Za-z0-9_.]+)|(<>|<=|>=|!=|[^'\"\\s])",
            Pattern.DOTALL);

    /** @throws IllegalArgumentException for open quotes and comments */
    static List<Lexeme> allOf(String text) {
        List<Lexeme> all = new ArrayList<>();
        Matcher matcher = PATTERN.matcher(text);
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            if (at == text.length()) {
                return all;
            }
            if (!matcher.find(at) || matcher.start() != at || matcher.group(3) != null) {
                throw new IllegalArgumentException("no token at " + at + " of " + text);
            }
            at = matcher.end();
            String token = matcher.group();
            if (matcher.group(1) != null) {
                all.add(new Lexeme("text", unquoted(token, "'")));
            } else if (matcher.group(2) != null) {
                all.add(new Lexeme("name", unquoted(token, "\"")));
            } else {
                all.add(new Lexeme(matcher.group(4) != null ? "word" : "sign", token));
            }
        }
    }

    private static String unquoted(String token, String quote) {
        return token.substring(1, token.length() - 1).replace(quote + quote, quote);
    }

    boolean is(String token) {
        return !kind.equals("text") && !kind.equals("name") && text.equalsIgnoreCase(token);
    }
}
