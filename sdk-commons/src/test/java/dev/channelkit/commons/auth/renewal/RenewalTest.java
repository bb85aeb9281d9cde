package dev.channelkit.commons.auth.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {
    private final Renewal rules =
            Renewal.standard().longestLife(Duration.ofHours(12)).margin(Duration.ofMinutes(5));

    @ParameterizedTest
    @CsvSource({
        "PT24H, PT12H", // both published lives of a provider: the shorter holds
        "PT1H, PT1H",
        "PT2S, PT2S",
        "PT0.2S, PT1S",
        "PT0S, PT5M",
        "PT-1H, PT5M",
        ", PT5M",
        "PT87600H, PT12H"
    })
    void aLifeIsBelievedWithinBounds(Duration told, Duration believed) {
        assertThat(rules.life(told)).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"PT12H, PT11H55M", "PT20M, PT15M", "PT10M, PT7M30S", "PT2S, PT1.5S"})
    void theMarginLeavesShortLivesThreeQuarters(Duration life, Duration usable) {
        assertThat(rules.usable(life)).isEqualTo(usable);
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> rules.longestLife(Duration.ofMillis(999)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the longest life");
        assertThatThrownBy(() -> rules.margin(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.lifeIfUnknown(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.longestWait(Duration.ofDays(366))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> rules.longestRetryAfter(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
