package dev.channelkit.benchmarks.limit;

import dev.channelkit.benchmarks.run.Axis;
import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The client's own limits, in memory. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                permit("bss", "at once and a second, as BSS and SES have them"),
                permit("billingplatform", "at once, a second and a day, as BillingPlatform has them"),
                permit("siesmart", "in a window, as SieSmart has it"),
                Row.program(Crowd.ROW, Goal.LIMITER, Crowd.class, crowd())
                        .work("permits for 64 threads together, beside those for one thread")
                        .takes(Duration.ofSeconds(3))
                        .band(0.5) // who of 64 threads runs when is the scheduler's
                        .bounds(alone("bss"), alone("billingplatform"), alone("siesmart")),
                Row.program(Fifo.ROW, Goal.LIMITER, Fifo.class, "at-once", "rate", "window")
                        .work("300 callers who came one after the other are let through in that order")
                        .takes(Duration.ofSeconds(1))
                        .bounds(
                                Bound.holds().of("at-once"),
                                Bound.holds().of("rate"),
                                Bound.holds().of("window")),
                Row.program(
                                WaitingCallers.ROW,
                                Goal.GROWTH,
                                WaitingCallers.class,
                                "at-once",
                                "window",
                                WaitingCallers.BARE)
                        .work("let the next of many waiting callers through, against how many wait")
                        // with one who waits there are but two threads, which no one has to wake
                        .axis(Axis.of("waiting", "waiting callers", 10, 100, 1_000, 10_000))
                        .takes(Duration.ofSeconds(2))
                        .bounds(Bound.growth(1).of("at-once"), Bound.growth(1).of("window")));
    }

    private static Row permit(String provider, String limits) {
        return Row.jmh("limit." + provider, Goal.LIMITER, PermitBenchmark.class, "permit")
                .param("provider", provider)
                .work("a permit: limits " + limits)
                .bounds(Bound.score(300, "ns/op"));
    }

    /** All threads together get at least half as much as one does. */
    private static Bound alone(String provider) {
        return Bound.speed(0.5, provider + Crowd.ALONE).of(provider);
    }

    private static String[] crowd() {
        return Stream.of("bss", "billingplatform", "siesmart")
                .flatMap(provider -> Stream.of(provider, provider + Crowd.ALONE))
                .toArray(String[]::new);
    }
}
