package dev.channelkit.commons.page;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks the items of all pages; with a key, none twice. */
final class ItemIterator<T> implements Walk<T> {
    private final Walk<Page<T>> pages;
    private final @Nullable Function<? super T, ?> key;
    private final Set<Object> seen = new HashSet<>();
    private Iterator<T> items = Collections.emptyIterator();
    private @Nullable T untold;
    private @Nullable T next;

    ItemIterator(Walk<Page<T>> pages, @Nullable Function<? super T, ?> key) {
        this.pages = pages;
        this.key = key;
    }

    @Override
    public boolean hasNext() {
        while (next == null && (untold != null || items.hasNext() || pages.hasNext())) {
            if (untold != null || items.hasNext()) {
                T item = untold == null ? items.next() : untold;
                untold = item; // until its key is known: one that throws must not lose the item
                next = isFresh(item) ? item : null;
                untold = null;
            } else {
                items = pages.next().iterator();
            }
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the list has ended");
        }
        T item = next;
        next = null;
        return item;
    }

    @Override
    public void close() {
        items = Collections.emptyIterator();
        untold = null;
        next = null;
        pages.close();
    }

    private boolean isFresh(T item) {
        Object known = key == null ? null : key.apply(item);
        return known == null || seen.add(known);
    }
}
