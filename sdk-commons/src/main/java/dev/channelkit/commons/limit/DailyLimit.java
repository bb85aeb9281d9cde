package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts requests by the quarter of an hour in which they went out; one is forgotten 24 hours after the end of its quarter. */
final class DailyLimit implements Limit {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.limits");
    private static final long QUARTER = TimeUnit.MINUTES.toNanos(15);
    /** A day's quarters, and the one that has begun. */
    private static final int QUARTERS = 97;

    private static final int[] WARNINGS = {80, 95};
    /** Below this share of the day's number the same warnings are due again. */
    private static final int CALM = 70;

    /** Requests that went out, in the upper half; below it places that were given and may yet be used. */
    private static final long SENT = 1L << 32;

    private final AtomicLong places = new AtomicLong();
    private final AtomicIntegerArray counts = new AtomicIntegerArray(QUARTERS);
    private final int most;
    private final boolean refuses;
    private final TimeSource time;
    private final long start;

    /** For what happens once in a quarter, or at a warning; all else goes without. */
    private final ReentrantLock lock = new ReentrantLock();
    // written under the lock
    private volatile long quarter;
    private volatile int warned;

    DailyLimit(int most, boolean refuses, TimeSource time) {
        this.most = most;
        this.refuses = refuses;
        this.time = time;
        this.start = time.nanoTime();
    }

    @Override
    public Lease reserve(Patience patience) {
        if (isTaken()) { // without reading the clock: what is to be forgotten would make room only
            return new Place();
        }
        forget();
        if (isTaken()) {
            return new Place();
        }
        throw patience.exceeded(most + " requests a day", untilRoom());
    }

    private boolean isTaken() {
        long now = places.get();
        while (!refuses || (long) sent(now) + reserved(now) < most) {
            if (places.compareAndSet(now, now + 1)) {
                return true;
            }
            now = places.get();
        }
        return false;
    }

    @Override
    public Lease pass() {
        long unused = places.incrementAndGet();
        return new Place();
    }

    /** How many went out in the last 24 hours. */
    int count() {
        forget();
        return sent(places.get());
    }

    private static int sent(long places) {
        return (int) (places / SENT);
    }

    private static int reserved(long places) {
        return (int) (places % SENT);
    }

    private void forget() {
        long now = (time.nanoTime() - start) / QUARTER;
        if (now <= quarter) {
            return;
        }
        lock.lock();
        try {
            for (long steps = Math.min(now - quarter, QUARTERS); steps > 0; steps--) {
                int oldest = counts.getAndSet((int) ((now - steps + 1) % QUARTERS), 0);
                long unused = places.addAndGet(-oldest * SENT);
            }
            quarter = Math.max(quarter, now);
            if (sent(places.get()) * 100L < (long) most * CALM) {
                warned = 0;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Until the oldest quarter in which any went out is forgotten; one that is not yet sent may go any time. */
    private long untilRoom() {
        for (long age = QUARTERS - 1; age >= 0; age--) {
            long at = quarter - age;
            if (at >= 0 && counts.get((int) (at % QUARTERS)) > 0) {
                return (at + QUARTERS) * QUARTER - (time.nanoTime() - start);
            }
        }
        return QUARTER;
    }

    /** Counts one that had a place. Answers which share of the day's number was reached just now; 0 for none. */
    private int countOne() {
        forget();
        int sum = sent(places.addAndGet(SENT - 1)); // first: what is in its quarter may be taken off again
        int unused = counts.incrementAndGet((int) (quarter % QUARTERS));
        return reached(sum) > warned ? warn(sum) : 0;
    }

    private int warn(int sum) {
        lock.lock();
        try {
            int reached = reached(sum);
            if (reached <= warned) {
                return 0;
            }
            warned = reached;
            return reached;
        } finally {
            lock.unlock();
        }
    }

    private int reached(int sum) {
        int reached = 0;
        for (int share : WARNINGS) {
            if (sum * 100L >= (long) most * share) {
                reached = share;
            }
        }
        return reached;
    }

    /** A request that may go out. */
    private final class Place implements Lease {
        private final AtomicBoolean pending = new AtomicBoolean(true);

        @Override
        public void sent(long bodyBytes) {
            int reached = pending.compareAndSet(true, false) ? countOne() : 0;
            if (reached > 0) {
                LOG.warn(
                        "{} % of the {} requests that the provider takes a day went out in the last 24 hours{}",
                        reached, most, refuses ? "; beyond that calls are refused here, unsent" : "");
            }
        }

        @Override
        public void close() {
            if (pending.get() && pending.compareAndSet(true, false)) {
                long unused = places.decrementAndGet();
            }
        }
    }
}
