package dev.channelkit.sandbox.internal.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A sliding window for each remote address: at no moment have more than so many calls come within the time before it. Its edge belongs
 * to it. Thread-safe.
 */
public final class RateWindow {
    private final OptionalInt permits;
    private final long length;
    private final boolean countRejected;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Long>> arrivals = new HashMap<>();

    /**
     * @param permits how many calls; empty for any number
     * @param countRejected whether a call counts that was refused
     * @param nanos the time, from any start; it may jump
     */
    public RateWindow(OptionalInt permits, Duration length, boolean countRejected, LongSupplier nanos) {
        this.permits = permits;
        this.length = length.toNanos();
        this.countRejected = countRejected;
        this.nanos = nanos;
    }

    /** Time as a window counts it: that of a clock which may be moved. */
    public static LongSupplier nanosOf(InstantSource clock) {
        return () -> {
            Instant now = clock.instant();
            return Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano());
        };
    }

    /** Takes note of a call; empty where there was room, else how long it is until there is some. */
    public Optional<Duration> refuse(String address) {
        if (permits.isEmpty()) {
            return Optional.empty();
        }
        lock.lock();
        try {
            long now = nanos.getAsLong();
            Deque<Long> seen = arrivals.computeIfAbsent(address, none -> new ArrayDeque<>());
            heal(seen, now);
            while (!seen.isEmpty() && now - seen.getFirst() > length) {
                seen.removeFirst();
            }
            boolean room = seen.size() < permits.getAsInt();
            if (room) {
                seen.addLast(now);
                return Optional.empty();
            }
            if (countRejected) {
                // of more calls than there are permits only the last ones matter
                seen.removeFirst();
                seen.addLast(now);
            }
            return Optional.of(Duration.ofNanos(length - (now - seen.getFirst()) + 1));
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        lock.lock();
        try {
            arrivals.clear();
        } finally {
            lock.unlock();
        }
    }

    // after a jump back, calls that seem to come from the future came just now
    private static void heal(Deque<Long> seen, long now) {
        int future = 0;
        while (!seen.isEmpty() && seen.getLast() - now > 0) {
            seen.removeLast();
            future++;
        }
        for (; future > 0; future--) {
            seen.addLast(now);
        }
    }
}
