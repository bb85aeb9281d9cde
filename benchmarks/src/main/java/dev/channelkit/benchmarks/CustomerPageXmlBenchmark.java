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

/** The same page of 100 customers in XML, decoded from the bytes of an answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class CustomerPageXmlBenchmark {
    @Param({"channelkit", "jackson-xml"})
    public String peer;

    private Work<?, ?> work;

    /** Makes the sample and makes sure that the peer reads from it what stands in the JSON of it. */
    @Setup
    public void check() throws Exception {
        byte[] xml = CustomerPage.xml();
        work = Work.reading(CustomerPeers.named(peer), CustomerPeers.named("gson"), xml, CustomerPage.json());
    }

    @Benchmark
    public Object decode() throws Exception {
        return work.decode();
    }
}
