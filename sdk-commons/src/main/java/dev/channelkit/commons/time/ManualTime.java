package dev.channelkit.commons.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A clock for tests that stands still until told otherwise. Safe to use from many threads.
 *
 * <p>{@link #stopped} gives one whose sleepers wait for {@link #advance}; {@link #autoAdvancing} gives one that every sleep moves
 * ahead, so that code under test never really waits. Either way {@link #sleeps} tells what was slept.
 */
public final class ManualTime implements TimeSource {
    /** How often a thread that waits on a condition looks at this clock, in real time. */
    private static final long GLANCE = TimeUnit.MILLISECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Instant start;
    private final boolean autoAdvance;
    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos;
    private int sleepers;

    private ManualTime(Instant start, boolean autoAdvance) {
        this.start = start;
        this.autoAdvance = autoAdvance;
    }

    /** A clock that shows {@code start}; whoever sleeps waits for {@link #advance}. */
    public static ManualTime stopped(Instant start) {
        return new ManualTime(start, false);
    }

    /** A clock that shows {@code start}; a sleep moves it ahead and returns at once. */
    public static ManualTime autoAdvancing(Instant start) {
        return new ManualTime(start, true);
    }

    /** Moves the clock ahead and wakes whoever has slept long enough. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("time does not go back: " + by);
        }
        lock.lock();
        try {
            nanos += by.toNanos();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Every sleep so far, as asked for, in the order in which they began. */
    public List<Duration> sleeps() {
        lock.lock();
        try {
            return List.copyOf(sleeps);
        } finally {
            lock.unlock();
        }
    }

    /** Blocks until {@code count} threads are asleep on this clock. */
    public void awaitSleepers(int count) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (sleepers < count) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Instant now() {
        return start.plusNanos(nanoTime());
    }

    @Override
    public long nanoTime() {
        lock.lock();
        try {
            return nanos;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            sleeps.add(duration);
            long end = nanos + Math.max(0, duration.toNanos());
            if (autoAdvance) {
                nanos = end;
                changed.signalAll();
                return;
            }
            sleepers++;
            changed.signalAll();
            try {
                while (nanos < end) {
                    changed.await();
                }
            } finally {
                sleepers--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns after a moment of real time, whatever this clock shows; the time left is by this clock. */
    @Override
    public long await(Condition condition, long nanos) throws InterruptedException {
        long before = nanoTime();
        if (nanos > 0) {
            long unused = condition.awaitNanos(GLANCE);
        }
        return nanos - (nanoTime() - before);
    }

    /** A clock that moves ahead by itself does so here as for a sleep; on one that stands still, who is here is asleep. */
    @Override
    public long pause(Condition wake, long nanos) throws InterruptedException {
        if (autoAdvance) {
            sleep(Duration.ofNanos(nanos));
            return 0;
        }
        asleep(1);
        try {
            return await(wake, nanos);
        } finally {
            asleep(-1);
        }
    }

    private void asleep(int more) {
        lock.lock();
        try {
            sleepers += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
