package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk in CONTRIBUTING: a spec is edited, its Java generated and compiled, and exactly the files that the edit touches are written, and
 * exactly what it says is gained and lost. Whether that breaks callers is {@link WalkPolicyTest}'s.
 */
class WalkTest {
    private static CompiledSurface before;

    @TempDir
    private Path folder;

    private WalkedSpec spec;
    private CompiledSurface after;

    @BeforeAll
    static void compileUnedited(@TempDir Path folder) throws Exception {
        WalkedSpec unedited = WalkedSpec.in(folder);
        unedited.generate();
        before = unedited.compile();
    }

    @BeforeEach
    void generateUnedited() throws Exception {
        spec = WalkedSpec.in(folder);
        spec.generate();
    }

    @Test
    void anUnchangedSpecWritesNothing() throws Exception {
        assertThat(spec.generate()).isEmpty();
    }

    @Test
    void aFieldComes() throws Exception {
        walk(WalkEdit.FIELD_COMES, "Thing", "ThingCodec");

        assertThat(gained())
                .containsExactlyInAnyOrder(
                        "Thing.weight()",
                        "Thing$Builder.weight(BigDecimal)",
                        "Thing$Builder.clearWeight()",
                        "Thing$Field.Field WEIGHT");
        assertThat(lost()).isEmpty();
    }

    @Test
    void aFieldThatCanBeFilteredComes() throws Exception {
        walk(WalkEdit.FILTERABLE_FIELD_COMES, "GoldenOperations", "Thing", "ThingCodec", "ThingFields");

        assertThat(gained())
                .containsExactlyInAnyOrder(
                        "Thing.weight()",
                        "Thing$Builder.weight(BigDecimal)",
                        "Thing$Builder.clearWeight()",
                        "Thing$Field.Field WEIGHT",
                        "ThingFields.BracketField WEIGHT");
        assertThat(lost()).isEmpty();
    }

    @Test
    void anEnumValueComes() throws Exception {
        walk(WalkEdit.VALUE_COMES, "Colour");

        assertThat(gained()).containsExactlyInAnyOrder("Colour.Colour BLUE", "Colour$Known.Known BLUE");
        assertThat(lost()).isEmpty();
    }

    @Test
    void anOperationComes() throws Exception {
        walk(WalkEdit.OPERATION_COMES, "GoldenContract", "GoldenOperations", "SampleThingQuery", "ThingsOperations");

        assertThat(gained()).containsExactlyInAnyOrderElementsOf(readMethods("sample", "SAMPLE", "SampleThingQuery"));
        assertThat(lost()).isEmpty();
    }

    @Test
    void aFieldIsRenamed() throws Exception {
        walk(WalkEdit.FIELD_RENAMED, "Thing", "ThingCodec");

        assertThat(gained())
                .containsExactlyInAnyOrder(
                        "Thing.remark()",
                        "Thing$Builder.remark(String)",
                        "Thing$Builder.clearRemark()",
                        "Thing$Field.Field REMARK");
        assertThat(lost())
                .containsExactlyInAnyOrder(
                        "Thing.note()",
                        "Thing$Builder.note(String)",
                        "Thing$Builder.clearNote()",
                        "Thing$Field.Field NOTE");
    }

    @Test
    void aFieldThatCanBeFilteredIsRenamed() throws Exception {
        walk(WalkEdit.FILTERABLE_FIELD_RENAMED, "GoldenOperations", "Thing", "ThingCodec", "ThingFields");

        assertThat(gained())
                .containsExactlyInAnyOrder(
                        "Thing.amount()",
                        "Thing$Builder.amount(long)",
                        "Thing$Builder.clearAmount()",
                        "Thing$Field.Field AMOUNT",
                        "ThingFields.BracketField AMOUNT");
        assertThat(lost())
                .containsExactlyInAnyOrder(
                        "Thing.count()",
                        "Thing$Builder.count(long)",
                        "Thing$Builder.clearCount()",
                        "Thing$Field.Field COUNT",
                        "ThingFields.BracketField COUNT");
    }

    @Test
    void aMethodIsRenamed() throws Exception {
        walk(WalkEdit.METHOD_RENAMED, "GoldenContract", "GoldenOperations", "ThingsOperations");

        assertThat(gained()).containsExactlyInAnyOrderElementsOf(readMethods("fetch", "FETCH"));
        assertThat(lost()).containsExactlyInAnyOrderElementsOf(readMethods("get", "GET"));
    }

    @Test
    void anOperationIsRenamed() throws Exception {
        walk(WalkEdit.OPERATION_RENAMED, "-GetThingQuery", "GoldenContract", "ReadThingQuery", "ThingsOperations");

        assertThat(gained()).containsExactly("ReadThingQuery");
        assertThat(lost()).containsExactly("GetThingQuery");
    }

    @Test
    void aFieldGoes() throws Exception {
        walk(WalkEdit.FIELD_GOES, "Thing", "ThingCodec");

        assertThat(gained()).isEmpty();
        assertThat(lost())
                .containsExactlyInAnyOrder(
                        "Thing.note()",
                        "Thing$Builder.note(String)",
                        "Thing$Builder.clearNote()",
                        "Thing$Field.Field NOTE");
    }

    @Test
    void aFieldThatCanBeFilteredGoes() throws Exception {
        walk(WalkEdit.FILTERABLE_FIELD_GOES, "GoldenOperations", "Thing", "ThingCodec", "ThingFields");

        assertThat(gained()).isEmpty();
        assertThat(lost())
                .containsExactlyInAnyOrder(
                        "Thing.count()",
                        "Thing$Builder.count(long)",
                        "Thing$Builder.clearCount()",
                        "Thing$Field.Field COUNT",
                        "ThingFields.BracketField COUNT");
    }

    @Test
    void anEnumValueGoes() throws Exception {
        walk(WalkEdit.VALUE_GOES, "Colour");

        assertThat(gained()).isEmpty();
        assertThat(lost()).containsExactlyInAnyOrder("Colour.Colour GREEN", "Colour$Known.Known GREEN");
    }

    @Test
    void anOperationGoes() throws Exception {
        walk(WalkEdit.OPERATION_GOES, "-GetThingQuery", "GoldenContract", "GoldenOperations", "ThingsOperations");

        assertThat(gained()).isEmpty();
        assertThat(lost()).containsExactlyInAnyOrderElementsOf(readMethods("get", "GET", "GetThingQuery"));
    }

    /** @param touched the classes that are written, and with a {@code -} in front those that are deleted: these and no others */
    private void walk(WalkEdit edit, String... touched) throws Exception {
        edit.apply(spec);

        assertThat(spec.generate()).as("classes written and -deleted").containsExactly(touched);
        after = spec.compile();
    }

    private Set<String> gained() {
        return before.lackOf(after);
    }

    private Set<String> lost() {
        return after.lackOf(before);
    }

    /** What an operation with an id and optional parameters gives its class. */
    private static List<String> readMethods(String name, String constant, String... more) {
        List<String> members =
                List.of(" " + constant, "(String)", "(String, Consumer)", "Call(String)", "Call(String, Consumer)");
        return Stream.concat(
                        members.stream()
                                .map(member ->
                                        "ThingsOperations." + (member.startsWith(" ") ? "Operation" : name) + member),
                        Stream.of(more))
                .toList();
    }
}
