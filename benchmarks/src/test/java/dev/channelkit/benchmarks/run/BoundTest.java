package dev.channelkit.benchmarks.run;

import static dev.channelkit.benchmarks.run.Samples.CALL;
import static dev.channelkit.benchmarks.run.Samples.FACTS;
import static dev.channelkit.benchmarks.run.Samples.GROWS;
import static dev.channelkit.benchmarks.run.Samples.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundTest {
    private final Recorded run = Samples.on17();

    @Test
    void speedOfTimesIsThePeersTimeOverOurs() {
        assertThat(value(PAGE, Bound.speed(1.5, "jackson"))).isEqualTo(2.5);
    }

    @Test
    void speedOfRatesIsOurRateOverTheFastestPeers() {
        assertThat(value(CALL, Bound.speed(0.95, "gson", "jackson"))).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void timeIsTheInverseOfSpeed() {
        assertThat(value(CALL, Bound.time(1.1, "jackson"))).isCloseTo(1000.0 / 900, within(1e-12));
    }

    @Test
    void bytesAreAPartOfThePeers() {
        assertThat(value(PAGE, Bound.bytes(1.1, "jackson"))).isEqualTo(0.5);
    }

    @Test
    void absoluteLimitsAndDifferences() {
        assertThat(FACTS.bounds().get(0).in(FACTS, run)).contains(new Figure(210, 4));
        assertThat(FACTS.bounds().get(1).in(FACTS, run)).contains(new Figure(15, 5));
    }

    @Test
    void growthIsTheSteepestStep() {
        // 2 → 12 is a power of 0.778, 12 → 110 one of 0.962
        assertThat(value(GROWS, Bound.growth(1.1))).isCloseTo(0.962, within(1e-3));
        assertThat(Bound.growth(1.1).in(GROWS, Samples.on25()).orElseThrow().value())
                .isCloseTo(Math.log10(400 / 11.0), within(1e-9));
    }

    @Test
    void ofThreadsThatShareARateTheCostIsTheWaitOfEach() {
        Row row =
                Row.program("callers", Goal.GROWTH, Samples.class, "channelkit").axis(Axis.threads(1, 2, 4));
        Recorded flat = Samples.recorded(
                17,
                "measured callers channelkit@1 100 1 calls/s",
                "measured callers channelkit@2 200 1 calls/s",
                "measured callers channelkit@4 200 1 calls/s");

        // twice the threads at the same rate wait twice as long
        assertThat(Bound.growth(1).in(row, flat).orElseThrow().value()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aPeerThatWasNotMeasuredLeavesNothingToSay() {
        assertThat(Bound.speed(1, "jackson", "okhttp").in(PAGE, run)).isEmpty();
        assertThat(Bound.speed(1, "jackson").of("read-ahead").in(PAGE, run)).isEmpty();
    }

    @Test
    void eachKindHasItsSide() {
        Figure two = new Figure(2, 0);

        assertThat(Bound.speed(2, "x").reachedBy(two)).isTrue();
        assertThat(Bound.speed(2.1, "x").reachedBy(two)).isFalse();
        assertThat(Bound.bytes(2, "x").reachedBy(two)).isTrue();
        assertThat(Bound.time(1.9, "x").reachedBy(two)).isFalse();
        assertThat(Bound.score(1.9, "ns/op").reachedBy(two)).isFalse();
        assertThat(Bound.growth(1.9).reachedBy(two)).isFalse();
        assertThat(Bound.over(2, "ns/op", "x").reachedBy(two)).isTrue();
        assertThat(Bound.holds().reachedBy(new Figure(0.5, 0))).isFalse();
    }

    private double value(Row row, Bound bound) {
        return bound.in(row, run).orElseThrow().value();
    }
}
