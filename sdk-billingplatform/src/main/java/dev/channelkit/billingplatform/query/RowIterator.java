package dev.channelkit.billingplatform.query;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks rows until they end or are closed; a row counts as given only once it was changed. */
final class RowIterator<W, T> implements Iterator<T> {
    private final Iterator<W> rows;
    private final Function<? super W, ? extends T> change;
    private final AtomicBoolean closed;
    private @Nullable W unchanged;

    RowIterator(Iterator<W> rows, Function<? super W, ? extends T> change, AtomicBoolean closed) {
        this.rows = rows;
        this.change = change;
        this.closed = closed;
        checkOpen();
    }

    @Override
    public boolean hasNext() {
        checkOpen();
        return unchanged != null || rows.hasNext();
    }

    @Override
    public T next() {
        checkOpen();
        W row = unchanged == null ? rows.next() : unchanged;
        unchanged = row;
        T changed = Objects.requireNonNull(change.apply(row), "a row was made into null");
        unchanged = null;
        return changed;
    }

    private void checkOpen() {
        if (closed.get()) {
            throw new IllegalStateException("the rows are closed; walk them before their block ends");
        }
    }
}
