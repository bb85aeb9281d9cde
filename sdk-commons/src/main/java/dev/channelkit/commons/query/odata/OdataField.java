package dev.channelkit.commons.query.odata;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that a list of {@code T} can be filtered and ordered by, with values of type {@code V}. */
public class OdataField<T, V> {
    private final String name;
    private final BiFunction<V, Comparison, String> literal;

    OdataField(String name, BiFunction<V, Comparison, String> literal) {
        this.name = PropertyName.check(name);
        this.literal = literal;
    }

    private static <T, V> OdataField<T, V> of(String name, Function<V, String> literal) {
        return new OdataField<>(name, (value, comparison) -> literal.apply(value));
    }

    /** A text field; its values are in single quotes, with quotes doubled. */
    public static <T> TextField<T> text(String name) {
        return new TextField<>(name);
    }

    /** A number with all its digits, bare. */
    public static <T> OdataField<T, BigDecimal> decimal(String name) {
        return of(name, BigDecimal::toPlainString);
    }

    public static <T> OdataField<T, Integer> int32(String name) {
        return of(name, v -> Integer.toString(v));
    }

    public static <T> OdataField<T, Long> int64(String name) {
        return of(name, v -> Long.toString(v));
    }

    public static <T> OdataField<T, Boolean> bool(String name) {
        return of(name, v -> Boolean.toString(v));
    }

    /** Written {@code datetime'YYYY-MM-DD'}, which is its midnight. */
    public static <T> TimeField<T, LocalDate> date(String name) {
        return new TimeField<>(name, (value, comparison) -> Literals.date(value));
    }

    /**
     * Written {@code datetime'YYYY-MM-DDThh:mm:ss.fff'} in UTC. What is finer than a millisecond is rounded so that a bound lets nothing
     * go: the last for {@code before} and {@code atMost}, the first for all others.
     */
    public static <T> TimeField<T, OffsetDateTime> dateTime(String name) {
        return new TimeField<>(name, Literals::time);
    }

    /** A field with an open set of values, which are text. */
    public static <T, V> OdataField<T, V> open(String name, Function<V, String> value) {
        return of(name, v -> Literals.text(value.apply(v)));
    }

    /** The name on the wire. */
    public final String name() {
        return name;
    }

    /**
     * Equal to {@code value}.
     *
     * @throws InvalidRequestException when there is no value, as with all comparisons
     */
    public final Condition<T> is(V value) {
        return compared(Comparison.EQ, value);
    }

    /** Other than {@code value}. */
    public final Condition<T> isNot(V value) {
        return compared(Comparison.NE, value);
    }

    public final Condition<T> greaterThan(V value) {
        return compared(Comparison.GT, value);
    }

    /** Greater than or equal to {@code value}. */
    public final Condition<T> atLeast(V value) {
        return compared(Comparison.GE, value);
    }

    public final Condition<T> lessThan(V value) {
        return compared(Comparison.LT, value);
    }

    /** Less than or equal to {@code value}. */
    public final Condition<T> atMost(V value) {
        return compared(Comparison.LE, value);
    }

    public final Ordering<T> asc() {
        return Ordering.of(name, true);
    }

    public final Ordering<T> desc() {
        return Ordering.of(name, false);
    }

    private Condition<T> compared(Comparison comparison, V value) {
        return Condition.comparison(name, comparison, literal.apply(given(value), comparison));
    }

    /** Refuses a missing value: left out, the filter would let everything through. */
    final <G> G given(@Nullable G value) {
        if (value == null) {
            throw new InvalidRequestException(
                    "the value to filter '" + name + "' by is missing",
                    CallDetails.none(),
                    "leave the filter out, or write one for missing values by Condition.raw",
                    null);
        }
        return value;
    }

    @Override
    public final String toString() {
        return name;
    }
}
