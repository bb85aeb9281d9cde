package dev.channelkit.commons.stream;

import dev.channelkit.commons.codec.Codec;
import java.util.Iterator;
import java.util.Optional;

/** Items that no answer is waited for. */
final class ItemsAtHand<T> implements ItemStream<T> {
    private final Iterator<? extends T> items;
    private boolean begun;
    private long delivered;

    ItemsAtHand(Iterator<? extends T> items) {
        this.items = items;
    }

    @Override
    public Iterator<T> iterator() {
        if (begun) {
            throw new IllegalStateException("the items can be walked once");
        }
        begun = true;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return items.hasNext();
            }

            @Override
            public T next() {
                T item = items.next();
                delivered++;
                return item;
            }
        };
    }

    @Override
    public long delivered() {
        return delivered;
    }

    @Override
    public long received() {
        return delivered;
    }

    @Override
    public <A> Optional<A> around(Codec<A> codec) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // nothing is open
    }

    @Override
    public String toString() {
        return "ItemStream[" + delivered + " delivered]";
    }
}
