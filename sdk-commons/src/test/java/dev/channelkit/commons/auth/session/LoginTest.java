package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What logins end in, and who shares them. */
@Timeout(60)
class LoginTest {
    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    static Stream<MockResponse> refusals() {
        return Stream.of(
                SessionProvider.json(
                        200,
                        "{\"loginResponse\":[{\"ErrorCode\":\"INVALID\",\"ErrorText\":\"test-password-of-nobody is wrong for test-user-name\"}]}"),
                SessionProvider.json(200, "{\"loginResponse\":{\"SessionID\":\" \",\"ErrorCode\":\"0\"}}"),
                SessionProvider.json(200, "{\"loginResponse\":{\"SessionID\":\"\",\"ErrorCode\":null}}"),
                SessionProvider.json(401, "{\"error\":\"unauthorized\",\"message\":\"test-user-name\"}"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsTypedRememberedAndTellsNoSecret(MockResponse answer) {
        provider.loginAnswers = answer;
        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.read(client).send())
                    .isInstanceOfSatisfying(CredentialException.class, e -> {
                        assertThat(e.refused()).contains(Refused.USER);
                        assertThat(e.mayPass()).isFalse();
                        assertThat(e.retryAfter()).contains(Duration.ofSeconds(30));
                        assertThat(trace(e))
                                .doesNotContain(SessionProvider.PASSWORD)
                                .doesNotContain(SessionProvider.USER)
                                .contains("t***");
                    });
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
        }
        assertThat(provider.logins()).isEqualTo(1);
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(SessionProvider.json(500, "{\"errors\":[{\"error_code\":\"LOGIN\"}]}"), true, 1),
                Arguments.of(SessionProvider.json(500, "{}"), true, 1),
                Arguments.of(
                        new MockResponse.Builder()
                                .addHeader("Content-Type", "text/html")
                                .body("<html>Sign in to the network</html>")
                                .build(),
                        true,
                        1),
                Arguments.of(SessionProvider.json(404, "{}"), false, 1));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatIsNotAboutThePasswordSaysSo(MockResponse answer, boolean passes, int logins) {
        provider.loginAnswers = answer;
        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.read(client).send())
                    .isInstanceOfSatisfying(CredentialException.class, e -> {
                        assertThat(e.mayPass()).isEqualTo(passes);
                        assertThat(e.refused()).isEmpty();
                    });
        }
        assertThat(provider.logins()).isEqualTo(logins);
    }

    @Test
    void aServerErrorWithACodeRestsAsLongAsARefusal() {
        provider.loginAnswers = SessionProvider.json(500, "{\"errors\":[{\"error_code\":\"LOGIN\"}]}");
        try (Transport client = provider.client()) {
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
            provider.time.advance(Duration.ofSeconds(29));
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
        }
        assertThat(provider.logins()).isEqualTo(1);
    }

    @Test
    void clientsOfOneUserShareASessionAndTenantsDoNot() {
        Sessions sessions = provider.sessions().build();
        Sessions same = provider.sessions().build();
        Sessions other =
                provider.sessions().user("test-other", SessionProvider.PASSWORD).build();
        String elsewhere = provider.server.url("/globex").toString();
        try (Transport one = provider.client(sessions, s -> s);
                Transport two = provider.client(same, s -> s);
                Transport three = provider.client(other, s -> s);
                Transport four = provider.client(sessions, s -> s.baseUrl(elsewhere))) {
            Stream.of(one, two, one, two)
                    .forEach(client -> SessionProvider.read(client).send());
            assertThat(provider.logins()).isEqualTo(1);

            Stream.of(three, four)
                    .forEach(client -> SessionProvider.read(client).send());
            assertThat(provider.logins()).isEqualTo(3);
        }
        assertThat(provider.open()).isEmpty();
        assertThat(provider.logouts()).isEqualTo(3);
    }

    @Test
    void aSessionIsUsedForAsLongAsItLivesUnlessAnAgeIsSet() {
        try (Transport client = provider.client()) {
            Object before = SessionProvider.read(client).send();
            provider.time.advance(Duration.ofDays(200));
            Object after = SessionProvider.read(client).send();
        }
        assertThat(provider.logins()).isEqualTo(1);
    }

    @Test
    void anAgedSessionIsLoggedOutOnceItsSuccessorGoes() {
        Sessions aging = provider.sessions().maxAge(Duration.ofHours(1)).build();
        try (Transport client = provider.client(aging, s -> s)) {
            Object first = SessionProvider.read(client).send();
            provider.time.advance(Duration.ofHours(1));
            Object second = SessionProvider.read(client).send();
            assertThat(provider.open())
                    .as("calls may be under way with the first")
                    .hasSize(2);
            provider.time.advance(Duration.ofHours(1));
            Object third = SessionProvider.read(client).send();
        }
        assertThat(provider.logins()).isEqualTo(3);
        assertThat(provider.headers).containsExactlyInAnyOrder("test-session-1", "test-session-2", "test-session-3");
        assertThat(provider.open()).isEmpty();
    }

    @Test
    void aLoginThatGivesTheSessionThatIsThereLeavesItOpenUntilTheEnd() {
        provider.oneSession = true;
        Sessions aging = provider.sessions().maxAge(Duration.ofMinutes(10)).build();
        try (Transport client = provider.client(aging, settings -> settings)) {
            for (int logins = 1; logins <= 4; logins++) {
                Object unused = SessionProvider.read(client).send();
                assertThat(provider.logins()).isEqualTo(logins);
                provider.time.advance(Duration.ofMinutes(11));
            }
        }
        assertThat(provider.headers).containsExactly("test-session-1");
    }

    @Test
    void aRefusedPasswordDoesNotKeepAnotherFromBeingTried() {
        provider.loginAnswers = SessionProvider.json(401, "");
        Sessions mended = provider.sessions()
                .user(SessionProvider.USER, "test-other-password")
                .build();
        try (Transport client = provider.client();
                Transport other = provider.client(mended, settings -> settings)) {
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();
            provider.loginAnswers = null;

            assertThat(SessionProvider.failure(SessionProvider.read(other))).isEmpty();
            assertThat(provider.logins()).isEqualTo(2);
        }
    }

    @Test
    void nothingShowsWhoLogsIn() {
        assertThat(provider.sessions().toString()
                        + provider.sessions().build()
                        + SessionId.of("test-session-1")
                        + Login.of(SessionProvider.USER, SessionProvider.PASSWORD))
                .doesNotContain(SessionProvider.USER, SessionProvider.PASSWORD, "test-session-1");
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
