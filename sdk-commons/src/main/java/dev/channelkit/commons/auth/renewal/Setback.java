package dev.channelkit.commons.auth.renewal;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.retry.Backoff;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A failure, and the time after it without another try.
 *
 * @param count how many in a row, this one included
 * @param until the end of that time
 */
record Setback(CredentialException failure, int count, long until) {

    static Setback after(
            @Nullable Setback before, CredentialException failure, long now, Renewal rules, DoubleSupplier random) {
        return of(failure, before == null ? 1 : before.count + 1, now, rules, random);
    }

    static Setback of(CredentialException failure, int count, long now, Renewal rules, DoubleSupplier random) {
        Backoff backoff = failure.mayPass() ? rules.backoff() : rules.refusedBackoff();
        Duration own = backoff.before(count, random);
        Duration asked = failure.retryAfter().orElse(Duration.ZERO);
        Duration obeyed = asked.compareTo(rules.longestRetryAfter()) > 0 ? rules.longestRetryAfter() : asked;
        Duration wait = obeyed.compareTo(own) > 0 ? obeyed : own;
        return new Setback(failure, count, now + wait.toNanos());
    }

    boolean holds(long now) {
        return until - now > 0;
    }
}
