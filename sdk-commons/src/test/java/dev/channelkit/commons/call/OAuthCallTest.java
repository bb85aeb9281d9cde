package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.oauth.OAuthTokens;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRule;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls of a client whose tokens come from an endpoint: what goes over the wire, and what callers see. */
@Timeout(60)
class OAuthCallTest {
    private final MockWebServer issuer = PromptServer.create();
    private final Provider provider = new Provider();
    private final AtomicInteger issued = new AtomicInteger();
    private volatile int issuerStatus = 200;
    private volatile CountDownLatch issuerGate = new CountDownLatch(0);

    @BeforeEach
    void start() throws IOException {
        issuer.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                issuerGate.await();
                String token = "test-token-" + issued.incrementAndGet();
                provider.valid.add("Bearer " + token);
                return new MockResponse.Builder()
                        .code(issuerStatus)
                        .body(
                                issuerStatus == 200
                                        ? "{\"access_token\":\"" + token + "\",\"expires_in\":3600}"
                                        : "{\"error\":\"invalid_client\"}")
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
    void callsSyncAndAsyncWaitForTheSameToken() throws Exception {
        CountDownLatch gate = new CountDownLatch(1);
        issuerGate = gate;
        ExecutorService callers = Executors.newCachedThreadPool();
        try (StubbedProvider stub = stub(s -> s)) {
            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(stub.call(RetryRule.SAFE).sendAsync());
                calls.add(callers.submit(() -> stub.call(RetryRule.NEVER).send()));
            }
            gate.countDown();

            for (Future<String> call : calls) {
                assertThat(call.get()).isEqualTo("fine");
            }
            assertThat(issued).hasValue(1);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void callsThatAreAllRefusedAtOnceShareOneNewToken() throws Exception {
        ExecutorService callers = Executors.newCachedThreadPool();
        try (StubbedProvider stub = stub(s -> s)) {
            stub.call(RetryRule.SAFE).send();
            provider.valid.clear();

            List<Future<String>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(callers.submit(() -> stub.call(RetryRule.NEVER).send()));
            }

            for (Future<String> call : calls) {
                assertThat(call.get()).isEqualTo("fine");
            }
            assertThat(issued).hasValue(2);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void aTokenThatIsRefusedAlthoughNewEndsTheCallAfterOneMore() {
        provider.refusesAll = true;
        try (StubbedProvider stub = stub(s -> s)) {
            assertThatThrownBy(() -> stub.call(RetryRule.SAFE).send()).isInstanceOf(AuthenticationException.class);
            assertThat(issued).hasValue(2);

            assertThatThrownBy(() -> stub.call(RetryRule.SAFE).send())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("2 credentials in a row");
            assertThat(issued).hasValue(2);
        }
    }

    @Test
    void aRefusalThatLastsCostsACallOneToken() {
        try (StubbedProvider stub = stub(s -> s)) {
            stub.call(RetryRule.SAFE).send();
            provider.refusesAll = true;

            assertThatThrownBy(() -> stub.call(RetryRule.SAFE).send()).isInstanceOf(AuthenticationException.class);

            assertThat(issued).hasValue(2);
        }
    }

    @Test
    void whatTheIssuerSaidIsInTheEndOfTheCall() {
        issuerStatus = 401;
        try (StubbedProvider stub = stub(s -> s)) {
            assertThatThrownBy(() -> stub.call(RetryRule.NEVER).send())
                    .isInstanceOfSatisfying(CredentialException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                        assertThat(e.details().operationId()).isEqualTo("createThing");
                        assertThat(e.mayPass()).isFalse();
                        assertThat(e)
                                .hasMessageContaining("the token endpoint at "
                                        + issuer.url("/").host())
                                .hasMessageContaining("status 401, provider says invalid_client")
                                .hasMessageNotContaining("test-secret");
                    });
            assertThat(stub.requests()).isZero();
        }
    }

    @Test
    void aCallWithLittleTimeDoesNotWaitLongerForAToken() {
        try (StubbedProvider stub = StubbedProvider.start(s -> s)) {
            // the clock moves past the call's time while its token is waited for
            CredentialSetup<AccessToken> slow = CredentialSetup.of(new CredentialSource<>() {
                @Override
                public AccessToken get() {
                    throw new AssertionError("is not told how long the call has left");
                }

                @Override
                public AccessToken get(Duration longest) {
                    assertThat(longest).isLessThanOrEqualTo(Duration.ofSeconds(2));
                    stub.time.advance(longest);
                    throw new CredentialException("too late", CallDetails.none(), null, null);
                }

                @Override
                public void invalidate(AccessToken used) {}
            });
            try (Transport transport = stub.builder()
                    .totalTimeout(Duration.ofSeconds(2))
                    .credentials(slow, AccessToken.bearer())
                    .build()) {
                assertThatThrownBy(() -> transport.raw("GET", "/things").send())
                        .isInstanceOfSatisfying(
                                CallTimeoutException.class,
                                e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT));
            }
        }
    }

    @Test
    void aCallThatWaitedForALimitGoesOutWithTheTokenThatIsGoodThen() {
        Queue queue = new Queue();
        try (StubbedProvider stub = stub(s -> s.limits(Limits.none().with(queue)))) {
            stub.call(RetryRule.SAFE).send();
            queue.meanwhile = () -> {
                provider.valid.clear(); // the token is revoked, and another call finds out
                stub.call(RetryRule.SAFE).send();
            };

            assertThat(stub.call(RetryRule.NEVER).sendForResponse().attempts()).isEqualTo(1);
            assertThat(issued).hasValue(2);
        }
    }

    @Test
    void whatIsRefusedAfterAWaitIsTheTokenItWentOutWith() {
        Queue queue = new Queue();
        try (StubbedProvider stub = stub(s -> s.limits(Limits.none().with(queue)))) {
            stub.call(RetryRule.SAFE).send();
            queue.meanwhile = () -> {
                provider.valid.clear();
                stub.call(RetryRule.SAFE).send();
                provider.valid.clear(); // that one, too
            };

            assertThat(stub.call(RetryRule.NEVER).sendForResponse().attempts()).isEqualTo(2);
            assertThat(issued).hasValue(3);
        }
    }

    @Test
    void theTokenCallIsNotChargedToTheLimitsOfTheApi() {
        try (StubbedProvider stub =
                stub(s -> s.limits(Limits.none().concurrency(1).maxWait(Duration.ZERO)))) {
            assertThat(stub.call(RetryRule.SAFE).send()).isEqualTo("fine");
        }
    }

    @Test
    void aRecordingHoldsNeitherTheTokenNorItsCall(@TempDir Path folder) throws IOException {
        Recorder recorder = Recorder.into(folder);
        try (StubbedProvider stub = stub(s -> s.recorder(recorder))) {
            stub.call(RetryRule.SAFE).send();
        }

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .singleElement()
                    .satisfies(file -> assertThat(Files.readString(file))
                            .contains("/things")
                            .doesNotContain("test-token", "test-secret", "/token"));
        }
    }

    @Test
    void theLastClientToCloseFreesTheTokens() {
        CredentialRegistry registry = new CredentialRegistry();
        try (StubbedProvider stub = StubbedProvider.start()) {
            stub.server.setDispatcher(provider);
            Transport first = client(stub, registry);
            Transport second = client(stub, registry);
            first.raw("GET", "/things").send();
            first.close();
            second.raw("GET", "/things").send();
            assertThat(issued).hasValue(1);
            second.close();

            try (Transport later = client(stub, registry)) {
                later.raw("GET", "/things").send();
            }
            assertThat(issued).hasValue(2);
        }
    }

    private Transport client(StubbedProvider stub, CredentialRegistry registry) {
        return stub.builder()
                .credentials(tokens(registry), AccessToken.bearer())
                .build();
    }

    private StubbedProvider stub(UnaryOperator<Transport.Builder> more) {
        return stub(new CredentialRegistry(), more);
    }

    private StubbedProvider stub(CredentialRegistry registry, UnaryOperator<Transport.Builder> more) {
        StubbedProvider stub =
                StubbedProvider.start(s -> more.apply(s.credentials(tokens(registry), AccessToken.bearer())));
        stub.server.setDispatcher(provider);
        return stub;
    }

    private OAuthTokens tokens(CredentialRegistry registry) {
        return OAuthTokens.clientCredentials(issuer.url("/token").toString())
                .client("test-client", "test-secret")
                .registry(registry)
                .build();
    }

    /** A limit without a limit, while whose wait things happen. */
    private static final class Queue implements LimitRule {
        @Nullable Runnable meanwhile;

        @Override
        public String name() {
            return "queue";
        }

        @Override
        public Limit create(TimeSource time) {
            return patience -> {
                Runnable others = meanwhile;
                meanwhile = null;
                if (others != null) {
                    others.run();
                }
                return () -> {};
            };
        }
    }

    /** Does what is asked for whoever has a token that is valid by now. */
    private static final class Provider extends Dispatcher {
        final Set<String> valid = ConcurrentHashMap.newKeySet();
        volatile boolean refusesAll;

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String token = request.getHeaders().get("Authorization");
            return token == null || refusesAll || !valid.contains(token)
                    ? new MockResponse.Builder().code(401).build()
                    : new MockResponse.Builder()
                            .body("{\"success\":true,\"data\":\"fine\"}")
                            .build();
        }
    }
}
