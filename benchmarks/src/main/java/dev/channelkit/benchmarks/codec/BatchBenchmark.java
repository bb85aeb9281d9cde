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

/** A batch of 200 records, encoded to the bytes of a body. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class BatchBenchmark {
    @Param({"accounts", "account-products"})
    public String batch;

    @Param({"channelkit", "jackson", "gson", "stock"})
    public String peer;

    private Work work;

    /** Makes sure that the peer does the same as the reference. */
    @Setup
    public void check() throws Exception {
        Page sample = Pages.named(batch);
        work = work(sample.checked(peer, true), sample.sample());
    }

    private static <D> Work work(Way<D> way, byte[] sample) throws Exception {
        D body = way.decode(sample);
        return () -> way.encode(body);
    }

    @Benchmark
    public Object encode() throws Exception {
        return work.run();
    }

    /** What is measured. */
    private interface Work {
        Object run() throws Exception;
    }
}
