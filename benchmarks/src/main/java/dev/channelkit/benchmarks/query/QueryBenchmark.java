package dev.channelkit.benchmarks.query;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A query is built and written. Before that it is made sure that both write the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class QueryBenchmark {
    private static final Map<String, Map<String, Writer>> WRITERS = Map.of(
            "ses",
            Map.of("channelkit", SesCustomers::typed, "by-hand", SesCustomers::byHand),
            "bss",
            Map.of("channelkit", BssSubscriptions::typed, "by-hand", BssSubscriptions::byHand),
            "billingplatform",
            Map.of("channelkit", BillingPlatformAccounts::typed, "by-hand", BillingPlatformAccounts::byHand),
            "billingplatform-text",
            Map.of("channelkit", BillingPlatformAccounts::text, "by-hand", BillingPlatformAccounts::byHand));

    @Param({"channelkit", "by-hand"})
    public String peer;

    /** Which query. */
    @Param({"ses", "bss", "billingplatform", "billingplatform-text"})
    public String query;

    /** Read anew each time, so that nobody knows it beforehand. */
    private Wanted wanted = Wanted.EXAMPLE;

    private Writer writer;

    @Setup
    public void check() {
        Map<String, Writer> writers = writers(query);
        writer = writer(writers, peer);
        String ours = writer(writers, "channelkit").write(wanted);
        String byHand = writer(writers, "by-hand").write(wanted);
        if (!ours.equals(byHand)) {
            throw new IllegalStateException(ours + " is not " + byHand);
        }
    }

    @Benchmark
    public String write() {
        return writer.write(wanted);
    }

    private static Map<String, Writer> writers(String query) {
        Map<String, Writer> found = WRITERS.get(query);
        if (found == null) {
            throw new IllegalArgumentException(query);
        }
        return found;
    }

    private static Writer writer(Map<String, Writer> writers, String peer) {
        Writer found = writers.get(peer);
        if (found == null) {
            throw new IllegalArgumentException(peer);
        }
        return found;
    }
}
