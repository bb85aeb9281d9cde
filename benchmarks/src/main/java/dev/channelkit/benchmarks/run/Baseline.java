package dev.channelkit.benchmarks.run;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was measured once and is to stay, row by row: the band, and for each JDK the ratios. A JDK that is not there is compared with
 * the newest before it.
 */
final class Baseline {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final TreeMap<String, Entry> rows;

    /** What stands there of a row. */
    private static final class Entry {
        double band;
        TreeMap<Integer, TreeMap<String, Double>> jdk = new TreeMap<>();
    }

    /** A ratio that is worse than its band allows, or that is missing, in words. */
    record Fall(Row row, String message) {}

    private Baseline(TreeMap<String, Entry> rows) {
        this.rows = rows;
    }

    static Baseline empty() {
        return new Baseline(new TreeMap<>());
    }

    static Baseline read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return empty();
        }
        TreeMap<String, Entry> rows = GSON.fromJson(Files.readString(file), new TypeToken<TreeMap<String, Entry>>() {});
        return rows == null ? empty() : new Baseline(rows);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, GSON.toJson(rows) + "\n");
    }

    /** This with what a run measured in place of what stood there of the same rows and the same JDK; rows that are gone go. */
    Baseline with(List<Row> all, Recorded run) {
        TreeMap<String, Entry> merged = new TreeMap<>();
        for (Row row : all) {
            Entry before = rows.get(row.id());
            TreeMap<String, Double> ratios = new TreeMap<>();
            row.bounds()
                    .forEach(bound ->
                            bound.in(row, run).ifPresent(found -> ratios.put(bound.name(), rounded(found.value()))));
            if (before == null && ratios.isEmpty()) {
                continue;
            }
            Entry entry = new Entry();
            entry.band = row.band();
            if (before != null) {
                entry.jdk.putAll(before.jdk);
            }
            if (!ratios.isEmpty()) {
                entry.jdk.put(run.conditions().jdk(), ratios);
            }
            merged.put(row.id(), entry);
        }
        return new Baseline(merged);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /**
     * Whether a run holds what stands here.
     *
     * @param asked the rows that were to be measured
     * @return empty if it does
     */
    List<Fall> falls(List<Row> asked, Recorded run) {
        List<Fall> falls = new ArrayList<>();
        for (Row row : asked) {
            Entry entry = rows.get(row.id());
            if (entry != null && row.since() <= run.conditions().jdk()) {
                ratios(entry, run.conditions().jdk())
                        .forEach((name, baseline) -> row.bounds().stream()
                                .filter(bound -> bound.name().equals(name))
                                .findFirst()
                                .flatMap(bound -> fall(row, bound, baseline, entry.band, run))
                                .ifPresent(message -> falls.add(new Fall(row, message))));
            }
        }
        return falls;
    }

    /** Whether anything stands here of any of these rows. */
    boolean knows(List<Row> asked) {
        return asked.stream().anyMatch(row -> rows.containsKey(row.id()));
    }

    /** Bounds of which nothing stands here, so that nothing is compared. */
    List<String> unknown(List<Row> asked, int jdk) {
        List<String> unknown = new ArrayList<>();
        for (Row row : asked) {
            Entry entry = rows.get(row.id());
            Map<String, Double> ratios = entry == null ? Map.of() : ratios(entry, jdk);
            row.bounds().stream()
                    .filter(bound -> row.since() <= jdk && !ratios.containsKey(bound.name()))
                    .forEach(bound -> unknown.add(row + ", " + bound.name()));
        }
        return unknown;
    }

    private static Map<String, Double> ratios(Entry entry, int jdk) {
        var found = Optional.ofNullable(entry.jdk.floorEntry(jdk)).orElse(entry.jdk.firstEntry());
        return found == null ? Map.of() : Objects.requireNonNull(found.getValue());
    }

    /** What may be the machine's other work is no fall: the error, of a ratio no more than the band once more, or a busy machine would pass anything. */
    private static double tolerated(Figure figure, Bound bound, double band) {
        double error = Double.isNaN(figure.error()) ? 0 : figure.error();
        return bound.isAbsolute() ? error : Math.min(error, band * Math.abs(figure.value()));
    }

    private static Optional<String> fall(Row row, Bound bound, double baseline, double band, Recorded run) {
        double allowed = bound.allowed(baseline, band);
        Optional<Figure> found = bound.in(row, run);
        if (found.filter(figure -> bound.atLeast()
                        ? figure.value() + tolerated(figure, bound, band) >= allowed
                        : figure.value() - tolerated(figure, bound, band) <= allowed)
                .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(String.format(
                "%s (%s), %s: measured %s; baseline %s, band %s %%, so %s %s is allowed, the error aside. JDK %d. Repeat it: ./bench --check --only '^%s$'",
                row.id(),
                row.work(),
                bound.name(),
                found.map(bound::show).orElse(run.failed(row) ? "nothing, it failed" : "nothing"),
                bound.show(baseline),
                Math.round(100 * band),
                bound.atLeast() ? "at least" : "at most",
                bound.show(allowed),
                run.conditions().jdk(),
                row.id().replace(".", "\\.")));
    }
}
