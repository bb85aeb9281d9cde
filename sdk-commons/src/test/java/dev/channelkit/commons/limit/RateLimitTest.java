package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ManualTime time = ManualTime.autoAdvancing(NOON);
    private final RateLimit limit = RateLimit.perSecond(5, time);

    @Test
    void requestsAreEvenlySpaced() throws Exception {
        List<Long> moments = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            use(limit.reserve(patient()));
            moments.add(time.nanoTime() / 1_000_000);
        }

        assertThat(moments).containsExactly(0L, 200L, 400L, 600L, 800L, 1000L, 1200L, 1400L, 1600L, 1800L, 2000L);
    }

    @Test
    void aListenerThatFailsKeepsNoSlot() throws Exception {
        use(limit.reserve(patient()));
        Patience deaf = new Patience(time, Duration.ofMinutes(1), waited -> {
            throw new AssertionError("a test's error");
        });

        assertThatThrownBy(() -> limit.reserve(deaf)).isInstanceOf(AssertionError.class);

        use(limit.reserve(patient()));
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void anIdleSecondIsNotSavedUpForABurst() throws Exception {
        use(limit.reserve(patient()));
        time.advance(Duration.ofSeconds(10));

        use(limit.reserve(patient()));
        use(limit.reserve(patient()));

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void aWaitBeyondPatienceFailsAtOnceAndTakesNoSlot() throws Exception {
        use(limit.reserve(patient()));

        assertThatThrownBy(() -> limit.reserve(patience(Duration.ofMillis(199))))
                .isInstanceOfSatisfying(LimitExceededException.class, e -> {
                    assertThat(e.waitNeeded()).isEqualTo(Duration.ofMillis(200));
                    assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
                    assertThat(e).hasMessageContaining("5 requests per second").hasMessageContaining("200 ms");
                });
        assertThat(time.sleeps()).isEmpty();
        use(limit.reserve(patience(Duration.ofMillis(200))));
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void aSlotThatWasNotUsedIsGivenToTheNext() throws Exception {
        limit.reserve(patient()).close();

        use(limit.reserve(patient()));

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aSlotThatWasUsedIsNotGivenBackByClosingTwice() throws Exception {
        Lease first = limit.reserve(patient());
        first.sent(0);
        first.close();
        first.close();

        use(limit.reserve(patient()));

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }

    @Test
    void thoseWhoWaitAreServedInTheOrderInWhichTheyCame() throws Exception {
        ManualTime stopped = ManualTime.stopped(NOON);
        RateLimit shared = RateLimit.perSecond(1, stopped);
        use(shared.reserve(new Patience(stopped, Duration.ofMinutes(1), waited -> {})));
        List<Integer> served = java.util.Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Void>> waiting = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            waiting.add(CompletableFuture.runAsync(
                    () -> {
                        try {
                            use(shared.reserve(new Patience(stopped, Duration.ofMinutes(1), waited -> {})));
                            served.add(number);
                        } catch (InterruptedException e) {
                            throw new AssertionError(e);
                        }
                    },
                    task -> new Thread(task).start()));
            stopped.awaitSleepers(i + 1);
        }

        for (CompletableFuture<Void> next : waiting) {
            stopped.advance(Duration.ofSeconds(1));
            next.get();
        }

        assertThat(served).containsExactly(0, 1, 2);
    }

    @Test
    void anInterruptEndsTheWaitAndGivesTheSlotBack() throws Exception {
        use(limit.reserve(patient()));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> limit.reserve(patient())).isInstanceOf(InterruptedException.class);

        use(limit.reserve(patience(Duration.ofMillis(200))));
    }

    private Patience patient() {
        return patience(Duration.ofMinutes(1));
    }

    private Patience patience(Duration longest) {
        return new Patience(time, longest, waited -> {});
    }

    private static void use(Lease lease) {
        lease.sent(0);
        lease.close();
    }

    @Test
    void whatPassesGoesAtOnceAndTheOthersLaterForIt() throws Exception {
        use(limit.reserve(patient()));
        use(limit.pass());
        assertThat(time.sleeps()).isEmpty();

        use(limit.reserve(patient()));

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(400));
    }

    @Test
    void whatPassesAndIsNotSentKeepsNoSlot() throws Exception {
        use(limit.reserve(patient()));
        limit.pass().close();

        use(limit.reserve(patient()));

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(200));
    }
}
