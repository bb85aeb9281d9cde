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
        Row ses = row("start.ses", SesFirstCall.class)
                .work("SES, a customer read: client made, one call, answer decoded");
        Row siesmart = row("start.siesmart", SieSmartFirstCall.class)
                .work("SieSmart, a proposal read: client made, a token fetched, one call, answer decoded");
        return List.of(
                ses,
                main(ses),
                siesmart,
                main(siesmart),
                Row.program("growth.build", Goal.GROWTH, BuildGrowth.class, Bound.OURS)
                        .work("generate and compile a client, against the operations of its spec")
                        .axis(Axis.of("operations", "operations", 25, 50, 100, 200))
                        .bounds(Bound.growth(1.1))
                        .takes(Duration.ofSeconds(8)));
    }

    /** What the JVM's own start does not dilute. */
    private static Row main(Row row) {
        return Row.toldBy(row, row.id() + "-main", Goal.NONE)
                .work("the same from the first line of main, without the start of the JVM");
    }

    private static Row row(String id, Class<?> program) {
        return Row.program(id, Goal.FIRST_CALL, program, Bound.OURS, "gson", "jackson")
                .bounds(Bound.time(1.15, "gson"))
                .note("../docs/decisions/0060-the-first-call.md")
                .jvm()
                .repeats(2)
                .takes(Duration.ofMillis(3500));
    }
}
