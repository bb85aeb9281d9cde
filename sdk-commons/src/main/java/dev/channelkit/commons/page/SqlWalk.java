package dev.channelkit.commons.page;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Paging;
import dev.channelkit.commons.row.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    /** No key is above it. */
    static final long HIGHEST = Long.MAX_VALUE;

    /** A page with fewer rows than this is short for want of rows; one with more may be cut by a cap that nobody has told of. */
    static final int SURE = 20;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /**
     * A field that is a number and different in each row, and how to read it.
     *
     * @param standing whether the list has it without being told
     */
    record Key<T>(String field, Function<? super T, @Nullable String> value, boolean standing) {

        /** Of an item, as it would be written. */
        static <T> Key<T> of(String field, Codec<T> items) {
            return new Key<>(field, item -> written(item, items, field), true);
        }

        private static <T> @Nullable String written(T item, Codec<T> items, String field) {
            try {
                return Row.json(Json.write(item, items)).text(field);
            } catch (IllegalArgumentException e) {
                return null; // no object
            }
        }
    }

    static <T> SqlWalk<T> of(Operation operation, String text) {
        return new SqlWalk<>(operation, SqlText.of(text), operation.paging().size(), null);
    }

    /** The same, a predicate by the list's own key where it has one. */
    static <T> SqlWalk<T> of(Operation operation, String text, Codec<T> items) {
        SqlWalk<T> walk = of(operation, text);
        String field = operation.stableSort();
        return field == null || !walk.isRownum() || walk.isOnePage() ? walk : walk.keyed(Key.of(field, items));
    }

    /** The same by number. */
    SqlWalk<T> numbered() {
        return new SqlWalk<>(operation, text, size, null);
    }

    SqlWalk<T> sized(int items) {
        int max = operation.paging().max();
        int min = needsProof() ? 2 : 1;
        if (items < min || items > max) {
            throw new IllegalArgumentException("a page holds " + min + " to " + max + " items, not " + items);
        }
        return new SqlWalk<>(operation, text, items, by);
    }

    SqlWalk<T> keyed(Key<T> key) {
        boolean special = !isRownum() && (isSpecial() || text.hasBy("GROUP") || text.hasBy("ORDER"));
        if (isOnePage() || special) {
            throw refused(
                    "only a plain text without an order or page of its own can be walked by " + key.field(),
                    "leave ORDER BY and ROWNUM out, or walk it by number");
        }
        return new SqlWalk<>(operation, text, operation.paging().size(), key).sized(size);
    }

    /** Whether a full page may be any rows of those that are due, and not the next ones: a predicate has no order. */
    boolean needsProof() {
        return by != null && isRownum();
    }

    private boolean isRownum() {
        return operation.paging().kind() == Paging.Kind.ROWNUM;
    }

    /** Whether the text says itself which rows it wants. */
    boolean isOnePage() {
        if (isRownum()) {
            return text.mentions("ROWNUM");
        }
        return text.has("ROWNUM")
                || text.hasPair("OFFSET", number -> NUMBER.matcher(number).matches())
                || text.hasPair("FETCH", word -> word.equals("NEXT") || word.equals("FIRST"))
                || text.isAggregate() && !text.hasBy("GROUP");
    }

    /** Whether its rows are none of one entity's, so that no order of ours fits. */
    private boolean isSpecial() {
        return text.has("DISTINCT", "UNION", "INTERSECT", "MINUS", "EXCEPT", "JOIN");
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
        if (needsProof()) {
            return within(position, HIGHEST);
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
        boolean grouped = text.hasBy("GROUP");
        boolean special = isSpecial();
        String stable = operation.stableSort();
        if (text.hasBy("ORDER")) {
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
        if (by == null) {
            return position + Math.min(received, size);
        }
        return needsProof() ? position : last(position, items, by) + 1;
    }

    /** Any rows, as many as a page holds, from {@code position} on and up to the key {@code highest}. */
    String within(long position, long highest) {
        return window(position, highest, 0);
    }

    /** Of these, a page of what comes behind so many. */
    String window(long position, long highest, int skipped) {
        String field = Objects.requireNonNull(by).field();
        StringBuilder all = new StringBuilder(text.isBlank() ? "" : text.inParentheses() + " AND ");
        if (position > 0) {
            all.append(field).append(" > ").append(position - 1).append(" AND ");
        }
        if (highest != HIGHEST) {
            all.append(field).append(" <= ").append(highest).append(" AND ");
        }
        return all.append("ROWNUM BETWEEN ")
                .append(skipped + 1)
                .append(" AND ")
                .append(skipped + size)
                .toString();
    }

    /** Of a page that came in order, the last key; keys that do not rise tell of an order that would lose rows. */
    private long last(long position, List<T> items, Key<T> key) {
        List<Long> keys = keys(position, HIGHEST, items, key);
        for (int i = 1; i < keys.size(); i++) {
            if (keys.get(i) <= keys.get(i - 1)) {
                throw unusable("the rows do not come in the order of " + key.field(), key);
            }
        }
        return keys.get(keys.size() - 1);
    }

    /** The key of a row that comes behind the one with the key {@code before}, on a page that comes in order. */
    long rising(long position, long before, T item) {
        Key<T> key = Objects.requireNonNull(by);
        long number = keys(position, HIGHEST, List.of(item), key).get(0);
        if (number <= before) {
            throw unusable("the rows do not come in the order of " + key.field(), key);
        }
        return number;
    }

    /**
     * A key up to which there are fewer rows than a page holds, as far as the rows of a full page tell.
     *
     * @param closely whether the page may well hold the next rows, so that one row less will do
     */
    long below(long position, long highest, List<T> items, boolean closely) {
        Key<T> key = Objects.requireNonNull(by);
        List<Long> keys =
                keys(position, highest, items, key).stream().sorted().distinct().toList();
        if (keys.size() < 2) {
            throw unusable("too few rows of a page could be read and told apart by " + key.field(), key);
        }
        return keys.get(closely ? keys.size() - 2 : keys.size() / 2 - 1);
    }

    /** Refuses rows outside of what was asked for; of a short page too, because it may end the walk. */
    void demandWithin(long position, long highest, List<T> items) {
        boolean bound = position > 0 || highest != HIGHEST;
        if (by != null && bound && !items.isEmpty()) {
            List<Long> unused = keys(position, highest, items, by);
        }
    }

    private List<Long> keys(long position, long highest, List<T> items, Key<T> key) {
        List<Long> keys = new ArrayList<>(items.size());
        for (T item : items) {
            String value = key.value().apply(item);
            if (value == null || !NUMBER.matcher(value).matches()) {
                throw unusable("a row has no " + key.field() + " that is a whole number", key);
            }
            long number = Long.parseLong(value);
            if (number < position || number > highest) {
                throw new RepeatedPageException(operation, position);
            }
            keys.add(number);
        }
        if (keys.isEmpty()) {
            throw unusable("no row of the page could be read", key);
        }
        return keys;
    }

    private DecodingException unusable(String what, Key<T> key) {
        return new DecodingException(
                what + ", so the walk cannot go on behind it",
                Outcome.APPLIED,
                CallDetails.of(operation).build(),
                isRownum()
                        ? "walk it byNumber(), or narrow it to one page"
                        : "select " + key.field() + " in the query, or walk it by number",
                null);
    }

    private InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(what, CallDetails.of(operation).build(), advice, null);
    }
}
