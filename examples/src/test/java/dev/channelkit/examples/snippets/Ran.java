package dev.channelkit.examples.snippets;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jacoco.agent.rt.RT;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.ICounter;
import org.jacoco.core.analysis.ISourceFileCoverage;
import org.jacoco.core.tools.ExecFileLoader;

/** Which lines of the programs this JVM has run so far. */
final class Ran {
    private final Map<String, ISourceFileCoverage> files = new HashMap<>();

    private Ran() {}

    /** As the agent saw it, which the examples' tests run under. */
    static Ran soFar(Path... classes) throws IOException {
        ExecFileLoader seen = new ExecFileLoader();
        seen.load(new ByteArrayInputStream(RT.getAgent().getExecutionData(false)));
        CoverageBuilder lines = new CoverageBuilder();
        Analyzer analyzer = new Analyzer(seen.getExecutionDataStore(), lines);
        for (Path folder : classes) {
            if (Files.isDirectory(folder)) {
                int unused = analyzer.analyzeAll(folder.toFile());
            }
        }
        Ran ran = new Ran();
        lines.getSourceFiles().forEach(file -> ran.files.put(file.getName(), file));
        return ran;
    }

    /** The numbers of a region's lines that hold code which did not run; empty when all ran. */
    List<Integer> left(Region region) {
        ISourceFileCoverage file = files.get(String.valueOf(region.file().getFileName()));
        return IntStream.rangeClosed(region.from(), region.to())
                .filter(line -> file == null || file.getLine(line).getStatus() == ICounter.NOT_COVERED)
                .boxed()
                .toList();
    }
}
