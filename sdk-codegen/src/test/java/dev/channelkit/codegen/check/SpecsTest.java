package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.codegen.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The specs of the repository keep their own rules. */
class SpecsTest {

    static List<Path> specs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("channelkit.specs")))) {
            return folders.map(folder -> folder.resolve("openapi.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyRuleIsKept(Path spec) {
        assertThat(SpecCheck.of(Spec.open(spec))).isEmpty();
    }

    @Test
    void thereAreSpecsToCheck() throws IOException {
        assertThat(specs()).isNotEmpty();
    }
}
