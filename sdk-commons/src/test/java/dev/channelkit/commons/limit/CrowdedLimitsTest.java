package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Limits that many threads ask at the same time: nothing is counted twice, nothing is lost. */
class CrowdedLimitsTest {
    private static final int THREADS = 8;
    private static final int TIMES = 2_000;

    private final TimeSource system = TimeSource.system();
    private final ManualTime stopped = ManualTime.stopped(Instant.parse("2026-03-01T12:00:00Z"));

    @Test
    void placesAreNeitherGivenTwiceNorLost() throws Exception {
        ConcurrencyLimit limit = ConcurrencyLimit.of(3, system);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        int served = together(() -> {
            try (Lease place = limit.reserve(patience(Duration.ofDays(1), system))) {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.yield(); // so that others wait
                inside.decrementAndGet();
                return 1;
            }
        });

        assertThat(served).isEqualTo(THREADS * TIMES);
        assertThat(most).hasValueLessThanOrEqualTo(3);
        assertHasAllPlaces(limit);
    }

    @Test
    void whoLosesPatienceTakesNoPlaceAlong() throws Exception {
        ConcurrencyLimit limit = ConcurrencyLimit.of(3, system);

        int served = together(() -> {
            try (Lease place = limit.reserve(patience(Duration.ofNanos(1_000), system))) {
                Thread.yield();
                return 1;
            } catch (LimitExceededException e) {
                return 0;
            }
        });

        assertThat(served).isPositive();
        assertHasAllPlaces(limit);
    }

    @Test
    void everyMomentIsGivenOnce() throws Exception {
        RateLimit limit = RateLimit.perSecond(1_000, stopped);

        int passed = together(() -> {
            try (Lease moment = limit.pass()) {
                moment.sent(0);
                return 1;
            }
        });

        assertThatThrownBy(() -> limit.reserve(patience(Duration.ZERO, stopped)))
                .isInstanceOfSatisfying(
                        LimitExceededException.class,
                        e -> assertThat(e.waitNeeded()).isEqualTo(Duration.ofMillis(passed)));
    }

    @Test
    void aDayLetsAsManyThroughAsItSays() throws Exception {
        int most = THREADS * TIMES / 2;
        Limit limit = DailyCount.of(most).refusing().create(stopped);

        int sent = together(() -> {
            try (Lease place = limit.reserve(patience(Duration.ZERO, stopped))) {
                place.sent(0);
                return 1;
            } catch (LimitExceededException e) {
                return 0;
            }
        });

        assertThat(sent).isEqualTo(most);
        assertThat(((DailyLimit) limit).count()).isEqualTo(most);
    }

    private void assertHasAllPlaces(ConcurrencyLimit limit) throws InterruptedException {
        assertThat(limit.waiting()).isZero();
        for (int i = 0; i < 3; i++) {
            Lease unused = limit.reserve(patience(Duration.ZERO, system));
        }
        assertThatThrownBy(() -> limit.reserve(patience(Duration.ZERO, system)))
                .isInstanceOf(LimitExceededException.class);
    }

    private static Patience patience(Duration longest, TimeSource time) {
        return new Patience(time, longest, waited -> {});
    }

    /** The sum of what all threads' calls gave. */
    private static int together(Callable<Integer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> sums = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                sums.add(threads.submit(() -> {
                    int sum = 0;
                    for (int j = 0; j < TIMES; j++) {
                        sum += call.call();
                    }
                    return sum;
                }));
            }
            int all = 0;
            for (Future<Integer> sum : sums) {
                all += sum.get();
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
