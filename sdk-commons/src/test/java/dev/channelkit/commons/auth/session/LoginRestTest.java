package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How often a login is tried, and how long it rests when it was refused. */
@Timeout(60)
class LoginRestTest {
    private static final MockResponse REFUSAL = SessionProvider.json(401, "{\"error\":\"unauthorized\"}");

    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void theRestDoublesWithEachRefusalUpToFiveMinutesAndIsForgottenAfterASuccess() {
        try (Transport client = provider.client()) {
            provider.loginAnswers = REFUSAL;
            int logins = 0;
            for (int rest : new int[] {30, 60, 120, 240, 300, 300}) {
                assertRestsFor(client, rest);
                logins++;
                assertThat(provider.logins()).isEqualTo(logins);
                provider.time.advance(Duration.ofSeconds(rest - 1));
                assertThat(SessionProvider.failure(SessionProvider.read(client)))
                        .isPresent();
                assertThat(provider.logins()).as("within the rest").isEqualTo(logins);
                provider.time.advance(Duration.ofSeconds(1));
            }
            provider.loginAnswers = null;
            Object works = SessionProvider.read(client).send();

            provider.loginAnswers = REFUSAL;
            provider.kill();
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
            assertRestsFor(client, 30);
        }
    }

    private static void assertRestsFor(Transport client, int seconds) {
        assertThatThrownBy(() -> SessionProvider.read(client).send())
                .isInstanceOfSatisfying(
                        CredentialException.class,
                        e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(seconds)));
    }

    static Stream<Arguments> tries() {
        MockResponse gateway = SessionProvider.json(503, "{}");
        MockResponse ofTheLogin = SessionProvider.json(503, "{\"errors\":[{\"error_code\":\"LOGIN\"}]}");
        MockResponse lost = new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
        return Stream.of(
                Arguments.of("a gateway has asked nobody", gateway, 2),
                Arguments.of("a code may be about the password", ofTheLogin, 1),
                Arguments.of("of two lost answers, both logins may have opened a session", lost, 2),
                Arguments.of("one wait is within twice the time of a login, two are not", limited(40), 2),
                Arguments.of("a wait of twice that time is too long", limited(60), 1));
    }

    private static MockResponse limited(int seconds) {
        return SessionProvider.json(429, "{}")
                .newBuilder()
                .addHeader("Retry-After", String.valueOf(seconds))
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tries")
    void aLoginIsTriedAgainOnlyWhereThatIsSafe(String why, MockResponse answer, int logins) {
        provider.loginAnswers = answer;
        ManualTime quick = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
        try (Transport client = provider.client(provider.sessions().build(), settings -> settings.timeSource(quick))) {
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
        }
        assertThat(provider.logins()).as(why).isEqualTo(logins);
    }

    @Test
    void aRefusalThatIsTooLongToBeReadEndsTheSession() {
        String endless = "{\"createResponse\":[{\"ErrorCode\":\"9\",\"ErrorText\":[\"INVALID_SESSION_ID\"]},"
                + "{\"Id\":\"1\"},".repeat(110_000) + "{}]}";
        provider.dyingAs(new SessionProvider.Dead(200, endless));
        try (Transport client = provider.client()) {
            Object first = SessionProvider.read(client).send();
            provider.kill();
            Object cut = SessionProvider.failure(SessionProvider.create(client));
            Object second = SessionProvider.read(client).send();
        }
        assertThat(provider.headers).containsExactly("test-session-2");
    }
}
