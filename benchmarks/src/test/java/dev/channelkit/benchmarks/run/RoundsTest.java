package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.benchmarks.run.Rounds.Fork;
import dev.channelkit.benchmarks.run.Rounds.ForkFailedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final Row A = Row.program("a", Goal.NONE, RoundsTest.class, "x", "y", "z");
    private static final Row B = Row.program("b", Goal.NONE, RoundsTest.class, "x", "y");
    private static final Pace THREE =
            new Pace("full", 3, 0, Duration.ZERO, 1, Duration.ofMillis(1), Duration.ofMinutes(10));

    private final List<String> ran = new ArrayList<>();
    private long now;

    @Test
    void peersTakeTurnsAndEachRoundBeginsWithAnother() {
        new Rounds(this::fork, THREE, () -> now).run(List.of(A, B), THREE.limit());

        assertThat(ran)
                .containsExactly(
                        "a x", "a y", "a z", "b x", "b y", "a y", "a z", "a x", "b y", "b x", "a z", "a x", "a y",
                        "b x", "b y");
    }

    @Test
    void rowsThatRepeatTakeTurnsWithinARound() {
        assertThat(Rounds.order(List.of(B.repeats(2)), 0, true))
                .extracting(Fork::label)
                .containsExactly("x", "y", "y", "x");
    }

    @Test
    void anAxisGivesAJvmForEveryValue() {
        Row row = Row.program("grows", Goal.NONE, RoundsTest.class, "x").axis(Axis.of("size", "items", 1, 2, 3, 4, 5));

        assertThat(Rounds.order(List.of(row), 0, true))
                .extracting(Fork::label)
                .containsExactly("x@1", "x@2", "x@3", "x@4", "x@5");
        assertThat(Rounds.order(List.of(row), 0, false)).extracting(Fork::label).containsExactly("x@1", "x@3", "x@5");
    }

    @Test
    void theShortFormLeavesOutPeersThatNoLimitTakes() {
        assertThat(Rounds.order(List.of(Samples.PAGE), 0, false))
                .extracting(Fork::peer)
                .containsExactly("channelkit", "jackson");
    }

    @Test
    void aRowThatAnotherTellsHasNoJvm() {
        Row told = Row.toldBy(A, "a.heap", Goal.NONE);

        assertThat(Rounds.order(List.of(told), 0, true)).isEmpty();
    }

    @Test
    void noFurtherRoundBeginsThatWouldNotEndInTime() {
        Rounds rounds = new Rounds(
                (fork, pace) -> {
                    now += Duration.ofMinutes(2).toNanos();
                    return fork(fork, pace);
                },
                THREE,
                () -> now);

        rounds.run(List.of(B), Duration.ofMinutes(11));

        // each takes four minutes: a third would end after twelve
        assertThat(rounds.done()).isEqualTo(2);
        assertThat(rounds.measured()).hasSize(2);
    }

    @Test
    void theSamplesOfAllRoundsCount() {
        Rounds rounds = new Rounds(this::fork, THREE, () -> now);

        rounds.run(List.of(B), THREE.limit());

        assertThat(rounds.measured()).first().satisfies(x -> {
            // 1, 4 and 5: which JVM it was, by the order above
            assertThat(x.score()).isEqualTo((1 + 4 + 5) / 3.0);
            assertThat(x.error()).isEqualTo(Figure.of(List.of(1.0, 4.0, 5.0)).error());
            assertThat(x.bytes()).isEqualTo(8);
        });
    }

    @Test
    void whatFailsIsNotedAndTheRestGoesOn() {
        Rounds rounds = new Rounds(
                (fork, pace) -> {
                    if (fork.peer().equals("x")) {
                        throw new ForkFailedException("out of memory\nat …");
                    }
                    return fork(fork, pace);
                },
                new Pace("full", 1, 0, Duration.ZERO, 1, Duration.ofMillis(1), Duration.ofMinutes(10)),
                () -> now);

        rounds.run(List.of(B), Duration.ofMinutes(10));

        assertThat(rounds.failures()).containsExactly("failed b x out of memory");
        assertThat(rounds.measured()).extracting(Measured::peer).containsExactly("y");
    }

    private List<Measured> fork(Fork fork, Pace pace) {
        ran.add(fork.row() + " " + fork.label());
        return List.of(new Measured(fork.row().id(), fork.label(), 17, ran.size(), Double.NaN, "us/op", 8));
    }
}
