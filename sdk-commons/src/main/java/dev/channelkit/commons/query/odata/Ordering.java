package dev.channelkit.commons.query.odata;

import org.jspecify.annotations.Nullable;

/**
 * One level of a list's order; several apply in the order given. Made by an {@link OdataField}.
 *
 * @param <T> what the list holds
 */
public final class Ordering<T> {
    private final String field;
    private final boolean ascending;

    private Ordering(String field, boolean ascending) {
        this.field = field;
        this.ascending = ascending;
    }

    static <T> Ordering<T> of(String field, boolean ascending) {
        return new Ordering<>(field, ascending);
    }

    /** The field's name on the wire. */
    public String field() {
        return field;
    }

    /** Whether small values come first. */
    public boolean ascending() {
        return ascending;
    }

    /** As it stands in {@code $orderby}; ascending is what goes without saying. */
    String text() {
        return ascending ? field : field + " desc";
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Ordering<?> other && field.equals(other.field) && ascending == other.ascending;
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Boolean.hashCode(ascending);
    }

    @Override
    public String toString() {
        return text();
    }
}
