package dev.channelkit.siesmart;

import static dev.channelkit.siesmart.StubbedSieSmart.ID;
import static dev.channelkit.siesmart.StubbedSieSmart.OBTAIN;
import static dev.channelkit.siesmart.StubbedSieSmart.SECRET;
import static dev.channelkit.siesmart.StubbedSieSmart.line;
import static dev.channelkit.siesmart.StubbedSieSmart.ok;
import static dev.channelkit.siesmart.StubbedSieSmart.status;
import static dev.channelkit.siesmart.StubbedSieSmart.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.siesmart.model.ProposalUpdate;
import dev.channelkit.siesmart.model.TokenRequest;
import dev.channelkit.siesmart.proposal.Proposals;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieSmartClientBuilderTest {
    private static final String STATUS = "GET /proposals/7/status";
    private static final String PROPOSAL = "{\"proposalId\":7}";

    private static SieSmartClientBuilder builder(Map<String, String> environment) {
        return new SieSmartClientBuilder(environment::get);
    }

    private static SieSmartClientBuilder test(Map<String, String> environment) {
        return builder(environment).environment(SieSmartEnvironment.TEST);
    }

    @Nested
    class Credentials {

        @Test
        void thatBothAreMissingIsSaidByName() {
            assertThatThrownBy(() -> test(Map.of()).build())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("SIESMART_CLIENT_ID and SIESMART_CLIENT_SECRET")
                    .hasMessageContaining("credentials(clientId, clientSecret)");
        }

        @ParameterizedTest
        @CsvSource({"SIESMART_CLIENT_ID,SIESMART_CLIENT_SECRET", "SIESMART_CLIENT_SECRET,SIESMART_CLIENT_ID"})
        void oneIsNotEnough(String given, String missing) {
            assertThatThrownBy(() -> test(Map.of(given, SECRET)).build())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("has no " + missing)
                    .hasMessageNotContaining(SECRET);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " "})
        void aBlankOneIsNone(String blank) {
            SieSmartClientBuilder withoutId = test(Map.of()).credentials(blank, SECRET);
            SieSmartClientBuilder withoutSecret = test(Map.of()).credentials(ID, blank);

            assertThatThrownBy(withoutId::build)
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("client id")
                    .hasMessageNotContaining(SECRET);
            assertThatThrownBy(withoutSecret::build)
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("client secret");
        }

        @Test
        void aClientIsBuiltWithoutFetchingAToken() {
            try (StubbedSieSmart siesmart =
                    StubbedSieSmart.withCredentials(request -> status(500), settings -> settings)) {
                assertThat(siesmart.requests()).isEmpty();
            }
        }

        @Test
        void variablesServeWhereNothingElseIsGiven() {
            try (StubbedSieSmart host = tokens();
                    SieSmartClient client = builder(
                                    Map.of("SIESMART_CLIENT_ID", "env-id", "SIESMART_CLIENT_SECRET", "env-secret"))
                            .urls(host.baseUrl(), tokenUrl(host))
                            .credentialRegistry(new CredentialRegistry())
                            .build()) {
                client.proposals().status(7);

                assertThat(host.requests()).containsExactly(OBTAIN, STATUS);
                assertThat(host.received().get(0).getHeaders().get("Content-Type"))
                        .startsWith("application/json");
                assertThat(host.received().get(0).getBody().utf8())
                        .contains(
                                "\"client_id\":\"env-id\"",
                                "\"client_secret\":\"env-secret\"",
                                "\"grant_type\":\"client_credentials\"",
                                "\"audience\":\"https://api.siesmart.com/b2b\"");
            }
        }

        @Test
        void oneTokenServesManyCallsAndIsReplacedOnceAfterA401() {
            AtomicInteger tokens = new AtomicInteger();
            try (StubbedSieSmart siesmart = StubbedSieSmart.withCredentials(
                    request -> {
                        if (line(request).equals(OBTAIN)) {
                            return token("test-token-" + tokens.incrementAndGet());
                        }
                        boolean old = "Bearer test-token-1"
                                .equals(request.getHeaders().get("Authorization"));
                        return old
                                        && tokens.get() > 0
                                        && request.getUrl().encodedPath().contains("/proposals/8")
                                ? status(401)
                                : ok(PROPOSAL);
                    },
                    settings -> settings)) {
                siesmart.client().proposals().status(7);
                siesmart.client().proposals().status(7);
                siesmart.client().proposals().status(8);
                siesmart.client().proposals().status(7);

                assertThat(siesmart.requests())
                        .containsExactly(
                                OBTAIN,
                                STATUS,
                                STATUS,
                                "GET /proposals/8/status",
                                OBTAIN,
                                "GET /proposals/8/status",
                                STATUS);
            }
        }

        @Test
        void aTokenIsUsedForNoLongerThanTold() {
            try (StubbedSieSmart siesmart = StubbedSieSmart.withCredentials(
                    request -> line(request).equals(OBTAIN) ? token("test-token") : ok(PROPOSAL),
                    settings -> settings.tokenLife(Duration.ofHours(1)))) {
                siesmart.client().proposals().status(7);
                siesmart.time().advance(Duration.ofMinutes(30));
                siesmart.client().proposals().status(7);
                assertThat(siesmart.requests()).containsExactly(OBTAIN, STATUS, STATUS);

                siesmart.time().advance(Duration.ofMinutes(31));
                siesmart.client().proposals().status(7);
                assertThat(siesmart.requests()).filteredOn(OBTAIN::equals).hasSize(2);
            }
        }
    }

    @Nested
    class Hosts {

        @Test
        void thereIsNoDefault() {
            assertThatThrownBy(() -> builder(Map.of()).credentials(ID, SECRET).build())
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("SieSmartEnvironment.TEST");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"http://api.example.com/v1", "ftp://127.0.0.1", "https://user@example.com", "nonsense", ""})
        void bothAreHttps(String url) {
            assertThatThrownBy(() -> built(url, "https://example.com/oauth/token"))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> built("https://example.com/v1", url)).isInstanceOf(InvalidRequestException.class);
        }

        private void built(String baseUrl, String tokenUrl) {
            builder(Map.of())
                    .credentials(ID, SECRET)
                    .urls(baseUrl, tokenUrl)
                    .build()
                    .close();
        }

        @Test
        void callsGoToTheOneAndTheTokenComesFromTheOther() {
            try (StubbedSieSmart api = StubbedSieSmart.answering(request -> ok(PROPOSAL));
                    StubbedSieSmart tokens = tokens();
                    SieSmartClient client = builder(Map.of())
                            .environment(SieSmartEnvironment.PRODUCTION)
                            .urls(api.baseUrl(), tokenUrl(tokens))
                            .credentials(ID, SECRET)
                            .credentialRegistry(new CredentialRegistry())
                            .build()) {
                client.proposals().status(7);

                assertThat(tokens.requests()).containsExactly(OBTAIN);
                assertThat(tokens.received().get(0).getHeaders().get("Authorization"))
                        .isNull();
                assertThat(api.requests()).containsExactly(STATUS);
                assertThat(api.received().get(0).getHeaders().get("Authorization"))
                        .isEqualTo("Bearer " + StubbedSieSmart.TOKEN);

                client.token().obtain(request());
                assertThat(tokens.requests()).containsExactly(OBTAIN, OBTAIN);
            }
        }

        @Test
        void aSecretGoesNowhereElseWhereTheTokenCallHasAPathOfItsOwn() {
            try (StubbedSieSmart api = tokens();
                    SieSmartClient client = builder(Map.of())
                            .urls(api.baseUrl(), tokenUrl(api).replace("/oauth/token", "/own/path"))
                            .credentials(ID, SECRET)
                            .credentialRegistry(new CredentialRegistry())
                            .build()) {
                assertThatThrownBy(() -> client.token().obtain(request()))
                        .isInstanceOf(InvalidRequestException.class)
                        .hasMessageContaining("token");
                assertThat(api.requests()).isEmpty();
            }
        }

        private TokenRequest request() {
            return TokenRequest.builder()
                    .audience("https://api.siesmart.com/b2b")
                    .grantType("client_credentials")
                    .clientId(ID)
                    .clientSecret(SECRET)
                    .build();
        }
    }

    @Nested
    class Limiting {

        private StubbedSieSmart limited(UnaryOperator<SieSmartClientBuilder> settings) {
            return StubbedSieSmart.answering(
                    request -> ok(PROPOSAL), builder -> settings.apply(builder.limitRegistry(new LimitRegistry())));
        }

        private Duration timeFor(int calls, StubbedSieSmart siesmart) {
            Instant start = siesmart.time().now();
            for (int i = 0; i < calls; i++) {
                siesmart.client().proposals().status(7);
            }
            return Duration.between(start, siesmart.time().now());
        }

        @Test
        void aWindowCanBeChanged() {
            try (StubbedSieSmart siesmart =
                    limited(settings -> settings.window(w -> w.share(0.02).unpacedStart()))) {
                assertThat(timeFor(2, siesmart)).isZero();
                assertThat(timeFor(1, siesmart)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
            }
        }

        @Test
        void aHundredFitIntoAMinuteUnlessToldOtherwise() {
            try (StubbedSieSmart siesmart = limited(settings -> settings.window(Window::unpacedStart))) {
                assertThat(timeFor(100, siesmart)).isZero();
                assertThat(timeFor(1, siesmart)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(63));
            }
        }

        @Test
        void waitsOfMoreThanFourMinutesAreNotBegun() {
            try (StubbedSieSmart siesmart =
                    limited(settings -> settings.window(w -> Window.of(1, Duration.ofMinutes(10))))) {
                timeFor(1, siesmart);

                assertThatThrownBy(() -> timeFor(1, siesmart))
                        .isInstanceOfSatisfying(
                                LimitExceededException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
                assertThat(siesmart.requests()).containsExactly(STATUS);
            }
        }

        @Test
        void limitsGivenLastAreTheOnesThatHold() {
            try (StubbedSieSmart siesmart =
                    limited(settings -> settings.window(w -> w.share(0.01)).limits(Limits.none()))) {
                assertThat(timeFor(3, siesmart)).isZero();
            }
        }
    }

    @Nested
    class Times {

        @Test
        void theTotalBoundsAWriteWithAllItsWaits() {
            try (StubbedSieSmart siesmart = StubbedSieSmart.answering(
                    request -> request.getMethod().equals("GET") ? StubbedSieSmart.tagged("x", PROPOSAL) : status(412),
                    settings -> settings.totalTimeout(Duration.ofSeconds(2)))) {
                Proposals proposals = siesmart.client().proposals();

                assertThatThrownBy(() -> proposals.modify(7, proposal -> {
                            siesmart.time().advance(Duration.ofSeconds(3));
                            return ProposalUpdate.builder().label("b").build();
                        }))
                        .isInstanceOfSatisfying(
                                CallTimeoutException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
                assertThat(siesmart.requests()).containsExactly("GET /proposals/7");
            }
        }

        @Test
        void nothingIsKeptForLessThanNoTime() {
            assertThatThrownBy(() -> builder(Map.of()).keepConfig(Duration.ofNanos(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static StubbedSieSmart tokens() {
        return StubbedSieSmart.answering(
                request -> line(request).equals(OBTAIN) ? token(StubbedSieSmart.TOKEN) : ok(PROPOSAL));
    }

    private static String tokenUrl(StubbedSieSmart host) {
        return host.baseUrl().replace("/siesmart/b2b/v1", "/oauth/token");
    }
}
