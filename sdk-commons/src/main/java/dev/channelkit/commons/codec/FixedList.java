package dev.channelkit.commons.codec;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list of what was read, in an array of its length. Immutable, without null elements. */
final class FixedList<T> extends AbstractList<T> implements RandomAccess {
    private final T[] items;

    private FixedList(T[] items) {
        this.items = items;
    }

    /** A list of these items of the pool, none of them null. */
    @SuppressWarnings("unchecked") // nobody sees the array, and all of these items are of this type
    static <T> List<T> of(@Nullable Object[] pool, int from, int to) {
        return switch (to - from) {
            case 0 -> List.of();
            case 1 -> Collections.singletonList((T) pool[from]);
            default -> new FixedList<>((T[]) Arrays.copyOfRange(pool, from, to));
        };
    }

    @Override
    public T get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(items, items.length, Object[].class);
    }
}
