package dev.channelkit.benchmarks.codec;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 100 items whose times are counted in milliseconds, {@code /Date(1770113700120)/}; the stock client cannot read them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class MillisecondPageBenchmark {
    @Param({"channelkit", "jackson", "gson"})
    public String peer;

    private Work work;

    /** Makes sure that the peer does the same as the reference. */
    @Setup
    public void check() throws Exception {
        Page sample = Pages.named("dotdigital-ms");
        work = work(sample.checked(peer, false), sample.sample());
    }

    private static <D> Work work(Way<D> way, byte[] sample) throws Exception {
        return () -> way.decode(sample);
    }

    @Benchmark
    public Object decode() throws Exception {
        return work.run();
    }

    /** What is measured. */
    private interface Work {
        Object run() throws Exception;
    }
}
