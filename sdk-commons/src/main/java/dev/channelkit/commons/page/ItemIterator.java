package dev.channelkit.commons.page;

import java.util.Collections;
import java.util.Iterator;

/** Walks the items of all pages. */
final class ItemIterator<T> implements Iterator<T> {
    private final Iterator<Page<T>> pages;
    private Iterator<T> items = Collections.emptyIterator();

    ItemIterator(Iterator<Page<T>> pages) {
        this.pages = pages;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && pages.hasNext()) {
            items = pages.next().iterator();
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        boolean unused = hasNext();
        return items.next();
    }
}
