package dev.channelkit.benchmarks.growth;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.ses.api.CustomersOperations;
import dev.channelkit.ses.api.ReportsOperations;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.Customer;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An answer of SES that is so wide or so deep, decoded from its bytes as the client does it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the setup first
public class DecodeGrowthBenchmark {
    private static final String CUSTOMER = """
            {"id":"4022","name":"John Doe","company":"Blåbär & Söner AB","email":"contact@example.com",\
            "address":{"street":"Storgatan 1","city":"Malmö","postalCode":"211 42","country":"SE"},\
            "status":"active","spendThreshold":"250.00","createdAt":"2024-03-05T09:12:10Z","updatedAt":"2025-01-11T15:40:02Z"}""";
    private static final String NODE = """
            {"entity":{"id":"EUN1-BoxUsage:m5.large","type":"usage_type"},\
            "data":{"price":"7.4417302011","cost":"6.9766120003","usage":"744.0000000001"},"lines":[""";

    private final EnvelopeReader customers = EnvelopeReader.of(CustomersOperations.LIST.envelope());
    private final EnvelopeReader report = EnvelopeReader.of(ReportsOperations.BILLING.envelope());
    private final Codec<Customer> customer = Customer.codec();

    @Param("channelkit")
    public String peer;

    /** {@code wide} or {@code deep}. */
    @Param({"wide", "deep"})
    public String shape;

    @Param("10")
    public int size;

    private byte[] answer;
    private boolean wide;

    /** Makes the answer and makes sure that all of it is read. */
    @Setup
    public void check() {
        wide = shape.equals("wide");
        String text = wide
                ? "{\"success\":true,\"data\":{\"customer\":[" + String.join(",", Collections.nCopies(size, CUSTOMER))
                        + "]}}"
                : "{\"success\":true,\"data\":[" + NODE.repeat(size) + "]}".repeat(size) + "]}";
        answer = text.getBytes(StandardCharsets.UTF_8);
        int read = wide ? customers().size() : depth(report().data());
        if (read != size) {
            throw new IllegalStateException(read + " read instead of " + size);
        }
    }

    @Benchmark
    public Object decode() {
        return wide ? customers() : report();
    }

    private List<Customer> customers() {
        return Objects.requireNonNull(
                customers.list(answer, customer, ReadOptions.TOLERANT).value());
    }

    private BillingReport report() {
        return Objects.requireNonNull(report.value(answer, BillingReport.codec(), ReadOptions.TOLERANT)
                .value());
    }

    private static int depth(List<BillingReportNode> nodes) {
        return nodes.isEmpty() ? 0 : 1 + depth(nodes.get(0).lines());
    }
}
