package dev.channelkit.commons.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PausesTest {
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));

    private List<Duration> all(Pauses pauses) {
        while (pauses.next(IllegalStateException::new)) {}
        return time.sleeps();
    }

    private static List<Duration> seconds(double... pauses) {
        return java.util.Arrays.stream(pauses)
                .mapToObj(seconds -> Duration.ofMillis((long) (seconds * 1000)))
                .toList();
    }

    @Test
    void theyDoubleUpToTheLongestAndEndWithPatience() {
        assertThat(all(Pauses.doubling(time, Duration.ofSeconds(40), Duration.ofSeconds(2), Duration.ofSeconds(12))))
                .isEqualTo(seconds(2, 4, 8, 12, 12, 2));
    }

    @Test
    void orGrowByHalf() {
        assertThat(all(Pauses.growing(time, Duration.ofSeconds(14), Duration.ofSeconds(2), Duration.ofSeconds(4))))
                .isEqualTo(seconds(2, 3, 4, 4, 1));
    }

    @Test
    void whatTheQuestionsTakeIsPatienceToo() {
        Pauses pauses = Pauses.doubling(time, Duration.ofSeconds(10), Duration.ofSeconds(4), Duration.ofSeconds(4));
        time.advance(Duration.ofSeconds(9));
        assertThat(pauses.left()).isEqualTo(Duration.ofSeconds(1));

        assertThat(all(pauses)).isEqualTo(seconds(1));
    }

    @Test
    void withoutPatienceThereIsNone() {
        assertThat(all(Pauses.doubling(time, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .isEmpty();
        assertThat(all(Pauses.doubling(time, Duration.ofSeconds(-1), Duration.ofSeconds(1), Duration.ofSeconds(1))))
                .isEmpty();
    }

    @Test
    void patienceMayBeEndless() {
        Pauses pauses = Pauses.growing(
                time, Duration.ofSeconds(Long.MAX_VALUE), Duration.ofDays(1), Duration.ofSeconds(Long.MAX_VALUE));

        assertThat(pauses.next(IllegalStateException::new)).isTrue();
        assertThat(pauses.left()).isPositive();
    }

    @Test
    void anInterruptEndsThemAndStays() {
        Pauses pauses = Pauses.doubling(time, Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ofSeconds(1));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> pauses.next(IllegalStateException::new)).isInstanceOf(IllegalStateException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void pausesThatShrinkOrAreNoneAreRefused() {
        Stream.of(Duration.ZERO, Duration.ofSeconds(-1), Duration.ofSeconds(3))
                .forEach(first -> assertThatThrownBy(
                                () -> Pauses.growing(time, Duration.ofSeconds(9), first, Duration.ofSeconds(2)))
                        .isInstanceOf(IllegalArgumentException.class));
    }
}
