package dev.channelkit.commons.auth.session;

import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Logs in: again where that may help, never again after an answer that may have been about the password. */
final class Logins {
    private static final RetryPolicy POLICY =
            RetryPolicy.standard().backoff(new Backoff(Duration.ofMillis(500), Duration.ofSeconds(4)));

    private final Desk desk;
    private final Login login;
    private final Duration bound;
    private final TimeSource time;
    private final LoginFailures failures;

    /** @param timeout of one login; no other is begun once twice that has passed */
    Logins(Desk desk, Login login, Duration timeout, TimeSource time) {
        this.desk = desk;
        this.login = login;
        this.time = time;
        bound = timeout.multipliedBy(2);
        failures = new LoginFailures(login);
    }

    /**
     * Opens a session.
     *
     * @param start when the fetch began that this is part of
     * @throws CredentialException when there is none
     */
    SessionId open(long start) throws InterruptedException {
        boolean inDoubt = false;
        for (int made = 1; ; made++) {
            LoginFailures.Miss miss;
            try {
                Optional<String> id = desk.login(login);
                if (id.isPresent() && !id.get().isBlank()) {
                    SessionId opened = SessionId.of(id.get());
                    failures.forget();
                    return opened;
                }
                miss = failures.blank();
            } catch (CredentialException e) {
                throw e;
            } catch (ChannelKitException e) {
                miss = failures.of(e);
            }
            pause(miss, made, inDoubt, start);
            inDoubt |= miss.kind() != null && miss.kind().isAmbiguous();
        }
    }

    private void pause(LoginFailures.Miss miss, int made, boolean inDoubt, long start) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Failure kind = miss.kind();
        if (kind == null || !POLICY.allows(kind, RetryRule.SAME, made, inDoubt)) {
            throw miss.exception();
        }
        Duration wait = POLICY.waitBefore(
                made,
                miss.exception().retryAfter().orElse(null),
                () -> ThreadLocalRandom.current().nextDouble());
        if (Duration.ofNanos(time.nanoTime() - start).plus(wait).compareTo(bound) >= 0) {
            throw miss.exception();
        }
        time.sleep(wait);
    }
}
