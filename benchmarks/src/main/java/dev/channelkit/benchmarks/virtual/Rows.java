package dev.channelkit.benchmarks.virtual;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;

/** Many calls in flight. */
public final class Rows {
    static final String COMPLETE = "virtual.complete";
    static final String HEAP = "virtual.heap";
    static final String THREADS = "virtual.threads";
    static final String RATE = "virtual.rate";
    static final String OF_THE_FIRST = "of-first-wave";
    static final String PLATFORM_THREADS = "platform-threads";

    /** What compilers and caches add between the waves. */
    private static final double FLAT = 1.05;

    /** Of the JVM, of OkHttp, and of the client: one for fifty calls, which is to say that calls have none. */
    private static final int FEW = 200;

    private Rows() {}

    public static List<Row> all() {
        Row complete = Row.program(COMPLETE, Goal.VIRTUAL_THREADS, VirtualCalls.class, "channelkit")
                .work(
                        "10,000 calls, none answered before the server has all of them; wave after wave, all of them complete")
                .since(25)
                .takes(Duration.ofSeconds(15))
                .bounds(Bound.holds());
        return List.of(
                complete,
                Row.toldBy(complete, HEAP, Goal.VIRTUAL_THREADS)
                        .work(
                                "heap after the last wave, in parts of that after the first, garbage collected both times")
                        .bounds(Bound.score(FLAT, OF_THE_FIRST)),
                Row.toldBy(complete, THREADS, Goal.VIRTUAL_THREADS)
                        .work("platform threads alive after the last wave")
                        .bounds(Bound.score(FEW, PLATFORM_THREADS)),
                Row.toldBy(complete, RATE, Goal.NONE).work("calls a second of the last wave, connections being there"));
    }
}
