package dev.channelkit.benchmarks.start;

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
                        .work("SieSmart, a proposal read: client made, a token fetched, one call, answer decoded"));
    }

    private static Row row(String id, Class<?> program) {
        return Row.program(id, Goal.FIRST_CALL, program, Bound.OURS, "gson", "jackson")
                .bounds(Bound.time(1.15, "gson"))
                .jvm()
                .repeats(2)
                .takes(Duration.ofMillis(3500));
    }
}
