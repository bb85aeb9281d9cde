package dev.channelkit.billingplatform.query;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.row.Row;
import dev.channelkit.commons.stream.ItemStream;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, read page by page while they are walked, so that the provider's 10,000 rows a call are no bound. Each walk asks the
 * provider anew, and holds one page in memory. The methods that change something give other rows and leave these alone.
 *
 * <p>A walk is no snapshot: each page shows what is there when it is asked for. How its pages follow one another decides what that does:
 * <ul>
 *   <li><b>by key</b>, the default of a select that has {@code Id} among its fields, no order of its own and no groups: {@code Id > 7509 ORDER BY
 *       Id}. Rows come in the order of their ids, none twice. Whatever is added, deleted or changed meanwhile
 *       moves no other row: what matches throughout comes exactly once. New rows have higher ids, and come at the end. Late pages cost the
 *       provider no more than the first.
 *   <li><b>by number</b>, everything else: {@code OFFSET 1000 ROWS FETCH NEXT 1000 ROWS ONLY} over the order given, with {@code Id} added
 *       to it. A row that is added, deleted or changed so that it stands elsewhere in the order moves those behind it by one: one of them
 *       comes twice, or not at all. Where rows may change while they are read, walk by key.
 * </ul>
 *
 * <p>An iterator whose page could not be had throws that call's exception and goes on from there when it is asked again. Nothing is held
 * open between pages; closing ends the walks, so that one that outlives its block is found.
 *
 * @param <T> what a row becomes
 */
public final class QueryRows<T> implements Iterable<T>, AutoCloseable {
    private final Transport transport;
    private final QueryText query;
    private final PageSettings settings;
    private final Reading<?, T> reading;
    private final AtomicBoolean closed = new AtomicBoolean();

    private QueryRows(Transport transport, QueryText query, PageSettings settings, Reading<?, T> reading) {
        this.transport = transport;
        this.query = query;
        this.settings = settings;
        this.reading = reading;
    }

    static <T> QueryRows<T> of(Transport transport, QueryText query, Codec<T> codec) {
        return new QueryRows<>(transport, query, PageSettings.STANDARD, new Reading<>(codec, Function.identity()));
    }

    /** The same rows by the names of their fields, a parent's by its path: {@code row.text("AccountTypeIdObj.AccountType")}, and an aggregate by its alias. */
    public QueryRows<Row> rows() {
        return new QueryRows<>(transport, query, settings, new Reading<>(Row.codec(), Function.identity()));
    }

    /**
     * The same rows, each made into something else when it is walked over. A row whose {@code change} throws is not lost: the iterator gives it
     * to {@code change} again when it is asked again.
     *
     * @param change never gives null
     */
    public <R> QueryRows<R> map(Function<? super Row, ? extends R> change) {
        Objects.requireNonNull(change, "change");
        return new QueryRows<>(transport, query, settings, new Reading<>(Row.codec(), change::apply));
    }

    /**
     * With that many rows a call; 1,000 unless set.
     *
     * @throws IllegalArgumentException if it is below 1 or above 10,000, which is the most that the provider gives
     */
    public QueryRows<T> pageSize(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("a page holds at least 1 row, not " + rows);
        }
        return with(settings.sized(rows));
    }

    /**
     * Walked by key, which is safe against what is added and removed meanwhile.
     *
     * @throws InvalidRequestException if {@code Id} is not among the fields, or the query has an order, a page, groups or joins of its own
     */
    public QueryRows<T> byKey() {
        return with(settings.by(PageSettings.Walk.KEY));
    }

    /** Walked by number, also where a walk by key is the default: for ids that are no numbers. */
    public QueryRows<T> byNumber() {
        return with(settings.by(PageSettings.Walk.NUMBER));
    }

    /** Sent by POST however short it is, so that no literal stands in a URL, which servers and proxies log. */
    public QueryRows<T> sensitive() {
        return with(settings.inBody());
    }

    /**
     * With a query that matches nothing as {@link dev.channelkit.commons.error.NotFoundException}, and not as no rows: the provider tells an
     * entity that does not exist in the same way. Holds for the first page.
     */
    public QueryRows<T> strictNotFound() {
        return with(settings.demanding());
    }

    /** With that time for the call of each page, its repetitions included. */
    public QueryRows<T> timeout(Duration value) {
        return with(settings.within(value));
    }

    private QueryRows<T> with(PageSettings changed) {
        reading.check(transport, query, changed); // refused now, and not when it is walked
        return new QueryRows<>(transport, query, changed, reading);
    }

    /**
     * Walks the rows from the first; nothing is sent before it is asked for one.
     *
     * @throws IllegalStateException here and in each step, once this is closed
     */
    @Override
    public Iterator<T> iterator() {
        return reading.walk(transport, query, settings, closed);
    }

    /** Like {@link #iterator}; sequential. Closing it closes this. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /**
     * The rows while they arrive, for results of any size: the first row of a page is handed over before its last has been sent, and one is in memory.
     * Pages then have 10,000 rows, the most that the provider gives, unless {@link #pageSize} says otherwise, and follow one another as they do
     * here; a query with a page of its own is one answer, however long. To be walked once, and closed:
     *
     * <!-- snippet: BillingPlatformQueries#arriving -->
     * <pre>{@code
     * try (ItemStream<Account> accounts = billing.query().select(select).arriving()) {
     *     for (Account account : accounts) {
     *         copied.add(account.name());
     *     }
     *     return accounts.delivered();
     * }
     * }</pre>
     *
     * <p>What breaks off within a page ends the walk, where walks of whole pages ask for the page again; the exception says how many rows of the page
     * there were. Walks by key can be taken up from the last row: {@code where(ID.gt(last))}.
     */
    public ItemStream<T> arriving() {
        return reading.arriving(transport, query, settings);
    }

    /** All rows, held in memory. */
    public List<T> toList() {
        return stream().toList();
    }

    /** The first row; null if there is none. Asks for a page of one row. */
    public @Nullable T first() {
        Iterator<T> one = pageSize(1).iterator();
        return one.hasNext() ? one.next() : null;
    }

    /** Ends the walks. Closing again does nothing. */
    @Override
    public void close() {
        closed.set(true);
    }

    /** The query with {@code ?} in place of every literal. */
    @Override
    public String toString() {
        return "QueryRows[" + query.shown() + "]";
    }
}
