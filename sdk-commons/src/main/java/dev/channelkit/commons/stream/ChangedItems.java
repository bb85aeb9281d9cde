package dev.channelkit.commons.stream;

import dev.channelkit.commons.codec.Codec;
import java.util.Iterator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Items of another stream, made into something else. */
final class ChangedItems<T, R> implements ItemStream<R> {
    private final ItemStream<T> items;
    private final Function<? super T, ? extends R> change;

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
                return walk.hasNext();
            }

            @Override
            public R next() {
                return Objects.requireNonNull(change.apply(walk.next()), "an item was made into null");
            }
        };
    }

    @Override
    public long delivered() {
        return items.delivered();
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
