package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.session.WatchedLease.Built;
import dev.channelkit.commons.auth.session.WatchedLease.Leak;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.time.TimeSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Clients that nobody closes. */
@Timeout(60)
class LeakTest {
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setErr(before);
    }

    @Test
    void aLeakSaysWhereTheClientWasBuiltAndWhatToDoAndGivesItsPlaceUp() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);

        new Leak(place(closed), "leaky", LoggerFactory.getLogger("dev.channelkit.leaky"), new Built()).run();

        closed.await();
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("WARN", "leaky was never closed", "close every client", "LeakTest.aLeakSaysWhere");
    }

    @Test
    void aClosedClientIsNone() {
        CountDownLatch closed = new CountDownLatch(1);
        WatchedLease lease = WatchedLease.of(place(closed), "tidy", LoggerFactory.getLogger("dev.channelkit.tidy"));

        lease.close();

        assertThat(closed.getCount()).isZero();
        assertThat(log.toString(StandardCharsets.UTF_8)).doesNotContain("tidy");
    }

    @Test
    void aClientThatIsCollectedIsLoggedOut() throws Exception {
        try (SessionProvider provider = SessionProvider.start()) {
            useAndForget(provider);

            boolean loggedOut = false;
            while (!loggedOut) { // a collector comes when it likes, and has to be asked again
                System.gc();
                loggedOut = provider.logoutBegun.await(20, TimeUnit.MILLISECONDS);
            }
        }
    }

    private static void useAndForget(SessionProvider provider) {
        Transport client = provider.client();
        Object unused = SessionProvider.read(client).send();
    }

    private static CredentialLease<SessionId> place(CountDownLatch closed) {
        CredentialLease<SessionId> fixed = CredentialSetup.of(CredentialSource.fixed(SessionId.of("test-session-1")))
                .open(new CredentialContext(
                        "stub", "https://api.example.com", new OkHttpClient(), "loopback", TimeSource.system()));
        return new CredentialLease<>() {
            @Override
            public SessionId get() throws InterruptedException {
                return fixed.get();
            }

            @Override
            public void invalidate(SessionId used) {}

            @Override
            public void close() {
                closed.countDown();
            }
        };
    }
}
