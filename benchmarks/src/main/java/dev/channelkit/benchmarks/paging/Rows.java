package dev.channelkit.benchmarks.paging;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** Walks through lists of a million records. */
public final class Rows {
    private static final String[] PEERS = {"channelkit", "read-ahead", "jackson", "gson"};
    private static final String[] JVM = {"-Xms64m", "-Xmx64m", "-XX:+UseG1GC"};

    private Rows() {}

    public static List<Row> all() {
        Row walk = Row.program(WalkProgram.ROW, Goal.PAGING, WalkProgram.class, PEERS)
                .work("walk 1,000,000 SES customers in pages of 100 under -Xmx64m")
                .jvm(JVM)
                .takes(Duration.ofSeconds(7))
                .bounds(Bound.time(1.1, "jackson"))
                .note("../docs/decisions/0057-pages-ahead.md");
        Row heap = Row.toldBy(walk, WalkProgram.HEAP, Goal.PAGING)
                .work("the same: no more than 2 MB more are alive at any later tenth of the walk than after the first")
                .bounds(Bound.holds());
        Row distant = Row.program(DistantWalkProgram.ROW, Goal.PAGING, DistantWalkProgram.class, PEERS)
                .work("with 2 ms before each answer; 100,000 customers in the short form, 1,000,000 in the full")
                .jvm(JVM)
                .band(0.4) // the short form ends before compilers have, and nothing is hidden behind their work
                .bounds(Bound.time(1, "jackson", "channelkit").of("read-ahead"));
        Row distantHeap = Row.toldBy(distant, DistantWalkProgram.HEAP, Goal.PAGING)
                .work("the same: no more than 2 MB more are alive at any later tenth of the walk than after the first")
                .bounds(Bound.holds().of("read-ahead"));
        return List.of(walk, heap, distant, distantHeap);
    }
}
