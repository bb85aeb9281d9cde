package dev.channelkit.benchmarks.run;

import dev.channelkit.benchmarks.run.Baseline.Fall;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code ./bench} runs, in the root of the project. Ends with 0, with 1 if something failed or fell, with 2 if it was asked wrongly. */
public final class Bench {
    private static final Path HOME = Path.of("benchmarks");

    private final Options options;
    private final List<Row> all;
    private final Book book;

    private Bench(Options options, List<Row> all) {
        this.options = options;
        this.all = all;
        this.book = new Book(options.accept() ? HOME : HOME.resolve("target/bench"), HOME.resolve("baseline.json"));
    }

    /** See {@link Options#HELP}. */
    public static void main(String[] args) throws Exception {
        // several may run on one machine; each has its peers in turn
        System.setProperty("jmh.ignoreLock", "true");
        Jvms.endWithThis();
        System.exit(run(args));
    }

    private static int run(String... args) throws IOException {
        Options options;
        List<Jdk> jdks = new ArrayList<>();
        try {
            options = Options.parse(args);
            for (Path home : options.homes()) {
                jdks.add(Jdk.at(home));
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.HELP);
            return 2;
        }
        Bench bench = new Bench(options, Topics.rows());
        if (options.list()) {
            bench.list();
            return 0;
        }
        boolean good = true;
        for (Jdk jdk : jdks.isEmpty() ? List.of(Jdk.current()) : jdks) {
            good &= bench.run(jdk);
        }
        return good ? 0 : 1;
    }

    private void list() {
        all.forEach(row -> System.out.printf(
                "%-28s %s: %s%n",
                row,
                row.work(),
                row.bounds().stream()
                        .map(bound -> bound.name() + " " + bound.text())
                        .collect(Collectors.joining(", "))));
    }

    /** @return whether nothing failed and, if that was asked, nothing fell */
    private boolean run(Jdk jdk) throws IOException {
        List<Row> named = all.stream()
                .filter(row -> options.takes(row) && row.since() <= jdk.feature())
                .toList();
        Set<String> ids = Stream.concat(named.stream(), withTellers(named).stream())
                .map(Row::id)
                .collect(Collectors.toSet());
        List<Row> asked = all.stream().filter(row -> ids.contains(row.id())).toList();
        if (asked.isEmpty()) {
            System.err.println("No row for JDK " + jdk.feature() + " is found by " + options.only()
                    + "; ./bench --list shows them.");
            return false;
        }
        Pace pace = options.full() ? Pace.FULL : Pace.shortForm(asked);
        Progress progress = new Progress(new Jvms(jdk, HOME.resolve("target/bench/jvms.log")));
        Rounds rounds = new Rounds(progress, pace, System::nanoTime);
        double load = Conditions.load();
        progress.begin(jdk, asked, pace);
        rounds.run(asked, pace.limit());
        List<Fall> falls = options.check() ? falls(jdk, asked, pace, rounds, load) : List.of();
        Recorded run = recorded(jdk, pace, rounds, load);
        System.out.println();
        System.out.println(new Results(asked, List.of(run)).limits());
        System.out.println("Results: " + book.enter(all, run, options.accept()));
        run.failures().forEach(System.err::println);
        falls.forEach(fall -> System.err.println("FELL " + fall.message()));
        boolean good = run.failures().isEmpty() && falls.isEmpty();
        return good && (!options.check() || compared(jdk, asked));
    }

    /** What fell and fell again. */
    private List<Fall> falls(Jdk jdk, List<Row> asked, Pace pace, Rounds rounds, double load) throws IOException {
        Baseline baseline = book.baseline();
        List<Row> fallen = baseline.falls(asked, recorded(jdk, pace, rounds, load)).stream()
                .map(Fall::row)
                .distinct()
                .toList();
        if (fallen.isEmpty()) {
            return List.of();
        }
        System.out.println("Once more, since it fell: " + fallen);
        rounds.run(withTellers(fallen), Duration.ofMinutes(1));
        return baseline.falls(asked, recorded(jdk, pace, rounds, load));
    }

    /** A row that another's program tells is measured by running that one. */
    private List<Row> withTellers(List<Row> rows) {
        Set<String> ids = rows.stream()
                .map(row -> row.measurement() instanceof Row.ToldBy told ? told.row() : row.id())
                .collect(Collectors.toSet());
        return all.stream().filter(row -> ids.contains(row.id())).toList();
    }

    /** Says what was not compared; false if nothing was. */
    private boolean compared(Jdk jdk, List<Row> asked) throws IOException {
        Baseline baseline = book.baseline();
        if (!baseline.knows(asked)) {
            System.err.println(
                    "Nothing was compared: benchmarks/baseline.json has none of these rows. ./bench --full --accept writes it.");
            return false;
        }
        baseline.unknown(asked, jdk.feature()).forEach(what -> System.out.println("Not in the baseline: " + what));
        System.out.printf(Locale.ROOT, "Nothing fell below its band (JDK %d).%n", jdk.feature());
        return true;
    }

    private static Recorded recorded(Jdk jdk, Pace pace, Rounds rounds, double load) {
        String run = Conditions.run(pace, rounds.done(), load);
        return new Recorded(Conditions.here(jdk, run), rounds.measured(), rounds.failures());
    }
}
