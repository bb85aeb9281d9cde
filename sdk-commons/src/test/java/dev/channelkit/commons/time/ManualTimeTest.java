package dev.channelkit.commons.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ManualTimeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aStoppedClockWakesSleepersWhenItIsAdvancedFarEnough() throws Exception {
        ManualTime time = ManualTime.stopped(NOON);
        CompletableFuture<Instant> woken = CompletableFuture.supplyAsync(() -> {
            try {
                time.sleep(Duration.ofMinutes(2));
                return time.now();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });

        time.awaitSleepers(1);
        time.advance(Duration.ofMinutes(1));
        boolean tooEarly = woken.isDone();
        time.advance(Duration.ofMinutes(1));

        assertThat(tooEarly).isFalse();
        assertThat(woken.get()).isEqualTo(NOON.plusSeconds(120));
    }

    @Test
    void anAutoAdvancingClockIsMovedBySleepsAndRemembersThem() throws Exception {
        ManualTime time = ManualTime.autoAdvancing(NOON);

        time.sleep(Duration.ofSeconds(5));
        time.sleep(Duration.ofSeconds(-1));

        assertThat(time.now()).isEqualTo(NOON.plusSeconds(5));
        assertThat(time.nanoTime()).isEqualTo(5_000_000_000L);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(-1));
    }

    @Test
    void timeDoesNotGoBack() {
        assertThatThrownBy(() -> ManualTime.stopped(NOON).advance(Duration.ofNanos(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anInterruptedThreadDoesNotSleepOnAnyClock() {
        for (TimeSource time :
                new TimeSource[] {TimeSource.system(), ManualTime.stopped(NOON), ManualTime.autoAdvancing(NOON)}) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> time.sleep(Duration.ZERO)).isInstanceOf(InterruptedException.class);
        }
    }
}
