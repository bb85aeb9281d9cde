package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60) // so that a hang fails rather than hangs
class RetryTest {
    private final StubbedProvider provider = StubbedProvider.start();

    @AfterEach
    void stop() {
        provider.close();
    }

    @ParameterizedTest
    @CsvSource({"SAFE,3", "SAME,2", "NEVER,1"})
    void aFailingProviderIsAskedAsOftenAsTheRuleAllows(RetryRule rule, int attempts) {
        provider.answers(500, "").answers(502, "").answers(503, "").answers(504, "");

        ChannelKitException failure = failureOf(provider.call(rule));

        assertThat(provider.requests()).isEqualTo(attempts);
        assertThat(failure.details().attempts()).isEqualTo(attempts);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure)
                .isInstanceOf(rule == RetryRule.SAFE ? ServerErrorException.class : OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @CsvSource({"SAFE,3", "SAME,2", "NEVER,1"})
    void lostAnswersAreAskedForAgainAsOftenAsTheRuleAllows(RetryRule rule, int attempts) {
        provider.resets().breaksOff(200).resets().resets();

        ChannelKitException failure = failureOf(provider.call(rule));

        assertThat(provider.requests()).isEqualTo(attempts);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure)
                .isInstanceOf(rule == RetryRule.SAFE ? TransportException.class : OutcomeUnknownException.class);
    }

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void anyCallIsRepeatedAfterA429(RetryRule rule) {
        provider.answers(429, "").answers(429, "").answersWith("third");

        Response<String> response = provider.call(rule).sendForResponse();

        assertThat(response.value()).isEqualTo("third");
        assertThat(response.attempts()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void anyCallIsRepeatedWhenNoConnectionCameAbout(RetryRule rule) throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = taken.getLocalPort();
        }
        Transport nowhere =
                provider.builder().baseUrl("http://localhost:" + port).build();

        TransportException failure = catchThrowableOfType(
                TransportException.class,
                () -> nowhere.raw("POST", "/x").retry(rule).send());

        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(failure.details().attempts()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("no connection came about");
    }

    @Test
    void aTruncatedBodyOfASafeCallIsAskedForAgain() {
        provider.breaksOff(200).answersWith("whole");

        assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo("whole");
    }

    @Test
    void aTruncatedBodyOfAnErrorDoesNotHideItsStatus() {
        provider.breaksOff(404);

        assertThat(failureOf(provider.call(RetryRule.SAFE)).details().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 412, 418, 422})
    void aRefusalIsNotRepeated(int status) {
        provider.answers(status, "").answersWith("no");

        ChannelKitException failure = failureOf(provider.call(RetryRule.SAFE));

        assertThat(failure.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void waitsDoubleWithinTheirJitter() {
        provider.answers(500, "").answers(500, "").answersWith("third");

        provider.call(RetryRule.SAFE).send();

        assertThat(provider.time.sleeps()).hasSize(2);
        assertThat(provider.time.sleeps().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(provider.time.sleeps().get(1)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "7,7",
        "'Sun, 01 Mar 2026 12:00:09 GMT',9",
        "3600,60",
        "99999999999999999999,60",
        "'Mon, 01 Mar 2100 12:00:00 GMT',60"
    })
    void retryAfterIsObeyedUpToItsBound(String header, int seconds) {
        provider.answers(429, "", "Retry-After: " + header).answersWith("then");

        provider.call(RetryRule.NEVER).send();

        assertThat(provider.time.sleeps()).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "soon", "'Sun, 01 Mar 2020 12:00:00 GMT'", "1.5", ""})
    void aRetryAfterThatSaysNothingLeavesTheBackoff(String header) {
        provider.answers(503, "", "Retry-After: " + header).answersWith("then");

        provider.call(RetryRule.SAFE).send();

        assertThat(provider.time.sleeps()).hasSize(1);
        assertThat(provider.time.sleeps().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void aWaitThatTheDeadlineDoesNotLeaveTimeForIsNotBegun() {
        provider.answers(429, "", "Retry-After: 30");

        RateLimitedException failure =
                (RateLimitedException) failureOf(provider.call(RetryRule.SAFE).timeout(Duration.ofSeconds(20)));

        assertThat(provider.time.sleeps()).isEmpty();
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(30));
        assertThat(failure).hasMessageContaining("wait 30 s");
    }

    @Test
    void aWriteIsNotRepeatedWhenNoTimeWouldBeLeftToHearItsAnswer() {
        provider.answers(429, "", "Retry-After: 50")
                .answers(429, "", "Retry-After: 50")
                .answersWith("read");

        assertThat(failureOf(provider.call(RetryRule.NEVER).timeout(Duration.ofSeconds(60))))
                .isInstanceOf(RateLimitedException.class);
        assertThat(provider.time.sleeps()).isEmpty();

        assertThat(provider.call(RetryRule.SAFE).timeout(Duration.ofSeconds(60)).send())
                .isEqualTo("read");
    }

    @Test
    void allCallsOfAClientShareOneBudget() {
        try (StubbedProvider down = StubbedProvider.start(
                settings -> settings.retry(RetryPolicy.standard().budget(10)))) {
            for (int i = 0; i < 5; i++) {
                down.answers(500, "");
            }

            failureOf(down.call(RetryRule.SAFE));
            failureOf(down.call(RetryRule.SAFE));

            assertThat(down.requests()).isEqualTo(4);
        }
    }

    @Test
    void aSuccessAfterA429GivesNothingBackThatWasNotTaken() {
        try (StubbedProvider flaky = StubbedProvider.start(
                settings -> settings.retry(RetryPolicy.standard().budget(10)))) {
            for (int i = 0; i < 3; i++) {
                flaky.answers(500, "");
            }
            failureOf(flaky.call(RetryRule.SAFE)); // takes all of it
            flaky.answers(429, "").answersWith("then");
            flaky.call(RetryRule.SAFE).send(); // adds one

            flaky.answers(500, "").answers(500, "");
            failureOf(flaky.call(RetryRule.SAFE));

            assertThat(flaky.requests()).isEqualTo(3 + 2 + 1);
        }
    }

    @Test
    void a429IsNotPaidFromTheBudget() {
        try (StubbedProvider busy = StubbedProvider.start(
                settings -> settings.retry(RetryPolicy.standard().budget(0)))) {
            busy.answers(429, "").answersWith("then");

            assertThat(busy.call(RetryRule.NEVER).send()).isEqualTo("then");
        }
    }

    @Test
    void noPolicyMeansOneAttempt() {
        try (StubbedProvider once = StubbedProvider.start(settings -> settings.retry(RetryPolicy.none()))) {
            once.answers(429, "").answersWith("no");

            failureOf(once.call(RetryRule.SAFE));

            assertThat(once.requests()).isEqualTo(1);
        }
    }

    @Test
    void aRefusalAfterALostAnswerLeavesTheOutcomeOpen() {
        provider.resets().answers(404, "{\"message\":\"gone\"}");

        ChannelKitException failure = failureOf(provider.call(RetryRule.SAME));

        assertThat(failure)
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("an earlier attempt got no answer");
        assertThat(failure.details().status()).isEqualTo(404);
    }

    @Test
    void aSuccessAfterALostAnswerIsASuccess() {
        provider.resets().answersWith("done");

        assertThat(provider.call(RetryRule.SAME).send()).isEqualTo("done");
    }

    @Test
    void silenceBeyondTheAnswerTimeoutIsALostAnswer() {
        provider.stalls();

        ChannelKitException failure = failureOf(provider.call(RetryRule.NEVER).answerTimeout(Duration.ofSeconds(1)));

        assertThat(failure).isInstanceOf(OutcomeUnknownException.class).hasCauseInstanceOf(CallTimeoutException.class);
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void whileWaitingNeitherAConnectionNorAPlaceIsHeld() {
        ConnectionPool pool = new ConnectionPool();
        List<Integer> busy = new ArrayList<>();
        OkHttpClient client = new OkHttpClient.Builder().connectionPool(pool).build();
        provider.answers(500, "not read ".repeat(100)).breaksOff(200).answersWith("third");
        Transport transport = provider.builder()
                .httpClient(client)
                .limits(dev.channelkit.commons.limit.Limits.none().concurrency(1))
                .timeSource(new Watching(() -> busy.add(pool.connectionCount() - pool.idleConnectionCount())))
                .build();

        RawResponse third = transport.raw("GET", "/things").send();

        assertThat(third.attempts()).isEqualTo(3);
        assertThat(busy).containsExactly(0, 0);
        assertThat(pool.connectionCount() - pool.idleConnectionCount()).isZero();
    }

    private static ChannelKitException failureOf(Call<?> call) {
        return catchThrowableOfType(ChannelKitException.class, call::send);
    }

    /** The provider's clock, with a look around at the beginning of every sleep. */
    private final class Watching implements TimeSource {
        private final Runnable look;

        Watching(Runnable look) {
            this.look = look;
        }

        @Override
        public Instant now() {
            return provider.time.now();
        }

        @Override
        public long nanoTime() {
            return provider.time.nanoTime();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            look.run();
            provider.time.sleep(duration);
        }

        @Override
        public long await(Condition condition, long nanos) throws InterruptedException {
            return provider.time.await(condition, nanos);
        }
    }
}
