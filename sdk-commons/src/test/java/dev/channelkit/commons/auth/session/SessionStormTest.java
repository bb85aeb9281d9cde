package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads on one session that the provider kills again and again. */
@Timeout(60)
class SessionStormTest {
    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void noCallFailsAndNoSessionStaysOpenThoughSessionsAreKilled() throws Exception {
        provider.killsEvery(100)
                .dyingAs(
                        SessionProvider.UNAUTHORIZED,
                        SessionProvider.LISTED,
                        SessionProvider.WORD,
                        SessionProvider.ENTRY);

        List<Optional<RuntimeException>> ends;
        try (Transport client = provider.client()) {
            ends = together(300, thread -> {
                for (int i = 0; i < 6 || provider.kills() < 4; i++) { // few kills fall between calls alone
                    Optional<RuntimeException> failure =
                            SessionProvider.failure(SessionProvider.read(client).header("X-Call", thread + "/" + i));
                    if (failure.isPresent()) {
                        return failure;
                    }
                }
                return Optional.empty();
            });
        }

        assertThat(ends).hasSize(300).containsOnly(Optional.empty());
        assertThat(provider.kills()).isGreaterThanOrEqualTo(4);
        assertThat(provider.logins()).isBetween(2, provider.kills() + 1);
        assertThat(provider.open()).isEmpty();
    }

    @Test
    void killedBetweenTheAttemptsOfACallItEndsInOneErrorAndNoLoop() {
        provider.killsNew().dyingAs(SessionProvider.LISTED);

        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.create(client).send())
                    .isInstanceOfSatisfying(AuthenticationException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
                        assertThat(e.status()).isEqualTo(500);
                        assertThat(e.details().providerCode()).isEqualTo("INVALID_SESSION_ID");
                    });
        }

        assertThat(provider.things()).isEqualTo(2);
        assertThat(provider.logins()).isEqualTo(2);
    }

    @Test
    void aPoolThatHasTheWrongPasswordLogsInOnceInThirtySeconds() throws Exception {
        provider.loginAnswers = SessionProvider.json(
                200,
                "{\"loginResponse\":[{\"SessionID\":null,\"ErrorCode\":\"INVALID_LOGIN\",\"ErrorText\":[\"No.\"]}]}");

        try (Transport client = provider.client();
                Transport other = provider.client()) {
            List<Optional<RuntimeException>> ends = together(
                    100, thread -> SessionProvider.failure(SessionProvider.read(thread % 2 == 0 ? client : other)));

            assertThat(ends).allSatisfy(end -> assertThat(end).containsInstanceOf(CredentialException.class));
            assertThat(provider.logins()).isEqualTo(1);

            provider.time.advance(Duration.ofMillis(29_999));
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
            assertThat(provider.logins()).isEqualTo(1);

            provider.time.advance(Duration.ofMillis(1));
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
            assertThat(provider.logins()).isEqualTo(2);
        }
        assertThat(provider.things()).isZero();
        assertThat(provider.logouts()).isZero();
    }

    @Test
    void aWaitingCallerMayBeInterruptedAndTheOthersGoOn() throws Exception {
        provider.loginGate = new CountDownLatch(1);
        try (Transport client = provider.client()) {
            List<Throwable> ended = new ArrayList<>();
            Thread impatient = new Thread(
                    () -> SessionProvider.failure(SessionProvider.read(client)).ifPresent(ended::add));
            impatient.start();
            provider.loginBegun.await();
            ExecutorService threads = Executors.newSingleThreadExecutor();
            Future<Optional<RuntimeException>> patient =
                    threads.submit(() -> SessionProvider.failure(SessionProvider.read(client)));

            impatient.interrupt();
            impatient.join();
            provider.loginGate.countDown();

            assertThat(patient.get()).isEmpty();
            assertThat(ended).singleElement().isInstanceOf(ChannelKitException.class);
            threads.shutdown();
        }
        assertThat(provider.logins()).isEqualTo(1);
        assertThat(provider.open()).isEmpty();
    }

    /** What one of the threads does. */
    private interface Work {
        Optional<RuntimeException> of(int thread);
    }

    private static List<Optional<RuntimeException>> together(int count, Work work) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<Optional<RuntimeException>>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int thread = i;
                running.add(threads.submit(() -> {
                    go.await();
                    return work.of(thread);
                }));
            }
            go.countDown();
            List<Optional<RuntimeException>> ends = new ArrayList<>();
            for (Future<Optional<RuntimeException>> end : running) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
