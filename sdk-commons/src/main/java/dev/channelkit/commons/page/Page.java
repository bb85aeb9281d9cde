package dev.channelkit.commons.page;

import dev.channelkit.commons.call.Digested;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One page of a list: what one answer held. */
public final class Page<T> implements Iterable<T> {
    private final List<T> items;
    private final int received;
    private final String digest;
    private final @Nullable Long totalPages;
    private final @Nullable Long totalItems;
    private final @Nullable PageCursor next;

    Page(List<T> items, int received, Digested<?> answer, @Nullable PageCursor next) {
        this.items = items;
        this.received = received;
        this.digest = answer.digest();
        this.totalPages = answer.totalPages();
        this.totalItems = answer.totalItems();
        this.next = next;
    }

    /** The items in the provider's order; immutable, possibly empty. */
    public List<T> items() {
        return items;
    }

    /** How many items the provider sent, those left out for being of another type included. */
    int received() {
        return received;
    }

    /** Of the answer's bytes. */
    String digest() {
        return digest;
    }

    public int size() {
        return items.size();
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** How many pages the answer says there are; empty where the list does not end by that, or the answer does not say. */
    public OptionalLong totalPages() {
        return totalPages == null ? OptionalLong.empty() : OptionalLong.of(totalPages);
    }

    /** How many items the answer says all pages hold; empty where the end of the list does not depend on it, or the answer does not say. */
    public OptionalLong totalItems() {
        return totalItems == null ? OptionalLong.empty() : OptionalLong.of(totalItems);
    }

    /** Where the page after this one starts; empty when this page is known to be the last. That page may turn out to be empty. */
    public Optional<PageCursor> next() {
        return Optional.ofNullable(next);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    @Override
    public String toString() {
        return "Page[" + items.size() + " items" + (next == null ? ", the last]" : ", next at " + next + "]");
    }
}
