package dev.channelkit.benchmarks.run;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long things are measured.
 *
 * @param name {@code short} or {@code full}; also what programs are told, who besides know {@code tiny}
 * @param rounds how many fresh JVMs each peer gets at a row
 * @param warmup iterations that do not count
 * @param iterations iterations that count
 * @param iteration how long each of both is
 * @param limit after which no further round begins; one always runs to its end
 */
public record Pace(String name, int rounds, int warmup, int iterations, Duration iteration, Duration limit) {
    /** Everything, so long that compilers have done their work: for figures that are to be quoted. */
    static final Pace FULL = new Pace("full", 3, 3, 5, Duration.ofSeconds(1), Duration.ofHours(3));

    /** What a JVM takes to come up, to prepare the work and to hand back. */
    static final Duration OVERHEAD = Duration.ofMillis(1000);

    /** What all of the short form may take, with a minute left for slow machines and building. */
    static final Duration SHORT_LIMIT = Duration.ofMinutes(9);

    /** The short form for these rows: iterations as long as the limit allows, between 150 and 500 ms. */
    static Pace shortForm(List<Row> rows) {
        Pace longest = new Pace("short", 2, 2, 3, Duration.ofMillis(500), SHORT_LIMIT);
        long forks = Math.max(1, longest.forks(rows).count());
        Duration left = SHORT_LIMIT.dividedBy(longest.rounds).minus(longest.programs(rows));
        long each = left.dividedBy(forks).minus(OVERHEAD).toMillis() / (longest.warmup + longest.iterations);
        return new Pace("short", 2, 2, 3, Duration.ofMillis(Math.max(150, Math.min(500, each))), SHORT_LIMIT);
    }

    /** About what all rounds of these rows take. Programs say what they take in the short form; in the full form that is a guess. */
    Duration of(List<Row> rows) {
        return fork().multipliedBy(forks(rows).count()).plus(programs(rows)).multipliedBy(rounds);
    }

    private Stream<Rounds.Fork> forks(List<Row> rows) {
        return Rounds.order(rows, 0, isFull()).stream()
                .filter(fork -> fork.row().measurement() instanceof Row.Jmh);
    }

    private Duration programs(List<Row> rows) {
        return Rounds.order(rows, 0, isFull()).stream()
                .map(Rounds.Fork::row)
                .filter(row -> row.measurement() instanceof Row.Program)
                .map(Row::takes)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What one JVM of JMH takes. */
    private Duration fork() {
        return iteration.multipliedBy(warmup + iterations).plus(OVERHEAD);
    }

    boolean isFull() {
        return name.equals("full");
    }
}
