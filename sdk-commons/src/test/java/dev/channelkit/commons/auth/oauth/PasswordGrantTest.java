package dev.channelkit.commons.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.commons.retry.Backoff;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // so that a hang fails rather than hangs
class PasswordGrantTest {
    private static final String USER = "api@reseller.test";
    private static final String PASSWORD = "test-password &+ü";
    private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";
    private static final Duration LIFE = Duration.ofHours(1);

    private final TokenServer server = new TokenServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keyAndSecretGoIntoBasicAndNowhereElse() throws Exception {
        issues("first", null);

        assertThat(open().get()).isEqualTo(AccessToken.of("first"));

        RecordedRequest request = server.nextRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getBody().utf8())
                .isEqualTo("grant_type=password&username=api%40reseller.test" + "&password=test-password+%26%2B%C3%BC");
        String basic = request.getHeaders().get("Authorization").substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8))
                .isEqualTo("test-client:test-secret/with+signs");
    }

    @Test
    void aRefreshTokenIsUsedInPlaceOfThePassword() throws Exception {
        issues("first", "r+1/=").issues("second", 3600);
        CredentialLease<AccessToken> tokens = open();
        tokens.get();

        server.time.advance(LIFE);

        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
        server.nextRequest();
        RecordedRequest refresh = server.nextRequest();
        assertThat(refresh.getBody().utf8()).isEqualTo("grant_type=refresh_token&refresh_token=r%2B1%2F%3D");
        assertThat(refresh.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void aRefreshTokenHoldsUntilAnotherIsGiven() throws Exception {
        issues("first", "r1").issues("second", 3600);
        issues("third", "r2").issues("fourth", 3600);
        CredentialLease<AccessToken> tokens = open();

        for (int i = 0; i < 4; i++) {
            tokens.get();
            server.time.advance(LIFE);
        }

        assertThat(grants(4)).containsExactly("password", "r1", "r1", "r2");
    }

    @Test
    void withoutARefreshTokenThePasswordIsUsedAgain() throws Exception {
        issues("first", null).issues("second", 3600);
        CredentialLease<AccessToken> tokens = open();

        tokens.get();
        server.time.advance(LIFE);
        tokens.get();

        assertThat(grants(2)).containsExactly("password", "password");
    }

    @Test
    void aBlankRefreshTokenIsNone() throws Exception {
        issues("first", " ").issues("second", 3600);
        CredentialLease<AccessToken> tokens = open();

        tokens.get();
        server.time.advance(LIFE);
        tokens.get();

        assertThat(grants(2)).containsExactly("password", "password");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {\"error\":\"invalid_grant\"} | 1",
                "400 | {\"error\":\"unsupported_grant_type\"} | 1",
                "401 | {\"error\":\"invalid_client\"} | 1",
                "403 | no | 1",
                "404 | no | 1",
                "200 | {} | 1",
                "200 | {\"access_token\":\"two words\",\"refresh_token\":\"bad\"} | 1",
                "500 | | 3"
            })
    void aRefusedRefreshTokenIsFollowedByThePasswordOnce(int status, @Nullable String body, int asked)
            throws Exception {
        issues("first", "r1");
        for (int i = 0; i < asked; i++) {
            server.answers(status, body == null ? "" : body);
        }
        issues("second", null).issues("third", 3600);
        CredentialLease<AccessToken> tokens = open();
        tokens.get();

        server.time.advance(LIFE);
        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
        server.time.advance(LIFE);
        assertThat(tokens.get()).isEqualTo(AccessToken.of("third"));

        List<String> grants = grants(3 + asked);
        assertThat(grants.subList(1, 1 + asked)).containsOnly("r1");
        assertThat(grants.subList(1 + asked, 3 + asked)).containsExactly("password", "password");
    }

    @Test
    void afterBothAreRefusedNothingMoreIsTriedAndTheRefreshTokenNeverAgain() throws Exception {
        issues("first", "r1").answers(400, INVALID_GRANT).answers(400, INVALID_GRANT);
        issues("second", null);
        CredentialLease<AccessToken> tokens = open();
        tokens.get();
        server.time.advance(LIFE);

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        }
        assertThat(server.requests()).isEqualTo(3);
        server.time.advance(Duration.ofMinutes(10));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));

        assertThat(grants(4)).containsExactly("password", "r1", "password", "password");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 0})
    void anEndpointThatHasNotHeardTheRefreshTokenIsAskedWithItLater(int status) throws Exception {
        issues("first", "r1");
        for (int i = 0; i < 3; i++) {
            if (status == 0) {
                server.server.enqueue(new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());
            } else {
                server.answers(status, "");
            }
        }
        issues("second", null);
        CredentialLease<AccessToken> tokens = open();
        tokens.get();
        server.time.advance(LIFE);

        assertThatThrownBy(tokens::get)
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.mayPass()).isTrue());
        server.time.advance(Duration.ofSeconds(1));

        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
        assertThat(grants(5)).containsExactly("password", "r1", "r1", "r1", "r1");
    }

    @Test
    void aRefusedPasswordIsLeftAloneForMinutesAndThenForGood() {
        for (int i = 0; i < 10; i++) {
            server.answers(400, INVALID_GRANT);
        }
        CredentialLease<AccessToken> tokens = open();

        assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        server.time.advance(Duration.ofSeconds(599));
        assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        assertThat(server.requests()).isEqualTo(1);

        server.time.advance(Duration.ofMinutes(6)); // the source's own pauses besides
        assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        assertThat(server.requests()).isEqualTo(2);
        server.time.advance(Duration.ofMinutes(29));
        assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        assertThat(server.requests()).isEqualTo(2);

        for (int minute = 0; minute < 24 * 60; minute++) {
            server.time.advance(Duration.ofMinutes(1));
            assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        }
        assertThat(server.requests()).isEqualTo(3);
        assertThatThrownBy(tokens::get)
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.refused()).contains(Refused.USER))
                .hasMessageContaining("3 times in a row")
                .hasMessageContaining("close the client and make another");
    }

    @Test
    void noSettingHasARefusedPasswordSentSooner() {
        server.answers(400, INVALID_GRANT);
        issues("never", null);
        Backoff none = new Backoff(Duration.ZERO, Duration.ZERO);
        CredentialLease<AccessToken> tokens =
                server.open(password().renewal(Renewal.standard().backoff(none, none)));

        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
            server.time.advance(Duration.ofSeconds(10));
        }

        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aPasswordThatIsAcceptedAgainStartsTheCountAnew() throws Exception {
        server.answers(400, INVALID_GRANT).answers(400, INVALID_GRANT);
        issues("first", null).answers(400, INVALID_GRANT).answers(400, INVALID_GRANT);
        issues("second", null);
        CredentialLease<AccessToken> tokens = open();
        failTwice(tokens);
        assertThat(tokens.get()).isEqualTo(AccessToken.of("first"));
        server.time.advance(LIFE);
        failTwice(tokens);

        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | {\"error\":\"invalid_client\"}",
                "400 | {\"error\":\"unauthorized_client\"}",
                "403 | <html>",
                "404 | {\"error\":\"no\"}"
            })
    void whatIsNotOfThePasswordDoesNotStopIt(int status, String body) throws Exception {
        for (int i = 0; i < 5; i++) {
            server.answers(status, body);
        }
        issues("then", null);
        CredentialLease<AccessToken> tokens = open();

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
            server.time.advance(Duration.ofHours(1));
        }

        assertThat(tokens.get()).isEqualTo(AccessToken.of("then"));
    }

    @Test
    void aFailureThatMayHaveCountedAsALoginIsRepeatedOnce() {
        server.answers(500, "").answers(503, "");
        issues("never", null);

        assertThatThrownBy(open()::get).hasMessageContaining("status 503, 2 attempts");
        assertThat(server.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | invalid_grant | USER | does not accept the user name or the password | check the user name and the password",
                "401 | invalid_grant | USER | does not accept the user name or the password | check the user name and the password",
                "400 | invalid_client | CLIENT | does not accept the client id or the client secret | check the client id and secret",
                "401 | invalid_client | CLIENT | does not accept the client id or the client secret | check the client id and secret",
                "400 | unsupported_grant_type | | refuses to issue a token | the answer does not tell which are wrong",
                "401 | | | refuses to issue a token | the answer does not tell which are wrong"
            })
    void aRefusalTellsWhatWasRefused(
            int status, @Nullable String code, @Nullable Refused refused, String what, String advice) {
        String said = "key test-client:test-secret/with+signs, " + PASSWORD + ", test-password%20%26%2B%C3%BC";
        server.answers(
                status, code == null ? "{}" : "{\"error\":\"" + code + "\",\"error_description\":\"" + said + "\"}");

        CredentialException e = catchThrowableOfType(CredentialException.class, open()::get);

        assertThat(e.refused()).isEqualTo(Optional.ofNullable(refused));
        assertThat(e.during(e.details()).refused()).isEqualTo(e.refused());
        assertThat(e).hasMessageContaining(what).hasMessageContaining(advice);
        assertThat(e.mayPass()).isFalse();
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        assertThat(trace.toString()).doesNotContain("test-secret", "test-password");
    }

    @Test
    void aTokenWithoutLifeIsUsedUntilItIsRefused() throws Exception {
        server.answers(200, "{\"access_token\":\"first\",\"refresh_token\":\"r1\"}")
                .answers(200, "{\"access_token\":\"second\"}");
        CredentialLease<AccessToken> tokens =
                server.open(password().renewal(Renewal.standard().untilRefused()));
        AccessToken first = tokens.get();
        tokens.accepted(first);

        server.time.advance(Duration.ofDays(200));
        assertThat(tokens.get()).isEqualTo(first);
        assertThat(server.requests()).isEqualTo(1);
        tokens.invalidate(first);

        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
        assertThat(grants(2)).containsExactly("password", "r1");
    }

    @Test
    void aRefreshTokenWhoseTokensAreWorthlessGivesWayToThePassword() throws Exception {
        issues("first", "r1").issues("dead", 3600);
        issues("third", null);
        CredentialLease<AccessToken> tokens = open();
        AccessToken first = tokens.get();
        tokens.accepted(first);
        tokens.invalidate(first);
        AccessToken dead = tokens.get();

        tokens.invalidate(dead);

        assertThat(tokens.get()).isEqualTo(AccessToken.of("third"));
        assertThat(grants(3)).containsExactly("password", "r1", "password");
    }

    @Test
    void resellersOfOneDistributorDoNotMix() throws Exception {
        issues("one", null).issues("other-user", 3600);
        issues("other-password", null).issues("other-key", 3600);
        issues("other-secret", null);

        assertThat(server.open(password()).get()).isEqualTo(AccessToken.of("one"));
        assertThat(server.open(password().user("other@reseller.test", PASSWORD)).get())
                .isEqualTo(AccessToken.of("other-user"));
        assertThat(server.open(password().user(USER, "other-test-password")).get())
                .isEqualTo(AccessToken.of("other-password"));
        assertThat(server.open(password().client("other", TokenServer.SECRET)).get())
                .isEqualTo(AccessToken.of("other-key"));
        assertThat(server.open(password().client(TokenServer.ID, "other-test-secret"))
                        .get())
                .isEqualTo(AccessToken.of("other-secret"));
        assertThat(server.open(password()).get()).isEqualTo(AccessToken.of("one"));
    }

    @Test
    void aWrongPasswordOfOneDoesNotHoldBackAnother() throws Exception {
        server.answers(400, INVALID_GRANT);
        issues("other", null);

        assertThatThrownBy(server.open(password())::get).isInstanceOf(CredentialException.class);

        assertThat(server.open(password().user("other@reseller.test", PASSWORD)).get())
                .isEqualTo(AccessToken.of("other"));
    }

    @Test
    void threadsAndClientsWithEqualCredentialsShareOneLogin() throws Exception {
        issues("shared", null);
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<AccessToken>> found = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                CredentialLease<AccessToken> tokens = open();
                found.add(threads.submit(() -> tokens.get()));
            }
            for (Future<AccessToken> token : found) {
                assertThat(token.get()).isEqualTo(AccessToken.of("shared"));
            }
            assertThat(server.requests()).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aStoreTellsUsersApartAndGetsNoRefreshToken() throws Exception {
        issues("one", "r1").issues("two", 3600);
        TokenStore store = TokenStore.inMemory();

        assertThat(process(password().store(store)).get()).isEqualTo(AccessToken.of("one"));
        assertThat(process(password().store(store)).get()).isEqualTo(AccessToken.of("one"));
        assertThat(process(password().user("other@reseller.test", PASSWORD).store(store))
                        .get())
                .isEqualTo(AccessToken.of("two"));
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void noTextShowsASecret() {
        OAuthTokens.Builder builder = password();
        OAuthTokens tokens = builder.build();
        TokenRequests requests = new TokenRequests(
                HttpUrl.get(server.url()),
                Map.of(),
                Map.of("password", Secret.of(PASSWORD)),
                TokenRequests.Encoding.FORM,
                false,
                TokenServer.ID,
                Secret.of(TokenServer.SECRET));

        assertThat(builder.toString() + tokens + tokens.open(server.context()) + requests)
                .doesNotContain("test-secret", "test-password", USER, TokenServer.ID);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> OAuthTokens.password("http://login.test/token"))
                .hasMessageContaining("the token URL is not HTTPS");
        assertThatThrownBy(() -> password().user(" ", PASSWORD).build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the user name is missing");
        assertThatThrownBy(() -> password().user(USER, null).build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the password is missing");
        assertThatThrownBy(() -> password().client(TokenServer.ID, null).build())
                .hasMessageContaining("the client secret is missing");
        assertThatThrownBy(() -> server.tokens().user(USER, PASSWORD))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OAuthTokens.password");
    }

    private void failTwice(CredentialLease<AccessToken> tokens) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
            server.time.advance(Duration.ofMinutes(40));
        }
    }

    private OAuthTokens.Builder password() {
        return OAuthTokens.password(server.url())
                .client(TokenServer.ID, TokenServer.SECRET)
                .user(USER, PASSWORD)
                .registry(server.registry);
    }

    private CredentialLease<AccessToken> open() {
        return server.open(password());
    }

    private CredentialLease<AccessToken> process(OAuthTokens.Builder tokens) {
        return server.open(tokens.registry(new CredentialRegistry()));
    }

    private TokenServer issues(String token, @Nullable String refreshToken) {
        return server.answers(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600"
                        + (refreshToken == null ? "" : ",\"refresh_token\":\"" + refreshToken + "\"") + "}");
    }

    /** What the next requests asked with: the word password, or the refresh token. */
    private List<String> grants(int count) {
        List<String> grants = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String body = server.nextRequest().getBody().utf8();
            grants.add(
                    body.startsWith("grant_type=password&")
                            ? "password"
                            : body.replace("grant_type=refresh_token&refresh_token=", ""));
        }
        return grants;
    }
}
