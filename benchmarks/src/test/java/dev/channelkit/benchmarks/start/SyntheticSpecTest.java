package dev.channelkit.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.benchmarks.footprint.RuntimeClassPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticSpecTest {
    @TempDir
    private Path folder;

    @Test
    void hasAsManyOperationsAsWereAskedForEachOfAnotherName() throws IOException {
        Path ses = RuntimeClassPath.root().resolve("specs").resolve("ses");

        SyntheticSpec.write(ses, folder, 25);

        assertThat(all("operationId: (\\w+)")).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void refersToNothingThatIsNotThere() throws IOException {
        Path ses = RuntimeClassPath.root().resolve("specs").resolve("ses");

        SyntheticSpec.write(ses, folder, 10);

        for (Path file : files()) {
            assertThat(found(file, "\\$ref: (\\S+)"))
                    .allSatisfy(path -> assertThat(file.resolveSibling(path)).exists());
        }
    }

    private List<String> all(String pattern) throws IOException {
        List<String> all = new ArrayList<>();
        for (Path file : files()) {
            all.addAll(found(file, pattern));
        }
        return all;
    }

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
