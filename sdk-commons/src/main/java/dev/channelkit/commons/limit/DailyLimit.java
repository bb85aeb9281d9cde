package dev.channelkit.commons.limit;

import dev.channelkit.commons.time.TimeSource;
import java.util.concurrent.TimeUnit;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final int most;
    private final boolean refuses;
    private final TimeSource time;
    private final long start;
    private final int[] counts = new int[QUARTERS];
    private long quarter;
    private int sum;
    /** Places that were given and may yet be used. */
    private int reserved;

    private int warned;

    DailyLimit(int most, boolean refuses, TimeSource time) {
        this.most = most;
        this.refuses = refuses;
        this.time = time;
        this.start = time.nanoTime();
    }

    @Override
    public Lease reserve(Patience patience) {
        lock.lock();
        try {
            forget();
            if (refuses && sum + reserved >= most) {
                throw patience.exceeded(most + " requests a day", untilRoom());
            }
            reserved++;
            return new Place();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Lease pass() {
        lock.lock();
        try {
            reserved++;
            return new Place();
        } finally {
            lock.unlock();
        }
    }

    /** How many went out in the last 24 hours. */
    int count() {
        lock.lock();
        try {
            forget();
            return sum;
        } finally {
            lock.unlock();
        }
    }

    private void forget() {
        long now = (time.nanoTime() - start) / QUARTER;
        for (long steps = Math.min(now - quarter, QUARTERS); steps > 0; steps--) {
            int oldest = (int) ((now - steps + 1) % QUARTERS);
            sum -= counts[oldest];
            counts[oldest] = 0;
        }
        quarter = Math.max(quarter, now);
        if (sum * 100L < (long) most * CALM) {
            warned = 0;
        }
    }

    /** Until the oldest quarter in which any went out is forgotten; one that is not yet sent may go any time. */
    private long untilRoom() {
        for (long age = QUARTERS - 1; age >= 0; age--) {
            long at = quarter - age;
            if (at >= 0 && counts[(int) (at % QUARTERS)] > 0) {
                return (at + QUARTERS) * QUARTER - (time.nanoTime() - start);
            }
        }
        return QUARTER;
    }

    /** Answers which share of the day's number was reached just now; 0 for none. */
    private int count(Place place) {
        lock.lock();
        try {
            forget();
            place.counted = true;
            reserved--;
            counts[(int) (quarter % QUARTERS)]++;
            sum++;
            int reached = 0;
            for (int share : WARNINGS) {
                if (sum * 100L >= (long) most * share && warned < share) {
                    reached = share;
                }
            }
            warned = Math.max(warned, reached);
            return reached;
        } finally {
            lock.unlock();
        }
    }

    /** A request that may go out. */
    private final class Place implements Lease {
        private boolean counted;
        private boolean closed;

        @Override
        public void sent(long bodyBytes) {
            int reached = counted ? 0 : count(this);
            if (reached > 0) {
                LOG.warn(
                        "{} % of the {} requests that the provider takes a day went out in the last 24 hours{}",
                        reached, most, refuses ? "; beyond that calls are refused here, unsent" : "");
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!counted && !closed) {
                    reserved--;
                }
                closed = true;
            } finally {
                lock.unlock();
            }
        }
    }
}
