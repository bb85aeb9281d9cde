package dev.channelkit.codegen.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClassNamesTest {
    private static final Pattern IMPORT = Pattern.compile("import [a-z0-9.]+\\.([A-Z]\\w*);");

    /** A model of that name would clash with the import in any file that uses both. */
    @Test
    void everyClassThatATemplateImportsIsTaken() throws IOException {
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/channelkit-java"))) {
            List<String> imported = templates
                    .flatMap(template -> IMPORT.matcher(read(template)).results())
                    .map(match -> match.group(1))
                    .distinct()
                    .toList();

            assertThat(imported).isNotEmpty();
            assertThat(ClassNames.TAKEN).containsAll(imported);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
