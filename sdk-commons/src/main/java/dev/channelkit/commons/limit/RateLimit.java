package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * So many requests a second, evenly spaced: with 5 a second, one every 200 ms. Time in which nothing was asked for is not saved up, so
 * there is never a burst of more than one.
 *
 * <p>There is no lock: whoever sets the last moment to the next one has it, so that moments are given out in the order in which callers came.
 */
public final class RateLimit implements Limit {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final TimeSource time;
    private final AtomicInteger perSecond;
    private final AtomicLong last;

    private RateLimit(int perSecond, TimeSource time) {
        this.perSecond = new AtomicInteger(perSecond);
        this.time = time;
        last = new AtomicLong(time.nanoTime() - SECOND); // so that the first may go at once, at any rate
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
        int unused = perSecond.accumulateAndGet(fewer, Math::min);
    }

    @Override
    public Lease reserve(Patience patience) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        while (true) {
            long before = last.get();
            long now = time.nanoTime(); // read after it, or what others took meanwhile would look like a wait
            long at = firstFree(before, now);
            long wait = at - now;
            if (wait > 0 && wait > patience.left()) {
                throw patience.exceeded(name(), wait);
            }
            if (last.compareAndSet(before, at)) {
                Slot slot = new Slot(at, before);
                if (wait > 0) {
                    sleep(wait, slot, patience);
                }
                return slot;
            }
        }
    }

    @Override
    public Lease pass() {
        while (true) {
            long before = last.get();
            long at = firstFree(before, time.nanoTime());
            if (last.compareAndSet(before, at)) {
                return new Slot(at, before);
            }
        }
    }

    private long firstFree(long before, long now) {
        long next = before + interval(perSecond.get());
        return now - next > 0 ? now : next;
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
        int rate = perSecond.get();
        return rate + (rate == 1 ? " request" : " requests") + " per second";
    }

    /** A moment at which one request may go out. */
    private final class Slot implements Lease {
        private final long at;
        private final long before;
        private final AtomicBoolean unused = new AtomicBoolean(true);

        Slot(long at, long before) {
            this.at = at;
            this.before = before;
        }

        @Override
        public void sent(long bodyBytes) {
            unused.set(false);
        }

        /** A slot that was not used goes to the next who asks, unless somebody has queued behind it already. */
        @Override
        public void close() {
            if (unused.get() && unused.compareAndSet(true, false)) {
                boolean taken = last.compareAndSet(at, before);
            }
        }
    }
}
