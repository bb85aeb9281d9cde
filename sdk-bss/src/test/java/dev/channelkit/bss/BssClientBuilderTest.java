package dev.channelkit.bss;

import static dev.channelkit.bss.StubbedBss.KEY;
import static dev.channelkit.bss.StubbedBss.OBTAIN;
import static dev.channelkit.bss.StubbedBss.PASSWORD;
import static dev.channelkit.bss.StubbedBss.SECRET;
import static dev.channelkit.bss.StubbedBss.USER;
import static dev.channelkit.bss.StubbedBss.line;
import static dev.channelkit.bss.StubbedBss.ok;
import static dev.channelkit.bss.StubbedBss.status;
import static dev.channelkit.bss.StubbedBss.token;
import static dev.channelkit.testsupport.stub.StubServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.StubServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BssClientBuilderTest {
    private static final String ACCOUNT = "{\"id\":40218,\"name\":\"Harbour Dental Ltd\"}";
    private static final Map<String, String> ENVIRONMENT =
            Map.of("BSS_CLIENT_KEY", KEY, "BSS_CLIENT_SECRET", SECRET, "BSS_USER_NAME", USER, "BSS_PASSWORD", PASSWORD);

    private static BssClientBuilder builder(Map<String, String> environment) {
        return new BssClientBuilder(environment::get);
    }

    private static MockResponse tokenOrAccount(RecordedRequest request) {
        return line(request).equals(OBTAIN) ? token("test-token-1") : ok(ACCOUNT);
    }

    @Nested
    class Hosts {

        @Test
        void thereIsNoDefault() {
            assertThatThrownBy(() -> builder(ENVIRONMENT).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("BSS_HOST");
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "https://bss.example.com", "bss.example.com/api", "user@bss.example.com"})
        void whatIsNoHostIsRefused(String host) {
            assertThatThrownBy(() -> builder(ENVIRONMENT).host(host)).isInstanceOf(InvalidRequestException.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "store.example.com",
                    "shop-eu.example.com",
                    "Marketplace.example.com:8443",
                    "www.example.com",
                    "portal.example.com"
                })
        void storefrontsAreKnownByTheirNames(String host) {
            assertThat(BssHosts.looksLikeStorefront(host)).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "bss.eu.interworks.cloud",
                    "hp-bss.eu.interworks.cloud",
                    "bss.leadercloud.com.au",
                    "my.interworkscloud.com",
                    "bss.shop.example.com",
                    "restore.example.com",
                    "127.0.0.1:8080"
                })
        void aBssIsNoStorefront(String host) {
            assertThat(BssHosts.looksLikeStorefront(host)).isFalse();
        }

        @ParameterizedTest
        @CsvSource({"store.example.com,1", "bss.example.com,0"})
        void aStorefrontIsWarnedOf(String host, int warnings) {
            try (Heard heard = new Heard()) {
                builder(ENVIRONMENT).host(host).build().close();

                assertThat(heard.warnings())
                        .hasSize(warnings)
                        .allSatisfy(said -> assertThat(said).contains(host).contains("distributor's BSS"));
            }
        }

        @Test
        void aBaseUrlOfAnotherFormNeedsATokenUrl() {
            assertThatThrownBy(() -> builder(ENVIRONMENT)
                            .baseUrl("https://bss.example.com/proxy")
                            .build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("urls(baseUrl, tokenUrl)");

            builder(ENVIRONMENT)
                    .urls("https://bss.example.com/proxy", "https://bss.example.com/oauth/token")
                    .build()
                    .close();
        }
    }

    @Nested
    class Credentials {

        @ParameterizedTest
        @ValueSource(strings = {"BSS_CLIENT_KEY", "BSS_CLIENT_SECRET", "BSS_USER_NAME", "BSS_PASSWORD"})
        void whatIsMissingIsSaidByName(String missing) {
            Map<String, String> rest = new HashMap<>(ENVIRONMENT);
            rest.remove(missing);

            assertThatThrownBy(() -> builder(rest).host("bss.example.com").build())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("has no " + missing)
                    .hasMessageNotContaining(SECRET)
                    .hasMessageNotContaining(PASSWORD);
        }

        @Test
        void keyAndSecretGoIntoBasicAndTheUserIntoTheForm() {
            try (StubbedBss bss = StubbedBss.withCredentials(BssClientBuilderTest::tokenOrAccount, s -> s)) {
                bss.client().accounts().get(40218);

                RecordedRequest asked = bss.received().get(0);
                assertThat(bss.requests()).containsExactly(OBTAIN, "GET /accounts/40218");
                assertThat(asked.getHeaders().get("Authorization"))
                        .isEqualTo("Basic "
                                + Base64.getEncoder()
                                        .encodeToString((KEY + ":" + SECRET).getBytes(StandardCharsets.UTF_8)));
                assertThat(body(asked))
                        .isEqualTo("grant_type=password&username=" + USER + "&password=" + PASSWORD)
                        .doesNotContain("client_");
                assertThat(bss.received().get(1).getHeaders().get("Authorization"))
                        .isEqualTo("Bearer test-token-1");
            }
        }

        @Test
        void variablesServeWhereNothingElseIsGiven() {
            try (StubbedBss host = StubbedBss.withCredentials(BssClientBuilderTest::tokenOrAccount, s -> s);
                    BssClient client = builder(ENVIRONMENT)
                            .baseUrl(host.baseUrl())
                            .credentialRegistry(new CredentialRegistry())
                            .limits(Limits.none())
                            .build()) {
                client.accounts().get(40218);

                assertThat(host.requests()).containsExactly(OBTAIN, "GET /accounts/40218");
                assertThat(body(host.received().get(0))).contains("username=" + USER);
            }
        }

        @Test
        void aRefusedUserIsToldFromARefusedClient() {
            try (StubbedBss bss = StubbedBss.withCredentials(
                    request -> StubServer.json(400, "{\"error\":\"invalid_grant\"}")
                            .build(),
                    s -> s)) {
                assertThatThrownBy(() -> bss.client().accounts().get(40218))
                        .isInstanceOfSatisfying(
                                CredentialException.class,
                                e -> assertThat(e.refused()).isPresent())
                        .hasMessageContaining("invalid_grant")
                        .hasMessageNotContaining(PASSWORD);
                assertThatThrownBy(() -> bss.client().accounts().get(40218)).isInstanceOf(CredentialException.class);
                assertThat(bss.requests()).containsExactly(OBTAIN);
            }
        }

        @Test
        void aRefreshTokenOfAnEarlierRunSparesThePasswordAndTheNextIsHandedOver() {
            List<String> kept = new ArrayList<>();
            try (StubbedBss bss = StubbedBss.withCredentials(
                    request -> line(request).equals(OBTAIN)
                            ? ok("{\"access_token\":\"test-token-1\",\"refresh_token\":\"test-kept-2\"}")
                            : ok(ACCOUNT),
                    s -> s.refreshToken("test-kept-1").onRefreshToken(token -> kept.add(token.value())))) {
                bss.client().accounts().get(40218);

                assertThat(body(bss.received().get(0))).isEqualTo("grant_type=refresh_token&refresh_token=test-kept-1");
                assertThat(bss.received().get(0).getHeaders().get("Authorization"))
                        .startsWith("Basic ");
                assertThat(kept).containsExactly("test-kept-2");
            }
        }

        /** Fifty calls at once whose refresh token and password are refused: each grant is tried once. */
        @Test
        void refusedItIsFollowedByThePasswordOnceForAllThreads() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(50);
            try (StubbedBss bss = StubbedBss.withCredentials(
                    request -> StubServer.json(400, "{\"error\":\"invalid_grant\"}")
                            .build(),
                    s -> s.refreshToken("test-kept-1"))) {
                List<Future<?>> calls = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    calls.add(threads.submit(() -> bss.client().accounts().get(40218)));
                }
                for (Future<?> call : calls) {
                    assertThatThrownBy(call::get).hasCauseInstanceOf(CredentialException.class);
                }

                assertThat(bss.received())
                        .extracting(request -> body(request).split("&")[0])
                        .containsExactly("grant_type=refresh_token", "grant_type=password");
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void a403TouchesNoRefreshToken() {
            try (StubbedBss bss = StubbedBss.withCredentials(
                    request -> line(request).equals(OBTAIN) ? token("test-token-1") : status(403),
                    s -> s.refreshToken("test-kept-1"))) {
                for (int i = 0; i < 3; i++) {
                    assertThatThrownBy(() -> bss.client().accounts().get(2))
                            .isInstanceOf(PermissionDeniedException.class);
                }

                assertThat(bss.requests().stream().filter(OBTAIN::equals)).hasSize(1);
            }
        }

        @Test
        void a401FetchesAnotherTokenOnceAndA403None() {
            try (StubbedBss bss = StubbedBss.withCredentials(
                    request -> line(request).equals(OBTAIN)
                            ? token("test-token-1")
                            : status(line(request).endsWith("/1") ? 401 : 403),
                    s -> s)) {
                assertThatThrownBy(() -> bss.client().accounts().get(2)).isInstanceOf(PermissionDeniedException.class);
                assertThat(bss.requests()).containsExactly(OBTAIN, "GET /accounts/2");

                assertThatThrownBy(() -> bss.client().accounts().get(1)).hasMessageContaining("401");
                assertThat(bss.requests().stream().filter(OBTAIN::equals)).hasSize(2);
            }
        }
    }

    @Nested
    class Headers {

        @Test
        void theVersionGoesWithEveryCallAsText() {
            try (StubbedBss bss = StubbedBss.answering(request -> ok(ACCOUNT))) {
                bss.client().accounts().get(40218);

                assertThat(bss.received().get(0).getHeaders().values("X-Api-Version"))
                        .containsExactly("3");
                assertThat(bss.received().get(0).getHeaders().get("Accept")).startsWith("application/json");
            }
        }

        @Test
        void theVersionCanBeAnother() {
            try (StubbedBss bss = StubbedBss.answering(request -> ok(ACCOUNT), s -> s.apiVersion("latest"))) {
                bss.client().accounts().get(40218);

                assertThat(bss.received().get(0).getHeaders().values("X-Api-Version"))
                        .containsExactly("latest");
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "3\nX-Other: 1"})
        void aVersionThatIsNoneIsRefused(String version) {
            assertThatThrownBy(() -> builder(ENVIRONMENT).apiVersion(version))
                    .isInstanceOf(InvalidRequestException.class);
        }
    }

    @Nested
    class Forbidden {

        @Test
        void readsAreTriedAgainThreeTimesWithGrowingPauses() {
            try (StubbedBss bss = StubbedBss.answering(request -> status(403), s -> s.retry(RetryPolicy.standard()))) {
                assertThatThrownBy(() -> bss.client().accounts().get(40218))
                        .isInstanceOfSatisfying(
                                PermissionDeniedException.class,
                                e -> assertThat(e.mayBeRateLimit()).isTrue())
                        .hasMessageContaining("too many calls");

                assertThat(bss.requests()).hasSize(4);
                assertThat(bss.time().sleeps()).hasSize(3);
                assertThat(bss.time().sleeps().get(0)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
                assertThat(bss.time().sleeps().get(2)).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(8));
            }
        }

        @Test
        void writesAreNot() {
            try (StubbedBss bss = StubbedBss.answering(request -> status(403), s -> s.retry(RetryPolicy.standard()))) {
                assertThatThrownBy(() -> bss.client().subscriptions().cancel("S-1"))
                        .isInstanceOf(PermissionDeniedException.class);

                assertThat(bss.requests()).hasSize(1);
            }
        }

        @Test
        void theCallerMayTakeA403AsFinal() {
            try (StubbedBss bss = StubbedBss.answering(
                    request -> status(403), s -> s.retry(RetryPolicy.standard()).forbidden(ForbiddenPolicy.denied()))) {
                assertThatThrownBy(() -> bss.client().accounts().get(40218))
                        .isInstanceOf(PermissionDeniedException.class);

                assertThat(bss.requests()).hasSize(1);
            }
        }
    }
}
