package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.page.PageShift;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The subscriptions that were changed since a moment, oldest change first, read page by page while they are walked. Immutable; each walk asks
 * the provider anew.
 *
 * <p>Pages are asked for by the time of the last change read, not by their number, so that what changes during the walk moves to its end and
 * is not passed over. The walk begins a day earlier than asked, since it is not known in which zone the provider takes the time, and what it
 * stores late is not missed: expect some that you know. No change is yielded twice in one walk; a subscription is, if it was changed again.
 * What was cancelled comes as changed; what the provider has deleted does not come at all.
 */
public final class SubscriptionChanges implements Iterable<Subscription> {
    private static final Duration OVERLAP = Duration.ofDays(1);
    private static final int PAGE_SIZE = 500;
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");

    private final SubscriptionsOperations subscriptions;
    private final Instant since;
    private final Duration overlap;
    private final int pageSize;
    private final Consumer<PageShift> onShift;

    SubscriptionChanges(SubscriptionsOperations subscriptions, Instant since) {
        this(subscriptions, Objects.requireNonNull(since, "since"), OVERLAP, PAGE_SIZE, shifted -> {});
    }

    private SubscriptionChanges(
            SubscriptionsOperations subscriptions,
            Instant since,
            Duration overlap,
            int pageSize,
            Consumer<PageShift> onShift) {
        this.subscriptions = subscriptions;
        this.since = since;
        this.overlap = overlap;
        this.pageSize = pageSize;
        this.onShift = onShift;
    }

    /**
     * With another overlap than a day. One of less than the zone of the provider's server is away from UTC may pass over the first changes,
     * since a filter's times have no zone, and nobody knows in which they are taken.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public SubscriptionChanges overlap(Duration value) {
        if (value.isNegative()) {
            throw new IllegalArgumentException("an overlap is zero or more: " + value);
        }
        return new SubscriptionChanges(subscriptions, since, value, pageSize, onShift);
    }

    /**
     * With other pages than of 500 subscriptions.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public SubscriptionChanges pageSize(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("a page holds at least 1 item, not " + value);
        }
        return new SubscriptionChanges(subscriptions, since, overlap, value, onShift);
    }

    /** Tells of pages that shifted while they were read, which is also logged. What that moved, also onto pages read before, is read all the same. */
    public SubscriptionChanges onShift(Consumer<PageShift> value) {
        return new SubscriptionChanges(
                subscriptions, since, overlap, pageSize, Objects.requireNonNull(value, "onShift"));
    }

    /** A walk. One whose page could not be had throws that call's exception, and goes on from there when it is asked again. */
    @Override
    public Iterator<Subscription> iterator() {
        return new ChangesWalk(subscriptions, start(), pageSize, onShift);
    }

    /** Nothing is older than what was first sold, and years far from now have no form in a filter. */
    private Instant start() {
        return since.isBefore(FIRST.plus(overlap)) ? FIRST : since.minus(overlap);
    }

    /** Like {@link #iterator}; sequential, nothing to close. */
    public Stream<Subscription> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    /** All of them, held in memory. */
    public List<Subscription> toList() {
        return stream().toList();
    }
}
