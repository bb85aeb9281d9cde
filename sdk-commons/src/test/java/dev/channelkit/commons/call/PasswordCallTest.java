package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.auth.renewal.Renewal;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.CredentialException.Refused;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls of resellers who share a distributor's key: what goes over the wire, and what callers see. */
@Timeout(60)
class PasswordCallTest {
    private final MockWebServer issuer = PromptServer.create();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger issued = new AtomicInteger();
    private final CredentialRegistry registry = new CredentialRegistry();
    private volatile boolean refuses;

    @BeforeEach
    void start() throws IOException {
        issuer.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = request.getBody().utf8();
                asked.add(body.substring("grant_type=".length(), body.indexOf('&')));
                if (refuses) {
                    return new MockResponse.Builder()
                            .code(400)
                            .body("{\"error\":\"invalid_grant\",\"error_description\":\"" + body + "\"}")
                            .build();
                }
                String of = body.contains("one%40reseller.test") ? "one" : body.contains("two%40") ? "two" : "again";
                return new MockResponse.Builder()
                        .body("{\"access_token\":\"test-token-" + of + "-" + issued.incrementAndGet()
                                + "\",\"refresh_token\":\"test-refresh-" + of + "\"}")
                        .build();
            }
        });
        issuer.start();
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void a401IsFollowedByOneRefreshAndOneReplay() {
        try (StubbedProvider stub = stub(s -> s)) {
            stub.answersWith("first").answers(401, "").answersWith("second");

            stub.call(RetryRule.SAFE).send();
            assertThat(stub.call(RetryRule.NEVER).send()).isEqualTo("second");

            assertThat(asked).containsExactly("password", "refresh_token");
            assertThat(bearers(stub, 3))
                    .containsExactly("Bearer test-token-one-1", "Bearer test-token-one-1", "Bearer test-token-again-2");
        }
    }

    @Test
    void a403NeverBringsANewToken() {
        Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(8));
        try (StubbedProvider stub = stub(s -> s.forbidden(ForbiddenPolicy.mayBeRateLimit(3, backoff)))) {
            for (int i = 0; i < 5; i++) {
                stub.answers(
                        403, "{\"message\":\"token expired\"}", "WWW-Authenticate: Bearer error=\"invalid_token\"");
            }

            assertThatThrownBy(() -> stub.call(RetryRule.SAFE).send()).isInstanceOf(PermissionDeniedException.class);
            assertThatThrownBy(() -> stub.call(RetryRule.NEVER).send()).isInstanceOf(PermissionDeniedException.class);

            assertThat(asked).containsExactly("password");
            assertThat(bearers(stub, 5)).containsOnly("Bearer test-token-one-1");
        }
    }

    @Test
    void twoResellersInOneJvmKeepTheirTokens() {
        try (StubbedProvider one = stub(s -> s);
                StubbedProvider two = stub(s -> s.credentials(tokens("two@reseller.test"), AccessToken.bearer()))) {
            for (int i = 0; i < 3; i++) {
                one.answersWith("one").call(RetryRule.SAFE).send();
                two.answersWith("two").call(RetryRule.SAFE).send();
            }

            assertThat(bearers(one, 3)).allMatch(token -> token.startsWith("Bearer test-token-one-"));
            assertThat(bearers(two, 3)).allMatch(token -> token.startsWith("Bearer test-token-two-"));
            assertThat(issued).hasValue(2);
        }
    }

    @Test
    void aRefusedPasswordIsSentOnceHoweverManyCallsCome() {
        refuses = true;
        try (StubbedProvider stub = stub(s -> s)) {
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> stub.call(RetryRule.SAFE).send())
                        .isInstanceOfSatisfying(CredentialException.class, e -> {
                            assertThat(e.refused()).contains(Refused.USER);
                            StringWriter trace = new StringWriter();
                            e.printStackTrace(new PrintWriter(trace, true));
                            assertThat(trace.toString()).doesNotContain("test-secret", "test-password");
                        });
            }

            assertThat(asked).containsExactly("password");
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void aDryRunFetchesNothingAndShowsNothing() {
        try (StubbedProvider stub = stub(s -> s)) {
            String shown = stub.call(RetryRule.NEVER).dryRun().toString();

            assertThat(shown).contains("/things").doesNotContain("test-secret", "test-password", "test-token");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void aRecordingHoldsNeitherTokensNorTheirCalls(@TempDir Path folder) throws IOException {
        Recorder recorder = Recorder.into(folder);
        try (StubbedProvider stub = stub(s -> s.recorder(recorder))) {
            stub.answersWith("first").answers(401, "").answersWith("test-token-one-1 test-token-again-2");
            stub.call(RetryRule.SAFE).send();
            stub.call(RetryRule.SAFE).send();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("/things")
                            .doesNotContain("Bearer test-token", "test-refresh", "test-secret", "test-password"));
        }
    }

    private StubbedProvider stub(UnaryOperator<Transport.Builder> more) {
        return StubbedProvider.start(s -> more.apply(s.credentials(tokens("one@reseller.test"), AccessToken.bearer())));
    }

    private OAuthTokens tokens(String user) {
        return OAuthTokens.password(issuer.url("/oauth/token").toString())
                .client("test-key", "test-secret+/=")
                .user(user, "test-password")
                .renewal(Renewal.standard().untilRefused())
                .registry(registry)
                .build();
    }

    private static List<String> bearers(StubbedProvider stub, int count) {
        return Stream.generate(stub::nextRequest)
                .limit(count)
                .map(request -> String.valueOf(request.getHeaders().get("Authorization")))
                .toList();
    }
}
