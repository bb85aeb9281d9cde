package dev.channelkit.testsupport.kit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.testsupport.contract.ContractCase;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The kit over one provider: every topic, over every operation that its spec demands the topic for. All that a provider writes is who it is, and how
 * its client is made: {@code SesKitTest} in {@code sdk-ses} is a class of one constructor, with the spec's folder and the generated cases, and one method.
 */
public abstract class ProviderKit<C extends AutoCloseable> {
    private final String provider;
    private final List<ContractCase<C>> cases;

    /**
     * @param provider the folder's name in {@code specs/}
     * @param cases the generated cases
     */
    protected ProviderKit(String provider, List<ContractCase<C>> cases) {
        this.provider = provider;
        this.cases = List.copyOf(cases);
    }

    /** A client as the settings say, with the kit's test credentials. */
    protected abstract C client(KitSettings settings);

    @TestFactory
    protected final Stream<DynamicNode> kit() {
        KitSpec spec = KitSpec.of(provider);
        Map<String, List<Answer>> answers = cases.stream()
                .collect(Collectors.toMap(
                        contract -> contract.operation().id(), ContractCase::answers, (first, second) -> first));
        Kit<C> kit = new Kit<>(spec, cases, new KitServer(spec, answers), this::client);
        List<DynamicNode> topics = new ArrayList<>();
        for (KitTopic topic : KitTopics.all()) {
            topics.add(DynamicContainer.dynamicContainer(topic.name(), tests(topic, kit)));
        }
        return topics.stream().onClose(() -> close(kit));
    }

    private static <C extends AutoCloseable> Stream<DynamicTest> tests(KitTopic topic, Kit<C> kit) {
        List<KitTest> tests = topic.tests(kit);
        DynamicTest complete = DynamicTest.dynamicTest(
                topic.name() + " leaves out no operation that the spec demands it for",
                () -> demandComplete(topic, kit.spec(), tests));
        Map<String, List<KitTest>> byOperation =
                tests.stream().collect(groupingBy(KitTest::operationId, LinkedHashMap::new, toList()));
        return Stream.concat(
                Stream.of(complete),
                byOperation.entrySet().stream()
                        .map(of -> DynamicTest.dynamicTest(of.getKey(), () -> run(topic, of.getValue(), kit))));
    }

    /** All that a topic demands of one operation, whatever fails of it; reports number dynamic tests, so a failure says which it is of. */
    private static void run(KitTopic topic, List<KitTest> tests, Kit<?> kit) throws Exception {
        List<String> failed = new ArrayList<>();
        List<Throwable> causes = new ArrayList<>();
        for (KitTest test : tests) {
            kit.reset();
            try {
                test.body().execute();
            } catch (Throwable e) {
                failed.add(topic.name() + ", " + test.operationId() + ": " + test.name() + ": " + e.getMessage());
                causes.add(e);
            }
        }
        if (!failed.isEmpty()) {
            throw new AssertionError(String.join("\n", failed), causes.get(0));
        }
    }

    static void demandComplete(KitTopic topic, KitSpec spec, List<KitTest> tests) {
        Set<String> covered = tests.stream().map(KitTest::operationId).collect(Collectors.toCollection(TreeSet::new));
        assertThat(covered)
                .as("the operations of %s that %s covers, by %s", spec.provider(), topic.name(), topic.trait())
                .isEqualTo(new TreeSet<>(topic.due(spec)));
    }

    private static void close(Kit<?> kit) {
        try {
            kit.close();
        } catch (Exception e) {
            throw new AssertionError("the kit's clients could not be closed", e);
        }
    }
}
