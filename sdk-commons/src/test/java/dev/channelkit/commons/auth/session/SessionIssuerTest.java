package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

/** Which sessions are closed, of those that the issuer is told of. */
@Timeout(60)
class SessionIssuerTest {
    private static final Sessions.Times TIMES =
            new Sessions.Times(Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofHours(1));

    private final RecordingDesk desk = new RecordingDesk();
    private final SessionIssuer issuer = issuer(desk);

    @Test
    void aSessionThatCameTooLateForAnybodyIsClosed() throws Exception {
        issuer.unused(SessionId.of("test-session-1"));

        assertThat(desk.closed.poll(30, TimeUnit.SECONDS)).isEqualTo(SessionId.of("test-session-1"));
    }

    @Test
    void aSessionIsClosedOnceHoweverOftenTheClientIs() {
        issuer.closed(SessionId.of("test-session-1"));
        issuer.closed(SessionId.of("test-session-1"));
        assertThat(desk.closed).containsExactly(SessionId.of("test-session-1"));

        issuer.closed(SessionId.of("test-session-2"));
        assertThat(desk.closed).hasSize(2);
    }

    @Test
    void aSessionThatALoginGivesOnceMoreIsClosedOnceMore() throws Exception {
        issuer.closed(SessionId.of("test-session-1"));
        SessionId again = issuer.issue(null).credential();

        issuer.closed(again);

        assertThat(desk.closed).containsExactly(SessionId.of("test-session-1"), SessionId.of("test-session-1"));
    }

    private static SessionIssuer issuer(Desk desk) {
        TimeSource time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
        Logouts logouts =
                new Logouts("stub", desk, TIMES.logout(), time, LoggerFactory.getLogger(SessionIssuerTest.class));
        return new SessionIssuer(desk, Login.of(SessionProvider.USER, SessionProvider.PASSWORD), TIMES, logouts, time);
    }

    /** Opens the same session every time, and notes which are closed. */
    private static final class RecordingDesk extends Desk {
        final BlockingQueue<SessionId> closed = new LinkedBlockingQueue<>();

        RecordingDesk() {
            super(
                    () -> {
                        throw new AssertionError("nothing goes out");
                    },
                    SessionProvider::calls,
                    "sessionid",
                    TIMES);
        }

        @Override
        Optional<String> login(Login login) {
            return Optional.of("test-session-1");
        }

        @Override
        void logout(SessionId id) {
            closed.add(id);
        }
    }
}
