package dev.channelkit.benchmarks.auth;

import dev.channelkit.benchmarks.run.Bound;
import dev.channelkit.benchmarks.run.Goal;
import dev.channelkit.benchmarks.run.Row;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Sources of credentials. */
public final class Rows {
    private static final List<String> SOURCES = List.of("fixed", "token", "user-token", "session");

    private Rows() {}

    public static List<Row> all() {
        String[] peers =
                Stream.concat(Stream.of(FreshCredential.CLOCK), SOURCES.stream()).toArray(String[]::new);
        Row cost = Row.program(FreshCredential.COST, Goal.CREDENTIALS, FreshCredential.class, peers)
                .work("a fresh credential for 64 threads, in processor time")
                .takes(Duration.ofSeconds(3))
                .bounds(SOURCES.stream()
                        .map(source ->
                                Bound.over(20, "ns/op", FreshCredential.CLOCK).of(source))
                        .toArray(Bound[]::new));
        Row lock = Row.toldBy(cost, FreshCredential.LOCK, Goal.CREDENTIALS)
                .work("a fresh credential for 64 threads, while another thread holds the source's lock: nobody waits")
                .bounds(SOURCES.stream()
                        .map(source -> Bound.holds().of(source))
                        .toArray(Bound[]::new));
        return List.of(cost, lock);
    }
}
