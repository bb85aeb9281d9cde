package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case under {@code src/test/resources/golden} is a spec and the Java expected of it. */
class GoldenTest {
    private static final String HOW_TO_ACCEPT =
            "to accept what is generated now: mvn -pl sdk-codegen -am test -Dgolden.accept=true, then review the diff";

    @TempDir
    private Path output;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSpecBecomesTheJavaExpected(GoldenCase golden) throws IOException {
        golden.generateInto(output);

        if (Boolean.getBoolean("golden.accept")) {
            replace(golden.expected());
        }
        Map<String, String> generated = GoldenCase.filesIn(output);
        Map<String, String> expected = GoldenCase.filesIn(golden.expected());
        assertThat(generated.keySet()).as(HOW_TO_ACCEPT).isEqualTo(expected.keySet());
        generated.forEach((file, text) -> assertThat(text)
                .as("%s; %s", golden.expected().resolve(file), HOW_TO_ACCEPT)
                .isEqualTo(expected.get(file)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theJavaCompilesWithoutAWarning(GoldenCase golden) {
        golden.generateInto(output.resolve("java"));

        Javac.compile(
                output.resolve("classes"),
                output.resolve("java/main"),
                output.resolve("java/test"),
                Path.of("src/test/stubs"));
    }

    private void replace(Path expected) throws IOException {
        if (Files.exists(expected)) {
            try (Stream<Path> old = Files.walk(expected)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        try (Stream<Path> made = Files.walk(output)) {
            for (Path path : made.filter(Files::isRegularFile).toList()) {
                Path target = expected.resolve(output.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }
}
