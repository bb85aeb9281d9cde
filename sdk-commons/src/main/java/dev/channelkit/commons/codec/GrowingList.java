package dev.channelkit.commons.codec;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list that its reader alone can add to, and only while it reads the object that holds it. */
final class GrowingList<T> extends AbstractList<T> implements RandomAccess {
    private final List<T> items = new ArrayList<>();

    /** The list to add to after {@code before}: that one if it grows, otherwise a new one. */
    static <T> GrowingList<T> after(@Nullable List<T> before) {
        if (before instanceof GrowingList<T> growing) {
            return growing;
        }
        GrowingList<T> list = new GrowingList<>();
        if (before != null) {
            list.items.addAll(before);
        }
        return list;
    }

    void append(T item) {
        items.add(item);
    }

    @Override
    public T get(int index) {
        return items.get(index);
    }

    @Override
    public int size() {
        return items.size();
    }
}
