package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extensions that are checked are those that specs/README.md tells, and it tells where each may stand. */
class ExtensionsAreDocumentedTest {
    private static final Path README = Path.of(System.getProperty("channelkit.specs"), "README.md");

    @TempDir
    private Path folder;

    @Test
    void theReadmeHasEveryExtensionAndNoOther() throws IOException {
        List<String> told = Pattern.compile("(?m)^### `(x-[a-z0-9-]+)`$")
                .matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(told).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(known());
    }

    @Test
    void eachHasItsPlace() throws IOException {
        for (String section : Files.readString(README).split("(?m)^### ")) {
            if (section.startsWith("`x-")) {
                assertThat(section).containsAnyOf("Where: ", "| Where |");
            }
        }
    }

    /** As the finding of an unknown one lists them. */
    private List<String> known() {
        String finding = BrokenSpec.copyOf("confirm", folder)
                .replace("openapi.yaml", "\ntags:\n", "\nx-nothing: true\ntags:\n")
                .findings()
                .toString();
        Matcher list =
                Pattern.compile("known are (x-[a-z0-9-]+(?:, x-[a-z0-9-]+)*)").matcher(finding);
        assertThat(list.find()).as(finding).isTrue();
        return List.of(list.group(1).split(", "));
    }
}
