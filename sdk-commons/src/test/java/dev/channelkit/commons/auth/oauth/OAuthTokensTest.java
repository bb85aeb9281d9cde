package dev.channelkit.commons.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // so that a hang fails rather than hangs
class OAuthTokensTest {
    private final TokenServer server = new TokenServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFieldsGoOutAsJson() throws Exception {
        server.issues("test-token", 86400);

        AccessToken token = server.open(
                        server.tokens().json().secretInBody().parameter("audience", "https://api.test/"))
                .get();

        assertThat(token).isEqualTo(AccessToken.of("test-token"));
        RecordedRequest request = server.nextRequest();
        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getUrl().encodedPath()).isEqualTo("/oauth/token");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("channelkit-stub");
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(JsonParser.parseString(request.getBody().utf8()))
                .isEqualTo(JsonParser.parseString(
                        "{\"grant_type\":\"client_credentials\",\"audience\":\"https://api.test/\","
                                + "\"client_id\":\"test-client\",\"client_secret\":\"test-secret/with+signs\"}"));
    }

    @Test
    void theFieldsGoOutAsAFormAndTheClientInBasicUnlessSet() throws Exception {
        server.issues("test-token", 3600);

        server.open(server.tokens().parameter("scope", "read write")).get();

        RecordedRequest request = server.nextRequest();
        assertThat(request.getHeaders().get("Content-Type")).startsWith("application/x-www-form-urlencoded");
        assertThat(request.getBody().utf8()).isEqualTo("grant_type=client_credentials&scope=read+write");
        String basic = request.getHeaders().get("Authorization").substring("Basic ".length());
        assertThat(new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8))
                .isEqualTo("test-client:test-secret/with+signs");
    }

    @Test
    void theFieldsGoOutInTheQueryAndTheClientInBasic() throws Exception {
        server.answers(200, "{\"access_token\":\"test-token\",\"expires_in\":\"3600\",\"refresh_token\":\"unused\"}");

        AccessToken token = server.open(server.tokens().query()).get();

        assertThat(token).isEqualTo(AccessToken.of("test-token"));
        RecordedRequest request = server.nextRequest();
        assertThat(request.getUrl().encodedQuery()).isEqualTo("grant_type=client_credentials");
        assertThat(request.getBody().size()).isZero();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void noSecretGoesIntoAUrl() {
        assertThatThrownBy(() -> server.tokens().query().secretInBody().build())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OAuthTokens.password(server.url())
                        .client("test-client", "test-secret")
                        .user("test-user", "test-password")
                        .query()
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLongLifeIsCutToWhatIsSet() throws Exception {
        server.issues("first", 86400).issues("second", 86400);
        CredentialLease<AccessToken> tokens = server.open(server.tokens()
                .renewal(Renewal.standard().longestLife(Duration.ofHours(12)).margin(Duration.ofMinutes(5))));
        tokens.get();

        server.time.advance(Duration.ofHours(8));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("first"));
        server.time.advance(Duration.ofHours(4).minusMinutes(5));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3600 | PT59M",
                "\"3600\" | PT59M",
                "3600.7 | PT59M",
                "-1 | PT4M30S",
                "0 | PT4M30S",
                "\"soon\" | PT4M30S",
                "null | PT4M30S",
                "{} | PT4M30S",
                "99999999999999999999 | PT23H",
                "1e400 | PT23H",
                "1e2000 | PT4M30S"
            })
    void aLifeThatCannotBeReadIsAsIfItWereNotTold(String expiresIn, Duration usable) throws Exception {
        server.answers(200, "{\"access_token\":\"first\",\"expires_in\":" + expiresIn + "}")
                .issues("second", 3600);
        CredentialLease<AccessToken> tokens = server.open(server.tokens());
        tokens.get();

        server.time.advance(usable.multipliedBy(7).dividedBy(10)); // not yet time to renew
        assertThat(tokens.get()).isEqualTo(AccessToken.of("first"));
        assertThat(server.requests()).isEqualTo(1);

        server.time.advance(usable.multipliedBy(4).dividedBy(10));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("second"));
    }

    @Test
    void aRefusalNamesStatusErrorAndHostAndNeverTheSecret() {
        server.answers(
                401,
                "{\"error\":\"access_denied\",\"error_description\":\"no client " + TokenServer.SECRET
                        + " or test-secret\\/with\\u002bsigns\"}");

        assertFails(server.tokens().json().secretInBody(), e -> {
            assertThat(e)
                    .hasMessage("the token endpoint at " + host()
                            + " refuses to issue a token: status 401, provider says access_denied \"no client *** or ***\", "
                            + "1 attempt in 0 ms; check the client id and secret given to the client and that they are meant for this "
                            + "token URL");
            assertThat(e.mayPass()).isFalse();
            assertThat(e.details().status()).isEqualTo(401);
            assertThat(e.details().providerCode()).isEqualTo("access_denied");
        });
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void anEchoOfBasicIsHiddenToo() {
        server.answers(
                400,
                "{\"error\":\"invalid_request\",\"error_description\":\"bad "
                        + "dGVzdC1jbGllbnQ6dGVzdC1zZWNyZXQvd2l0aCtzaWducw==\"}");

        assertFails(server.tokens(), e -> assertThat(e).hasMessageContaining("invalid_request \"bad ***\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><h1>Sign in test-secret</h1></html>", "", "[1]", "null", "{\"access_token\":", "ok"})
    void aSuccessThatIsNoTokenAnswerIsSaidToBeSoAndNotQuoted(String body) {
        server.answers(200, body, "Content-Type: text/html");

        assertFails(
                server.tokens(),
                e -> assertThat(e)
                        .hasMessageContaining("something that is no token answer (text/html)")
                        .hasMessageContaining("check the token URL")
                        .hasMessageNotContaining("Sign in"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"expires_in\":3600}", "{\"access_token\":null}", "{\"access_token\":[1]}"})
    void aSuccessWithoutTokenIsAFailure(String body) {
        server.answers(200, body);

        assertFails(server.tokens(), e -> assertThat(e).hasMessageContaining("answered without a token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "t\\u00f6k"})
    void aTokenThatCannotStandInAHeaderIsAFailure(String token) {
        server.answers(200, "{\"access_token\":\"" + token + "\"}");

        assertFails(server.tokens(), e -> assertThat(e).hasMessageContaining("a token that cannot be used"));
    }

    @Test
    void anEndlessAnswerIsNotRead() {
        server.answers(200, "{\"access_token\":\"" + "x".repeat(200_000) + "\"}");

        assertFails(server.tokens(), e -> assertThat(e).hasMessageContaining("far more than a token"));
    }

    @Test
    void aFailingServerIsAskedAgainWithPauses() throws Exception {
        server.answers(500, "").answers(503, "<html>", "Retry-After: 0").issues("test-token", 3600);

        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("test-token"));
        assertThat(server.requests()).isEqualTo(3);
        assertThat(server.time.sleeps()).hasSize(2).allMatch(pause -> pause.toMillis() >= 250);
    }

    @Test
    void aServerThatKeepsFailingIsLeftAlone() {
        server.answers(500, "").answers(502, "").answers(503, "").issues("never", 3600);
        CredentialLease<AccessToken> tokens = server.open(server.tokens());

        assertThatThrownBy(tokens::get)
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.mayPass()).isTrue())
                .hasMessageContaining(host() + " failed: status 503, 3 attempts");
        assertThatThrownBy(tokens::get).hasMessageContaining("status 503");
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aWishForQuietIsObeyedAtOnceWhenItIsShort() throws Exception {
        server.answers(429, "", "Retry-After: 7").issues("test-token", 3600);

        server.open(server.tokens()).get();

        assertThat(server.time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "Sun, 01 Mar 2026 12:01:30 GMT"})
    void aLongerOneEndsTheCallAndHoldsBackOthers(String retryAfter) throws Exception {
        server.answers(429, "{\"error\":\"too_many_requests\"}", "Retry-After: " + retryAfter)
                .issues("test-token", 3600);
        CredentialLease<AccessToken> tokens = server.open(server.tokens());

        assertThatThrownBy(tokens::get).isInstanceOfSatisfying(CredentialException.class, e -> {
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(90));
            assertThat(e).hasMessageContaining("too_many_requests").hasMessageContaining("wait 90 s, as it asks");
        });
        server.time.advance(Duration.ofSeconds(89));
        assertThatThrownBy(tokens::get).isInstanceOf(CredentialException.class);
        assertThat(server.requests()).isEqualTo(1);

        server.time.advance(Duration.ofSeconds(1));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("test-token"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.answers(307, "", "Location: " + server.server.url("/elsewhere")).issues("never", 3600);

        assertFails(server.tokens(), e -> assertThat(e).hasMessageContaining("points elsewhere"));
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownIsSaidToBeSo() {
        OAuthTokens.Builder tokens = server.tokens();
        server.server.close();

        assertFails(tokens, e -> {
            assertThat(e).hasMessageContaining(host() + " cannot be reached (ConnectException): 3 attempts");
            assertThat(e.mayPass()).isTrue();
        });
    }

    @Test
    void aServerThatKeepsSilentIsGivenUp() {
        for (int i = 0; i < 3; i++) {
            server.server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
        }

        assertFails(
                server.tokens().timeout(Duration.ofMillis(200)),
                e -> assertThat(e).hasMessageContaining("did not answer in time"));
    }

    @Test
    void aSlowServerIsWaitedFor() throws Exception {
        server.server.enqueue(new MockResponse.Builder()
                .body("{\"access_token\":\"test-token\"}")
                .headersDelay(300, TimeUnit.MILLISECONDS)
                .build());

        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("test-token"));
    }

    @Test
    void theLifeOfATokenBeginsWhenItIsAskedFor() throws Exception {
        server.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                server.time.advance(Duration.ofMinutes(20)); // a slow answer
                String token = "token-" + server.requests();
                return new MockResponse.Builder()
                        .body("{\"access_token\":\"" + token + "\",\"expires_in\":3600}")
                        .build();
            }
        });
        CredentialLease<AccessToken> tokens = server.open(server.tokens().timeout(Duration.ofHours(1)));
        assertThat(tokens.get()).isEqualTo(AccessToken.of("token-1"));

        server.time.advance(Duration.ofMinutes(40));

        assertThat(tokens.get()).isEqualTo(AccessToken.of("token-2"));
    }

    @Test
    void nothingOfTheCallersInterceptorsIsInvolved() throws Exception {
        server.http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new AssertionError("sees the secret");
                })
                .addNetworkInterceptor(chain -> {
                    throw new AssertionError("sees the secret");
                })
                .build();
        server.issues("test-token", 3600);

        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("test-token"));
    }

    @Test
    void equalSettingsShareATokenAndOthersDoNot() throws Exception {
        server.issues("shared", 3600)
                .issues("other-id", 3600)
                .issues("other-secret", 3600)
                .issues("other-audience", 3600);

        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("shared"));
        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("shared"));
        assertThat(server.open(server.tokens().client("other", TokenServer.SECRET))
                        .get())
                .isEqualTo(AccessToken.of("other-id"));
        assertThat(server.open(server.tokens().client(TokenServer.ID, "other-test-secret"))
                        .get())
                .isEqualTo(AccessToken.of("other-secret"));
        assertThat(server.open(server.tokens().parameter("audience", "a")).get())
                .isEqualTo(AccessToken.of("other-audience"));
    }

    @Test
    void aClosedLastClientLeavesNoTokenBehind() throws Exception {
        server.issues("first", 3600).issues("second", 3600);
        try (CredentialLease<AccessToken> tokens = server.open(server.tokens())) {
            tokens.get();
        }

        assertThat(server.open(server.tokens()).get()).isEqualTo(AccessToken.of("second"));
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> OAuthTokens.clientCredentials("http://login.test/token"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the token URL is not HTTPS");
        assertThatThrownBy(() -> OAuthTokens.clientCredentials("https://login.test/token?key=1"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> server.tokens().client("", TokenServer.SECRET).build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the client id is missing");
        assertThatThrownBy(() -> server.tokens().client(TokenServer.ID, null).build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the client secret is missing");
        assertThatThrownBy(
                        () -> server.tokens().client("a:b", TokenServer.SECRET).build())
                .isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> server.tokens().timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTextShowsASecret() {
        OAuthTokens.Builder builder = server.tokens();
        OAuthTokens tokens = builder.build();

        assertThat(builder.toString() + tokens + tokens.open(server.context()))
                .doesNotContain("test-secret", TokenServer.ID);
    }

    private String host() {
        return server.server.url("/").host();
    }

    private void assertFails(OAuthTokens.Builder tokens, Consumer<CredentialException> expected) {
        ThrowingCallable get = () -> server.open(tokens).get();
        assertThatThrownBy(get).isInstanceOfSatisfying(CredentialException.class, e -> {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace, true));
            assertThat(trace.toString()).doesNotContain("test-secret", "dGVzdC1jbGllbnQ6");
            expected.accept(e);
        });
    }
}
