package dev.channelkit.sandbox.internal.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * A sliding window for each remote address: at no moment have more than so many calls come within the time before it. Its edge belongs
 * to it. Thread-safe.
 */
public final class RateWindow {
    private final int permits;
    private final long length;
    private final boolean countRejected;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Deque<Long>> arrivals = new HashMap<>();

    /**
     * @param countRejected whether a call counts that was refused
     * @param nanos the time, from any start; it may jump
     */
    public RateWindow(int permits, Duration length, boolean countRejected, LongSupplier nanos) {
        this.permits = permits;
        this.length = length.toNanos();
        this.countRejected = countRejected;
        this.nanos = nanos;
    }

    /** Takes note of a call; empty where there was room, else how long it is until there is some. */
    public Optional<Duration> refuse(String address) {
        lock.lock();
        try {
            long now = nanos.getAsLong();
            Deque<Long> seen = arrivals.computeIfAbsent(address, none -> new ArrayDeque<>());
            heal(seen, now);
            while (!seen.isEmpty() && now - seen.getFirst() > length) {
                seen.removeFirst();
            }
            boolean room = seen.size() < permits;
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
