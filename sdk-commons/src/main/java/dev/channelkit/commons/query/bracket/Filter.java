package dev.channelkit.commons.query.bracket;

import java.util.Objects;

/**
 * One condition of a list of {@code T}; several narrow the result together.
 *
 * @param key the parameter's name, such as {@code filter[name:partial]}
 * @param value what is compared with, not yet percent-encoded
 */
public record Filter<T>(String key, String value) {
    public Filter {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(value, () -> "the value of " + key + "; the provider has no filter for missing values");
    }

    static <T> Filter<T> of(String field, String value) {
        return new Filter<>("filter[" + field + "]", value);
    }

    static <T> Filter<T> of(String field, Modifier modifier, String value) {
        return new Filter<>("filter[" + field + ":" + modifier.wireName() + "]", value);
    }

    /** The key only: values may be confidential. */
    @Override
    public String toString() {
        return key;
    }
}
