package dev.channelkit.benchmarks.rows;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.List;
import java.util.stream.Stream;

/** Answers of a million rows. */
public final class Rows {
    private static final String[] JVM = {"-Xms64m", "-Xmx64m", "-XX:+UseG1GC"};

    private Rows() {}

    public static List<Row> all() {
        return Stream.concat(
                        rows(
                                Answers.REPORT,
                                RowPrograms.Report.class,
                                "a cost report of 1,000,000 lines of SES, read while it arrives, under -Xmx64m"),
                        rows(
                                Answers.QUERY,
                                RowPrograms.Query.class,
                                "a query answer of 1,000,000 rows of BillingPlatform, read while it arrives, under -Xmx64m"))
                .toList();
    }

    private static Stream<Row> rows(Answers answer, Class<?> program, String work) {
        Row time = Row.program(RowPrograms.time(answer), Goal.NONE, program, "channelkit", "jackson", "gson")
                .work(work)
                .jvm(JVM)
                .note("../docs/decisions/0059-rows-while-they-arrive.md")
                .bounds(Bound.time(1.1, "jackson"));
        Row first = Row.toldBy(time, RowPrograms.first(answer), Goal.STREAMING)
                .work("the same: the first row is handled before the last byte is sent, which waits for that")
                .bounds(Bound.holds());
        Row heap = Row.toldBy(time, RowPrograms.heap(answer), Goal.STREAMING)
                .work("the same: no more than 2 MB more are alive at any later tenth of the rows than after the first")
                .bounds(Bound.holds());
        return Stream.of(time, first, heap);
    }
}
