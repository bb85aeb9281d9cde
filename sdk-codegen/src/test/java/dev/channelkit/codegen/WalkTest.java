package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk in CONTRIBUTING: a spec is edited, its Java generated and compiled, and its surface gains or loses what the edit says. */
class WalkTest {
    private static final String THING = "components/schemas/Thing.yaml";
    private static final String COLOUR = "components/schemas/Colour.yaml";
    private static final String THINGS = "paths/things.yaml";
    private static final String NAME = "  name:\n    type: string\n    description: The name.\n";

    private static Set<String> before;

    @TempDir
    private Path folder;

    private WalkedSpec spec;
    private @Nullable Set<String> after;

    @BeforeAll
    static void compileUnedited(@TempDir Path folder) throws Exception {
        WalkedSpec unedited = WalkedSpec.copyOf("lists", folder);
        unedited.generate();
        before = unedited.surface();
    }

    @BeforeEach
    void generateUnedited() throws Exception {
        spec = WalkedSpec.copyOf("lists", folder);
        spec.generate();
    }

    @Test
    void anUnchangedSpecWritesNothing() throws Exception {
        assertThat(spec.generate()).isEmpty();
    }

    @Test
    void aFieldIsAdded() throws Exception {
        spec.edit(THING, NAME, NAME + "  weight:\n    type: number\n    description: Its weight.\n");

        assertThat(spec.generate()).containsExactly("Thing", "ThingCodec");
        assertThat(gained())
                .containsExactlyInAnyOrder(
                        "Thing.weight()",
                        "Thing$Builder.weight(BigDecimal)",
                        "Thing$Builder.clearWeight()",
                        "Thing$Field.WEIGHT: Field");
        assertThat(lost()).isEmpty();
    }

    @Test
    void anEnumValueIsAdded() throws Exception {
        spec.edit(COLOUR, "[red, green]", "[red, green, blue]");

        assertThat(spec.generate()).containsExactly("Colour");
        assertThat(gained()).containsExactlyInAnyOrder("Colour.BLUE: Colour", "Colour$Known.BLUE: Known");
        assertThat(lost()).isEmpty();
    }

    @Test
    void aFieldThatCanBeFilteredIsAdded() throws Exception {
        spec.edit(THING, NAME, NAME + "  weight:\n    type: number\n    description: Its weight.\n");
        spec.edit(THINGS, "count, colour]", "count, colour, weight]");

        assertThat(spec.generate()).containsExactly("GoldenOperations", "Thing", "ThingCodec", "ThingFields");
        assertThat(gained()).contains("Thing.weight()", "ThingFields.WEIGHT: BracketField");
        assertThat(lost()).isEmpty();
    }

    @Test
    void anOperationIsAdded() throws Exception {
        String path = GoldenCase.filesIn(GoldenCase.named("lists").folder().resolve("spec"))
                .get("paths/thing.yaml");
        spec.add(
                "paths/sample.yaml",
                path.replace("operationId: getThing", "operationId: sampleThing")
                        .replace("x-method: get", "x-method: sample")
                        .replace("examples/getThing", "examples/sampleThing"));
        spec.add("examples/sampleThing/200.yaml", example());
        spec.edit(
                "openapi.yaml",
                "  /all-things:",
                "  /samples/{thingId}:\n    $ref: ./paths/sample.yaml\n  /all-things:");

        assertThat(spec.generate())
                .contains("SampleThingQuery", "ThingsOperations")
                .doesNotContain("Thing", "ThingCodec");
        assertThat(gained()).contains("ThingsOperations.sample(String)", "ThingsOperations.sampleCall(String)");
        assertThat(lost()).isEmpty();
    }

    @Test
    void aFieldIsRenamed() throws Exception {
        spec.edit(THING, "  size:", "  extent:").edit(THINGS, "name, size]", "name, extent]");

        assertThat(spec.generate()).containsExactly("GoldenOperations", "Thing", "ThingCodec", "ThingFields");
        assertThat(gained())
                .contains("Thing.extent()", "Thing$Builder.extent(int)", "ThingFields.EXTENT: BracketField");
        assertThat(lost()).contains("Thing.size()", "Thing$Builder.size(int)", "ThingFields.SIZE: BracketField");
    }

    @Test
    void anOperationIsRemoved() throws Exception {
        spec.edit("openapi.yaml", "  /things/{thingId}:\n    $ref: ./paths/thing.yaml\n", "");
        spec.delete("paths/thing.yaml")
                .delete("examples/getThing/200.yaml")
                .delete("components/parameters/ThingId.yaml");

        assertThat(spec.generate())
                .contains("-GetThingQuery", "ThingsOperations")
                .doesNotContain("Thing", "ThingCodec");
        assertThat(lost()).contains("ThingsOperations.get(String)", "ThingsOperations.getCall(String)");
        assertThat(gained()).isEmpty();
    }

    private Set<String> gained() throws Exception {
        return without(before, after());
    }

    private Set<String> lost() throws Exception {
        return without(after(), before);
    }

    private Set<String> after() throws Exception {
        if (after == null) {
            after = spec.surface();
        }
        return after;
    }

    private static Set<String> without(Set<String> some, Set<String> all) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static String example() {
        return GoldenCase.filesIn(GoldenCase.named("lists").folder().resolve("spec"))
                .get("examples/getThing/200.yaml");
    }
}
