package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.RedirectException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What OkHttp would send again on its own goes out once. */
class SilentReplayTest {
    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({
        "503,Retry-After: 0",
        "408,X: y",
        "421,X: y",
        "500,Retry-After: 0",
        "401,WWW-Authenticate: Basic",
        "407,X: y"
    })
    void aNeverCallIsOneRequestWhateverItIsAnswered(int status, String header) {
        provider.answers(status, "", header).answersWith("replayed");

        ChannelKitException failure = failureOf(RetryRule.NEVER);

        assertThat(failure.details().status()).isEqualTo(status);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"300", "301", "302", "303", "307", "308"})
    void aRedirectIsNotFollowedByAnyCall(int status) {
        provider.answers(status, "", "Location: " + provider.server.url("/api/elsewhere"))
                .answersWith("followed");

        ChannelKitException failure = failureOf(RetryRule.SAFE);

        assertThat(failure).isInstanceOf(RedirectException.class);
        assertThat(((RedirectException) failure).location())
                .hasValueSatisfying(l -> assertThat(l).endsWith("/elsewhere"));
        assertThat(provider.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"300", "301", "302", "303", "304", "499"})
    void aWriteThatMayHaveBeenCarriedOutBeforeItWasPointedElsewhereIsUnknown(int status) {
        provider.answers(status, "", "Location: /things/7").answers(status, "", "Location: /things/7");

        assertThat(failureOf(RetryRule.NEVER)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(failureOf(RetryRule.SAME)).isInstanceOf(OutcomeUnknownException.class);
        assertThat(provider.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"307", "308"})
    void aWriteThatIsWantedElsewhereIsRefused(int status) {
        provider.answers(status, "", "Location: /elsewhere");

        ChannelKitException failure = failureOf(RetryRule.NEVER);

        assertThat(failure).isInstanceOf(RedirectException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aNeverCallWhoseConnectionIsResetIsOneRequest() {
        provider.resets().answersWith("replayed");

        ChannelKitException failure = failureOf(RetryRule.NEVER);

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aNeverCallDoesNotUseAnIdleConnectionThatTheServerHasClosed() throws Exception {
        provider.server.enqueue(new MockResponse.Builder()
                .body("{\"data\":\"first\"}")
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
        provider.answersWith("second");
        provider.call(RetryRule.SAFE).send();

        String answer = provider.call(RetryRule.NEVER).send();

        assertThat(answer).isEqualTo("second");
        assertThat(provider.requests()).isEqualTo(2);
    }

    @Test
    void aNeverCallDoesNotUseAnIdleConnectionAtAll() {
        provider.answersWith("first").answersWith("second").answersWith("third").answersWith("fourth");

        provider.call(RetryRule.SAFE).send();
        provider.call(RetryRule.SAFE).send();
        provider.call(RetryRule.NEVER).send();
        provider.call(RetryRule.NEVER).send();

        List<Integer> connections = List.of(connection(), connection(), connection(), connection());
        assertThat(connections).containsExactly(0, 0, 1, 2);
    }

    @Test
    void theProvidersStatusAndRetryAfterSurviveTheDisarming() {
        provider.answers(503, "", "Retry-After: 0", "ChannelKit-True-Status: 200");

        ResponseException failure =
                (ResponseException) failureOf(RetryRule.NEVER).getCause();

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.headers())
                .containsEntry("Retry-After", List.of("0"))
                .doesNotContainKey("ChannelKit-True-Status");
    }

    @Test
    void aProviderCannotForgeAStatus() {
        provider.answers(200, "{\"data\":\"fine\"}", "ChannelKit-True-Status: 500");

        assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("fine");
    }

    @Test
    void aCallersClientThatRepeatsIsDerivedFromWithoutItsRepetitions() {
        OkHttpClient eager = new OkHttpClient.Builder()
                .retryOnConnectionFailure(true)
                .authenticator((route, response) -> response.request())
                .build();
        provider.answers(401, "");
        Transport transport = provider.builder().httpClient(eager).build();

        assertThatThrownBy(() -> transport.raw("POST", "/things").send()).isInstanceOf(AuthenticationException.class);
        assertThat(provider.requests()).isEqualTo(1);
        assertThat(eager.interceptors()).isEmpty();
    }

    @Test
    void anInterceptorOfTheCallersThatRepeatsIsStoppedBeforeTheWire() {
        OkHttpClient eager = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();
        provider.answers(500, "").answersWith("replayed");
        Transport transport = provider.builder().httpClient(eager).build();

        ChannelKitException failure = catchThrowableOfType(
                ChannelKitException.class,
                () -> transport.raw("POST", "/things").send());

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void a421OnASharedConnectionIsNotRepeated() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("a.test")
                .addSubjectAlternativeName("b.test")
                .build();
        try (MockWebServer tls = PromptServer.create()) {
            tls.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslSocketFactory());
            tls.start();
            tls.enqueue(new MockResponse.Builder().body("warm").build());
            tls.enqueue(new MockResponse.Builder().code(421).build());
            tls.enqueue(new MockResponse.Builder().body("replayed").build());
            OkHttpClient client = trusting(certificate);
            at("a.test", tls, client).raw("GET", "/warm").send();

            assertThatThrownBy(() ->
                            at("b.test", tls, client).raw("GET", "/misdirected").send())
                    .isInstanceOf(ResponseException.class);
            assertThat(tls.getRequestCount()).isEqualTo(2);
        }
    }

    private static OkHttpClient trusting(HeldCertificate certificate) {
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        return new OkHttpClient.Builder()
                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .build();
    }

    private Transport at(String host, MockWebServer tls, OkHttpClient client) {
        return provider.builder()
                .baseUrl("https://" + host + ":" + tls.getPort())
                .httpClient(client)
                .retry(RetryPolicy.none())
                .build();
    }

    private ChannelKitException failureOf(RetryRule rule) {
        return catchThrowableOfType(
                ChannelKitException.class, () -> provider.call(rule).send());
    }

    private int connection() {
        return provider.nextRequest().getConnectionIndex();
    }
}
