package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * So many requests a second, evenly spaced: with 5 a second, one every 200 ms. Time in which nothing was asked for is not saved up, so
 * there is never a burst of more than one.
 */
public final class RateLimit implements Limit {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock lock = new ReentrantLock(true);
    private final TimeSource time;
    private int perSecond;
    private long interval;
    private long last;

    private RateLimit(int perSecond, TimeSource time) {
        this.perSecond = perSecond;
        this.interval = interval(perSecond);
        this.time = time;
        this.last = time.nanoTime() - SECOND; // so that the first may go at once, at any rate
    }

    /** A limit of its own, shared with nobody; {@link Limits#perSecond} gives one that the clients of a server share. */
    public static RateLimit perSecond(int requests, TimeSource time) {
        check(requests);
        return new RateLimit(requests, time);
    }

    /** Rounded up: so many intervals are never shorter than a second. */
    private static long interval(int perSecond) {
        return (SECOND + perSecond - 1) / perSecond;
    }

    static void check(int requests) {
        if (requests < 1) {
            throw new IllegalArgumentException("a rate is at least 1 request per second: " + requests);
        }
    }

    /** From now on so many a second, if that is fewer; what has its moment already keeps it. */
    void tighten(int fewer) {
        lock.lock();
        try {
            perSecond = Math.min(perSecond, fewer);
            interval = interval(perSecond);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        long wait;
        Slot slot;
        lock.lockInterruptibly();
        try {
            long now = time.nanoTime();
            long next = last + interval;
            long at = now - next > 0 ? now : next;
            wait = at - now;
            if (wait > patience.left()) {
                throw patience.exceeded(name(), wait);
            }
            slot = new Slot(at, last);
            last = at;
        } finally {
            lock.unlock();
        }
        if (wait > 0) {
            sleep(wait, slot, patience);
        }
        return slot;
    }

    @Override
    public Lease pass() {
        lock.lock();
        try {
            long now = time.nanoTime();
            long next = last + interval;
            Slot slot = new Slot(now - next > 0 ? now : next, last);
            last = slot.at;
            return slot;
        } finally {
            lock.unlock();
        }
    }

    private void sleep(long wait, Slot slot, Patience patience) throws InterruptedException {
        boolean slept = false;
        try {
            time.sleep(Duration.ofNanos(wait));
            slept = true;
        } finally {
            if (!slept) {
                slot.close();
            }
        }
        patience.waited(wait, slot);
    }

    private String name() {
        return perSecond + (perSecond == 1 ? " request" : " requests") + " per second";
    }

    /** A moment at which one request may go out. */
    private final class Slot implements Lease {
        private final long at;
        private final long before;
        private boolean used;

        Slot(long at, long before) {
            this.at = at;
            this.before = before;
        }

        @Override
        public void sent(long bodyBytes) {
            lock.lock();
            try {
                used = true;
            } finally {
                lock.unlock();
            }
        }

        /** A slot that was not used goes to the next who asks, unless somebody has queued behind it already. */
        @Override
        public void close() {
            lock.lock();
            try {
                if (!used && last == at) {
                    last = before;
                }
                used = true;
            } finally {
                lock.unlock();
            }
        }
    }
}
