package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the XML examples of the specs say is what their JSON twins say. */
class XmlExamplesTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));

    @TestFactory
    Stream<DynamicTest> anXmlExampleSaysWhatItsJsonTwinSays() throws IOException {
        return specs().stream().flatMap(XmlExamplesTest::tests);
    }

    @Test
    void thereAreXmlExamples() throws IOException {
        assertThat(specs().stream().flatMap(XmlExamplesTest::tests)).isNotEmpty();
    }

    private static List<Path> specs() throws IOException {
        try (Stream<Path> folders = Files.list(SPECS)) {
            return folders.map(folder -> folder.resolve("openapi.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<DynamicTest> tests(Path openapi) {
        SpecDocument spec = SpecDocument.read(openapi);
        List<DynamicTest> tests = new ArrayList<>();
        for (SpecOperation operation : spec.operations()) {
            operation.declared().getResponses().forEach((status, response) -> {
                Schema<?> schema = xmlSchema(spec, response);
                if (schema != null) {
                    for (Path example : examples(openapi, operation.id(), status)) {
                        String name = operation.id() + " " + example.getFileName();
                        tests.add(DynamicTest.dynamicTest(name, () -> compare(spec, schema, example)));
                    }
                }
            });
        }
        return tests.stream();
    }

    private static void compare(SpecDocument spec, Schema<?> schema, Path example) {
        String file = String.valueOf(example.getFileName());
        JsonNode twin = ExampleFile.read(example.resolveSibling(file.replace(".xml.yaml", ".yaml")))
                .value();

        XmlBody xml = XmlBody.read(
                spec.api(),
                schema,
                ByteString.encodeUtf8(ExampleFile.read(example).body("text/xml")));

        assertThat(xml.faults()).isEmpty();
        assertThat(withoutBlanks(xml.json())).isEqualTo(withoutBlanks(twin));
    }

    private static @Nullable Schema<?> xmlSchema(SpecDocument spec, ApiResponse response) {
        ApiResponse resolved = response.get$ref() == null
                ? response
                : spec.api()
                        .getComponents()
                        .getResponses()
                        .get(response.get$ref().substring("#/components/responses/".length()));
        if (resolved.getContent() == null) {
            return null;
        }
        return resolved.getContent().entrySet().stream()
                .filter(content -> ContentTypes.isXml(content.getKey()))
                .findFirst()
                .map(content -> content.getValue().getSchema())
                .orElse(null);
    }

    /** The operation's own, or else those that operations share. */
    private static List<Path> examples(Path openapi, String operation, String status) {
        for (String folder : List.of(operation, "errors")) {
            Path examples = openapi.resolveSibling("examples").resolve(folder);
            if (Files.isDirectory(examples)) {
                try (Stream<Path> files = Files.list(examples)) {
                    List<Path> found = files.filter(file -> {
                                String name = String.valueOf(file.getFileName());
                                return name.startsWith(status) && name.endsWith(".xml.yaml");
                            })
                            .sorted()
                            .toList();
                    if (!found.isEmpty()) {
                        return found;
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        throw new AssertionError(operation + " " + status + " has no XML example");
    }

    /** XML cannot tell an empty text from null; and 12 is 12 however the number is held. */
    private static JsonNode withoutBlanks(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(withoutBlanks(field.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, withoutBlanks(array.get(i)));
            }
        }
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        return node.isNull() ? TextNode.valueOf("") : node;
    }
}
