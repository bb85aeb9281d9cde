package dev.channelkit.benchmarks.run;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a row is measured against to see how its cost grows. A peer is then measured once for each value and called {@code peer@value}.
 *
 * @param parameter the {@code @Param} of the benchmark that takes the value; {@link #THREADS} sets the number of threads instead
 * @param label for the plot, such as {@code items}
 * @param values ascending, at least three
 */
public record Axis(String parameter, String label, List<Integer> values) {
    /** The parameter that is none: so many threads call the benchmark at once. */
    public static final String THREADS = "threads";

    public Axis {
        values = List.copyOf(values);
        if (values.size() < 3) {
            throw new IllegalArgumentException("fewer than three values tell nothing of growth: " + values);
        }
    }

    public static Axis of(String parameter, String label, int... values) {
        return new Axis(parameter, label, IntStream.of(values).boxed().toList());
    }

    /** So many threads at once. What is plotted is the time that each of them waits for one operation. */
    public static Axis threads(int... counts) {
        return of(THREADS, "threads", counts);
    }

    /** First, middle and last, for the short form. */
    Axis short3() {
        int last = values.size() - 1;
        return new Axis(parameter, label, List.of(values.get(0), values.get(last / 2), values.get(last)));
    }

    /** What a peer is called where it was measured at a value. */
    public static String peerAt(String peer, int value) {
        return peer + '@' + value;
    }
}
