package dev.channelkit.commons.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.operation.RetryRule;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetryPolicyTest {

    @ParameterizedTest
    @EnumSource(RetryRule.class)
    void unlessItIsSaidAPlain500IsLikeAnyOther(RetryRule rule) {
        for (int made = 1; made < 4; made++) {
            for (boolean inDoubt : new boolean[] {false, true}) {
                assertThat(RetryPolicy.standard().allows(Failure.INTERNAL_ERROR, rule, made, inDoubt))
                        .isEqualTo(RetryPolicy.standard().allows(Failure.SERVER_ERROR, rule, made, inDoubt));
            }
        }
    }

    @Test
    void readsMayBeRepeatedLessOftenAfterAPlain500AndWritesAreNot() {
        RetryPolicy policy = RetryPolicy.standard().attempts(4).internalErrorAttempts(2);

        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.SAFE, 1, false))
                .isTrue();
        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.SAFE, 2, true))
                .isFalse();
        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.SAME, 1, false))
                .isFalse();
        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.NEVER, 1, false))
                .isFalse();
        assertThat(policy.allows(Failure.SERVER_ERROR, RetryRule.SAFE, 3, true)).isTrue();
        assertThat(policy.allows(Failure.SERVER_ERROR, RetryRule.SAME, 1, false))
                .isTrue();
    }

    @Test
    void noSettingAllowsMoreThanTheAttempts() {
        RetryPolicy policy = RetryPolicy.standard().internalErrorAttempts(9).attempts(1);

        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.SAFE, 1, false))
                .isFalse();
        assertThatThrownBy(() -> RetryPolicy.standard().internalErrorAttempts(0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void otherSettingsKeepIt() {
        RetryPolicy policy = RetryPolicy.standard()
                .internalErrorAttempts(1)
                .attempts(5)
                .backoff(new Backoff(Duration.ZERO, Duration.ZERO))
                .longestRetryAfter(Duration.ofSeconds(1))
                .budget(7);

        assertThat(policy.allows(Failure.INTERNAL_ERROR, RetryRule.SAFE, 1, false))
                .isFalse();
    }
}
