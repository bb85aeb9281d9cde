package dev.channelkit.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.ListStatistics;

/**
 * Runs benchmarks in rounds, in each of which every peer gets one fresh JVM, so that whatever else the machine does meets all of them
 * alike; then prints how the peers compare. Arguments: the number of rounds, then regular expressions of benchmark names.
 */
public final class Ratios {
    private static final String OURS = "channelkit";

    private Ratios() {}

    public static void main(String[] args) throws RunnerException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        Map<String, Map<String, Figures>> byBenchmark = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : new Runner(options(args).build()).run()) {
                String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.", "$1.");
                String peer = result.getParams().getParam("peer");
                byBenchmark
                        .computeIfAbsent(name, any -> new LinkedHashMap<>())
                        .computeIfAbsent(peer, any -> new Figures())
                        .add(result);
            }
        }
        print(byBenchmark);
    }

    private static ChainedOptionsBuilder options(String[] args) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xms1g", "-Xmx1g")
                .addProfiler(GCProfiler.class);
        for (int i = 1; i < args.length; i++) {
            options.include(args[i]);
        }
        return options;
    }

    private static void print(Map<String, Map<String, Figures>> byBenchmark) {
        System.out.println();
        System.out.println("| work | peer | µs/op | KB/op | speed of ours | allocation of ours |");
        System.out.println("|---|---|---:|---:|---:|---:|");
        byBenchmark.forEach((name, peers) -> peers.forEach((peer, figures) -> {
            Figures ours = peers.get(OURS);
            String compared = ours == null || ours == figures ? " | " : figures.against(ours);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.0f ± %.0f | %.0f | %s |%n",
                    name,
                    peer,
                    figures.times.getMean(),
                    figures.error(),
                    figures.bytes() / 1024,
                    compared);
        }));
    }

    /** What was measured of one peer at one work, in all rounds. */
    private static final class Figures {
        final ListStatistics times = new ListStatistics();
        private final List<Double> allocations = new ArrayList<>();

        void add(RunResult result) {
            result.getBenchmarkResults().forEach(fork -> {
                for (IterationResult iteration : fork.getIterationResults()) {
                    times.addValue(iteration.getPrimaryResult().getScore());
                }
            });
            Result<?> allocated =
                    Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
            allocations.add(allocated.getScore());
        }

        double bytes() {
            return allocations.stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElse(Double.NaN);
        }

        /** Half the width of the 95 % confidence interval of the mean. */
        double error() {
            return times.getMeanErrorAt(0.95);
        }

        /** How much faster the other is, with the error of the quotient, and what part of this it allocates. */
        String against(Figures other) {
            double ratio = times.getMean() / other.times.getMean();
            double error = ratio * Math.hypot(error() / times.getMean(), other.error() / other.times.getMean());
            return String.format(Locale.ROOT, "× %.2f ± %.2f | × %.2f", ratio, error, other.bytes() / bytes());
        }
    }
}
