package dev.channelkit.benchmarks.limit;

import dev.channelkit.commons.limit.Limit;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One permit, with nobody else there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class PermitBenchmark {
    /** Whose limits. */
    @Param({"bss", "billingplatform", "siesmart"})
    public String provider;

    private Limit limit;

    @Setup
    public void open() {
        limit = Wide.of(provider).open();
    }

    @Benchmark
    public void permit() throws InterruptedException {
        Wide.permit(limit);
    }
}
