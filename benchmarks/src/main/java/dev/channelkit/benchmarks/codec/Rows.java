package dev.channelkit.benchmarks.codec;

import dev.channelkit.benchmarks.CostReportBenchmark;
import dev.channelkit.benchmarks.CustomerPageBenchmark;
import dev.channelkit.benchmarks.CustomerPageXmlBenchmark;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.ArrayList;
import java.util.List;

/** Decoding and encoding. */
public final class Rows {
    private static final String LIMITS = "../docs/decisions/0055-models-without-builders.md";

    private Rows() {}

    public static List<Row> all() {
        List<Row> rows = new ArrayList<>(ses());
        rows.add(plain("ses", "SES, 100 customers"));
        rows.add(timed("siesmart", "SieSmart, 100 proposals with customer, asset and decision; UTC with milliseconds"));
        rows.add(plain("siesmart", "SieSmart, 100 proposals"));
        rows.add(timed("bss", "BSS, 100 subscriptions; times with an offset"));
        rows.add(plain("bss", "BSS, 100 subscriptions"));
        rows.add(timed("dotdigital", "dotdigital, 100 users; UTC, some with milliseconds"));
        rows.add(plain("dotdigital", "dotdigital, 100 users"));
        rows.add(timed("billingplatform", "BillingPlatform, 100 invoices; UTC with milliseconds"));
        rows.add(plain("billingplatform", "BillingPlatform, 100 invoices"));
        rows.add(batch("accounts", "BillingPlatform, an upsert of 200 accounts").note(LIMITS));
        rows.add(batch("account-products", "BillingPlatform, 200 subscription lines with times and decimals"));
        rows.addAll(further());
        return List.copyOf(rows);
    }

    private static Row page(String page, String id, Goal goal) {
        return Row.jmh(id, goal, PageBenchmark.class, "decode").param("page", page);
    }

    private static Row timed(String page, String work) {
        return page(page, page + "-page.decode", Goal.DECODE).work(work).bounds(timedBounds());
    }

    private static Bound[] timedBounds() {
        return new Bound[] {
            Bound.speed(1.5, "jackson"), Bound.speed(4, "stock"), Bound.bytes(1.1, "jackson"), Bound.bytes(0.3, "stock")
        };
    }

    private static Row plain(String page, String work) {
        return page(page + "-plain", page + "-page-plain.decode", Goal.DECODE_PLAIN)
                .work(work + ", without any time")
                .bounds(Bound.speed(1.2, "jackson"));
    }

    private static Row batch(String batch, String work) {
        return Row.jmh(batch + ".encode", Goal.ENCODE, BatchBenchmark.class, "encode")
                .param("batch", batch)
                .work(work)
                .bounds(Bound.speed(1.2, "jackson"), Bound.speed(3, "stock"));
    }

    /** The spellings that cost most, and rows without a model. */
    private static List<Row> further() {
        return List.of(
                page("ses-offset", "ses-page-offset.decode", Goal.NONE)
                        .work("SES, 100 customers; times with offsets and up to nine decimals")
                        .bounds(timedBounds())
                        .onlyFull(),
                page("billingplatform-rows", "billingplatform-rows.decode", Goal.NONE)
                        .work("BillingPlatform, 100 rows of a query, as names and texts")
                        .onlyFull(),
                Row.jmh("dotdigital-page-ms.decode", Goal.NONE, MillisecondPageBenchmark.class, "decode")
                        .work("dotdigital, 100 users; times counted in milliseconds")
                        .bounds(Bound.speed(1.5, "jackson"), Bound.bytes(1.1, "jackson"))
                        .onlyFull());
    }

    private static List<Row> ses() {
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
                        .bounds(Bound.speed(1, "jackson-xml"))
                        .note(LIMITS));
    }
}
