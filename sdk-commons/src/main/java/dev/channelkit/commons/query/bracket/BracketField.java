package dev.channelkit.commons.query.bracket;

import dev.channelkit.commons.codec.internal.Digits;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that a list of {@code T} can be filtered and sorted by, with values of type {@code V}.
 *
 * <p>The provider joins all filters of a request with AND; two modifiers on one field make a range.
 */
public class BracketField<T, V> {
    private final String name;
    private final Function<V, String> render;

    BracketField(String name, Function<V, String> render) {
        this.name = FieldName.check(name, "field");
        this.render = render;
    }

    /** A text field; also the form for fields that no spec knows. */
    public static <T> TextField<T> text(String name) {
        return new TextField<>(name);
    }

    public static <T> BracketField<T, BigDecimal> decimal(String name) {
        return new BracketField<>(name, BigDecimal::toPlainString);
    }

    public static <T> BracketField<T, Integer> int32(String name) {
        return new BracketField<>(name, v -> Integer.toString(v));
    }

    public static <T> BracketField<T, Long> int64(String name) {
        return new BracketField<>(name, v -> Long.toString(v));
    }

    public static <T> BracketField<T, Boolean> bool(String name) {
        return new BracketField<>(name, v -> Boolean.toString(v));
    }

    /** Written {@code YYYY-MM-DD}. */
    public static <T> BracketField<T, LocalDate> date(String name) {
        return new BracketField<>(name, LocalDate::toString);
    }

    /** Written in ISO 8601, in UTC. */
    public static <T> BracketField<T, OffsetDateTime> dateTime(String name) {
        return new BracketField<>(name, BracketField::instant);
    }

    /** A field with an open set of values. */
    public static <T, V> BracketField<T, V> open(String name, Function<V, String> value) {
        return new BracketField<>(name, value);
    }

    private static String instant(OffsetDateTime value) {
        LocalDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        if (!Digits.isPlain(utc.getYear())) {
            return DateTimeFormatter.ISO_INSTANT.format(value);
        }
        return new Digits(30).toTheSecond(utc).decimals(utc.getNano()).and('Z').toString();
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
    public final Filter<T> is(V value) {
        return Filter.of(name, text(value));
    }

    public final Filter<T> greaterThan(V value) {
        return matches(Modifier.GT, value);
    }

    public final Filter<T> lessThan(V value) {
        return matches(Modifier.LT, value);
    }

    /** Greater than or equal to {@code value}. */
    public final Filter<T> atLeast(V value) {
        return matches(Modifier.GTE, value);
    }

    /** Less than or equal to {@code value}. */
    public final Filter<T> atMost(V value) {
        return matches(Modifier.LTE, value);
    }

    /**
     * Compares with the modifier given: for {@code EXACT} written out and the synonyms {@code MIN} and {@code MAX}. A value for
     * {@code PARTIAL} is a pattern and sent as it stands.
     */
    public final Filter<T> matches(Modifier modifier, V value) {
        return Filter.of(name, modifier, text(value));
    }

    public final Sort<T> asc() {
        return Sort.of(name, true);
    }

    public final Sort<T> desc() {
        return Sort.of(name, false);
    }

    private String text(V value) {
        return render.apply(given(value));
    }

    /** Refuses a missing value: the provider has no filter for missing values, and one left out would let everything through. */
    final <G> G given(@Nullable G value) {
        if (value == null) {
            throw new InvalidRequestException(
                    "the value to filter '" + name + "' by is missing",
                    CallDetails.none(),
                    "leave the filter out; the provider has none for missing values",
                    null);
        }
        return value;
    }

    @Override
    public final String toString() {
        return name;
    }
}
