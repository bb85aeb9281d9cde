package dev.channelkit.commons.auth.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.session.SessionProvider.Dead;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ResponseException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which answers a session is recognised as dead, and what follows. */
@Timeout(60)
class DeadSessionTest {
    private static final String DEAD = "{\"ErrorCode\":\"9\",\"ErrorText\":[\"INVALID_SESSION_ID\"]}";

    private final SessionProvider provider = SessionProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    static Stream<Dead> forms() {
        return Stream.of(
                SessionProvider.UNAUTHORIZED,
                SessionProvider.LISTED,
                SessionProvider.WORD,
                SessionProvider.ENTRY,
                new Dead(500, "{\"error\":\"UNAUTHORIZED\"}"),
                new Dead(403, "{\"errors\":{\"error_code\":\"INVALID_SESSION_ID\"}}"),
                new Dead(200, "{\"errors\":[{\"error_code\":\"OTHER\"},{\"error_code\":\"INVALID_SESSION_ID\"}]}"),
                new Dead(200, "{\"updateResponse\":{\"errorcode\":\"INVALID_SESSION_ID\",\"success\":\"false\"}}"),
                new Dead(200, "{\"createResponse\":[" + String.join(",", List.of(DEAD, DEAD, DEAD)) + "]}"),
                new Dead(200, "{\"createResponse\":[" + (DEAD + ",").repeat(500) + DEAD + "]}"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormIsFollowedByOneLoginAndOneReplayAlsoOfAWrite(Dead form) {
        provider.dyingAs(form);
        try (Transport client = provider.client()) {
            Object first = SessionProvider.create(client).send();
            provider.kill();

            Object second = SessionProvider.create(client).send();

            assertThat(second).isEqualTo(first);
            assertThat(provider.things()).isEqualTo(3);
            assertThat(provider.logins()).isEqualTo(2);
        }
        assertThat(provider.logouts()).isEqualTo(1);
        assertThat(provider.open()).isEmpty();
    }

    static Stream<Dead> others() {
        return Stream.of(
                new Dead(200, "{\"queryResponse\":[{\"Name\":\"INVALID_SESSION_ID\"}]}"),
                new Dead(200, "{\"queryResponse\":[{\"error\":\"unauthorized\"}]}"),
                new Dead(200, "{\"error\":\"not unauthorized\"}"),
                new Dead(200, "[\"unauthorized\"]"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void dataThatMentionsTheWordsIsData(Dead form) {
        provider.dyingAs(form).killsNew();
        try (Transport client = provider.client()) {
            assertThat(SessionProvider.read(client).send().text()).isEqualTo(form.body());
        }
        assertThat(provider.logins()).isEqualTo(1);
    }

    static Stream<String> partly() {
        return Stream.of(
                "{\"createResponse\":[{\"Id\":\"7\",\"ErrorCode\":\"0\"}," + DEAD + "]}",
                "{\"createResponse\":[" + DEAD + ",{\"ErrorCode\":\"INVALID_VALUE\"}]}",
                "{\"updateResponse\":[{\"Id\":\"7\",\"ErrorCode\":\"INVALID_SESSION_ID\"}]}",
                "{\"updateResponse\":[{\"success\":true,\"ErrorText\":\"INVALID_SESSION_ID\"}]}",
                "{\"error\":\"unauthorized\",\"createResponse\":[{\"Id\":\"7\"}]}",
                "{\"error\":\"unauthorized\",\"Id\":\"7\"}",
                "{\"success\":true,\"error\":\"unauthorized\"}");
    }

    @ParameterizedTest
    @MethodSource("partly")
    void aBatchThatWasPartlyProcessedIsHandedOutAsItIsAndNeverRepeated(String body) {
        provider.dyingAs(new Dead(200, body)).killsNew();
        try (Transport client = provider.client()) {
            assertThat(SessionProvider.create(client).send().text()).isEqualTo(body);

            assertThat(provider.things()).isEqualTo(1);
            Object next = SessionProvider.create(client).send();
            assertThat(provider.logins()).as("the session is not used again").isEqualTo(2);
        }
    }

    @Test
    void anAnswerThatBreaksOffBehindADeadEntryIsNotRepeated() {
        provider.dyingAs(new Dead(200, "{\"createResponse\":[" + DEAD + ",")).killsNew();
        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.create(client).send()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(provider.things()).isEqualTo(1);

            assertThat(SessionProvider.failure(SessionProvider.create(client))).isPresent();
            assertThat(provider.logins()).as("the session is not used again").isEqualTo(2);
        }
    }

    @Test
    void aFailureThatWasPartlyProcessedIsNotRepeatedEither() {
        provider.dyingAs(new Dead(500, "{\"createResponse\":[{\"Id\":\"7\"}," + DEAD + "]}"))
                .killsNew();
        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.create(client).send()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(SessionProvider.failure(SessionProvider.read(client))).isPresent();

            assertThat(provider.things()).as("reads are not repeated either").isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 422})
    void aRefusalThatWasPartlyProcessedIsNoRefusal(int status) {
        provider.dyingAs(new Dead(status, "{\"createResponse\":[{\"Id\":\"7\"}," + DEAD + "]}"))
                .killsNew();
        try (Transport client = provider.client()) {
            assertThatThrownBy(() -> SessionProvider.create(client).send())
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("a part of it");
            assertThatThrownBy(() -> SessionProvider.read(client).send())
                    .as("what changes nothing leaves nothing open")
                    .isInstanceOfSatisfying(
                            ResponseException.class, e -> assertThat(e.status()).isEqualTo(status));

            assertThat(provider.things()).isEqualTo(2);
        }
    }

    @Test
    void aSessionFromElsewhereIsUsedAsItIsAndNeverLoggedOut() {
        Transport.Builder settings = provider.settings()
                .credentials(CredentialSource.fixed(SessionId.of("test-session-0")), SessionId.in("sessionid"));
        provider.dyingAs(SessionProvider.WORD);
        try (Transport client = settings.build()) {
            assertThatThrownBy(() -> SessionProvider.read(client).send())
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.status()).isEqualTo(200))
                    .hasMessageNotContaining("test-session-0");
        }

        assertThat(provider.things()).isEqualTo(1);
        assertThat(provider.logins() + provider.logouts()).isZero();
    }
}
