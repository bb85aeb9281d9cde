package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.PermissionDeniedException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.limit.Window;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.retry.Backoff;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.commons.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A provider that answers 403 both to what is not allowed and to too many calls. */
@Timeout(60)
class ForbiddenTest {
    private static final ForbiddenPolicy EITHER =
            ForbiddenPolicy.mayBeRateLimit(3, new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(8)));

    private final List<StubbedProvider> open = new ArrayList<>();

    @AfterEach
    void stop() {
        open.forEach(StubbedProvider::close);
    }

    @Test
    void aReadIsRepeatedThreeTimesWithPausesOfItsOwn() {
        StubbedProvider provider = either(s -> s);
        provider.answers(403, "").answers(403, "").answers(403, "").answersWith("fourth");

        Response<String> response = provider.call(RetryRule.SAFE).sendForResponse();

        assertThat(response.value()).isEqualTo("fourth");
        assertThat(response.attempts()).isEqualTo(4);
        List<Duration> pauses = provider.time.sleeps();
        assertThat(pauses).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(pauses.get(i)).isBetween(Duration.ofSeconds(1L << i), Duration.ofSeconds(2L << i));
        }
    }

    @Test
    void pausesAreNeverTheSame() {
        StubbedProvider provider = either(s -> s);
        for (int i = 0; i < 20; i++) {
            provider.answers(403, "").answersWith("then").call(RetryRule.SAFE).send();
        }

        assertThat(provider.time.sleeps()).doesNotHaveDuplicates();
    }

    @Test
    void aReadThatStaysForbiddenSaysThatItMayBeEither() {
        StubbedProvider provider = either(s -> s);
        for (int i = 0; i < 5; i++) {
            provider.answers(403, "{\"message\":\"Forbidden\"}");
        }

        PermissionDeniedException e = failureOf(provider.call(RetryRule.SAFE));

        assertThat(e.mayBeRateLimit()).isTrue();
        assertThat(e.retryAfter()).isEmpty();
        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(e)
                .hasMessageContaining("or too many calls came")
                .hasMessageContaining("which right or feature their owner lacks, or send fewer calls");
        assertThat(provider.requests()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(
            value = RetryRule.class,
            names = {"SAME", "NEVER"})
    void aWriteIsNeverRepeated(RetryRule rule) {
        StubbedProvider provider = either(s -> s);
        provider.answers(403, "", "Retry-After: 1").answersWith("never");

        PermissionDeniedException e = failureOf(provider.call(rule));

        assertThat(e.mayBeRateLimit()).isTrue();
        assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(e.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(e)
                .hasMessageContaining("or wait 1 s, as the provider asks")
                .hasMessageContaining("nothing was done, and the call is not repeated on a guess");
        assertThat(provider.requests()).isEqualTo(1);
        assertThat(provider.time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7,7", "3600,60"})
    void aWishForQuietIsObeyedWithinTheBoundOfThePolicy(String retryAfter, int seconds) {
        StubbedProvider provider = either(s -> s);
        provider.answers(403, "", "Retry-After: " + retryAfter).answersWith("then");

        provider.call(RetryRule.SAFE).send();

        assertThat(provider.time.sleeps()).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void aPauseThatTheCallHasNoTimeForIsNotBegun() {
        StubbedProvider provider = either(s -> s);
        provider.answers(403, "", "Retry-After: 30").answersWith("never");

        failureOf(provider.call(RetryRule.SAFE).timeout(Duration.ofSeconds(20)));

        assertThat(provider.time.sleeps()).isEmpty();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void otherFailuresHaveTheirAttemptsBesides() {
        StubbedProvider provider = either(s -> s);
        provider.answers(500, "")
                .answers(403, "")
                .answers(500, "")
                .answers(403, "")
                .answers(403, "");
        provider.answersWith("sixth");

        assertThat(provider.call(RetryRule.SAFE).sendForResponse().attempts()).isEqualTo(6);
    }

    @Test
    void whereEverythingIsForbiddenTheBudgetEndsTheRepetitions() {
        StubbedProvider provider = either(s -> s.retry(RetryPolicy.standard().budget(10)));
        for (int i = 0; i < 10; i++) {
            provider.answers(403, "");
        }

        failureOf(provider.call(RetryRule.SAFE));
        failureOf(provider.call(RetryRule.SAFE));

        assertThat(provider.requests()).isEqualTo(4);
    }

    @Test
    void onlyAWishForQuietHoldsBackOtherCalls() {
        Limits window =
                Limits.none().window(Window.of(10, Duration.ofSeconds(60)).unpacedStart());
        StubbedProvider provider = either(s -> s.limits(window.maxWait(Duration.ofMinutes(3))));
        provider.answers(403, "")
                .answersWith("at once")
                .answers(403, "", "Retry-After: 40")
                .answersWith("later");

        failureOf(provider.call(RetryRule.NEVER));
        provider.call(RetryRule.NEVER).send();
        Duration before = elapsed(provider);
        failureOf(provider.call(RetryRule.NEVER));
        provider.call(RetryRule.NEVER).send();

        assertThat(before).isLessThan(Duration.ofSeconds(1));
        assertThat(elapsed(provider)).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
    }

    @Test
    void aPolicyOfOneAttemptHoldsHereToo() {
        StubbedProvider provider = either(s -> s.retry(RetryPolicy.none()));
        provider.answers(403, "").answersWith("never");

        assertThat(failureOf(provider.call(RetryRule.SAFE)).mayBeRateLimit()).isTrue();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void unlessSetA403Stands() {
        StubbedProvider provider = start(s -> s);
        provider.answers(403, "", "Retry-After: 1").answersWith("never");

        PermissionDeniedException e = failureOf(provider.call(RetryRule.SAFE));

        assertThat(e.mayBeRateLimit()).isFalse();
        assertThat(e).hasMessageContaining("the credentials do not allow this:");
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void policiesThatCannotBeAreRefused() {
        Backoff backoff = new Backoff(Duration.ZERO, Duration.ZERO);

        assertThatThrownBy(() -> ForbiddenPolicy.mayBeRateLimit(0, backoff))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ForbiddenPolicy.mayBeRateLimit(11, backoff))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ForbiddenPolicy.mayBeRateLimit(-1, backoff))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration elapsed(StubbedProvider provider) {
        return Duration.between(StubbedProvider.START, provider.time.now());
    }

    private StubbedProvider either(UnaryOperator<Transport.Builder> more) {
        return start(settings -> more.apply(settings.forbidden(EITHER)));
    }

    private StubbedProvider start(UnaryOperator<Transport.Builder> settings) {
        StubbedProvider provider = StubbedProvider.start(settings);
        open.add(provider);
        return provider;
    }

    private static PermissionDeniedException failureOf(Call<String> call) {
        return catchThrowableOfType(PermissionDeniedException.class, call::send);
    }
}
