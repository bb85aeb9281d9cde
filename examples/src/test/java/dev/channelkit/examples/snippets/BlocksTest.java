package dev.channelkit.examples.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.ses.SesClient;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Blocks of pages that are not Java are what they say they are. Those of Java, of output and of commands have tests of their own. */
class BlocksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> LANGUAGES = Set.of("java", "text", "sh", "xml", "json", "yaml", "markdown", "");

    private final Repository repository = Repository.here();

    @Test
    void everyBlockIsOfAKindThatIsChecked() {
        assertThat(blocks()).allMatch(block -> LANGUAGES.contains(block.language()));
    }

    @Test
    void aBlockOfNoLanguageHoldsNoCode() {
        assertThat(blocks().filter(block -> block.language().isEmpty()))
                .allSatisfy(block -> assertThat(block.lines())
                        .as("%s: say which language, such as ```java", block.place(repository))
                        .noneMatch(line -> line.endsWith(";") || line.endsWith("{")));
    }

    @TestFactory
    Stream<DynamicTest> dependencies() throws IOException {
        Coordinates coordinates = new Coordinates(repository);
        return each(
                "xml", block -> assertThat(coordinates.problems(block.text())).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> yaml() {
        return each("yaml", block -> assertThat(YAML.readTree(block.text())).isNotEmpty());
    }

    /** It is data of the sandbox, or an overlay. */
    @TestFactory
    Stream<DynamicTest> json() {
        return each("json", block -> {
            JsonNode json = JSON.readTree(block.text());
            if (json.has("provider")) {
                Overlay overlay = Overlay.parse(block.place(repository), block.text());
                SesClient.builder()
                        .credentials("test-key", "test-secret")
                        .overlay(overlay)
                        .build()
                        .close();
            } else {
                try (Sandbox sandbox = Sandbox.builder().data(block.text()).start()) {
                    assertThat(sandbox.providers())
                            .containsKeys(json.fieldNames().next());
                }
            }
        });
    }

    private interface Check {
        void of(Block block) throws Exception;
    }

    private Stream<DynamicTest> each(String language, Check check) {
        List<DynamicTest> tests = blocks().filter(block -> block.language().equals(language))
                .map(block -> DynamicTest.dynamicTest(block.place(repository), () -> check.of(block)))
                .toList();
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private Stream<Block> blocks() {
        return repository.pages().stream().flatMap(page -> Markdown.blocks(page).stream());
    }
}
