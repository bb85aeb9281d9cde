package dev.channelkit.benchmarks.footprint;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** What sdk-siesmart brings along at run time: its own jar and those that Maven resolves for whoever depends on it. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        Row jars = Row.program("footprint.jars", Goal.FOOTPRINT, Footprint.class, Bound.OURS)
                .work("sdk-siesmart with all that it needs at run time, in jars")
                .bounds(Bound.score(12, "jars"))
                .takes(Duration.ofSeconds(1));
        return List.of(
                jars,
                Row.toldBy(jars, "footprint.size", Goal.FOOTPRINT)
                        .work("the same, in megabytes (of a million bytes)")
                        .bounds(Bound.score(5, "MB")));
    }
}
