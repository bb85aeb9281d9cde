package dev.channelkit.commons.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0,PT0S",
        "120,PT2M",
        "' 7 ',PT7S",
        "'Sun, 01 Mar 2026 12:00:30 GMT',PT30S",
        "'Sunday, 01-Mar-26 12:00:30 GMT',PT30S",
        "'Sun Mar  1 12:00:30 2026',PT30S",
        "'Tue Mar 10 12:00:00 2026',P9D",
        "99999999999999999999999,P365D",
        "9223372036854775807,P365D",
        "'Mon, 01 Mar 9999 12:00:00 GMT',P365D"
    })
    void secondsAndDatesAreWaits(String header, Duration wait) {
        assertThat(RetryAfter.parse(header, NOW)).contains(wait);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "-1",
                "soon",
                "1.5",
                "1e3",
                "٣",
                "Sun, 01 Mar 2026 11:59:59 GMT",
                "Sunday, 06-Nov-94 08:49:37 GMT",
                "Sun Nov  6 08:49:37 1994",
                "Sun, 99 Mar 2026 12:00:00 GMT"
            })
    void anythingElseSaysNothing(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEmpty();
    }

    @Property
    void noTextMakesItThrowOrWaitNegatively(@ForAll String text) {
        Duration wait = RetryAfter.parse(text, NOW).orElse(Duration.ZERO);

        assertThat(wait).isBetween(Duration.ZERO, Duration.ofDays(365));
    }

    @Test
    void theBackoffStaysWithinItsBoundsHoweverOftenItDoubles() {
        Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(8));

        assertThat(backoff.before(1, () -> 0.0)).isEqualTo(Duration.ofMillis(250));
        assertThat(backoff.before(3, () -> 0.5)).isEqualTo(Duration.ofMillis(1500));
        assertThat(backoff.before(1000, () -> 0.999999)).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }
}
