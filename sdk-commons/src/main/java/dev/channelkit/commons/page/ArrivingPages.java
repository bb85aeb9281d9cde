package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.stream.ItemStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the rows of a query, each page while it arrives. */
final class ArrivingPages<T> implements ItemStream<T> {
    /** A page of one row may well equal the one before; three in a row do not pass. */
    private static final int EQUAL_ROWS = 3;

    private final PageSource<T> source;
    private final SqlWalk<T> sql;
    private final boolean paged;
    private long position;
    private long lastKey = -1;
    private volatile @Nullable ItemStream<T> page;
    // that or, between pages and at the end, the one before
    private volatile @Nullable ItemStream<T> latest;
    private @Nullable Iterator<T> rows;
    private long deliveredBefore;
    private long receivedBefore;
    private @Nullable RuntimeException failure;
    private boolean begun;
    private boolean ended;
    private volatile boolean closed;
    // by number, what tells one page from the next
    private long content;
    private long contentBefore;
    private int equal = 1;

    ArrivingPages(PageSource<T> source, SqlWalk<T> sql, long start) {
        this.source = source;
        this.sql = sql;
        paged = source.isPaged();
        position = start;
    }

    @Override
    public Iterator<T> iterator() {
        if (begun) {
            throw new IllegalStateException("the items can be walked once: ask for the list again");
        }
        begun = true;
        return new Walk();
    }

    @Override
    public long delivered() {
        ItemStream<T> open = page;
        return deliveredBefore + (open == null ? 0 : open.delivered());
    }

    @Override
    public long received() {
        ItemStream<T> open = page;
        return receivedBefore + (open == null ? 0 : open.received());
    }

    /** Of the page that is being walked, or was walked last. */
    @Override
    public <A> Optional<A> around(Codec<A> codec) {
        ItemStream<T> told = latest;
        return told == null ? Optional.empty() : told.around(codec);
    }

    @Override
    public void close() {
        closed = true;
        ItemStream<T> open = page;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public String toString() {
        return "ItemStream[" + source.operation().id() + ", " + delivered() + " delivered]";
    }

    private ItemStream<T> open() {
        Call<Page<T>> whole = source.callAt(position, PageSource.UNKNOWN);
        ItemStream<T> opened;
        try {
            opened = source.transport()
                    .call(source.operation(), Answer.items(source.items()), whole.request())
                    .withOptionsOf(whole)
                    .send();
        } catch (ChannelKitException e) {
            refuseIfClosed(); // meanwhile: nobody wants to hear of the page
            throw e;
        }
        latest = opened;
        page = opened;
        if (closed) {
            opened.close(); // meanwhile
        }
        return opened;
    }

    /** The page has ended as it should: goes on behind it, unless it was the last. */
    private void turn(ItemStream<T> done) {
        long received = done.received();
        boolean last = !paged || received < source.leastFull();
        if (!last && sql.by() == null) {
            demandNews(received);
            position += Math.min(received, sql.size());
        } else if (!last) {
            position = lastKey < position ? sql.after(position, (int) received, List.of()) : lastKey + 1;
        }
        ended = last;
        deliveredBefore += done.delivered();
        receivedBefore += received;
        page = null;
        rows = null;
    }

    private void demandNews(long received) {
        boolean same = receivedBefore > 0 && content == contentBefore;
        equal = same ? equal + 1 : 1;
        if (same && (received > 1 || equal >= EQUAL_ROWS)) {
            throw new RepeatedPageException(source.operation(), position);
        }
        contentBefore = content;
        content = 0;
    }

    private void refuseIfClosed() {
        if (closed && !ended) {
            throw new CallCancelledException(
                    "the items were closed before they were walked to their end",
                    Outcome.UNKNOWN,
                    CallDetails.of(source.operation()).build(),
                    null,
                    null);
        }
    }

    private final class Walk implements Iterator<T> {

        @Override
        public boolean hasNext() {
            while (!ended) {
                if (failure != null) {
                    throw failure;
                }
                refuseIfClosed();
                ItemStream<T> open = page == null ? open() : page;
                Iterator<T> walk = rows == null ? open.iterator() : rows;
                rows = walk;
                if (walk.hasNext()) {
                    return true;
                }
                try {
                    turn(open);
                } catch (RuntimeException e) {
                    throw ends(e);
                }
            }
            return false;
        }

        private void note(T row) {
            if (sql.by() == null) {
                content = 31 * content + row.hashCode();
                return;
            }
            try {
                lastKey = sql.rising(position, lastKey, row);
            } catch (RuntimeException e) { // also of the caller's function that reads the key
                throw ends(e);
            }
        }

        /** What the rows themselves say is said again when asked again: the row that said it is gone. */
        private RuntimeException ends(RuntimeException e) {
            failure = e;
            close();
            return e;
        }

        @Override
        public T next() {
            if (!hasNext() || rows == null) {
                throw new NoSuchElementException("the list has ended");
            }
            T row = rows.next();
            if (paged) {
                note(row);
            }
            return row;
        }
    }
}
