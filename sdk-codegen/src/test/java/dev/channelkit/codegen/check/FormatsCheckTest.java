package dev.channelkit.codegen.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules on XML beside JSON, and on servers of their own. */
class FormatsCheckTest {
    private static final String BOX = "components/schemas/Box.yaml";

    @TempDir
    private Path folder;

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(BOX, "xml:\n  name: box\n", "", "/", "without a name for its root"),
                arguments(BOX, "  name: box", "  name: box\n  prefix: b", "/xml/prefix", "prefix is not used"),
                arguments(
                        BOX,
                        "    description: What stands on it.",
                        "    description: What stands on it.\n    xml: {wrapped: true}",
                        "/properties/label/xml/wrapped",
                        "only a list can be wrapped"),
                arguments(
                        BOX,
                        "      xml:\n        name: note\n",
                        "",
                        "/properties/notes/xml",
                        "a wrapped list whose items have no name"),
                arguments(BOX, "  thing:\n", "  parts:\n", "/properties/parts", "its items are called thing"),
                arguments("paths/keys.yaml", "    x-server: keys\n", "", "/servers/0", "a server without x-server"),
                arguments(
                        "paths/keys.yaml",
                        "x-server: keys",
                        "x-server: Key Server",
                        "/servers/0/x-server",
                        "malformed"),
                arguments(
                        "openapi.yaml",
                        "  title: formats",
                        "  title: formats\n  x-server: keys",
                        "/info/x-server",
                        "means nothing in this object"),
                arguments("examples/readBox/200.xml.yaml", "value: |", "value: {}\nother: |", "/value", "is no text"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenRuleIsFoundWithPointerAndRemedy(String file, String from, String to, String pointer, String problem) {
        BrokenSpec spec = BrokenSpec.copyOf("formats", folder).replace(file, from, to);

        assertThat(spec.findings()).anySatisfy(finding -> {
            assertThat(finding.problem()).contains(problem);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @Test
    void anXmlExampleNeedsItsTwin() throws Exception {
        BrokenSpec spec = BrokenSpec.copyOf("formats", folder)
                .replace(
                        "paths/box.yaml",
                        "            '200':\n              $ref: ../examples/readBox/200.yaml\n",
                        "            '200-other':\n              $ref: ../examples/readBox/200-other.yaml\n")
                .add("examples/readBox/200-other.yaml", "summary: Another\nvalue: {}\n");
        Files.delete(folder.resolve("examples/readBox/200.yaml"));

        assertThat(spec.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).contains("without its JSON twin");
            assertThat(finding.remedy()).isEqualTo("add examples/readBox/200.yaml");
        });
    }

    @Test
    void whatKeepsTheRulesIsNotFound() {
        assertThat(BrokenSpec.copyOf("formats", folder).findings()).isEmpty();
    }
}
