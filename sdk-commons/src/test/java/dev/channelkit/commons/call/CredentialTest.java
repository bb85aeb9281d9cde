package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.auth.RequestHeaders;
import dev.channelkit.commons.auth.Secret;
import dev.channelkit.commons.error.AuthenticationException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CredentialTest {
    private static final Limits ONE_PLACE = Limits.none().concurrency(1).maxWait(Duration.ZERO);

    @Test
    void basicCredentialsGoOutUnasked() {
        try (StubbedProvider provider = with(CredentialSource.fixed(BasicCredentials.of("test-key", "test-secret")))) {
            provider.answersWith("fine");

            provider.call(RetryRule.SAFE).send();

            assertThat(provider.nextRequest().getHeaders().get("Authorization"))
                    .isEqualTo("Basic dGVzdC1rZXk6dGVzdC1zZWNyZXQ=");
        }
    }

    @Test
    void aFixedPairThatIsRefusedIsNotTriedAgain() {
        try (StubbedProvider provider = with(CredentialSource.fixed(BasicCredentials.of("test-key", "wrong")))) {
            provider.answers(401, "").answersWith("no");

            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("check the credentials");
            assertThat(provider.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void aDeadCredentialIsInvalidatedAndTheCallReplayedOnceWithTheNextOne(RetryRule rule) {
        Tokens tokens = new Tokens("old", "new");
        AtomicInteger refreshed = new AtomicInteger();
        CallListener listener = new CallListener() {
            @Override
            public void credentialRefreshed(Operation operation) {
                refreshed.incrementAndGet();
            }
        };
        try (StubbedProvider provider =
                withTokens(tokens, s -> s.listener(listener).retry(RetryPolicy.none()))) {
            provider.answers(401, "").answersWith("fine");

            Response<String> response = provider.call(rule).sendForResponse();

            assertThat(response.value()).isEqualTo("fine");
            assertThat(response.attempts()).isEqualTo(2);
            assertThat(tokens.invalidated).containsExactly("old");
            assertThat(bearers(provider, 2)).containsExactly("Bearer old", "Bearer new");
            assertThat(refreshed).hasValue(1);
            assertThat(provider.time.sleeps()).isEmpty();
        }
    }

    @Test
    void asManyDeadCredentialsAsTheSourceHasAreStillOneReplay() {
        Tokens tokens = new Tokens("first", "second", "third");
        try (StubbedProvider provider = withTokens(tokens, s -> s)) {
            provider.answers(401, "").answers(401, "").answersWith("no");

            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(AuthenticationException.class);
            assertThat(provider.requests()).isEqualTo(2);
            assertThat(tokens.invalidated).containsExactly("first", "second");
        }
    }

    @Test
    void theReplayDoesNotUseUpAnAttemptOfTheRetryPolicy() {
        try (StubbedProvider provider = withTokens(new Tokens("old", "new"), s -> s)) {
            provider.answers(401, "").answers(500, "").answers(500, "").answersWith("fine");

            assertThat(provider.call(RetryRule.SAFE).sendForResponse().attempts())
                    .isEqualTo(4);
        }
    }

    @Test
    void aNeverCallThatIsLostAfterTheReplayIsUnknown() {
        try (StubbedProvider provider = withTokens(new Tokens("old", "new"), s -> s)) {
            provider.answers(401, "").resets().answersWith("no");

            assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send()).isInstanceOf(OutcomeUnknownException.class);
            assertThat(provider.requests()).isEqualTo(2);
        }
    }

    @Test
    void aClassifierMayFindADeadSessionInTheBodyOfAnyStatus() {
        Tokens tokens = new Tokens("old", "new");
        UnaryOperator<Transport.Builder> classifier = s -> s.classifier(
                answer -> answer.status() == 500 && answer.bodyStart().contains("session expired"));
        try (StubbedProvider provider = withTokens(tokens, classifier)) {
            provider.answers(500, "{\"error\":\"session expired\"}").answersWith("fine");

            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("fine");
            assertThat(tokens.invalidated).containsExactly("old");
        }
    }

    @Test
    void aPeekLeavesTheWholeBodyForTheReader() {
        UnaryOperator<Transport.Builder> nosy =
                s -> s.classifier(answer -> answer.bodyStart().length() == 1);
        try (StubbedProvider provider = withTokens(new Tokens("token"), nosy)) {
            String large = "x".repeat(100_000);
            provider.answersWith(large);

            assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo(large);
        }
    }

    @Test
    void withoutACredentialNothingIsSent() {
        CredentialSource<BasicCredentials> failing = CredentialSource.supplied(() -> {
            throw new IllegalStateException("vault sealed: test-secret");
        });
        try (StubbedProvider provider = with(failing)) {
            assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                    .isInstanceOfSatisfying(CredentialException.class, e -> {
                        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                        assertThat(e.details().operationId()).isEqualTo("createThing");
                        assertThat(e.getMessage()).doesNotContain("test-secret").contains("supplier");
                        assertThat(stackTrace(e))
                                .doesNotContain("test-secret")
                                .contains("Caused by: java.lang.IllegalStateException");
                    });
            assertThat(provider.requests()).isZero();
        }
    }

    @Test
    void whatASourceOfTheCallersOwnSaysWhenItFailsIsNotPassedOn() {
        CredentialSource<Secret> failing = new CredentialSource<>() {
            @Override
            public Secret get() {
                throw new IllegalStateException(
                        "cannot parse test-secret", new IllegalArgumentException("test-secret"));
            }

            @Override
            public void invalidate(Secret used) {}
        };
        try (StubbedProvider provider = StubbedProvider.start(s -> s.credentials(failing, new Bearer()))) {
            assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            e -> assertThat(stackTrace(e)).doesNotContain("test-secret"));
        }
    }

    @Test
    void aSecretInTheCauseOfALostCallDoesNotReachItsStackTrace() {
        OkHttpClient echoing = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    throw new IOException(
                            "cannot send", new IOException(chain.request().header("Authorization")));
                })
                .build();
        try (StubbedProvider provider =
                withTokens(new Tokens("test-token"), s -> s.httpClient(echoing).retry(RetryPolicy.none()))) {
            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            e -> assertThat(stackTrace(e))
                                    .doesNotContain("test-token")
                                    .contains("Caused by: java.io.IOException: cannot send", "Bearer ***"));
        }
    }

    @Test
    void aSourceThatFailsWhenToldOfASuccessSpoilsNothing() {
        Tokens complaining = new Tokens("token") {
            @Override
            public void accepted(Secret used) {
                throw new IllegalStateException("cannot note " + used.value());
            }
        };
        try (StubbedProvider provider = withTokens(complaining, s -> s.limits(ONE_PLACE))) {
            provider.answersWith("first").answersWith("second");

            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("first");
            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("second");
        }
    }

    @Test
    void aSourceThatFailsWhenToldOfARefusalLeavesTheRefusalAndGivesThePlaceBack() {
        Tokens complaining = new Tokens("token") {
            @Override
            public void invalidate(Secret used) {
                throw new IllegalStateException("cannot forget " + used.value());
            }
        };
        try (StubbedProvider provider = withTokens(complaining, s -> s.limits(ONE_PLACE))) {
            provider.answers(401, "").answersWith("second");

            assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                    .isInstanceOfSatisfying(
                            AuthenticationException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.REFUSED));
            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("second");
        }
    }

    @Test
    void aSourceThatFailsWhenAskedWhatIsAtHandLeavesTheCredentialThatIsThere() {
        Tokens complaining = new Tokens("token") {
            @Override
            public Secret atHand() {
                throw new IllegalStateException("cannot look");
            }
        };
        try (StubbedProvider provider = withTokens(complaining, s -> s.limits(ONE_PLACE))) {
            provider.answersWith("first");

            assertThat(provider.call(RetryRule.NEVER).send()).isEqualTo("first");
            assertThat(bearers(provider, 1)).containsExactly("Bearer token");
        }
    }

    @Test
    void aCallThatWasReplayedFetchesNoThirdCredential() {
        AtomicInteger asked = new AtomicInteger();
        Tokens tokens = new Tokens("first", "second", "third") {
            @Override
            public Secret get() {
                asked.incrementAndGet();
                return super.get();
            }
        };
        try (StubbedProvider provider = withTokens(tokens, s -> s)) {
            provider.answers(401, "").answers(401, "");

            assertThatThrownBy(() -> provider.call(RetryRule.SAFE).send()).isInstanceOf(AuthenticationException.class);

            assertThat(tokens.invalidated).containsExactly("first", "second");
            assertThat(asked).hasValue(3); // before the call, after its refusal, before the replay
        }
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    @Test
    void aSupplierIsReadForEveryCall() {
        AtomicInteger reads = new AtomicInteger();
        CredentialSource<BasicCredentials> rotating =
                CredentialSource.supplied(() -> BasicCredentials.of("key" + reads.incrementAndGet(), "test-secret"));
        try (StubbedProvider provider = with(rotating)) {
            provider.answersWith("a").answersWith("b");

            provider.call(RetryRule.SAFE).send();
            provider.call(RetryRule.SAFE).send();

            assertThat(reads).hasValue(2);
        }
    }

    private static StubbedProvider with(CredentialSource<BasicCredentials> source) {
        return StubbedProvider.start(s -> s.credentials(source, BasicCredentials.authorizer()));
    }

    private static StubbedProvider withTokens(Tokens tokens, UnaryOperator<Transport.Builder> more) {
        return StubbedProvider.start(s -> more.apply(s.credentials(tokens, new Bearer())));
    }

    private static List<String> bearers(StubbedProvider provider, int count) {
        List<String> bearers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bearers.add(provider.nextRequest().getHeaders().get("Authorization"));
        }
        return bearers;
    }

    /** Gives one token after the other, as they are invalidated. */
    private static class Tokens implements CredentialSource<Secret> {
        private final Deque<String> left;
        private final List<String> invalidated = new ArrayList<>();

        Tokens(String... tokens) {
            left = new ArrayDeque<>(List.of(tokens));
        }

        @Override
        public Secret get() {
            if (left.isEmpty()) {
                throw new CredentialException("no token left", CallDetails.none(), null, null);
            }
            return Secret.of(left.getFirst());
        }

        @Override
        public void invalidate(Secret used) {
            invalidated.add(used.value());
            left.remove(used.value());
        }
    }

    private static final class Bearer implements Authorizer<Secret> {
        @Override
        public void authorize(Secret token, RequestHeaders headers) {
            headers.set("Authorization", "Bearer " + token.value());
        }

        @Override
        public List<String> secrets(Secret token) {
            return List.of(token.value());
        }
    }
}
