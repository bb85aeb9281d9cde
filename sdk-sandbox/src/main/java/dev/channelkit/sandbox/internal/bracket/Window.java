package dev.channelkit.sandbox.internal.bracket;

import java.util.List;

/** A part of a list: at most {@code limit} items after the first {@code offset}. */
record Window(long offset, long limit) {
    <T> List<T> of(List<T> items) {
        int from = (int) Math.min(offset, items.size());
        int to = (int) Math.min(from + Math.min(limit, items.size()), items.size());
        return items.subList(from, to);
    }
}
