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
    private static final Facts NONE = new Facts(new LinkedHashMap<>());

    private final LinkedHashMap<String, String> values;

    private Facts(LinkedHashMap<String, String> values) {
        this.values = values;
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
        Facts facts = NONE;
        for (Map.Entry<String, String> fact : values.entrySet()) {
            facts = facts.with(fact.getKey(), fact.getValue());
        }
        return facts;
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
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a fact: letters, digits, . _ - are");
        }
        LinkedHashMap<String, String> all = new LinkedHashMap<>(values);
        all.put(name, checked(name, Objects.requireNonNull(value, name).toString()));
        if (all.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " facts");
        }
        return new Facts(all);
    }

    /** The value of a fact; null when there is none of that name. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** The names, in order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Names and values, in order; cannot be changed. */
    public Map<String, String> asMap() {
        return Collections.unmodifiableMap(values);
    }

    public boolean isEmpty() {
        return values.isEmpty();
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
        return o instanceof Facts other && values.equals(other.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names only. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
