package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of operations in a provider's page is what its spec says. */
class ProviderDocsTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));
    private static final String START = "<!-- operations: ";
    private static final String END = "<!-- end of operations -->";
    private static final String HOW_TO_ACCEPT =
            "to write the table: mvn -pl sdk-codegen -am test -Dtest=ProviderDocsTest -Ddocs.accept=true";

    static List<Path> pages() throws IOException {
        try (Stream<Path> pages = Files.list(SPECS.resolveSibling("docs").resolve("providers"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theTableSaysWhatTheSpecSays(Path page) throws IOException {
        String name = String.valueOf(page.getFileName()).replace(".md", "");
        Spec spec = Spec.open(SPECS.resolve(name).resolve("openapi.yaml"));
        String text = Files.readString(page);

        String expected = withTable(text, summary(spec) + "\n" + table(name, spec));
        if (Boolean.getBoolean("docs.accept")) {
            Files.writeString(page, expected);
            text = expected;
        }

        assertThat(text).as("%s; %s", page, HOW_TO_ACCEPT).isEqualTo(expected);
    }

    @Test
    void thereArePages() throws IOException {
        assertThat(pages()).isNotEmpty();
    }

    private static String withTable(String text, String table) {
        int start = text.indexOf('\n', text.indexOf(START)) + 1;
        int end = text.indexOf(END);
        assertThat(start).as("the place of the table").isPositive().isLessThanOrEqualTo(end);
        return text.substring(0, start) + "\n" + table + "\n" + text.substring(end);
    }

    private static String summary(Spec spec) {
        Map<String, Integer> known = new TreeMap<>();
        spec.operations().forEach(operation -> known.merge(known(operation), 1, Integer::sum));
        return "Of " + spec.operations().size() + " operations, "
                + String.join(
                        ", ",
                        Stream.of("vendor", "observed", "modelled")
                                .map(word -> known.getOrDefault(word, 0) + " " + word)
                                .toList())
                + ".\n";
    }

    private static String table(String client, Spec spec) {
        StringBuilder table =
                new StringBuilder("| Call | Operation | Request | Known | Sent again |\n|---|---|---|---|---|\n");
        for (SpecNode tag : spec.root().items("tags")) {
            String name = tag.text("name", "");
            for (SpecOperation operation : spec.operations()) {
                if (operation.tag().equals(name)) {
                    table.append(row(client, name, operation));
                }
            }
        }
        return table.toString();
    }

    private static String row(String client, String tag, SpecOperation operation) {
        String accessor = tag.substring(0, 1).toLowerCase(Locale.ROOT) + tag.substring(1);
        String call = client + "." + accessor + "()." + operation.node().text("x-method");
        SpecNode server = operation.server();
        String where = server == null ? "" : " (" + server.text("x-server") + ")";
        String retry = operation.node().text("x-retry", "safe");
        return "| `" + call + "` | " + operation.id() + " | `" + operation.method() + " " + operation.path() + "`"
                + where + " | " + known(operation) + " | " + retry + " |\n";
    }

    /** The weaker of the two facts: an operation whose path is a guess is one. */
    private static String known(SpecOperation operation) {
        Map<String, SpecNode> facts = operation.node().fields("x-provenance");
        List<String> words =
                List.of(facts.get("existence").asText(), facts.get("path").asText());
        return Stream.of("modelled", "observed")
                .filter(words::contains)
                .findFirst()
                .orElse("vendor");
    }
}
