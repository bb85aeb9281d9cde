package dev.channelkit.codegen.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.codegen.spec.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A provider's page says what its spec says, and names no call that a client does not have. */
class ProviderDocsTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));
    private static final Path PAGES = SPECS.resolveSibling("docs").resolve("providers");

    static List<String> providers() throws IOException {
        try (Stream<Path> folders = Files.list(SPECS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("providers")
    void thePageSaysWhatTheSpecSays(String provider) throws IOException {
        Path page = PAGES.resolve(provider + ".md");
        String text = Files.readString(page);

        String expected = text;
        for (Map.Entry<String, String> part : Page.parts(SPECS, provider).entrySet()) {
            expected = Page.with(expected, part.getKey(), part.getValue());
        }
        if (Boolean.getBoolean("docs.accept")) {
            Files.writeString(page, expected);
            text = expected;
        }

        assertThat(Page.difference(text, expected))
                .as("%s; ./scripts/accept-api writes it anew", page)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void everyOperationIsThere(String provider) throws IOException {
        String text = Page.parts(SPECS, provider).get("operations");

        Spec.open(SPECS.resolve(provider).resolve("openapi.yaml"))
                .operations()
                .forEach(operation -> assertThat(text)
                        .contains(operation.method() + " " + operation.path())
                        .contains("<br>" + operation.id() + " |"));
    }

    @Test
    void everyPageHasASpec() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> String.valueOf(page.getFileName()).replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(providers());
        }
    }
}
