package dev.channelkit.commons.auth.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refresh token that the caller has from an earlier run. */
@Timeout(60) // so that a hang fails rather than hangs
class GivenRefreshTokenTest {
    private static final String USER = "api@reseller.test";
    private static final String PASSWORD = "test-password";
    private static final String INVALID_GRANT =
            "{\"error\":\"invalid_grant\",\"error_description\":\"no " + PASSWORD + "\"}";
    private static final Duration LIFE = Duration.ofHours(1);

    private final TokenServer server = new TokenServer();
    private final List<CredentialLease<AccessToken>> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        opened.forEach(CredentialLease::close);
        server.close();
        assertThat(RefreshFamily.count(server.registry))
                .as("families of clients that are closed")
                .isZero();
    }

    @Test
    void noPasswordIsSentWhileItHolds() throws Exception {
        issues("first", null).issues("second", "kept-2");
        issues("third", null);
        CredentialLease<AccessToken> tokens = open(given("kept-1"));

        for (String expected : List.of("first", "second", "third")) {
            assertThat(tokens.get()).isEqualTo(AccessToken.of(expected));
            server.time.advance(LIFE);
        }

        assertThat(grants(3)).containsExactly("kept-1", "kept-1", "kept-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_grant", "invalid_client", "unsupported_grant_type"})
    void refusedItGivesWayToThePasswordOnceAndIsNeverSentAgain(String code) throws Exception {
        server.answers(400, "{\"error\":\"" + code + "\"}");
        issues("first", null).issues("second", "new-1");
        issues("third", null);
        CredentialLease<AccessToken> tokens = open(given("kept-1"));

        for (String expected : List.of("first", "second", "third")) {
            assertThat(tokens.get()).isEqualTo(AccessToken.of(expected));
            server.time.advance(LIFE);
        }

        assertThat(grants(4)).containsExactly("kept-1", "password", "password", "new-1");
    }

    /** Fifty threads that ask all day long: the refresh token is sent once, the password three times, forty minutes apart. */
    @Test
    void withBothRefusedManyThreadsBringOneTryAndThreeInAll() throws Exception {
        for (int i = 0; i < 10; i++) {
            server.answers(400, INVALID_GRANT);
        }
        ExecutorService threads = Executors.newFixedThreadPool(50);
        try {
            for (int round = 0; round < 24; round++) {
                CountDownLatch together = new CountDownLatch(50);
                List<Future<CredentialException>> failures = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    CredentialLease<AccessToken> tokens = round == 0 ? open(given("kept-1")) : opened.get(i);
                    failures.add(threads.submit(() -> {
                        together.countDown();
                        together.await();
                        return failure(tokens);
                    }));
                }
                for (Future<CredentialException> failure : failures) {
                    CredentialException e = failure.get();
                    assertThat(e.refused()).contains(Refused.USER);
                    assertThat(e.mayPass()).isFalse();
                    assertThat(trace(e)).doesNotContain("kept-1", PASSWORD, "test-secret");
                }
                assertThat(server.requests()).isEqualTo(Math.min(round, 2) + 2);
                server.time.advance(Duration.ofMinutes(41));
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(grants(4)).containsExactly("kept-1", "password", "password", "password");
    }

    @Test
    void oneCallerBringsOneTryOfThePassword() {
        server.answers(400, INVALID_GRANT).answers(400, INVALID_GRANT);

        CredentialException e = failure(open(given("kept-1")));

        assertThat(e).hasMessageContaining("does not accept the user name or the password");
        assertThat(grants(2)).containsExactly("kept-1", "password");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void eachNewOneIsHandedToTheCallerOnce() throws Exception {
        issues("first", "kept-2").issues("second", "kept-2");
        server.answers(400, INVALID_GRANT);
        issues("third", "kept-3");
        List<String> kept = new ArrayList<>();
        CredentialLease<AccessToken> tokens =
                open(given("kept-1").onRefreshToken(token -> kept.add(token + "=" + token.value())));

        for (int i = 0; i < 3; i++) {
            tokens.get();
            server.time.advance(LIFE);
        }

        assertThat(kept).containsExactly("***=kept-2", "***=kept-3");
        assertThat(grants(4)).containsExactly("kept-1", "kept-2", "kept-2", "password");
    }

    @Test
    void whatTheCallerDoesWithItFailsNoCall() throws Exception {
        issues("first", "kept-2");
        issues("second", null);
        CredentialLease<AccessToken> tokens = open(given("kept-1").onRefreshToken(token -> {
            throw new IllegalStateException("test: no vault for " + token.value());
        }));

        assertThat(tokens.get()).isEqualTo(AccessToken.of("first"));
        server.time.advance(LIFE);
        tokens.get();

        assertThat(grants(2)).containsExactly("kept-1", "kept-2");
    }

    @Test
    void clientsThatWereGivenTheSameOneShareAndAreAllTold() throws Exception {
        issues("shared", "kept-2").issues("other", "kept-9");
        List<String> kept = new ArrayList<>();
        CredentialLease<AccessToken> one =
                open(given("kept-1").onRefreshToken(token -> kept.add("1:" + token.value())));
        CredentialLease<AccessToken> two =
                open(given("kept-1").onRefreshToken(token -> kept.add("2:" + token.value())));

        assertThat(one.get()).isEqualTo(AccessToken.of("shared"));
        assertThat(two.get()).isEqualTo(AccessToken.of("shared"));

        assertThat(kept).containsExactly("1:kept-2", "2:kept-2");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aClientGivenWhatCameInItsPlaceSharesAndOneThatIsBehindIsToldAtOnce() throws Exception {
        issues("shared", "kept-2");
        List<String> kept = new ArrayList<>();
        open(given("kept-1")).get();

        assertThat(open(given("kept-2").onRefreshToken(token -> kept.add("newest " + token.value())))
                        .get())
                .isEqualTo(AccessToken.of("shared"));
        assertThat(kept).isEmpty();
        assertThat(open(given("kept-1").onRefreshToken(token -> kept.add("behind " + token.value())))
                        .get())
                .isEqualTo(AccessToken.of("shared"));

        assertThat(kept).containsExactly("behind kept-2");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void aListenerOfTwoClientsIsToldOnce() throws Exception {
        issues("first", "kept-2");
        List<String> kept = new ArrayList<>();
        Consumer<Secret> listener = token -> kept.add(token.value());
        open(given("kept-1").onRefreshToken(listener));

        AccessToken first = open(given("kept-1").onRefreshToken(listener)).get();

        assertThat(kept).containsExactly("kept-2");
        assertThat(opened).allMatch(tokens -> first.equals(tokens.atHand()));
    }

    @Test
    void oneWhoLeftIsToldNoMore() throws Exception {
        issues("first", "kept-2").issues("second", "kept-3");
        List<String> kept = new ArrayList<>();
        CredentialLease<AccessToken> one =
                open(given("kept-1").onRefreshToken(token -> kept.add("1:" + token.value())));
        CredentialLease<AccessToken> two =
                open(given("kept-1").onRefreshToken(token -> kept.add("2:" + token.value())));
        one.get();
        kept.clear();

        one.close();
        one.close();
        server.time.advance(LIFE);
        two.get();

        assertThat(kept).containsExactly("2:kept-3");
    }

    @Test
    void resellersDoNotMixWhateverTheyWereGiven() throws Exception {
        issues("one", null).issues("other-user", "kept-1");
        issues("other-token", null).issues("none", "kept-1");

        assertThat(open(given("kept-1")).get()).isEqualTo(AccessToken.of("one"));
        assertThat(open(given("kept-1").user("other@reseller.test", PASSWORD)).get())
                .isEqualTo(AccessToken.of("other-user"));
        assertThat(open(given("other-token")).get()).isEqualTo(AccessToken.of("other-token"));
        assertThat(open(given(null)).get()).isEqualTo(AccessToken.of("none"));

        assertThat(open(given("kept-1")).get()).isEqualTo(AccessToken.of("one"));
        assertThat(grants(4)).containsExactly("kept-1", "kept-1", "other-token", "password");
    }

    @Test
    void clientsWithoutOneShareHoweverManyWereIssuedMeanwhile() throws Exception {
        CredentialLease<AccessToken> tokens = open(given(null));
        AccessToken last = null;
        for (int i = 0; i < 150; i++) {
            issues("t" + i, "r" + i);
            last = tokens.get();
            tokens.accepted(last);
            tokens.invalidate(last);
            server.time.advance(LIFE);
        }
        issues("last", null);
        last = tokens.get();
        int before = server.requests();

        assertThat(open(given(null)).get()).isEqualTo(last);
        assertThat(open(given("r149")).get()).isEqualTo(last);
        assertThat(server.requests()).isEqualTo(before);
    }

    @Test
    void whenAllHaveLeftItStartsAnew() throws Exception {
        issues("first", "kept-2").issues("second", null);
        CredentialLease<AccessToken> one = open(given("kept-1"));
        one.get();
        one.close();

        assertThat(open(given("kept-1")).get()).isEqualTo(AccessToken.of("second"));
        assertThat(grants(2)).containsExactly("kept-1", "kept-1");
    }

    @Test
    void itIsNowhereToBeRead() {
        for (int i = 0; i < 3; i++) {
            server.answers(429, "{\"error\":\"slow_down\",\"error_description\":\"not so often, kept-1\"}");
        }
        OAuthTokens.Builder builder = given("kept-1");
        CredentialLease<AccessToken> tokens = open(builder);

        assertThat(trace(failure(tokens)) + builder + builder.build() + tokens)
                .contains("not so often, ***")
                .doesNotContain("kept-1");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> given(" ").build())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("the refresh token is blank");
        assertThatThrownBy(() -> server.tokens().refreshToken("kept-1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("OAuthTokens.password");
        assertThatThrownBy(() -> server.tokens().onRefreshToken(token -> {})).isInstanceOf(IllegalStateException.class);
    }

    private OAuthTokens.Builder given(@Nullable String refreshToken) {
        return OAuthTokens.password(server.url())
                .client(TokenServer.ID, TokenServer.SECRET)
                .user(USER, PASSWORD)
                .refreshToken(refreshToken)
                .registry(server.registry);
    }

    private CredentialLease<AccessToken> open(OAuthTokens.Builder tokens) {
        CredentialLease<AccessToken> lease = server.open(tokens);
        opened.add(lease);
        return lease;
    }

    private GivenRefreshTokenTest issues(String token, @Nullable String refreshToken) {
        server.answers(
                200,
                "{\"access_token\":\"" + token + "\",\"token_type\":\"bearer\",\"expires_in\":3600"
                        + (refreshToken == null ? "" : ",\"refresh_token\":\"" + refreshToken + "\"") + "}");
        return this;
    }

    private static CredentialException failure(CredentialLease<AccessToken> tokens) {
        try {
            throw new AssertionError("issued " + tokens.get());
        } catch (CredentialException e) {
            return e;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String trace(CredentialException e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

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
