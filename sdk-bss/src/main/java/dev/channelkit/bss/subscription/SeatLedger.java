package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to change seats, by reference and by subscription, by this client and by all that share its journal; and one thread and
 * process at a time for each subscription.
 */
final class SeatLedger {
    /** Of the latest: what a job may repeat, and not all that a client ever did. */
    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Reference, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> latest = new LinkedHashMap<>();
    private final KeyQueue<Reference, Boolean> references;
    private final KeyQueue<String, Boolean> subscriptions;
    private final Set<Reference> over = new LinkedHashSet<>();
    private final SeatJournal journal;
    private final Duration longestWait;

    SeatLedger(SeatJournal journal, TimeSource time, Duration longestWait) {
        this.journal = journal;
        references = new KeyQueue<>(time);
        subscriptions = new KeyQueue<>(time);
        this.longestWait = longestWait;
    }

    /** First the reference, which may be given for two subscriptions at once; always in this order, so that nobody waits in a circle. */
    <R> R inTurn(Reference reference, String subscriptionId, Supplier<R> work) {
        try (KeyQueue<Reference, Boolean>.Turn first = references.enter(reference, longestWait);
                KeyQueue<String, Boolean>.Turn then = subscriptions.enter(Guids.key(subscriptionId), longestWait);
                Journal.Claim ofAll = journal.claim(subscriptionId, longestWait)) {
            return work.get();
        }
    }

    /**
     * What was sent under the reference; null when nothing was.
     *
     * @throws InvalidRequestException if it was something else
     */
    @Nullable Entry of(Reference reference, Asked asked) {
        Entry own = own(reference);
        Entry entry = own != null && own.sure() ? own : noted(own, reference);
        if (entry != null && !entry.asked().equals(asked)) {
            throw new InvalidRequestException(
                    "the reference " + reference + " names another change of seats, so nothing was sent",
                    CallDetails.none(),
                    "give each change a reference of its own",
                    null);
        }
        return entry;
    }

    /** What is in doubt, others may have settled, or forgotten. */
    private @Nullable Entry noted(@Nullable Entry own, Reference reference) {
        Entry noted = journal.of(reference);
        return noted == null || own == null || noted.sure() ? noted : own;
    }

    private @Nullable Entry own(Reference reference) {
        lock.lock();
        try {
            return entries.get(reference);
        } finally {
            lock.unlock();
        }
    }

    /** What was last sent for a subscription; null when nothing was, or when it is over. */
    @Nullable Entry latest(String subscriptionId) {
        Entry noted = journal.latest(subscriptionId, this::isOver);
        lock.lock();
        try {
            Entry own = latest.get(Guids.key(subscriptionId));
            if (own == null
                    || noted != null
                            && !own.change().reference().equals(noted.change().reference())) {
                return noted;
            }
            if (own.sure()) {
                return own;
            }
            return noted; // others may have settled it, or forgotten
        } finally {
            lock.unlock();
        }
    }

    private boolean isOver(Reference reference) {
        lock.lock();
        try {
            return over.contains(reference);
        } finally {
            lock.unlock();
        }
    }

    /** Notes that it is about to be sent; it is not, when this throws. */
    void sending(Asked asked, SeatChange change) {
        journal.sending(asked, change);
    }

    /** It was refused, or did not leave. */
    void refused(Reference reference) {
        journal.refused(reference);
    }

    SeatChange put(Entry entry) {
        lock.lock();
        try {
            putLast(entries, entry.change().reference(), entry);
            putLast(latest, Guids.key(entry.change().subscriptionId()), entry);
            trim(entries);
            trim(latest);
        } finally {
            lock.unlock();
        }
        journal.noted(entry);
        return entry.change();
    }

    void over(SeatChange change) {
        lock.lock();
        try {
            latest.values().removeIf(entry -> entry.change().equals(change));
            over.add(change.reference());
            if (over.size() > MOST) {
                over.remove(over.iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }

    /** It ended in other seats than expected, which the next change is to be told. */
    void wrong(SeatChange change, QuantityMismatchException how) {
        lock.lock();
        try {
            latest.replaceAll((key, entry) -> entry.change().equals(change) ? entry.ended(how) : entry);
        } finally {
            lock.unlock();
        }
    }

    void forget(Reference reference) {
        lock.lock();
        try {
            entries.remove(reference);
            latest.values().removeIf(entry -> entry.change().reference().equals(reference));
        } finally {
            lock.unlock();
        }
        journal.forget(reference);
    }

    private static <K> void putLast(Map<K, Entry> map, K key, Entry entry) {
        map.remove(key);
        map.put(key, entry);
    }

    private static void trim(Map<?, ?> map) {
        if (map.size() > MOST) {
            map.remove(map.keySet().iterator().next());
        }
    }

    /** What was asked for, whatever the seats were. */
    record Asked(String key, boolean more, int seats) {
        static Asked more(String subscriptionId, int extra) {
            return new Asked(Guids.key(subscriptionId), true, extra);
        }

        static Asked total(String subscriptionId, int total) {
            return new Asked(Guids.key(subscriptionId), false, total);
        }
    }

    /**
     * One change.
     *
     * @param sure false when nobody knows whether the provider has taken it on
     * @param wrong how it ended otherwise than expected; null when it did not, as far as is known
     */
    record Entry(
            Asked asked,
            SeatChange change,
            boolean sure,
            @Nullable QuantityMismatchException wrong) {
        Entry(Asked asked, SeatChange change, boolean sure) {
            this(asked, change, sure, null);
        }

        Entry ended(QuantityMismatchException how) {
            return new Entry(asked, change, sure, how);
        }
    }
}
