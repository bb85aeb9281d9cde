package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.channelkit.codegen.released.WalkedRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link WalkTest} edits, compared with a release as the build does: what breaks callers is called so, in CONTRIBUTING too. */
class WalkPolicyTest {
    private static final Path CONTRIBUTING =
            Path.of(System.getProperty("channelkit.specs")).resolveSibling("CONTRIBUTING.md");
    private static final Pattern ROW = Pattern.compile("\\| (an? [^|]*?) \\|.*\\| (no|yes) \\|");

    private static CompiledSurface before;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compileUnedited(@TempDir Path folder) throws Exception {
        WalkedSpec unedited = WalkedSpec.in(folder);
        unedited.generate();
        before = unedited.compile();
    }

    /** Each edit, what breaks of the spec by the policy, and what changes without breaking. */
    static Stream<Arguments> policy() {
        return Stream.of(
                arguments(WalkEdit.FIELD_COMES, List.of(), List.of("Thing.weight is added")),
                arguments(
                        WalkEdit.FILTERABLE_FIELD_COMES,
                        List.of(),
                        List.of("listThings has x-filter", "Thing.weight is added")),
                arguments(WalkEdit.VALUE_COMES, List.of(), List.of("Colour.blue is listed")),
                arguments(
                        WalkEdit.OPERATION_COMES, List.of(), List.of("sampleThing (GET /samples/{thingId}) is added")),
                arguments(WalkEdit.FIELD_RENAMED, List.of("Thing.note is removed"), List.of("Thing.remark is added")),
                arguments(
                        WalkEdit.FILTERABLE_FIELD_RENAMED,
                        List.of("listThings has x-filter", "Thing.count is removed"),
                        List.of("Thing.amount is added")),
                arguments(WalkEdit.METHOD_RENAMED, List.of("getThing has x-method fetch instead of get"), List.of()),
                arguments(
                        WalkEdit.OPERATION_RENAMED,
                        List.of("getThing (GET /things/{thingId}) is removed"),
                        List.of("readThing (GET /things/{thingId}) is added")),
                arguments(WalkEdit.FIELD_GOES, List.of("Thing.note is removed"), List.of()),
                arguments(
                        WalkEdit.FILTERABLE_FIELD_GOES,
                        List.of("listThings has x-filter", "Thing.count is removed"),
                        List.of()),
                arguments(WalkEdit.VALUE_GOES, List.of("Colour.green is no longer listed"), List.of()),
                arguments(WalkEdit.OPERATION_GOES, List.of("getThing (GET /things/{thingId}) is removed"), List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("policy")
    void theComparisonWithTheReleaseCallsItWhatThePolicySays(
            WalkEdit edit, List<String> breaking, List<String> harmless) throws Exception {
        WalkedSpec spec = WalkedSpec.in(folder).dump(before);
        WalkedRelease release = spec.release();

        edit.apply(spec);
        spec.generate();
        spec.dump(spec.compile());

        WalkedRelease.Comparison comparison = release.compare();
        assertThat(starts(comparison.breakingInSpec(), breaking)).containsExactlyInAnyOrderElementsOf(breaking);
        assertThat(starts(comparison.harmlessInSpec(), harmless)).containsExactlyInAnyOrderElementsOf(harmless);
        assertThat(comparison.breakingInSurface().isEmpty()).isEqualTo(breaking.isEmpty());
        assertThat(comparison.problems()).hasSameSizeAs(comparison.allBreaking());
        if (!breaking.isEmpty()) {
            release.explain(comparison);
            assertThat(release.compare().problems()).isEmpty();
        }
        assertThat(inContributing().get(edit.toString()))
                .as("whether '%s' breaks, in the table of CONTRIBUTING", edit)
                .isEqualTo(breaking.isEmpty() ? "no" : "yes");
    }

    @Test
    void theTableOfContributingAndThisOneHoldEveryEdit() throws IOException {
        Set<String> edits =
                Arrays.stream(WalkEdit.values()).map(WalkEdit::toString).collect(Collectors.toSet());

        assertThat(inContributing().keySet()).isEqualTo(edits);
        assertThat(policy().map(row -> String.valueOf(row.get()[0]))).containsExactlyInAnyOrderElementsOf(edits);
    }

    /** The sentences, cut to the length of those expected where they start alike. */
    private static List<String> starts(List<String> sentences, List<String> expected) {
        return sentences.stream()
                .map(sentence -> expected.stream()
                        .filter(sentence::startsWith)
                        .findFirst()
                        .orElse(sentence))
                .toList();
    }

    private static Map<String, String> inContributing() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(CONTRIBUTING)) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.put(row.group(1), row.group(2));
            }
        }
        return rows;
    }
}
