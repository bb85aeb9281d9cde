package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that meet dead sessions while others do the same. */
@Timeout(60)
class DeadSessionRaceTest {
    private static final String LATE = "X-Late";

    private final SessionProvider provider = SessionProvider.start();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch setOut = new CountDownLatch(1);
    private final CountDownLatch arrives = new CountDownLatch(1);
    private final AtomicInteger sent = new AtomicInteger();

    @AfterEach
    void stop() {
        arrives.countDown();
        threads.shutdownNow();
        provider.close();
    }

    @Test
    void aCallUnderWayWhileTwoSessionsDieGetsPastBoth() throws Exception {
        try (Transport client = clientOfSlowNetwork()) {
            Future<Optional<RuntimeException>> late = late(client);
            provider.kill();
            Object second = SessionProvider.read(client).send();
            provider.kill();

            arrives.countDown();

            assertThat(late.get()).isEmpty();
            assertThat(sent).as("with each session once").hasValue(3);
            assertThat(provider.logins()).isEqualTo(3);
        }
        assertThat(provider.open()).isEmpty();
    }

    @Test
    void itFetchesOneSessionAtMostAndEndsInTheRefusalOfThat() throws Exception {
        try (Transport client = clientOfSlowNetwork()) {
            Future<Optional<RuntimeException>> late = late(client);
            provider.kill();
            Object second = SessionProvider.read(client).send();
            provider.killsNew().kill();

            arrives.countDown();

            assertThat(late.get()).containsInstanceOf(AuthenticationException.class);
            assertThat(sent).hasValue(3);
            assertThat(provider.logins()).isEqualTo(3);
        }
    }

    @Test
    void aLateRefusalOfAnOldSessionLeavesTheNewOneAlone() throws Exception {
        try (Transport client = clientOfSlowNetwork()) {
            Future<Optional<RuntimeException>> late = late(client);
            provider.kill();
            Object second = SessionProvider.read(client).send();

            arrives.countDown();

            assertThat(late.get()).isEmpty();
            assertThat(sent).hasValue(2);
            assertThat(provider.logins()).isEqualTo(2);
        }
    }

    @Test
    void whoWaitsForASessionInPlaceOfADeadOneHoldsNoPlaceAmongTheLimits() throws Exception {
        LimitRegistry limits = new LimitRegistry();
        try (Transport client = provider.client(
                        provider.sessions().build(),
                        settings -> settings.limitRegistry(limits)
                                .limits(Limits.none().concurrency(1)));
                Transport other = provider.client(
                        Sessions.of("sessionid", SessionProvider::calls)
                                .user("test-other-user", SessionProvider.PASSWORD)
                                .registry(provider.registry)
                                .build(),
                        settings -> settings.limitRegistry(limits)
                                .limits(Limits.none().concurrency(1)))) {
            Object first = SessionProvider.read(client).send();
            provider.kill();
            Object otherFirst = SessionProvider.read(other).send();
            provider.loginBegun = new CountDownLatch(1);
            provider.loginGate = new CountDownLatch(1);
            Future<Optional<RuntimeException>> refused =
                    threads.submit(() -> SessionProvider.failure(SessionProvider.read(client)));
            provider.loginBegun.await();

            Object meanwhile = SessionProvider.read(other).send();

            assertThat(refused.isDone()).isFalse();
            provider.loginGate.countDown();
            assertThat(refused.get()).isEmpty();
        }
    }

    /** A call that has its session, and is on its way for longer than others. */
    private Future<Optional<RuntimeException>> late(Transport client) throws InterruptedException {
        Object first = SessionProvider.read(client).send();
        Future<Optional<RuntimeException>> late = threads.submit(
                () -> SessionProvider.failure(SessionProvider.create(client).header(LATE, "yes")));
        setOut.await();
        return late;
    }

    private Transport clientOfSlowNetwork() {
        OkHttpClient slow = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (chain.request().header(LATE) != null) {
                        sent.incrementAndGet();
                        setOut.countDown();
                        uninterrupted(arrives);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        return provider.client(provider.sessions().build(), settings -> settings.httpClient(slow));
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
