package dev.channelkit.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives every peer of every row a fresh JVM in each round, the peers of a row in turn and each round beginning with another of them, so that
 * whatever else the machine does meets all alike.
 */
final class Rounds {
    private final Forks forks;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private final Map<Key, List<Measured>> samples = new LinkedHashMap<>();
    private final List<String> failures = new ArrayList<>();
    private int done;

    /** One fresh JVM. */
    record Fork(Row row, String peer, @Nullable Integer x) {
        /** The peer as it is called in what was measured. */
        String label() {
            return x == null ? peer : Axis.peerAt(peer, x);
        }
    }

    /** Who was measured at what. */
    private record Key(String row, String peer) {}

    /** Runs one fresh JVM and says what it measured, one sample each. */
    interface Forks {
        List<Measured> run(Fork fork, Pace pace) throws ForkFailedException;
    }

    /** A JVM that did not measure what it should; the message is one line. */
    static final class ForkFailedException extends Exception {
        private static final long serialVersionUID = 1;

        ForkFailedException(String message) {
            super(message.lines().findFirst().orElse("").strip());
        }
    }

    Rounds(Forks forks, Pace pace, LongSupplier nanoTime) {
        this.forks = forks;
        this.pace = pace;
        this.nanoTime = nanoTime;
    }

    /** What one round runs, in order. */
    static List<Fork> order(List<Row> rows, int round, boolean full) {
        List<Fork> order = new ArrayList<>();
        for (Row row : rows) {
            if (row.measurement() instanceof Row.ToldBy) {
                continue;
            }
            for (int repeat = 0; repeat < row.repeats(); repeat++) {
                order.addAll(turn(row, round * row.repeats() + repeat, full));
            }
        }
        return order;
    }

    private static List<Fork> turn(Row row, int turn, boolean full) {
        List<Fork> peers = new ArrayList<>();
        for (String peer : row.peers(full)) {
            row.axis()
                    .map(axis -> full ? axis : axis.short3())
                    .ifPresentOrElse(
                            axis -> axis.values().forEach(x -> peers.add(new Fork(row, peer, x))),
                            () -> peers.add(new Fork(row, peer, null)));
        }
        Collections.rotate(peers, -turn);
        return peers;
    }

    /** Runs all rounds, fewer if the next would not end within the limit; one in any case. */
    void run(List<Row> rows, Duration limit) {
        long start = nanoTime.getAsLong();
        for (int round = 0; round < pace.rounds(); round++) {
            long taken = nanoTime.getAsLong() - start;
            if (round > 0 && taken + taken / round > limit.toNanos()) {
                return;
            }
            for (Fork fork : order(rows, done, pace.isFull())) {
                run(fork);
            }
            done++;
        }
    }

    private void run(Fork fork) {
        try {
            for (Measured one : forks.run(fork, pace)) {
                samples.computeIfAbsent(new Key(one.row(), one.peer()), any -> new ArrayList<>())
                        .add(one);
            }
        } catch (ForkFailedException e) {
            failures.add("failed " + fork.row() + " " + fork.label() + " " + e.getMessage());
        }
    }

    /** How many rounds were run. */
    int done() {
        return done;
    }

    List<String> failures() {
        return failures;
    }

    /** All samples of each peer together, over all rounds so far. */
    List<Measured> measured() {
        return samples.values().stream().map(Rounds::together).toList();
    }

    private static Measured together(List<Measured> samples) {
        Measured first = samples.get(0);
        if (samples.size() == 1) {
            return first;
        }
        Figure score = Figure.of(samples.stream().map(Measured::score).toList());
        double bytes = samples.stream().mapToDouble(Measured::bytes).average().orElse(Double.NaN);
        return new Measured(first.row(), first.peer(), first.jdk(), score.value(), score.error(), first.unit(), bytes);
    }
}
