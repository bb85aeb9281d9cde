package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What closing a client does to its session. */
@Timeout(60)
class LogoutTest {
    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theLastClientLogsOutAndOnce() {
        Transport one = provider.client();
        Transport two = provider.client();
        Object first = SessionProvider.read(one).send();
        Object second = SessionProvider.read(two).send();

        one.close();
        one.close();
        assertThat(provider.logouts()).isZero();

        two.close();
        two.close();
        assertThat(provider.headers).containsExactly("test-session-1");
    }

    @Test
    void aClientThatNeverCalledHasNothingToClose() {
        provider.client().close();

        assertThat(provider.server.getRequestCount()).isZero();
    }

    @Test
    void aDeadSessionIsNotLoggedOut() {
        try (Transport client = provider.client()) {
            Object first = SessionProvider.read(client).send();
            provider.kill();
            Object second = SessionProvider.read(client).send();
        }
        assertThat(provider.headers).containsExactly("test-session-2");
    }

    @Test
    void closingDuringTheLoginLetsTheCallEndAndThenLogsOut() throws Exception {
        provider.loginGate = new CountDownLatch(1);
        Transport client = provider.client();
        CompletableFuture<Optional<RuntimeException>> call =
                CompletableFuture.supplyAsync(() -> SessionProvider.failure(SessionProvider.read(client)));
        provider.loginBegun.await();

        client.close();
        assertThatThrownBy(() -> SessionProvider.read(client).send()).isInstanceOf(IllegalStateException.class);
        provider.loginGate.countDown();

        assertThat(call.get()).isEmpty();
        assertThat(provider.headers).containsExactly("test-session-1");
        assertThat(provider.open()).isEmpty();
    }

    @Test
    void anAsynchronousCallEndsBeforeTheLogout() throws Exception {
        provider.loginGate = new CountDownLatch(1);
        Transport client = provider.client();
        CompletableFuture<?> call = SessionProvider.read(client).sendAsync();
        CompletableFuture<?> cancelled = SessionProvider.read(client).sendAsync();
        provider.loginBegun.await();

        client.close();
        assertThat(cancelled.cancel(true)).isTrue();
        provider.loginGate.countDown();

        assertThat(call.get()).isNotNull();
        provider.logoutBegun.await();
    }

    @Test
    void aLogoutThatHangsIsWaitedForAsLongAsIsSet() throws Exception {
        provider.logoutGate = new CountDownLatch(1);
        Transport client = provider.client();
        Object unused = SessionProvider.read(client).send();
        Thread closing = new Thread(client::close);
        closing.start();
        provider.logoutBegun.await();

        provider.time.advance(Duration.ofMillis(4_999));
        assertThat(closing.isAlive()).isTrue();
        provider.time.advance(Duration.ofMillis(1));
        closing.join();

        assertThat(provider.logouts()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitAndStays() throws Exception {
        provider.logoutGate = new CountDownLatch(1);
        Transport client = provider.client();
        Object unused = SessionProvider.read(client).send();
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread closing = new Thread(() -> {
            client.close();
            if (Thread.currentThread().isInterrupted()) {
                interrupted.countDown();
            }
        });
        closing.start();
        provider.logoutBegun.await();

        closing.interrupt();

        interrupted.await();
        closing.join();
    }

    @Test
    void aLoginInTheBackgroundGoesOnToItsEndSoThatItsSessionIsClosed() throws Exception {
        Sessions aging = provider.sessions().maxAge(Duration.ofHours(1)).build();
        Transport client = provider.client(aging, settings -> settings);
        Object first = SessionProvider.read(client).send();
        provider.loginBegun = new CountDownLatch(1);
        provider.loginGate = new CountDownLatch(1);
        provider.time.advance(Duration.ofMinutes(59));
        Object old = SessionProvider.read(client).send();
        provider.loginBegun.await();

        client.close();
        assertThat(provider.logouts()).isZero();
        provider.loginGate.countDown();

        assertThat(provider.loggedOut.tryAcquire(2, 30, TimeUnit.SECONDS)).isTrue();
        assertThat(provider.open()).isEmpty();
    }

    @Test
    void theTransportOfLoginsIsClosedWithTheLastClient() {
        List<Transport> desks = new ArrayList<>();
        Sessions sessions = Sessions.of("sessionid", beside -> {
                    desks.add(beside);
                    return SessionProvider.calls(beside);
                })
                .user(SessionProvider.USER, SessionProvider.PASSWORD)
                .registry(provider.registry)
                .build();
        try (Transport client = provider.client(sessions, settings -> settings)) {
            Object unused = SessionProvider.read(client).send();
        }
        assertThat(desks).hasSize(1);
        assertThatThrownBy(() -> SessionProvider.read(desks.get(0)).send()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLogoutThatFailsFailsNothing() {
        provider.logoutStatus = 500;
        try (Transport client = provider.client()) {
            Object unused = SessionProvider.read(client).send();
        }
        assertThat(provider.logouts()).isEqualTo(1);
    }
}
