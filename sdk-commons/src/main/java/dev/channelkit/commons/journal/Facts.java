package dev.channelkit.commons.journal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells one write from another, such as account and amount, or what came of it, such as a transaction's id: names and values in order.
 * They are kept in clear, on disk too, so nothing secret and nothing about a person belongs into them. Immutable.
 *
 * <p>Equal facts have the same names with the same values, in whatever order.
 */
public final class Facts implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The most facts of one kind. */
    public static final int MOST = 32;

    /** The most characters a value may have. */
    public static final int LONGEST_VALUE = 500;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
    private static final Facts NONE = new Facts(new String[0]);

    /** Names and values in turn: a journal in memory may hold very many. */
    private final String[] pairs;

    private Facts(String[] pairs) {
        this.pairs = pairs;
    }

    public static Facts none() {
        return NONE;
    }

    /**
     * Facts of names and values in turn.
     *
     * @throws InvalidRequestException as {@link #with}
     */
    public static Facts of(String name, Object value, Object... more) {
        if (more.length % 2 != 0) {
            throw new IllegalArgumentException("facts are names and values in turn");
        }
        Facts facts = NONE.with(name, value);
        for (int i = 0; i < more.length; i += 2) {
            facts = facts.with(String.valueOf(more[i]), more[i + 1]);
        }
        return facts;
    }

    /** The same as a map. */
    public static Facts of(Map<String, String> values) {
        String[] pairs = new String[2 * values.size()];
        int i = 0;
        for (Map.Entry<String, String> fact : values.entrySet()) {
            pairs[i++] = name(fact.getKey());
            pairs[i++] = checked(fact.getKey(), fact.getValue());
        }
        return bounded(pairs);
    }

    /**
     * These and one more, or with another value for one.
     *
     * @param name a letter, then letters, digits, {@code . _ -}; 64 characters at most
     * @param value its text is taken; at most {@value #LONGEST_VALUE} characters, none of them a line break or another control
     * @throws InvalidRequestException when the value is not such, which may be the caller's data
     * @throws IllegalArgumentException when the name is not such, or there are more than {@value #MOST}
     */
    public Facts with(String name, Object value) {
        LinkedHashMap<String, String> all = new LinkedHashMap<>(asMap());
        all.put(name, Objects.requireNonNull(value, name).toString());
        return of(all);
    }

    /** The value of a fact; null when there is none of that name. */
    public @Nullable String get(String name) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(name)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    /** The names, in order. */
    public Set<String> names() {
        return asMap().keySet();
    }

    /** Names and values, in order; cannot be changed. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return Collections.unmodifiableMap(map);
    }

    public boolean isEmpty() {
        return pairs.length == 0;
    }

    private static Facts bounded(String[] pairs) {
        if (pairs.length > 2 * MOST) {
            throw new IllegalArgumentException("more than " + MOST + " facts");
        }
        return pairs.length == 0 ? NONE : new Facts(pairs);
    }

    /** Names come again and again. */
    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a fact: letters, digits, . _ - are");
        }
        return name.intern();
    }

    private static String checked(String name, String value) {
        if (value.length() > LONGEST_VALUE) {
            throw refused(name, "is longer than " + LONGEST_VALUE + " characters");
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean half = Character.isSurrogate(c)
                    && !(Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(++i)));
            if (half || Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                throw refused(name, "contains a line break or another character that cannot be kept");
            }
        }
        return value;
    }

    private static InvalidRequestException refused(String name, String why) {
        return new InvalidRequestException(
                "the value of " + name + ", to be noted in the journal, " + why,
                CallDetails.none(),
                "nothing was sent; correct the value",
                null);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Facts other && asMap().equals(other.asMap());
    }

    @Override
    public int hashCode() {
        return asMap().hashCode();
    }

    /** Names only. */
    @Override
    public String toString() {
        return names().toString();
    }
}
