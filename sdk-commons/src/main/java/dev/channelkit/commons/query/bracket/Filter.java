package dev.channelkit.commons.query.bracket;

/**
 * One condition of a list of {@code T}; several narrow the result together. Made by a {@link BracketField}.
 *
 * @param <T> what the list holds
 */
public final class Filter<T> {
    private final String key;
    private final String value;

    private Filter(String key, String value) {
        this.key = key;
        this.value = value;
    }

    static <T> Filter<T> of(String field, String value) {
        return new Filter<>("filter[" + field + "]", value);
    }

    static <T> Filter<T> of(String field, Modifier modifier, String value) {
        return new Filter<>("filter[" + field + ":" + modifier.wireName() + "]", value);
    }

    /** The parameter's name, such as {@code filter[name:partial]}. */
    public String key() {
        return key;
    }

    /** What is compared with, not yet percent-encoded. */
    public String value() {
        return value;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Filter<?> other && key.equals(other.key) && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return 31 * key.hashCode() + value.hashCode();
    }

    /** The key only: values may be confidential. */
    @Override
    public String toString() {
        return key;
    }
}
