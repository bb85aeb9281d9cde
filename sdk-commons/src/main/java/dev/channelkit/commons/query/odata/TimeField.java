package dev.channelkit.commons.query.odata;

import java.util.function.BiFunction;

/** A field of dates or times. {@code atLeast} and {@code atMost} include the value, {@link #before} and {@link #after} do not. */
public final class TimeField<T, V> extends OdataField<T, V> {

    TimeField(String name, BiFunction<V, Comparison, String> literal) {
        super(name, literal);
    }

    public Condition<T> before(V value) {
        return lessThan(value);
    }

    public Condition<T> after(V value) {
        return greaterThan(value);
    }
}
