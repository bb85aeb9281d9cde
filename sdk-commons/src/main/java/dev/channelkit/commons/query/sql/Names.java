package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.Locale;
import java.util.Set;

/** The shape of a name: nothing in it may end the name, or be a word of the language. */
final class Names {
    private static final Set<String> WORDS = Set.of(
            "ALL",
            "AND",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "CASE",
            "DESC",
            "DISTINCT",
            "ELSE",
            "END",
            "ESCAPE",
            "EXISTS",
            "FETCH",
            "FROM",
            "GROUP",
            "HAVING",
            "IN",
            "INTERSECT",
            "IS",
            "JOIN",
            "LIKE",
            "MINUS",
            "NOT",
            "NULL",
            "OFFSET",
            "ON",
            "OR",
            "ORDER",
            "SELECT",
            "THEN",
            "UNION",
            "WHEN",
            "WHERE",
            "WITH");

    private static final byte OTHER = 0;
    private static final byte PART = 1;
    private static final byte START = 2;
    private static final byte[] KINDS = kinds();

    private Names() {}

    /** Of a field, or of a path to one: {@code AccountIdObj.Name}. */
    static String field(String name) {
        return check(name, true, "field");
    }

    static String entity(String name) {
        return check(name, false, "entity");
    }

    static String alias(String name) {
        return check(name, false, "result");
    }

    private static String check(String name, boolean path, String what) {
        if (!isName(name, path) || WORDS.contains(name.toUpperCase(Locale.ROOT))) {
            throw new InvalidRequestException(
                    "'" + name.replaceAll("\\p{Cntrl}", "?") + "' cannot be the name of "
                            + (what.equals("entity") ? "an " : "a ") + what,
                    CallDetails.none(),
                    "use letters of ASCII, digits and '_', beginning with no digit, and no word of the language"
                            + (path ? "; '.' stands between the names of a path, as in AccountIdObj.Name" : ""),
                    null);
        }
        return name;
    }

    private static boolean isName(String text, boolean path) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dot = path && c == '.' && !begins;
            if (!dot && !(begins ? isStart(c) : isPart(c))) {
                return false;
            }
            begins = dot;
        }
        return !begins;
    }

    static boolean isStart(char c) {
        return c < KINDS.length && KINDS[c] == START;
    }

    static boolean isPart(char c) {
        return c < KINDS.length && KINDS[c] != OTHER;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < kinds.length; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            kinds[c] = letter ? START : c >= '0' && c <= '9' ? PART : OTHER;
        }
        return kinds;
    }
}
