package dev.channelkit.commons.stream;

import dev.channelkit.commons.codec.Codec;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Items of another stream, made into something else. */
final class ChangedItems<T, R> implements ItemStream<R> {
    private final ItemStream<T> items;
    private final Function<? super T, ? extends R> change;
    // taken already; the change has not given anything for it yet
    private volatile @Nullable T unchanged;

    ChangedItems(ItemStream<T> items, Function<? super T, ? extends R> change) {
        this.items = items;
        this.change = Objects.requireNonNull(change, "change");
    }

    @Override
    public Iterator<R> iterator() {
        Iterator<T> walk = items.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return unchanged != null || walk.hasNext();
            }

            @Override
            public R next() {
                T kept = unchanged;
                T item = kept == null ? walk.next() : kept;
                unchanged = item;
                R changed = Objects.requireNonNull(change.apply(item), "an item was made into null");
                unchanged = null;
                return changed;
            }
        };
    }

    @Override
    public long delivered() {
        return items.delivered() - (unchanged == null ? 0 : 1);
    }

    @Override
    public long received() {
        return items.received();
    }

    @Override
    public <A> Optional<A> around(Codec<A> codec) {
        return items.around(codec);
    }

    @Override
    public void close() {
        items.close();
    }

    @Override
    public String toString() {
        return items.toString();
    }
}
