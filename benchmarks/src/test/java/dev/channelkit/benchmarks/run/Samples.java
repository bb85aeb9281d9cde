package dev.channelkit.benchmarks.run;

import java.util.List;
import java.util.stream.Stream;

/** Rows and recordings for tests; no figure here was ever measured. */
final class Samples {
    static final Row PAGE = Row.program("page", Goal.DECODE, Samples.class, "channelkit", "jackson", "gson", "stock")
            .work("a page")
            .band(0.15)
            .bounds(Bound.speed(1.5, "jackson"), Bound.bytes(1.1, "jackson"));
    static final Row CALL = Row.program("call", Goal.CALL, Samples.class, "channelkit", "jackson", "gson")
            .work("one call")
            .note("docs/call.md")
            .bounds(Bound.speed(0.95, "jackson", "gson"), Bound.time(1.1, "gson"));
    static final Row FACTS = Row.program("facts", Goal.LIMITER, Samples.class, "channelkit", "clock", "crowd")
            .work("what is <true>")
            .bounds(
                    Bound.score(300, "ns/op"),
                    Bound.over(20, "ns/op", "clock"),
                    Bound.holds().of("crowd"));
    static final Row GROWS = Row.program("grows", Goal.GROWTH, Samples.class, "channelkit")
            .work("a list, against its length")
            .axis(Axis.of("size", "items", 1, 10, 100))
            .bounds(Bound.growth(1.1));
    static final Row VIRTUAL = Row.program("virtual", Goal.VIRTUAL_THREADS, Samples.class, "channelkit")
            .since(25)
            .bounds(Bound.holds());
    static final List<Row> ROWS = List.of(PAGE, CALL, FACTS, GROWS, VIRTUAL);

    private Samples() {}

    static Recorded recorded(int jdk, String... lines) {
        return new Recorded(
                new Conditions(jdk, "Some VM " + jdk, "a machine, 2 cores", "full form, 3 rounds, 2026-01-02"),
                Stream.of(lines)
                        .flatMap(line -> Measured.parse(line, jdk).stream())
                        .toList(),
                Stream.of(lines).filter(line -> line.startsWith("failed ")).toList());
    }

    static Recorded on17() {
        return recorded(
                17,
                "measured page channelkit 100 2 us/op 2048",
                "measured page jackson 250 5 us/op 4096",
                "measured page stock 1000 40 us/op 16384",
                "measured call channelkit 900 20 calls/s",
                "measured call jackson 1000 30 calls/s",
                "measured call gson 950 10 calls/s",
                "measured facts channelkit 210 4 ns/op",
                "measured facts clock 195 3 ns/op",
                "measured facts crowd 1 0 true",
                "measured grows channelkit@1 2 0.1 us/op",
                "measured grows channelkit@10 12 0.3 us/op",
                "measured grows channelkit@100 110 2 us/op");
    }

    static Recorded on25() {
        return recorded(
                25,
                "measured page channelkit 90 2 us/op 2000",
                "measured page jackson 130 6 us/op 4096",
                "measured facts crowd 0 0 true",
                "measured grows channelkit@1 1 0.1 us/op",
                "measured grows channelkit@10 11 0.3 us/op",
                "measured grows channelkit@100 400 9 us/op",
                "measured virtual channelkit 1 0 true",
                "failed call jackson ended with 1, see the log");
    }
}
