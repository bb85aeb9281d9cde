package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a 429 does to the limit. */
@Timeout(60)
class WindowRecoveryTest {
    private static final Window HUNDRED = Window.of(100, Duration.ofSeconds(60)).unpacedStart();

    private final ManualTime time = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));
    private double chance;
    private final WindowLimit limit = WindowLimit.of(HUNDRED, time, () -> chance);

    @ParameterizedTest
    @CsvSource({"0.0,5000", "0.5,10000", "0.99,14900"})
    void withoutRetryAfterAllCallsPauseForSomeTimeBetween5And15Seconds(double random, long millis) throws Exception {
        chance = random;

        refuse(send(), null);

        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "30,30", "60,60", "61,60", "31536000,60"})
    void retryAfterIsObeyedUpToTheLongestPause(long asked, long pause) throws Exception {
        refuse(send(), Duration.ofSeconds(asked));

        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(pause));
    }

    @Test
    void aRetryAfterOfNoTimeSaysNothing() throws Exception {
        refuse(send(), Duration.ZERO);

        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void thePauseDoublesWithEvery429AfterAPauseUpTo60Seconds() throws Exception {
        for (int seconds : new int[] {5, 10, 20, 40, 60, 60}) {
            refuse(send(), null);
            assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(seconds));
            time.advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void requestsThatWereOutTogetherArePausedForOnce() throws Exception {
        Lease first = send();
        Lease second = send();
        Lease third = send();
        refuse(first, null);
        time.advance(Duration.ofSeconds(1));

        refuse(second, null);
        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(4));
        refuse(third, Duration.ofSeconds(20));
        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(20));
        time.advance(Duration.ofSeconds(20));

        refuse(send(), null);
        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void afterThePauseCallsGoAtHalfTheRateWhichClimbsBackToAll() throws Exception {
        refuse(send(), null);
        time.advance(Duration.ofSeconds(5));

        send();
        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(1200));
        time.advance(Duration.ofSeconds(150));
        send();
        assertThat(waitNeeded()).isEqualTo(Duration.ofMillis(800));
        time.advance(Duration.ofSeconds(150));
        for (int i = 0; i < 100; i++) {
            send();
        }

        assertThat(waitNeeded()).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void aFull429FreeClimbMakesTheNextPauseAShortOneAgain() throws Exception {
        refuse(send(), null);
        time.advance(Duration.ofSeconds(305));
        send();

        refuse(send(), null);

        assertThat(waitNeeded()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void theWaitForetoldReckonsWithTheClimb() throws Exception {
        refuse(send(), null);
        for (int i = 0; i < 10; i++) {
            queued(i + 1, Duration.ofMinutes(10));
        }

        Duration eleventh = waitNeeded();

        assertThat(eleventh)
                .isBetween(
                        Duration.ofSeconds(16), Duration.ofSeconds(17)); // 5 s and 10 steps of a little less than 1.2 s
    }

    @Test
    void aPauseThatEndsTooLateForThoseWhoWaitFailsThemAtOnce() throws Exception {
        WindowLimit one = WindowLimit.of(
                Window.of(1, Duration.ofSeconds(2)).spread(Duration.ZERO).unpacedStart(), time);
        Lease refused = one.reserve(patience(Duration.ZERO));
        refused.sent(0);
        CompletableFuture<Lease> waiting = queued(one, 1, Duration.ofSeconds(30));

        refuse(refused, Duration.ofSeconds(50));

        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(LimitExceededException.class)
                .hasMessageContaining("pauses after a 429")
                .hasMessageContaining("50000 ms");
    }

    @Test
    void theRefusedRequestCounts() throws Exception {
        WindowLimit one = WindowLimit.of(
                Window.of(1, Duration.ofSeconds(60)).spread(Duration.ZERO).unpacedStart(), time);
        Lease refused = one.reserve(patience(Duration.ZERO));
        refused.sent(0);
        refuse(refused, Duration.ofSeconds(1));
        time.advance(Duration.ofSeconds(59));

        assertThatThrownBy(() -> one.reserve(patience(Duration.ZERO))).isInstanceOf(LimitExceededException.class);
    }

    @Test
    void pausesThatCannotBeAreRefusedWhereTheyAreMade() {
        Duration second = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);

        assertThatThrownBy(() -> new Recovery(two, second, two, second)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recovery(second, two, second, second))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Recovery(second, two, two, second.negated()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Lease send() throws InterruptedException {
        Lease lease = limit.reserve(patience(Duration.ZERO));
        lease.sent(0);
        return lease;
    }

    private static void refuse(Lease lease, @Nullable Duration retryAfter) {
        lease.answered();
        lease.refused(retryAfter);
        lease.close();
    }

    private Duration waitNeeded() {
        return catchThrowableOfType(LimitExceededException.class, () -> limit.reserve(patience(Duration.ZERO)))
                .waitNeeded();
    }

    private Patience patience(Duration longest) {
        return new Patience(time, longest, waited -> {});
    }

    private void queued(int waiting, Duration longest) throws InterruptedException {
        queued(limit, waiting, longest);
    }

    private CompletableFuture<Lease> queued(WindowLimit from, int waiting, Duration longest)
            throws InterruptedException {
        CompletableFuture<Lease> lease = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                lease.complete(from.reserve(patience(longest)));
            } catch (InterruptedException | RuntimeException e) {
                lease.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        while (from.waiting() != waiting) {
            Thread.sleep(1);
        }
        return lease;
    }
}
