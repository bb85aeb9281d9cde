package dev.channelkit.testsupport.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which topic each provider's spec demands, and of how many operations. */
class KitTopicsTest {
    private static final Path SPECS =
            Path.of(System.getProperty("channelkit.specs")).toAbsolutePath();
    private static final Pattern PAGED = Pattern.compile("(?m)^\\s*x-paging:\\s*(?:\\{|\\n\\s*)kind: (?!none)");

    private static final Pattern PATH = Pattern.compile("paths/[\\w-]+\\.yaml");

    @Test
    void everyTopicIsDemandedOfSomeProviderAndEveryProviderHasSomeTopic() throws IOException {
        Map<String, Map<String, Integer>> table = new TreeMap<>();
        for (KitTopic topic : KitTopics.all()) {
            for (String provider : new KitGuard(SPECS.getParent()).specs()) {
                table.computeIfAbsent(provider, name -> new TreeMap<>())
                        .put(topic.name(), topic.due(KitSpec.of(provider)).size());
            }
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "kit-topics.txt"), text(table));

        assertThat(table.values())
                .allSatisfy(topics -> assertThat(topics.values()).anyMatch(count -> count > 0));
        for (KitTopic topic : KitTopics.all()) {
            assertThat(table.values()).as(topic.name()).anyMatch(topics -> topics.get(topic.name()) > 0);
        }
    }

    @Test
    void theKitFindsEveryListInPagesThatASpecDeclares() {
        for (String provider : new KitGuard(SPECS.getParent()).specs()) {
            int declared = paths(provider).stream()
                    .mapToInt(text -> (int) PAGED.matcher(text).results().count())
                    .sum();

            assertThat(new PagingTopic().due(KitSpec.of(provider))).as(provider).hasSize(declared);
        }
    }

    @Test
    void theKitFindsEveryOperationOfASpec() {
        for (String provider : new KitGuard(SPECS.getParent()).specs()) {
            List<String> declared = new ArrayList<>();
            for (String text : paths(provider)) {
                Pattern.compile("(?m)^ *operationId: (\\w+)$")
                        .matcher(text)
                        .results()
                        .forEach(id -> declared.add(id.group(1)));
            }

            assertThat(KitSpec.of(provider).operations())
                    .extracting(KitOperation::id)
                    .containsExactlyInAnyOrderElementsOf(declared);
        }
    }

    @Test
    void aTopicThatLeavesOutAnOperationFails() {
        KitTopic topic = new Demanding(Set.of("listCustomers", "listInvoices"));
        KitSpec spec = KitSpec.of("ses");
        List<KitTest> some = List.of(new KitTest("listCustomers", "so", () -> {}));

        assertThatThrownBy(() -> ProviderKit.demandComplete(topic, spec, some))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("listInvoices");
        assertThatThrownBy(() -> ProviderKit.demandComplete(topic, spec, List.of()))
                .isInstanceOf(AssertionError.class);
    }

    private static String text(Map<String, Map<String, Integer>> table) {
        StringBuilder text = new StringBuilder();
        table.forEach((provider, topics) ->
                text.append(provider).append(' ').append(topics).append('\n'));
        return text.toString();
    }

    /** The files of paths that the root names; what a provider calls back is none. */
    private static List<String> paths(String provider) {
        Path root = SPECS.resolve(provider);
        try {
            String whole = Files.readString(root.resolve("openapi.yaml"));
            List<String> texts = new ArrayList<>();
            for (MatchResult path : PATH.matcher(whole).results().toList()) {
                texts.add(Files.readString(root.resolve(path.group())));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Demanding(Set<String> operations) implements KitTopic {
        @Override
        public String name() {
            return "demanding";
        }

        @Override
        public String trait() {
            return "nothing";
        }

        @Override
        public Set<String> due(KitSpec spec) {
            return operations;
        }

        @Override
        public <C extends AutoCloseable> List<KitTest> tests(Kit<C> kit) {
            return List.of();
        }
    }
}
