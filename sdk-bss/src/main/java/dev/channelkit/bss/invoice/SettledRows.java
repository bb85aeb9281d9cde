package dev.channelkit.bss.invoice;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.page.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a paged list, each once, though rows may move between pages while they are read.
 *
 * <p>One page is a snapshot: what it shows so many times is there so many times, and is given at once. A row that an earlier page had
 * shown may be the same one, moved, or an equal one; it waits. A list of one page is settled by that. A longer one is read again until
 * two readings in a row show the same rows in the same order; then what is still missing is given. In memory are the keys of a reading or
 * two, and those rows that wait.
 *
 * @param <T> a row
 */
final class SettledRows<T> implements Iterator<T> {
    private static final int WALKS = 10;
    private static final int EMPTY_PAGES = 100;
    /** Of so many different rows, two equal pages next to each other in two readings are no chance. */
    private static final int PATTERN = 10;

    private final Operation operation;
    private final IntFunction<Page<T>> pages;
    private final Function<T, Object> key;
    private final boolean unique;
    private final @Nullable String invoiceId;
    private final Consumer<ListShift> shifts;

    private final Map<Object, Integer> given = new HashMap<>();
    private final Deque<T> ready = new ArrayDeque<>();
    private final Map<Object, Integer> seen = new HashMap<>();
    private final List<Waiting<T>> waiting = new ArrayList<>();
    private List<Object> walk = new ArrayList<>();
    private @Nullable List<Object> lastWalk;
    private List<Object> lastPage = List.of();
    private OptionalLong totalPages = OptionalLong.empty();
    private int page;
    private int walks;
    private int empty;
    private boolean repeated;
    private boolean samePage;
    private boolean settled;

    private record Waiting<T>(T row, Object key) {}

    /**
     * A list.
     *
     * @param pages asks for a page, from 1
     * @param key what is the same of two rows that are the same
     * @param unique whether no two rows of the list have the same key
     */
    SettledRows(
            Operation operation,
            IntFunction<Page<T>> pages,
            Function<T, Object> key,
            boolean unique,
            @Nullable String invoiceId,
            Consumer<ListShift> shifts) {
        this.operation = operation;
        this.pages = pages;
        this.key = key;
        this.unique = unique;
        this.invoiceId = invoiceId;
        this.shifts = shifts;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !settled) {
            fetch();
        }
        return !ready.isEmpty();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void fetch() {
        Page<T> next = pages.apply(page + 1);
        page++;
        told(next.totalPages());
        List<Object> keys = next.items().stream().map(key).toList();
        // without a number of pages, a page that comes again says that the provider does not look at its number
        boolean ignored = next.totalPages().isEmpty() && page > 1 && keys.equals(lastPage);
        if (!ignored) {
            take(next.items(), keys);
        }
        samePage |= page > 1 && keys.equals(lastPage) && Set.copyOf(keys).size() >= PATTERN;
        lastPage = keys;
        empty = keys.isEmpty() ? empty + 1 : 0;
        if (empty >= EMPTY_PAGES) {
            throw ShiftingListException.ofNoEnd(operation, EMPTY_PAGES);
        }
        boolean gap = next.items().isEmpty()
                && next.totalPages().isEmpty()
                && totalPages.isPresent()
                && page < totalPages.getAsLong();
        if (ignored || next.next().isEmpty() && !gap) {
            endWalk(ignored);
        }
    }

    private void told(OptionalLong now) {
        if (now.isPresent() && totalPages.isPresent() && now.getAsLong() != totalPages.getAsLong()) {
            shift(ListShift.Kind.TOTAL_PAGES, totalPages.getAsLong(), now.getAsLong());
        }
        totalPages = now.isPresent() ? now : totalPages;
    }

    private void take(List<T> items, List<Object> keys) {
        Map<Object, Integer> here = new HashMap<>();
        Set<Object> moved = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Object k = keys.get(i);
            int times = here.merge(k, 1, Integer::sum);
            if (unique && times > 1) {
                continue;
            }
            walk.add(k);
            int before = given.getOrDefault(k, 0);
            int inAll = seen.merge(k, 1, Integer::sum);
            if (inAll > times) {
                moved.add(k);
            }
            if (times > before) {
                give(items.get(i), k);
            } else if (inAll > before) {
                waiting.add(new Waiting<>(items.get(i), k));
            }
        }
        if (unique && !moved.isEmpty()) {
            repeated = true;
            shift(ListShift.Kind.REPEATED, 0, moved.size());
        }
    }

    private void give(T row, Object k) {
        given.merge(k, 1, Integer::sum);
        ready.add(row);
    }

    private void endWalk(boolean ignored) {
        boolean still = page == 1 || !repeated && walk.equals(lastWalk);
        if (still && samePage && !ignored) {
            startWalk();
            throw ShiftingListException.ofOnePage(operation);
        }
        settled = still;
        if (settled) {
            giveWhatWaited();
        } else if (lastWalk != null && !walk.equals(lastWalk)) {
            shift(ListShift.Kind.CHANGED, 0, walk.size());
        }
        boolean enough = ++walks % WALKS == 0;
        startWalk();
        if (!settled && enough) {
            throw ShiftingListException.ofWalks(operation, WALKS);
        }
    }

    private void giveWhatWaited() {
        for (Waiting<T> one : waiting) {
            if (given.getOrDefault(one.key(), 0) < seen.getOrDefault(one.key(), 0)) {
                give(one.row(), one.key());
            }
        }
    }

    private void startWalk() {
        lastWalk = walk;
        lastPage = List.of();
        walk = new ArrayList<>();
        waiting.clear();
        seen.clear();
        page = 0;
        repeated = false;
        samePage = false;
    }

    private void shift(ListShift.Kind kind, long before, long now) {
        shifts.accept(new ListShift(kind, invoiceId, page, before, now));
    }
}
