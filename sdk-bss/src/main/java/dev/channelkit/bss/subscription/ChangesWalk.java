package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionFields;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.PageShift;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One walk over changed subscriptions, by key: each page is the first of those changed at or after the key, and its last change is the next
 * key. Only where a page holds nothing beyond the key, because that many were changed at once, is the next page of the same key asked for;
 * such pages may shift, and are read again until nothing more comes of it.
 */
final class ChangesWalk implements Iterator<Subscription> {
    /** Over the pages of one key: enough for whatever settles, and an end where subscriptions change all the time. */
    private static final int MOST_PASSES = 10;

    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");

    private final SubscriptionsOperations subscriptions;
    private final Instant start;
    private final int pageSize;
    private final Consumer<PageShift> onShift;
    private final Map<String, Instant> seen = new HashMap<>();
    private Iterator<Subscription> items = Collections.emptyIterator();
    private OffsetDateTime key;
    private int page = 1;
    private int passes = 1;
    private boolean isPassFresh;
    private boolean ended;
    private OptionalLong totalPages = OptionalLong.empty();
    private @Nullable List<Subscription> before;

    ChangesWalk(SubscriptionsOperations subscriptions, Instant start, int pageSize, Consumer<PageShift> onShift) {
        this.subscriptions = subscriptions;
        this.start = start;
        this.pageSize = pageSize;
        this.onShift = onShift;
        key = start.atOffset(ZoneOffset.UTC);
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && !ended) {
            fetch();
        }
        return items.hasNext();
    }

    @Override
    public Subscription next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return items.next();
    }

    private void fetch() {
        Page<Subscription> got = ask(page);
        List<Subscription> fresh = fresh(got);
        items = fresh.iterator(); // before anything that may throw: they count as seen
        isPassFresh |= !fresh.isEmpty();
        OptionalLong was = totalPages;
        moveOn(got);
        report(was, got.totalPages());
    }

    /** To the next page of this key; from the last one to the next key, or to the end. */
    private void moveOn(Page<Subscription> got) {
        boolean isUnpaged = isWholeList(got);
        boolean isLast = got.next().isEmpty() || isUnpaged;
        OffsetDateTime next = nextKey(got);
        if (!isLast && next == null) {
            page++;
            totalPages = got.totalPages();
            before = got.items();
        } else if (page > 1 && isPassFresh && !isUnpaged && passes < MOST_PASSES) {
            // what moved onto a page that was read already is on none: a pass that brings nothing more has seen all
            passes++;
            start(key);
            totalPages = got.totalPages();
        } else if (isLast || next == null) {
            ended = true;
        } else {
            passes = 1;
            start(next);
        }
    }

    private void start(OffsetDateTime from) {
        key = from;
        page = 1;
        isPassFresh = false;
        totalPages = OptionalLong.empty();
        before = null;
    }

    /** Null where the page holds nothing beyond the key. One in another order than asked for tells nothing of what is behind it, either. */
    private @Nullable OffsetDateTime nextKey(Page<Subscription> got) {
        OffsetDateTime last = isInOrder(got) ? lastKey(got) : null;
        return last != null && last.isAfter(key) ? last : null;
    }

    private static boolean isInOrder(Page<Subscription> got) {
        Instant last = Instant.MIN;
        for (Subscription one : got) {
            if (one.updatedAt() != null) {
                Instant now = one.updatedAt().toInstant();
                if (now.isBefore(last)) {
                    return false;
                }
                last = now;
            }
        }
        return true;
    }

    private Page<Subscription> ask(int number) {
        return subscriptions
                .listCall(q -> q.filter(SubscriptionFields.UPDATED_AT.atLeast(key))
                        .orderBy(SubscriptionFields.UPDATED_AT.asc())
                        .pageSize(pageSize)
                        .pageIndex(number))
                .send();
    }

    /** Whether a provider that does not tell the number of pages gave the same again: it does not page, then. */
    private boolean isWholeList(Page<Subscription> got) {
        return got.totalPages().isEmpty() && before != null && before.equals(got.items());
    }

    private List<Subscription> fresh(Page<Subscription> got) {
        List<Subscription> fresh = new ArrayList<>();
        for (Subscription one : got) {
            Instant changed = one.updatedAt() == null ? null : one.updatedAt().toInstant();
            if (changed != null && changed.isBefore(start)) {
                continue; // a filter that was not applied
            }
            Instant now = Objects.requireNonNullElse(changed, Instant.MIN);
            Instant known = seen.get(Guids.key(one.id()));
            if (known == null || now.isAfter(known)) {
                seen.put(Guids.key(one.id()), now);
                fresh.add(one);
            }
        }
        return fresh;
    }

    private void report(OptionalLong was, OptionalLong now) {
        if (was.isPresent() && now.isPresent() && was.getAsLong() != now.getAsLong()) {
            PageShift shifted = new PageShift(was.getAsLong(), now.getAsLong());
            LOG.warn(
                    "the pages of subscriptions shifted while they were read: there were {}, and are {}",
                    shifted.before(),
                    shifted.now());
            onShift.accept(shifted);
        }
    }

    /**
     * The last change of a page as a key. The provider may take a time without offset as UTC or as its own: of the two, the earlier is asked
     * for, which repeats some and loses none.
     */
    private static @Nullable OffsetDateTime lastKey(Page<Subscription> got) {
        OffsetDateTime last = null;
        for (Subscription one : got) {
            if (one.updatedAt() != null && (last == null || one.updatedAt().isAfter(last))) {
                last = one.updatedAt();
            }
        }
        if (last == null) {
            return null;
        }
        OffsetDateTime utc = last.withOffsetSameInstant(ZoneOffset.UTC);
        OffsetDateTime wall = last.withOffsetSameLocal(ZoneOffset.UTC);
        return wall.isBefore(utc) ? wall : utc;
    }
}
