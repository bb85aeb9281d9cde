package dev.channelkit.commons.retry;

import java.time.Duration;
import java.util.Objects;

/**
 * How stubborn a client is. What may be repeated at all is not a setting: it follows from the operation's {@code x-retry} and from what
 * is known of the failure. Immutable.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD = new RetryPolicy(
            3, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8)), Duration.ofSeconds(60), 100);

    private final int attempts;
    private final Backoff backoff;
    private final Duration longestRetryAfter;
    private final int budget;

    private RetryPolicy(int attempts, Backoff backoff, Duration longestRetryAfter, int budget) {
        this.attempts = attempts;
        this.backoff = Objects.requireNonNull(backoff);
        this.longestRetryAfter = Objects.requireNonNull(longestRetryAfter);
        this.budget = budget;
    }

    /**
     * At most 3 attempts, waits of 0.5 s doubling to 8 s, a {@code Retry-After} obeyed up to 60 s, and a budget of 100 tokens (20
     * repetitions without a success among them).
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt, whatever happens. A dead credential is still replaced once. */
    public static RetryPolicy none() {
        return STANDARD.attempts(1);
    }

    /** At most this many attempts a call, the first included; 1 or more. */
    public RetryPolicy attempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a call has at least one attempt: " + most);
        }
        return new RetryPolicy(most, backoff, longestRetryAfter, budget);
    }

    public RetryPolicy backoff(Backoff value) {
        return new RetryPolicy(attempts, value, longestRetryAfter, budget);
    }

    /** The longest that a {@code Retry-After} is obeyed; a longer one is cut to this. */
    public RetryPolicy longestRetryAfter(Duration value) {
        return new RetryPolicy(attempts, backoff, value, budget);
    }

    /** The capacity of the {@link RetryBudget} that all calls of the client share. */
    public RetryPolicy budget(int tokens) {
        return new RetryPolicy(attempts, backoff, longestRetryAfter, tokens);
    }

    public int attempts() {
        return attempts;
    }

    public Backoff backoff() {
        return backoff;
    }

    public Duration longestRetryAfter() {
        return longestRetryAfter;
    }

    /** A full budget of this policy's size. */
    public RetryBudget newBudget() {
        return new RetryBudget(budget);
    }
}
