package dev.channelkit.commons.journal;

import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * When the provider can do no more for a write. Entries have the time of day, which outlives a process but may be set. So what this process
 * sent itself goes by the clock that never jumps; and what others sent is due at the latest when this process has known of it for so long.
 */
final class Due {
    /** For waits that only the end of the wait itself ends. */
    static final Duration LONGEST = Duration.ofDays(10_000);

    private final TimeSource time;
    private final Duration after;
    private final ConcurrentMap<Try, Since> tries = new ConcurrentHashMap<>();

    private record Try(String operation, Reference reference, int attempt) {
        static Try of(JournalEntry entry) {
            return new Try(entry.operation(), entry.reference(), entry.attempt());
        }
    }

    private record Since(long nanos, boolean own) {}

    Due(TimeSource time, Duration after) {
        this.time = time;
        this.after = after;
    }

    void sending(JournalEntry entry) {
        tries.put(Try.of(entry), new Since(time.nanoTime(), true));
    }

    void over(JournalEntry entry) {
        tries.remove(Try.of(entry));
    }

    /** By the time of day. */
    Instant at(JournalEntry entry) {
        Instant start = entry.sentAt();
        return (start == null ? entry.changedAt() : start).plus(after);
    }

    /** Zero when it is due. */
    Duration left(JournalEntry entry) {
        if (!entry.state().isInDoubt()) {
            return Duration.ZERO;
        }
        Since since = tries.computeIfAbsent(Try.of(entry), unseen -> new Since(time.nanoTime(), false));
        Duration byClock = notNegative(after.minusNanos(time.nanoTime() - since.nanos()));
        Duration byDay = notNegative(Duration.between(time.now(), at(entry)));
        return since.own() || byClock.compareTo(byDay) < 0 ? byClock : byDay;
    }

    private static Duration notNegative(Duration left) {
        return left.isNegative() ? Duration.ZERO : left;
    }
}
