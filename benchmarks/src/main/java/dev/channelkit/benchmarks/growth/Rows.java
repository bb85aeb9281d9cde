package dev.channelkit.benchmarks.growth;

import dev.channelkit.benchmarks.run.Axis;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.List;

/** How cost grows. Topics may add such rows of their own: a row with an {@link Axis} and {@link Bound#growth}. */
public final class Rows {
    /** Linear, and something for caches that no longer hold all. */
    private static final double LINEAR = 1.1;

    private Rows() {}

    public static List<Row> all() {
        return List.of(
                Row.jmh("growth.decode-size", Goal.GROWTH, DecodeGrowthBenchmark.class, "decode")
                        .work("decode a list of SES customers, against its length")
                        .param("shape", "wide")
                        .axis(Axis.of("size", "customers", 1, 10, 100, 1_000, 10_000))
                        .bounds(Bound.growth(LINEAR)),
                Row.jmh("growth.decode-depth", Goal.GROWTH, DecodeGrowthBenchmark.class, "decode")
                        .work(
                                "decode a billing report of SES in which every node but the last has one line, against its depth")
                        .param("shape", "deep")
                        .axis(Axis.of("size", "nodes, one in another", 1, 3, 10, 30, 100))
                        .bounds(Bound.growth(LINEAR)));
    }
}
