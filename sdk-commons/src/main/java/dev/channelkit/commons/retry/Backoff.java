package dev.channelkit.commons.retry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before trying again: twice as long each time, up to a longest, and somewhere between half of that and all of it, so
 * that clients that failed together do not come back together.
 *
 * @param first the longest wait before the first repetition
 * @param longest the longest wait before any
 */
public record Backoff(Duration first, Duration longest) {

    public Backoff {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a backoff goes from a wait that is not negative to one that is not shorter: " + first + ", "
                            + longest);
        }
    }

    /**
     * The wait before a repetition.
     *
     * @param repetition 1 for the first
     * @param random gives numbers from 0 (inclusive) to 1 (exclusive)
     */
    public Duration before(int repetition, DoubleSupplier random) {
        double doubled = first.toNanos() * Math.pow(2, repetition - 1);
        double full = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos((long) (full * (0.5 + random.getAsDouble() / 2)));
    }
}
