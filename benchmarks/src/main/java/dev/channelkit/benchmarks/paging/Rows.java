package dev.channelkit.benchmarks.paging;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.util.List;

/** Walks through lists of a million records. */
public final class Rows {
    private static final String[] JVM = {"-Xms64m", "-Xmx64m", "-XX:+UseG1GC"};

    private Rows() {}

    public static List<Row> all() {
        Row walk = Row.program(WalkProgram.ROW, Goal.PAGING, WalkProgram.class, "channelkit", "jackson", "gson")
                .work("walk 1,000,000 SES customers in pages of 100 under -Xmx64m")
                .jvm(JVM)
                .bounds(Bound.time(1.1, "jackson", "gson"));
        Row heap = Row.toldBy(walk, WalkProgram.HEAP, Goal.PAGING)
                .work("the same: no more than 2 MB more are alive at any later tenth of the walk than after the first")
                .bounds(Bound.holds());
        return List.of(walk, heap);
    }
}
