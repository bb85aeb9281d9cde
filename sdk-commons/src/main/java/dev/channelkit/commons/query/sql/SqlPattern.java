package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@code LIKE}: a pattern of a whole value, with {@code ESCAPE} where it needs that.
 *
 * <!-- snippet: BillingPlatformBasics#pattern -->
 * <pre>{@code
 * Sql sql = Sql.of("SELECT Id FROM ACCOUNT WHERE Name LIKE ?", SqlPattern.contains("50%"));
 * // … Name LIKE '%50\%%' ESCAPE '\'
 * }</pre>
 */
public final class SqlPattern {
    private static final char ESCAPE = '\\';

    private final String literal;
    private final boolean escaped;

    private SqlPattern(String pattern) {
        this("", pattern, "");
    }

    /** @param before what stands before the rest, {@code %} or nothing; so with what stands behind it */
    private SqlPattern(String before, String rest, String behind) {
        literal = Literals.text(before, rest, behind);
        escaped = rest.indexOf(ESCAPE) >= 0;
    }

    /** Values that begin with this text, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public static SqlPattern startsWith(String text) {
        return new SqlPattern("", escaped(text), "%");
    }

    /** Values that end with this text, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public static SqlPattern endsWith(String text) {
        return new SqlPattern("%", escaped(text), "");
    }

    /** Values that have this text in them, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public static SqlPattern contains(String text) {
        return new SqlPattern("%", escaped(text), "%");
    }

    /**
     * {@code %} stands for any run of characters, {@code _} for exactly one; a backslash makes the one behind it stand for itself.
     *
     * @throws IllegalArgumentException if a backslash stands before anything but {@code %}, {@code _} and another
     */
    public static SqlPattern of(String pattern) {
        for (int i = pattern.indexOf(ESCAPE); i >= 0; i = pattern.indexOf(ESCAPE, i + 2)) {
            if (i + 1 == pattern.length() || !isSpecial(pattern.charAt(i + 1))) {
                throw new IllegalArgumentException("the backslash at character " + (i + 1)
                        + " of the pattern stands before no %, _ or backslash; double it if it is meant itself");
            }
        }
        return new SqlPattern(pattern);
    }

    /** A pattern whose escape is said elsewhere. */
    static SqlPattern asItStands(String pattern) {
        return new SqlPattern(pattern);
    }

    private static String escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isSpecial(text.charAt(i))) {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder out = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpecial(c)) {
                out.append(ESCAPE);
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isSpecial(char c) {
        return c == '%' || c == '_' || c == ESCAPE;
    }

    String literal() {
        return literal;
    }

    /** What follows the literal. Without it, a backslash means something on one server and nothing on another. */
    String end() {
        return escaped ? " ESCAPE '\\'" : "";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SqlPattern other && literal.equals(other.literal);
    }

    @Override
    public int hashCode() {
        return literal.hashCode();
    }

    /** That it is one, not which: values may be confidential. */
    @Override
    public String toString() {
        return "SqlPattern";
    }
}
