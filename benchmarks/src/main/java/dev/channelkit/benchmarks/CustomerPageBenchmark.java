package dev.channelkit.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A page of 100 customers, decoded from the bytes of an answer, and the list of them encoded to bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class CustomerPageBenchmark {
    @Param({"channelkit", "jackson", "gson", "stock"})
    public String peer;

    private Work<?, ?> work;

    /** Reads the sample once and makes sure that the peer reads and writes what the reference does. */
    @Setup
    public void check() throws Exception {
        work = Work.of(
                CustomerPeers.named(peer),
                CustomerPeers.named("gson"),
                CustomerPage.json(),
                CustomerPage.SIZE,
                CustomerPage::wrapped);
    }

    @Benchmark
    public Object decode() throws Exception {
        return work.decode();
    }

    @Benchmark
    public Object encode() throws Exception {
        return work.encode();
    }
}
