package dev.channelkit.commons.retry;

import dev.channelkit.commons.operation.RetryRule;
import java.time.Duration;
import java.util.Objects;

/**
 * What a 403 of a provider means. Most say by it that the credentials do not allow a call, and nothing changes that. Some say the same
 * when too many calls came, and publish nothing to tell the two apart: then calls that change nothing are worth another try, a few times
 * and with long pauses. Others are not: what is repeated in vain is slow to fail, and what is a write must not be repeated on a guess.
 *
 * @param repetitions how often a call goes out again after 403s, beside the attempts of the {@link RetryPolicy}; 0 when a 403 is final
 * @param backoff the pauses before, unless a {@code Retry-After} asks for longer ones
 */
public record ForbiddenPolicy(int repetitions, Backoff backoff) {
    private static final ForbiddenPolicy DENIED = new ForbiddenPolicy(0, new Backoff(Duration.ZERO, Duration.ZERO));

    public ForbiddenPolicy {
        if (repetitions < 0 || repetitions > 10) {
            throw new IllegalArgumentException("a call is repeated 0 to 10 times after a 403: " + repetitions);
        }
        Objects.requireNonNull(backoff, "backoff");
    }

    /** A 403 says that the credentials do not allow the call, and stands. */
    public static ForbiddenPolicy denied() {
        return DENIED;
    }

    /** A 403 may as well say that too many calls came. */
    public static ForbiddenPolicy mayBeRateLimit(int repetitions, Backoff backoff) {
        if (repetitions == 0) {
            throw new IllegalArgumentException("a 403 that may be a rate limit is worth at least one repetition");
        }
        return new ForbiddenPolicy(repetitions, backoff);
    }

    /** Whether a 403 may be a rate limit. */
    public boolean isInDoubt() {
        return repetitions > 0;
    }

    /**
     * Whether a call may go out once more after a 403.
     *
     * @param rule what the operation allows
     * @param repeated how often it went out again after a 403 before
     */
    public boolean allows(RetryRule rule, int repeated) {
        return rule == RetryRule.SAFE && repeated < repetitions;
    }
}
