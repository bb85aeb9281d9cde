package dev.channelkit.benchmarks.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of results, made of what was recorded: each goal with what stands against it, reached or not; a goal that nothing measures stands
 * there as not measured.
 */
final class Results {
    private final List<Row> rows;
    private final List<Recorded> runs;

    /** @param runs one for each JDK, in the order of the columns */
    Results(List<Row> rows, List<Recorded> runs) {
        this.rows = rows;
        this.runs = List.copyOf(runs);
    }

    /** All of it, in Markdown. */
    String page() {
        Table head = new Table(columns(""));
        head.row(cells("JVM", run -> run.conditions().vm()));
        head.row(cells("machine", run -> run.conditions().machine()));
        head.row(cells("run", run -> run.conditions().run()));
        return """
                # Results

                Written by `./bench`, not to be edited; how it is measured and how to read it: [README.md](README.md). Errors are 95 %% intervals.

                %s
                ## Goals

                %s
                %s## Limits

                × is a ratio: "speed" how many times as fast, "time" and "bytes" how many times the peer's. A verdict that the error could turn says so.

                %s
                %s## Figures

                %s%s""".formatted(head, goals(), ratios(), limits(), growth(), figures(), failures());
    }

    private String goals() {
        Table table = new Table(columns("work", "goal"));
        for (Goal goal : Goal.values()) {
            if (goal != Goal.NONE) {
                table.row(cells(List.of(goal.work(), goal.text()), run -> reached(goal, run)));
            }
        }
        return table.toString();
    }

    /** How many of a goal's limits are reached; those count that are still without a row. */
    private String reached(Goal goal, Recorded run) {
        List<Row> of = rows.stream().filter(row -> row.goal() == goal).toList();
        List<Optional<Boolean>> verdicts = of.stream()
                .flatMap(row ->
                        row.bounds().stream().map(bound -> bound.in(row, run).map(bound::reachedBy)))
                .toList();
        long measured = verdicts.stream().filter(Optional::isPresent).count();
        long reached = verdicts.stream().filter(one -> one.orElse(false)).count();
        long all = Math.max(verdicts.size(), goal.limits());
        if (measured == 0) {
            boolean tooOld = !of.isEmpty()
                    && of.stream().allMatch(row -> run.conditions().jdk() < row.since());
            return tooOld ? missing(of.get(0), run) : "not measured";
        }
        if (reached == all) {
            return "**reached**";
        }
        String text = "%d of %d limits reached".formatted(reached, all);
        return measured == all ? text : text + ", %d not measured".formatted(all - measured);
    }

    /** Every limit of every row. */
    String limits() {
        Table table = new Table(columns("row", "work", "what", "limit"));
        for (Row row : rows) {
            for (Bound bound : row.bounds()) {
                table.row(cells(
                        List.of("`" + row.id() + "`", row.work(), bound.name(), bound.text()),
                        run -> verdict(row, bound, run)));
            }
        }
        return table.toString();
    }

    private static String verdict(Row row, Bound bound, Recorded run) {
        return bound.in(row, run)
                .map(figure -> bound.show(figure) + ", " + verdict(row, bound, figure))
                .orElse(missing(row, run));
    }

    private static String verdict(Row row, Bound bound, Figure figure) {
        String doubt = figure.spans(bound.limit()) && bound.kind() != Bound.Kind.HOLDS ? " (within the error)" : "";
        if (bound.reachedBy(figure)) {
            return "reached" + doubt;
        }
        return "**not reached**" + doubt
                + row.note().map(link -> ": [why](" + link + ")").orElse("");
    }

    private static String missing(Row row, Recorded run) {
        if (run.conditions().jdk() < row.since()) {
            return "needs JDK " + row.since();
        }
        return run.failed(row) ? "**failed**" : "not measured";
    }

    private String growth() {
        String plots = rows.stream()
                .filter(row -> row.axis().isPresent() && Plot.drawable(row, runs))
                .map(row -> "![%s](results/%s)%n".formatted(row.work(), Plot.growthFile(row)))
                .collect(Collectors.joining());
        return plots.isEmpty() ? "" : """
                ## How cost grows

                The exponent is that of the steepest step between two neighbours: x^1 is linear. Both axes are logarithmic; the dashed line is linear growth.

                """ + plots + "\n";
    }

    private String ratios() {
        return Plot.ratios(rows, runs).isEmpty()
                ? ""
                : "![How many times as fast as the peers](results/ratios.svg)\n\n";
    }

    private String figures() {
        Table table = new Table(columns("row", "peer"));
        for (Row row : rows) {
            runs.stream()
                    .flatMap(run -> run.of(row).map(Measured::peer))
                    .distinct()
                    .forEach(peer -> table.row(cells(
                            List.of("`" + row.id() + "`", peer),
                            run -> run.find(row.id(), peer).map(Results::figure).orElse(""))));
        }
        return table.toString();
    }

    private static String figure(Measured measured) {
        String bytes = Double.isNaN(measured.bytes()) ? "" : ", " + Numbers.plain(measured.bytes() / 1024) + " KB";
        return Numbers.plain(measured.figure()) + " " + measured.unit() + bytes;
    }

    private String failures() {
        String failures = runs.stream()
                .flatMap(run -> run.failures().stream()
                        .map(line -> "- JDK " + run.conditions().jdk() + ": " + line + "\n"))
                .collect(Collectors.joining());
        return failures.isEmpty() ? "" : "\n## What failed\n\n" + failures;
    }

    private List<String> columns(String... first) {
        return cells(List.of(first), run -> "JDK " + run.conditions().jdk());
    }

    private List<String> cells(String first, Function<Recorded, String> ofRun) {
        return cells(List.of(first), ofRun);
    }

    private List<String> cells(List<String> first, Function<Recorded, String> ofRun) {
        return Stream.concat(first.stream(), runs.stream().map(ofRun)).toList();
    }
}
