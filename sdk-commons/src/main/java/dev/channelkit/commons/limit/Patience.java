package dev.channelkit.commons.limit;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.function.Consumer;

/** How long one request may wait for its limits, all of them together. */
public final class Patience {
    private final TimeSource time;
    private final long end;
    private final Consumer<Duration> waited;

    /**
     * Patience from now on.
     *
     * @param longest the longest wait, for all limits together
     * @param waited told of every wait once it is over
     */
    public Patience(TimeSource time, Duration longest, Consumer<Duration> waited) {
        this.time = time;
        this.end = time.nanoTime() + longest.toNanos();
        this.waited = waited;
    }

    /** What is left, in nanoseconds; zero or less when there is none. */
    public long left() {
        return end - time.nanoTime();
    }

    /** To be called by a limit that made the request wait, without a lock: whoever listens may take long, or throw. */
    public void waited(long nanos) {
        waited.accept(Duration.ofNanos(nanos));
    }

    /** The same, of a wait that is over with {@code lease} in hand, which is given back when whoever listens throws. Never to be called under a lock. */
    void waited(long nanos, Lease lease) {
        boolean told = false;
        try {
            waited(nanos);
            told = true;
        } finally {
            if (!told) {
                lease.close();
            }
        }
    }

    /**
     * What to throw when the patience does not suffice.
     *
     * @param limit what was waited for, such as "5 requests per second"
     * @param nanos how long the wait would be, or was
     */
    public LimitExceededException exceeded(String limit, long nanos) {
        Duration wait = Duration.ofNanos(nanos);
        return new LimitExceededException(
                "the client's own limit of " + limit + " means waiting " + wait.toMillis() + " ms, with "
                        + Math.max(0, left() / 1_000_000) + " ms allowed",
                wait,
                CallDetails.none(),
                "send fewer calls at once, or allow longer waits or more time for the call",
                null);
    }
}
