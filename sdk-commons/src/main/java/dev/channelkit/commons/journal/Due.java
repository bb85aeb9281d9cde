package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When the provider can do no more for a write. Entries have the time of day, which outlives a process but may be set; what this process sent
 * itself it also times by the clock that never jumps.
 */
final class Due {
    /** For waits that only the end of the wait itself ends. */
    static final Duration LONGEST = Duration.ofDays(10_000);

    private final TimeSource time;
    private final Duration after;
    private final ConcurrentMap<Reference, Long> sent = new ConcurrentHashMap<>();

    Due(TimeSource time, Duration after) {
        this.time = time;
        this.after = after;
    }

    void sending(JournalEntry entry) {
        sent.put(entry.reference(), time.nanoTime());
    }

    void over(JournalEntry entry) {
        sent.remove(entry.reference());
    }

    Instant at(JournalEntry entry) {
        Instant start = entry.sentAt();
        return (start == null ? entry.changedAt() : start).plus(after);
    }

    /** Zero when it is due; never more than the whole time, also when the clock was set back. */
    Duration left(JournalEntry entry) {
        if (!entry.state().isInDoubt()) {
            return Duration.ZERO;
        }
        Duration byDay = within(Duration.between(time.now(), at(entry)));
        Long start = sent.get(entry.reference());
        if (start == null) {
            return byDay;
        }
        Duration byClock = within(after.minusNanos(time.nanoTime() - start));
        return byDay.compareTo(byClock) > 0 ? byDay : byClock;
    }

    private Duration within(Duration left) {
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(after) > 0 ? after : left;
    }
}
