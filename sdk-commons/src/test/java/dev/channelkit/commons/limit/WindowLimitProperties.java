package dev.channelkit.commons.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** What a server counts of clients that send all they may, for many seeds of an unreliable network. */
class WindowLimitProperties {
    private static final int PERMITS = 100;
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final long LENGTH = MINUTE.toNanos();
    private static final long SPREAD = Window.SPREAD.toNanos();
    private static final Window WINDOW = Window.of(PERMITS, MINUTE);

    private static int seeds;
    private static int most;
    private static double leastUse = 1;
    private static int mostOfAnyDelay;
    private static int mostShared;
    private static int mostBeyond;
    private static int caughtWithoutSpread;

    @Property(tries = 1500)
    void neverMoreArriveInAnyWindowThanAllowedAndTheWindowIsUsed(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        Window window = new Random(seed).nextBoolean() ? WINDOW : WINDOW.unpacedStart();
        Traffic traffic = new Traffic(time, seed, SPREAD, false);

        traffic.run(List.of(WindowLimit.of(window, time)), Duration.ofSeconds(6 * 60));

        int busiest = traffic.arrivals.mostInAny(LENGTH);
        int busiestFixed = traffic.arrivals.mostInFixed(LENGTH, Math.floorMod(seed, LENGTH));
        double use = use(traffic);
        seeds++;
        most = Math.max(most, Math.max(busiest, busiestFixed));
        leastUse = Math.min(leastUse, use);
        assertThat(busiest).isLessThanOrEqualTo(PERMITS);
        assertThat(busiestFixed).isLessThanOrEqualTo(PERMITS);
        assertThat(use).isGreaterThanOrEqualTo(0.99);
    }

    @Property(tries = 300)
    void countedFromTheAnswerThereIsNoDelayThatLetsMoreArrive(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        long spread = Duration.ofSeconds(1L << new Random(seed).nextInt(8)).toNanos();
        Traffic traffic = new Traffic(time, seed, spread, true);

        traffic.run(List.of(WindowLimit.of(WINDOW.countedFromAnswer(), time)), Duration.ofMinutes(20));

        int busiest = traffic.arrivals.mostInAny(LENGTH);
        mostOfAnyDelay = Math.max(mostOfAnyDelay, busiest);
        assertThat(traffic.arrivals.count()).isGreaterThan(PERMITS);
        assertThat(busiest).isLessThanOrEqualTo(PERMITS);
    }

    @Property(tries = 200)
    void severalProcessesWithOneStoreAreOneClientToTheServer(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        Window shared = WINDOW.store(new SharedMemory());
        List<Limit> processes = IntStream.range(0, 3)
                .mapToObj(i -> (Limit) WindowLimit.of(shared, time))
                .toList();
        Traffic traffic = new Traffic(time, seed, SPREAD, false);

        traffic.run(processes, Duration.ofSeconds(6 * 60));

        int busiest = traffic.arrivals.mostInAny(LENGTH);
        mostShared = Math.max(mostShared, busiest);
        assertThat(busiest).isLessThanOrEqualTo(PERMITS);
        assertThat(use(traffic)).isGreaterThanOrEqualTo(0.99);
    }

    /** The bound beyond the spread: what is later by so much shortens the window by so much. */
    @Property(tries = 300)
    void beyondTheSpreadTheWindowShrinksByTheExcess(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        long excess = Duration.ofSeconds(2).toNanos();
        Traffic traffic = new Traffic(time, seed, SPREAD + excess, false);

        traffic.run(List.of(WindowLimit.of(WINDOW.unpacedStart(), time)), Duration.ofSeconds(6 * 60));

        mostBeyond = Math.max(mostBeyond, traffic.arrivals.mostInAny(LENGTH));
        assertThat(traffic.arrivals.mostInAny(LENGTH - excess)).isLessThanOrEqualTo(PERMITS);
        assertThat(traffic.arrivals.mostInAny(LENGTH)).isLessThanOrEqualTo(2 * PERMITS);
    }

    /** The judge sees what is wrong: a log of what was sent, without regard for the way. */
    @Property(tries = 50)
    void withoutTheSpreadTooManyArrive(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        Traffic traffic = new Traffic(time, seed, SPREAD, false);

        traffic.run(
                List.of(WindowLimit.of(WINDOW.spread(Duration.ZERO).unpacedStart(), time)), Duration.ofSeconds(6 * 60));

        caughtWithoutSpread++;
        assertThat(traffic.arrivals.mostInAny(LENGTH)).isGreaterThan(PERMITS);
    }

    /** And the usual mistake. */
    @Property(tries = 50)
    void aTokenBucketLetsNearlyTwiceAsManyArrive(@ForAll long seed) {
        VirtualTime time = new VirtualTime();
        Traffic traffic = new Traffic(time, seed, SPREAD, false);

        traffic.run(List.of(new TokenBucket(PERMITS, MINUTE, time)), Duration.ofSeconds(6 * 60));

        assertThat(traffic.arrivals.mostInAny(LENGTH)).isGreaterThan(PERMITS * 3 / 2);
    }

    /** The share of the window that is used once it has been full, over three windows and every beginning of them. */
    private static double use(Traffic traffic) {
        return 3.0 * LENGTH / traffic.sends.timeFor(3 * PERMITS, PERMITS, PERMITS);
    }

    @AfterContainer
    static void figures() {
        System.out.printf(
                "window limit, %d per 60 s: %d seeds, at most %d arrivals in any 60 s, at least %.2f %% of the window used;"
                        + " any delay, counted from the answer: at most %d; three processes: at most %d;"
                        + " 2 s beyond the spread: at most %d; spread ignored: caught in %d of 50%n",
                PERMITS, seeds, most, 100 * leastUse, mostOfAnyDelay, mostShared, mostBeyond, caughtWithoutSpread);
    }
}
