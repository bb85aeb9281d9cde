package dev.channelkit.commons.time;

import java.time.Duration;
import java.util.function.Function;

/**
 * The pauses of a helper that asks again and again for something that takes its time: each longer than the one before, up to a bound, and
 * the last no longer than patience allows. For one wait, asked {@link #next} after each question; not thread-safe.
 */
public final class Pauses {
    /** As good as for ever: what fits into a clock's nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final TimeSource time;
    private final long end;
    private final long longest;
    private final int halves;
    private long pause;

    private Pauses(TimeSource time, Duration patience, Duration first, Duration longest, int halves) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses are more than zero and do not shrink: from " + first + " to " + longest);
        }
        this.time = time;
        this.end = time.nanoTime() + shorter(patience, FOR_EVER).toNanos();
        this.pause = shorter(first, FOR_EVER).toNanos();
        this.longest = shorter(longest, FOR_EVER).toNanos();
        this.halves = halves;
    }

    /**
     * Pauses of which each is twice as long as the one before.
     *
     * @param patience for how long to ask, from now on; zero or less for once
     * @throws IllegalArgumentException if the first is not more than zero, or the longest is shorter than it
     */
    public static Pauses doubling(TimeSource time, Duration patience, Duration first, Duration longest) {
        return new Pauses(time, patience, first, longest, 2);
    }

    /** Pauses of which each is half as long again as the one before; otherwise as {@link #doubling}. */
    public static Pauses growing(TimeSource time, Duration patience, Duration first, Duration longest) {
        return new Pauses(time, patience, first, longest, 1);
    }

    /** What is left of the patience; zero or less when there is none. */
    public Duration left() {
        return Duration.ofNanos(end - time.nanoTime());
    }

    /**
     * Waits, unless patience is at its end.
     *
     * @param cancelled makes of an interrupt what is thrown; the thread stays interrupted
     * @return whether to ask again; false, nobody has waited
     */
    public boolean next(Function<? super InterruptedException, ? extends RuntimeException> cancelled) {
        long left = end - time.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            time.sleep(Duration.ofNanos(Math.min(left, pause)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled.apply(e);
        }
        pause = Math.min(pause + pause / 2 * halves, longest);
        return true;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
