package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.CostReportBenchmark;
import dev.channelkit.benchmarks.CustomerPageBenchmark;
import dev.channelkit.benchmarks.CustomerPageXmlBenchmark;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.List;

/** Decoding and encoding. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                Row.jmh("ses-page.decode", Goal.DECODE, CustomerPageBenchmark.class, "decode")
                        .work("SES, 100 customers")
                        .bounds(
                                Bound.speed(1.5, "jackson"),
                                Bound.speed(4, "stock"),
                                Bound.bytes(1.1, "jackson"),
                                Bound.bytes(0.3, "stock")),
                Row.jmh("ses-report.decode", Goal.DECODE_PLAIN, CostReportBenchmark.class, "decode")
                        .work("SES, a billing report of 3,211 nodes")
                        .bounds(Bound.speed(1.2, "jackson")),
                Row.jmh("ses-page.encode", Goal.ENCODE, CustomerPageBenchmark.class, "encode")
                        .work("SES, the list of 100 customers")
                        .bounds(Bound.speed(1.2, "jackson"), Bound.speed(3, "stock")),
                Row.jmh("ses-report.encode", Goal.NONE, CostReportBenchmark.class, "encode")
                        .work("SES, a billing report of 3,211 nodes, encoded")
                        .onlyFull(),
                Row.jmh("ses-page-xml.decode", Goal.XML, CustomerPageXmlBenchmark.class, "decode")
                        .work("SES, 100 customers in XML")
                        .bounds(Bound.speed(1, "jackson-xml")));
    }
}
