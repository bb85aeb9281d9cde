package dev.channelkit.commons.page;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page into a list's text in SQL.
 *
 * <p>A text that says itself which rows it wants, by {@code ROWNUM}, {@code OFFSET} or {@code FETCH}, and an aggregate, which is one row, go out
 * as they are and are one page.
 *
 * @param size items a page
 * @param by the field by whose values the pages follow one another; null where they follow by number
 */
record SqlWalk<T>(
        Operation operation,
        SqlText text,
        int size,
        @Nullable Key<T> by) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** A field that is a number and different in each row, and how to read it. */
    record Key<T>(String field, Function<? super T, @Nullable String> value) {}

    static <T> SqlWalk<T> of(Operation operation, String text) {
        return new SqlWalk<>(operation, SqlText.of(text), operation.paging().size(), null);
    }

    SqlWalk<T> sized(int items) {
        int max = operation.paging().max();
        if (items < 1 || items > max) {
            throw new IllegalArgumentException("a page holds 1 to " + max + " items, not " + items);
        }
        return new SqlWalk<>(operation, text, items, by);
    }

    SqlWalk<T> keyed(Key<T> key) {
        if (isRownum()) {
            throw refused(
                    "a predicate has no order, so its rows cannot follow one another by " + key.field(),
                    "walk a query, whose order can be said");
        }
        if (isOnePage() || text.has("GROUP", "DISTINCT", "UNION", "INTERSECT", "MINUS", "EXCEPT", "JOIN", "ORDER")) {
            throw refused(
                    "only a plain query without an order or page of its own can be walked by " + key.field(),
                    "leave ORDER BY out, or walk it by number");
        }
        return new SqlWalk<>(operation, text, size, key);
    }

    private boolean isRownum() {
        return operation.paging().kind() == Paging.Kind.ROWNUM;
    }

    /** Whether the text says itself which rows it wants. */
    boolean isOnePage() {
        if (isRownum()) {
            return text.mentions("ROWNUM");
        }
        return text.has("ROWNUM", "OFFSET", "FETCH", "LIMIT") || text.isAggregate() && !text.has("GROUP");
    }

    /** Where the first page starts. */
    long first() {
        return by == null ? operation.paging().first() : 0;
    }

    /** What is the same on all pages, and what positions mean. */
    byte[] same() {
        String meaning = by == null ? "" : " by " + by.field();
        return (text.text() + meaning).getBytes(StandardCharsets.UTF_8);
    }

    /** The text that asks for the page at {@code position}. */
    String at(long position) {
        if (isOnePage()) {
            return text.text();
        }
        if (isRownum()) {
            String window = "ROWNUM BETWEEN " + position + " AND " + (position + size - 1);
            return text.isBlank() ? window : text.inParentheses() + " AND " + window;
        }
        SqlText ordered = by == null ? ordered() : above(by.field(), position);
        long skipped = by == null ? position : 0;
        return ordered.then("OFFSET " + skipped + " ROWS FETCH NEXT " + size + " ROWS ONLY");
    }

    /** The query with an order that leaves nothing to chance, as far as that can be told. */
    private SqlText ordered() {
        boolean grouped = text.has("GROUP");
        boolean special = text.has("DISTINCT", "UNION", "INTERSECT", "MINUS", "EXCEPT", "JOIN");
        String stable = operation.stableSort();
        if (text.has("ORDER")) {
            return grouped || special || stable == null || text.isOrderedBy(stable)
                    ? text
                    : SqlText.of(text.and(stable));
        }
        if (special) {
            throw refused(
                    "the query has no order, so that its pages may repeat or lose rows",
                    "give it an ORDER BY that tells all its rows apart, or a FETCH of its own");
        }
        if (grouped) {
            return SqlText.of(text.then("ORDER BY " + text.clause("GROUP", text.start("HAVING"))));
        }
        return stable == null ? text : SqlText.of(text.then("ORDER BY " + stable));
    }

    private SqlText above(String field, long position) {
        SqlText narrowed = position == 0 ? text : narrowed(field + " > " + (position - 1));
        return SqlText.of(narrowed.then("ORDER BY " + field));
    }

    private SqlText narrowed(String condition) {
        int where = text.start("WHERE");
        String all = text.text();
        if (where == all.length()) {
            return SqlText.of(text.then("WHERE " + condition));
        }
        SqlText own = SqlText.of(all.substring(where + "WHERE".length()));
        return SqlText.of(all.substring(0, where) + "WHERE " + own.inParentheses() + " AND " + condition);
    }

    /**
     * Where the page after that at {@code position} starts.
     *
     * @param received how many items it had; where they are fewer than were asked for and the list goes on, the rest may be among the next
     */
    long after(long position, int received, List<T> items) {
        return by == null ? position + Math.min(received, size) : last(position, items, by) + 1;
    }

    /** The key of the last item; keys that do not rise tell of an order that would lose rows. */
    private long last(long position, List<T> items, Key<T> key) {
        long last = position - 1;
        for (T item : items) {
            String value = key.value().apply(item);
            if (value == null || !NUMBER.matcher(value).matches()) {
                throw unusable("a row has no " + key.field() + " that is a number", key);
            }
            long next = Long.parseLong(value);
            if (next <= last) {
                throw last == position - 1
                        ? new RepeatedPageException(operation, position)
                        : unusable("the rows do not come in the order of " + key.field(), key);
            }
            last = next;
        }
        if (items.isEmpty()) {
            throw unusable("no row of the page could be read", key);
        }
        return last;
    }

    private DecodingException unusable(String what, Key<T> key) {
        return new DecodingException(
                what + ", so the walk cannot go on behind it",
                Outcome.APPLIED,
                CallDetails.of(operation).build(),
                "select " + key.field() + " in the query, or walk it by number",
                null);
    }

    private InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(what, CallDetails.of(operation).build(), advice, null);
    }
}
