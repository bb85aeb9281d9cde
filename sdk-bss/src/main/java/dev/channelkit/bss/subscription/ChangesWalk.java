package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionFields;
import dev.channelkit.commons.page.Page;
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
 * key. Only where a page holds nothing beyond the key, because that many were changed at once, is the next page of the same key asked for.
 */
final class ChangesWalk implements Iterator<Subscription> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");

    private final SubscriptionsOperations subscriptions;
    private final Instant start;
    private final int pageSize;
    private final Consumer<ShiftedPages> onShift;
    private final Map<String, Instant> seen = new HashMap<>();
    private Iterator<Subscription> items = Collections.emptyIterator();
    private OffsetDateTime key;
    private int page = 1;
    private boolean ended;
    private OptionalLong totalPages = OptionalLong.empty();
    private @Nullable List<Subscription> before;

    ChangesWalk(SubscriptionsOperations subscriptions, Instant start, int pageSize, Consumer<ShiftedPages> onShift) {
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
        // the page before once more: what moved onto it while this one was fetched is on neither
        Page<Subscription> moved = page == 1 ? null : ask(page - 1);
        List<Subscription> fresh = new ArrayList<>();
        if (moved != null) {
            addFresh(moved, fresh);
        }
        addFresh(got, fresh);
        report(got.totalPages());
        items = fresh.iterator();
        if (got.next().isEmpty() || isWholeList(got)) {
            ended = true;
            return;
        }
        before = got.items();
        OffsetDateTime last = lastKey(got);
        if (last != null && last.isAfter(key)) {
            key = last;
            page = 1;
            totalPages = OptionalLong.empty();
            before = null;
        } else {
            page++;
        }
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

    private void addFresh(Page<Subscription> got, List<Subscription> fresh) {
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
    }

    private void report(OptionalLong now) {
        if (totalPages.isPresent() && now.isPresent() && totalPages.getAsLong() != now.getAsLong()) {
            ShiftedPages shifted = new ShiftedPages(totalPages.getAsLong(), now.getAsLong());
            LOG.warn(
                    "the pages of subscriptions shifted while they were read: there were {}, and are {}",
                    shifted.before(),
                    shifted.now());
            onShift.accept(shifted);
        }
        totalPages = now;
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
