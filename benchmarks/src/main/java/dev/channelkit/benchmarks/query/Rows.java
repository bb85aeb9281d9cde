package dev.channelkit.benchmarks.query;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.List;

/** Queries, built and written. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                query("ses", "a filter of SES: four conditions and two sorts"),
                query("bss", "OData of BSS: four conditions and an order"),
                query("billingplatform", "SQL of BillingPlatform: a select with four conditions and an order"),
                query("billingplatform-text", "the same SQL as a text with places for values"));
    }

    private static Row query(String query, String work) {
        return Row.jmh("query." + query, Goal.RENDERING, QueryBenchmark.class, "write")
                .param("query", query)
                .work(work)
                .band(0.4) // what a compiler makes of so little differs from one JVM to the next
                .bounds(Bound.time(2, "by-hand"));
    }
}
