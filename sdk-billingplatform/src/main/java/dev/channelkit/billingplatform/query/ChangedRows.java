package dev.channelkit.billingplatform.query;

import java.time.Instant;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One walk over what was changed, oldest change first, read page by page. To be walked once; for one thread.
 *
 * <p>A walk goes up to the last change that there was when it began, and its pages follow one another by time and id, {@code Updated > '…' OR (Updated = '…' AND Id >
 * 7509)}, and not by number: a record that is changed meanwhile moves no other. If it had not come yet, it comes in the next walk, which begins
 * before it. So each record comes once. Records that were changed at the same moment are told apart by their ids, however many pages they fill.
 * Of the overlap come some that an earlier walk had: take rows by their ids, so that doing so again changes nothing.
 *
 * <p>A step whose page could not be had throws that call's exception; asked again, the walk goes on from there.
 *
 * @param <T> what a row becomes
 */
public final class ChangedRows<T> implements Iterable<T>, AutoCloseable {
    private final ChangeWalk<T> walk;
    private final Instant since;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    ChangedRows(ChangeWalk<T> walk, Instant since) {
        this.walk = walk;
        this.since = since;
    }

    /** @throws IllegalStateException if it was asked for before, or the rows are closed; each step throws it, too, once they are */
    @Override
    public Iterator<T> iterator() {
        if (!taken.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "changes are walked once, since the walk has a watermark; ask for since(…) again");
        }
        return new RowIterator<>(walk, Function.identity(), closed);
    }

    /** Like {@link #iterator}; sequential. Closing it closes this. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /**
     * Where the next walk begins: when the last row that was handed out was changed, as the provider says, and never earlier than where this
     * one began. A walk that was broken off, or has only begun, misses nothing by it, since it begins with that very moment again; store
     * it when the rows themselves are stored.
     */
    public Instant watermark() {
        Instant last = walk.handedOut();
        return last == null || last.isBefore(since) ? since : last;
    }

    /** Ends the walk; the watermark stays. */
    @Override
    public void close() {
        closed.set(true);
    }

    @Override
    public String toString() {
        return "ChangedRows[since " + since + "]";
    }
}
