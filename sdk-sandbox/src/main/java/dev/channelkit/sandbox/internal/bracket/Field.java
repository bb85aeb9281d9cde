package dev.channelkit.sandbox.internal.bracket;

import dev.channelkit.sandbox.internal.store.FieldKind;
import dev.channelkit.sandbox.internal.store.Row;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A field that rows are filtered and sorted by.
 *
 * @param kind decides how values compare
 * @param value the field's text in a row; empty where the row has none, and then no filter lets it pass
 * @param ignoreCase whether text compares without case
 */
record Field(FieldKind kind, Function<Row, Optional<String>> value, boolean ignoreCase) {
    /**
     * Which rows pass a filter.
     *
     * @throws IllegalArgumentException if the filter's value is none of the field's kind; the message says what it must be
     */
    Predicate<Row> filter(Modifier modifier, String wanted) {
        if (modifier == Modifier.PARTIAL) {
            Like like = Like.of(folded(wanted));
            return row -> value.apply(row).map(this::folded).filter(like).isPresent();
        }
        Comparable<?> bound = key(wanted);
        return row -> value.apply(row)
                .map(text -> modifier.accepts(compare(key(text), bound)))
                .orElse(false);
    }

    /** Ascending; rows without a value first. */
    Comparator<Row> order() {
        return Comparator.comparing(
                row -> value.apply(row).<Comparable<?>>map(this::key).orElse(null),
                Comparator.nullsFirst(Field::compare));
    }

    private Comparable<?> key(String text) {
        return kind == FieldKind.TEXT ? new Text(folded(text)) : kind.key(text);
    }

    private String folded(String text) {
        return ignoreCase && kind == FieldKind.TEXT ? text.toLowerCase(Locale.ROOT) : text;
    }

    // both sides are keys of one kind
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Comparable left, Comparable right) {
        return left.compareTo(right);
    }

    /** Text in the order of its code points; that of chars would put emoji before some letters. */
    private record Text(String text) implements Comparable<Text> {
        @Override
        public int compareTo(Text other) {
            int length = Math.min(text.length(), other.text.length());
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != other.text.charAt(i)) {
                    return Integer.compare(text.codePointAt(i), other.text.codePointAt(i));
                }
            }
            return Integer.compare(text.length(), other.text.length());
        }
    }
}
