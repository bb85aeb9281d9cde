package dev.channelkit.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where results are kept: what each JDK measured in {@code results/<jdk>.txt}, and the page and the plots that are made of all of these.
 *
 * @param folder of {@code RESULTS.md} and {@code results/}
 * @param baselineFile in which the baseline stands
 */
record Book(Path folder, Path baselineFile) {
    Baseline baseline() throws IOException {
        return Baseline.read(baselineFile);
    }

    /**
     * Enters a run and writes page and plots anew.
     *
     * @param accept whether the baseline is written too
     * @return the page
     */
    Path enter(List<Row> rows, Recorded run, boolean accept) throws IOException {
        Path results = folder.resolve("results");
        Path file = results.resolve(run.conditions().jdk() + ".txt");
        Recorded merged = Files.exists(file) ? run.over(Recorded.read(file)) : run;
        merged.write(file);
        List<Recorded> all = recorded(results);
        Path page = folder.resolve("RESULTS.md");
        Files.writeString(page, new Results(rows, all).page());
        for (Plot plot : Plot.all(rows, all)) {
            Files.writeString(results.resolve(plot.file()), plot.svg());
        }
        if (accept) {
            baseline().with(rows, run).write(baselineFile);
        }
        return page;
    }

    /** What stands there of all JDKs, the oldest first. */
    private static List<Recorded> recorded(Path results) throws IOException {
        List<Recorded> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(results)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".txt")).toList()) {
                all.add(Recorded.read(file));
            }
        }
        all.sort(Comparator.comparing(one -> one.conditions().jdk()));
        return all;
    }
}
