package dev.channelkit.benchmarks.run;

import java.time.Duration;
import java.util.List;

/**
 * How long things are measured.
 *
 * @param name {@code short} or {@code full}; also what programs are told, who besides know {@code tiny}
 * @param rounds how many fresh JVMs each peer gets at a row
 * @param warmups iterations that do not count
 * @param warmup how long each of them is
 * @param iterations iterations that count
 * @param iteration how long each of them is
 * @param limit after which no further round begins; one always runs to its end
 */
public record Pace(
        String name, int rounds, int warmups, Duration warmup, int iterations, Duration iteration, Duration limit) {
    /** Everything, so long that compilers have done their work: for figures that are to be quoted. */
    static final Pace FULL =
            new Pace("full", 2, 3, Duration.ofSeconds(1), 5, Duration.ofMillis(500), Duration.ofHours(2));

    /** What a JVM takes to come up, to prepare the work and to hand back. */
    static final Duration OVERHEAD = Duration.ofMillis(1000);

    /** What all of the short form may take, with a minute left for slow machines and building. */
    static final Duration SHORT_LIMIT = Duration.ofMinutes(9);

    private static final Duration LEAST_WARMUP = Duration.ofMillis(300);
    private static final Duration MOST_WARMUP = Duration.ofSeconds(3);

    /**
     * The short form for these rows: each peer in one JVM, warmed up for as long as the limit allows, since what compilers have not done yet is the largest error of
     * all.
     */
    static Pace shortForm(List<Row> rows) {
        Pace longest = shortForm(MOST_WARMUP);
        Duration over = longest.of(rows).minus(SHORT_LIMIT);
        long forks = Math.max(1, longest.jmh(rows));
        Duration each = over.isNegative() ? MOST_WARMUP : MOST_WARMUP.minus(over.dividedBy(forks));
        return shortForm(each.compareTo(LEAST_WARMUP) < 0 ? LEAST_WARMUP : each);
    }

    private static Pace shortForm(Duration warmup) {
        return new Pace("short", 1, 1, warmup, 5, Duration.ofMillis(200), SHORT_LIMIT);
    }

    /** About what all rounds of these rows take. Programs say what they take in the short form; in the full form that is a guess. */
    Duration of(List<Row> rows) {
        Duration programs = Rounds.order(rows, 0, isFull()).stream()
                .map(Rounds.Fork::row)
                .filter(row -> row.measurement() instanceof Row.Program)
                .map(Row::takes)
                .reduce(Duration.ZERO, Duration::plus);
        return fork().multipliedBy(jmh(rows)).plus(programs).multipliedBy(rounds);
    }

    private long jmh(List<Row> rows) {
        return Rounds.order(rows, 0, isFull()).stream()
                .filter(fork -> fork.row().measurement() instanceof Row.Jmh)
                .count();
    }

    /** What one JVM of JMH takes. */
    private Duration fork() {
        return warmup.multipliedBy(warmups)
                .plus(iteration.multipliedBy(iterations))
                .plus(OVERHEAD);
    }

    boolean isFull() {
        return name.equals("full");
    }
}
