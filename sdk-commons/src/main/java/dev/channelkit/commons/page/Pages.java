package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.stream.ItemStream;
import java.util.List;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that is read page by page while it is walked. Immutable; each walk asks the provider anew.
 *
 * <p>The caller's filters, sorts, relations, page size and call options go out with every page. An iterator whose page could not be
 * had throws that call's exception and stands where it stood: asking it again asks for the same page again.
 *
 * <p>A walk is no snapshot. What is added or removed meanwhile may shift items between pages; a stable sort keeps them from
 * being repeated or lost otherwise.
 *
 * <p>Of a predicate in SQL nothing says the order: between two calls the provider may number its rows anew, and a walk by windows of row numbers
 * can then repeat some rows and lose as many others. Lists with a key of their own are therefore walked by it, as {@link #byKey} does; others by
 * windows.
 */
public final class Pages<T> implements Iterable<T> {
    /** For scheme, host and base path, and for what says the page. */
    private static final int ROOM = 250;

    private final PageSource<T> source;
    private final long start;
    private final @Nullable Function<? super T, ?> key;
    private final Consumer<PageShift> onShift;
    private final int ahead;

    private Pages(PageSource<T> source, long start) {
        this(source, start, null, shift -> {}, 0);
    }

    private Pages(
            PageSource<T> source,
            long start,
            @Nullable Function<? super T, ?> key,
            Consumer<PageShift> onShift,
            int ahead) {
        this.source = source;
        this.start = start;
        this.key = key;
        this.onShift = onShift;
        this.ahead = ahead;
    }

    private Pages<T> with(PageSource<T> changed, long from) {
        return new Pages<>(changed, from, key, onShift, ahead);
    }

    /** For generated operations: the list that {@code request} asks for. */
    public static <T> Pages<T> of(Transport transport, Operation operation, Codec<T> items, CallRequest request) {
        PageSource<T> source = PageSource.of(transport, operation, items, request, null);
        return new Pages<>(source, source.firstPosition());
    }

    /** The same where number and size of the page stand in the body, which {@code request} has not got yet. */
    public static <T> Pages<T> of(
            Transport transport, Operation operation, Codec<T> items, CallRequest request, PagedBody body) {
        PageSource<T> source = PageSource.of(transport, operation, items, request, body);
        return new Pages<>(source, source.firstPosition());
    }

    /** For generated operations: the one page that {@code request} asks for. */
    public static <T> Call<Page<T>> page(
            Transport transport, Operation operation, Codec<T> items, CallRequest request) {
        return page(PageSource.of(transport, operation, items, request, null).numbered());
    }

    /** The same where number and size of the page stand in the body, which {@code request} has not got yet. */
    public static <T> Call<Page<T>> page(
            Transport transport, Operation operation, Codec<T> items, CallRequest request, PagedBody body) {
        return page(PageSource.of(transport, operation, items, request, body).numbered());
    }

    private static <T> Call<Page<T>> page(PageSource<T> source) {
        long first = source.firstPosition();
        return source.callAt(first, source.hadBefore(first));
    }

    /** This list with {@code options} applied to the call of every page, such as {@code call -> call.timeout(ofMinutes(2))}. */
    public Pages<T> eachCall(UnaryOperator<Call<Page<T>>> options) {
        return with(source.with(options), start);
    }

    /**
     * This list in pages of {@code items}. For lists whose page stands in a text in SQL; others have it in their query or body.
     *
     * @throws IllegalArgumentException if it is less than 1, or more than the provider gives
     * @throws IllegalStateException if the page does not stand in a text
     */
    public Pages<T> pageSize(int items) {
        return with(source.with(sql().sized(items)), start);
    }

    /**
     * This list from row to row by a key, {@code Id > 7509}, and not by counting rows: what is added, removed or moved meanwhile shifts nothing,
     * and late pages take the provider no longer than the first. The key is a field that is a whole number, never negative, and different in
     * each row; it is read from each row, so a query selects it. A query has neither order nor page of its own, nor does it group or join. A walk
     * begins anew, wherever this one began.
     *
     * <p>Of a predicate nothing says the order, so a full page may be any rows of those that are due. Such a page is asked for again, up to a key
     * among its own, until fewer rows come than were asked for: these are all there are up to that key, in whatever order they came. A list of
     * more than one page then costs two calls a page, and loses no row. A short page of 20 rows or more costs one call to see that nothing is behind
     * it, because a provider may give fewer than were asked for.
     *
     * @param field the key's name in the query
     * @param value the key of a row, as it was read
     * @throws InvalidRequestException if the text has an order or a page of its own
     * @throws IllegalArgumentException if pages of a predicate hold one item, which proves nothing
     * @throws IllegalStateException if the page does not stand in a text
     */
    public Pages<T> byKey(String field, Function<? super T, @Nullable String> value) {
        SqlWalk<T> walk = sql().keyed(new SqlWalk.Key<>(
                Objects.requireNonNull(field, "field"), Objects.requireNonNull(value, "value"), false));
        return with(source.with(walk), walk.first());
    }

    /**
     * This list by windows of row numbers, and not by its key: one call a page, for whom a row lost or repeated does not matter, or where ids are no
     * whole numbers. A walk begins anew, wherever this one began.
     *
     * @throws IllegalStateException if the page does not stand in a text
     */
    public Pages<T> byNumber() {
        SqlWalk<T> walk = sql().numbered();
        return with(source.with(walk), walk.first());
    }

    /**
     * The items while they arrive, for pages of any size: the first item of a page is handed over before its last has been sent, and one is in memory. For
     * lists whose page stands in a query in SQL. Nothing is sent before the first item is asked for; a page is asked for when the one before it has
     * ended as it should. What breaks off within a page ends the walk, as {@link ItemStream} tells; a page that cannot be had at all is asked for
     * again with the next step.
     *
     * <p>Closing from another thread ends the reading of a page at once; while a page is being asked for, the walk ends when that call does.
     *
     * <p>Pages by number that repeat one another are noticed at the end of the second, when its items have been handed over. Options of
     * {@link #eachCall} hold; what they do with answers does not.
     *
     * @throws IllegalStateException if the page does not stand in a query in SQL, or the items are to be {@link #unique}
     */
    public ItemStream<T> arriving() {
        if (sql().needsProof() || key != null) {
            throw new IllegalStateException(
                    source.operation().id() + " is judged by whole pages, and cannot be walked while they arrive");
        }
        return new ArrivingPages<>(source, sql(), start);
    }

    /**
     * This list where a refusal that means "nothing matched" is one, {@link dev.channelkit.commons.error.NotFoundException}, and no empty list. Only
     * its first page can so be refused: behind a full page it is the end.
     */
    public Pages<T> strictNotFound() {
        return with(source.demanding(), start);
    }

    /** For generated operations: whether the URL of a page, with the longest of host names, may have more than this many characters. */
    public static boolean isLong(CallRequest request, int characters) {
        return request.path().length() + request.query().encoded().length() + ROOM > characters;
    }

    private SqlWalk<T> sql() {
        SqlWalk<T> sql = source.sql();
        if (sql == null) {
            throw new IllegalStateException(source.operation().id() + " does not page by a text in SQL");
        }
        return sql;
    }

    /**
     * This list from where {@code cursor} points to. One of a single page, which counts rows, has it go on by number.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if the cursor was made by another operation or query
     */
    public Pages<T> from(PageCursor cursor) {
        PageSource<T> numbered = source.numbered();
        PageSource<T> its = !source.isOf(cursor) && numbered.isOf(cursor) ? numbered : source;
        return with(its, its.positionOf(cursor));
    }

    /**
     * This list without the items that pages which shift under the reader show again: the first showing counts. A walk holds the keys of all
     * its items in memory, so let them be small, such as ids; one that goes on from a {@link PageCursor} knows none from before it. Pages had
     * one by one stay as they came.
     *
     * @param key what two showings of one item have in common, in place of any key given before; an item for which it is null is never left
     *     out
     */
    public Pages<T> unique(Function<? super T, ?> key) {
        return new Pages<>(source, start, Objects.requireNonNull(key, "key"), onShift, ahead);
    }

    /**
     * This list, telling when the number of pages changes while they are walked. Known only where answers say how many there are; an addition
     * and a removal that make up for one another do not show.
     *
     * @param listener called by the thread that walks, before the first item of the page that told it, once for each change, in place of any
     *     listener given before. What it throws ends that step of the walk, which can be gone on with: that page is asked for again
     */
    public Pages<T> onShift(Consumer<PageShift> listener) {
        return new Pages<>(source, start, key, Objects.requireNonNull(listener, "listener"), ahead);
    }

    /**
     * This list, fetching pages before they are needed: while one is handled, the next ones are on their way. What a walk gives, and what it throws
     * where, stays as it is; a call that failed ahead is thrown when the walk has come to its page. One page hides the time it takes to handle a page; several
     * hide more of the time that answers take, where the request of a page can be told before the page ahead of it has come. That is so of lists by
     * number of page or by offset, behind a full page; one that is walked by key knows one page ahead.
     *
     * <p>So many pages are held in memory besides the one that is handled. A walk that ends early has fetched so many for nothing, and one that comes to its end
     * may have asked for as many behind it, where answers do not tell how many there are; all count against the provider's limits, which hold for
     * them as for any call. {@link Walk#close}, {@link Stream#close} and every exception of the walk cancel what is under way; a walk that is only left alone sends
     * nothing more, and has its last calls end by themselves.
     *
     * <p>The calls run on the client's executor. One of the caller's own must have threads besides those that walk. Functions given to {@link #eachCall} and
     * {@link #byKey} may run on it, too. A list whose operation is not safe to repeat is walked as if this were not said.
     *
     * @param pages how many at most; 0 for none, as without this
     * @throws IllegalArgumentException if it is less than 0
     */
    public Pages<T> readAhead(int pages) {
        if (pages < 0) {
            throw new IllegalArgumentException("not so many pages ahead: " + pages);
        }
        return new Pages<>(source, start, key, onShift, pages);
    }

    /** The pages one by one; the empty page that ends the list is not among them. */
    public Iterable<Page<T>> byPage() {
        return this::pageWalk;
    }

    /** The same as a walk that can be closed. */
    public Walk<Page<T>> pageWalk() {
        return new PageIterator<>(source, start, onShift, ahead);
    }

    /** The items one by one; a page is fetched when its first item is asked for, or {@linkplain #readAhead before}. */
    @Override
    public Walk<T> iterator() {
        return new ItemIterator<>(pageWalk(), key);
    }

    /** Like {@link #iterator}; sequential. Closing it {@linkplain Walk#close closes} the walk, which only one that reads ahead has need of. */
    public Stream<T> stream() {
        Walk<T> walk = iterator();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, 0), false)
                .onClose(walk::close);
    }

    /** All items, held in memory. */
    public List<T> toList() {
        return stream().toList();
    }
}
