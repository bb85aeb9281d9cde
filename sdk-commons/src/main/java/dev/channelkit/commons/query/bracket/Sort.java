package dev.channelkit.commons.query.bracket;

/**
 * One level of a list's order; several apply in the order given. Made by a {@link BracketField}.
 *
 * @param <T> what the list holds
 */
public final class Sort<T> {
    private final String field;
    private final boolean ascending;

    private Sort(String field, boolean ascending) {
        this.field = field;
        this.ascending = ascending;
    }

    static <T> Sort<T> of(String field, boolean ascending) {
        return new Sort<>(field, ascending);
    }

    /** The field's name on the wire. */
    public String field() {
        return field;
    }

    /** Whether small values come first. */
    public boolean ascending() {
        return ascending;
    }

    String key() {
        return "sort[" + field + "]";
    }

    String value() {
        return ascending ? "asc" : "desc";
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Sort<?> other && field.equals(other.field) && ascending == other.ascending;
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Boolean.hashCode(ascending);
    }

    @Override
    public String toString() {
        return key() + "=" + value();
    }
}
