package dev.channelkit.benchmarks.call;

import dev.channelkit.benchmarks.run.Axis;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** One call, and how many of them at once cost. */
public final class Rows {
    static final Axis GROWTH = Axis.threads(1, 2, 4, 8, 16, Load.MOST_THREADS);
    static final String GROWTH_ID = "growth.call-threads";
    static final String PROCESSOR = "call.8-threads.processor";

    /** Linear, and what it costs threads to take turns on fewer processors. */
    private static final double LINEAR = 1.1;

    private static final String WORK = "SES, one customer over loopback, an answer of 1 KB; ";
    private static final String NOTE = "../docs/decisions/0056-what-a-call-costs.md";
    private static final Bound[] BOUNDS = {Bound.speed(0.95, "jackson", "gson"), Bound.speed(1.2, "stock")};

    private Rows() {}

    /** The row of so many threads. */
    static String id(int threads) {
        return threads == 1 ? "call.1-thread" : "call." + threads + "-threads";
    }

    public static List<Row> all() {
        Row one = Row.program(id(1), Goal.CALL, Calls.class, "channelkit", "jackson", "gson", "stock")
                .work(WORK + "one call after the other")
                .takes(Duration.ofSeconds(12))
                .repeats(2) // what else the machine does for half a minute would meet one peer alone
                .note(NOTE)
                .bounds(BOUNDS);
        return List.of(
                one,
                Row.toldBy(one, id(8), Goal.CALL)
                        .work(WORK + "eight threads with one client")
                        .note(NOTE)
                        .bounds(BOUNDS),
                Row.toldBy(one, PROCESSOR, Goal.NONE)
                        .work(
                                "processor time of a call, of the eight threads alone: what throughput follows once all processors are busy")
                        .note(NOTE)
                        .bounds(Bound.time(1.05, "jackson", "gson")),
                Row.toldBy(one, GROWTH_ID, Goal.GROWTH)
                        .work("what a thread waits for a call over loopback, against threads with one client")
                        .axis(GROWTH)
                        .bounds(Bound.growth(LINEAR)));
    }
}
