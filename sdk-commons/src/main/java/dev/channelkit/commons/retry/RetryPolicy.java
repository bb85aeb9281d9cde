package dev.channelkit.commons.retry;

import dev.channelkit.commons.operation.RetryRule;
import java.time.Duration;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How stubborn a client is. What may be repeated at all is not a setting: it follows from the operation's {@code x-retry} and from what
 * is known of the failure. Immutable.
 */
public final class RetryPolicy {
    private static final RetryPolicy STANDARD = new RetryPolicy(
            3, new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8)), Duration.ofSeconds(60), 100, null);

    private final int attempts;
    private final Backoff backoff;
    private final Duration longestRetryAfter;
    private final int budget;
    private final @Nullable Integer internalErrorAttempts;

    private RetryPolicy(
            int attempts,
            Backoff backoff,
            Duration longestRetryAfter,
            int budget,
            @Nullable Integer internalErrorAttempts) {
        this.attempts = attempts;
        this.backoff = Objects.requireNonNull(backoff);
        this.longestRetryAfter = Objects.requireNonNull(longestRetryAfter);
        this.budget = budget;
        this.internalErrorAttempts = internalErrorAttempts;
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
        return new RetryPolicy(most, backoff, longestRetryAfter, budget, internalErrorAttempts);
    }

    /**
     * At most this many attempts of what changes nothing once one has ended in a plain 500, which trying again seldom mends; 1 or more, and never more than
     * {@link #attempts}. What may change something is then not repeated after one, whatever its operation allows. Unless set a plain 500 is as any 5xx.
     */
    public RetryPolicy internalErrorAttempts(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a call has at least one attempt: " + most);
        }
        return new RetryPolicy(attempts, backoff, longestRetryAfter, budget, most);
    }

    public RetryPolicy backoff(Backoff value) {
        return new RetryPolicy(attempts, value, longestRetryAfter, budget, internalErrorAttempts);
    }

    /** The longest that a {@code Retry-After} is obeyed; a longer one is cut to this. */
    public RetryPolicy longestRetryAfter(Duration value) {
        return new RetryPolicy(attempts, backoff, value, budget, internalErrorAttempts);
    }

    /** The capacity of the {@link RetryBudget} that all calls of the client share. */
    public RetryPolicy budget(int tokens) {
        return new RetryPolicy(attempts, backoff, longestRetryAfter, tokens, internalErrorAttempts);
    }

    public int attempts() {
        return attempts;
    }

    /**
     * Whether a call may go out once more.
     *
     * @param failure how its last attempt failed
     * @param rule what the operation allows
     * @param attempts how many it has made
     * @param inDoubt whether an attempt before the last may have been acted on
     */
    public boolean allows(Failure failure, RetryRule rule, int attempts, boolean inDoubt) {
        if (failure == Failure.CREDENTIAL_DEAD) {
            return true; // happens once in a call
        }
        if (attempts >= this.attempts) {
            return false;
        }
        if (failure == Failure.FORBIDDEN) {
            return rule == RetryRule.SAFE;
        }
        if (failure == Failure.INTERNAL_ERROR && internalErrorAttempts != null) {
            return rule == RetryRule.SAFE && attempts < internalErrorAttempts;
        }
        return !failure.isAmbiguous()
                || switch (rule) {
                    case SAFE -> true;
                    case SAME -> !inDoubt;
                    case NEVER -> false;
                };
    }

    /**
     * How long to wait before going out once more: as long as the provider asks, within bounds, and never less than the backoff.
     *
     * @param repetition 1 for the first
     * @param asked what the provider asks for; null when it does not say
     * @param random gives numbers from 0 (inclusive) to 1 (exclusive)
     */
    public Duration waitBefore(int repetition, @Nullable Duration asked, DoubleSupplier random) {
        Duration own = backoff.before(repetition, random);
        if (asked == null) {
            return own;
        }
        Duration obeyed = asked.compareTo(longestRetryAfter) > 0 ? longestRetryAfter : asked;
        return obeyed.compareTo(own) > 0 ? obeyed : own;
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
