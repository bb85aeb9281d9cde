package dev.channelkit.benchmarks.start;

import dev.channelkit.benchmarks.run.Axis;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** How long a fresh JVM takes to its first answer. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                row("start.ses", SesFirstCall.class).work("SES, a customer read: client made, one call, answer decoded"),
                row("start.siesmart", SieSmartFirstCall.class)
                        .work("SieSmart, a proposal read: client made, a token fetched, one call, answer decoded"),
                Row.program("growth.build", Goal.GROWTH, BuildGrowth.class, Bound.OURS)
                        .work("generate and compile a client, against the operations of its spec")
                        .axis(Axis.of("operations", "operations", 25, 50, 100, 200))
                        .bounds(Bound.growth(1.1))
                        .takes(Duration.ofSeconds(8)));
    }

    private static Row row(String id, Class<?> program) {
        return Row.program(id, Goal.FIRST_CALL, program, Bound.OURS, "gson", "jackson")
                .bounds(Bound.time(1.15, "gson"))
                .jvm()
                .repeats(2)
                .takes(Duration.ofMillis(3500));
    }
}
