package dev.channelkit.commons.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonPatchTest {
    private static final PatchPath<Thing, String> NAME = PatchPath.of(Scalars.TEXT, "name");
    private static final PatchPath<Thing, BigDecimal> LIMIT = PatchPath.of(Scalars.DECIMAL, "creditLimit");
    private static final PatchPath<Thing, Boolean> ENABLED = PatchPath.of(Scalars.BOOLEAN, "orderingEnabled");
    private static final PatchPath<Thing, String> CITY = PatchPath.of(Scalars.TEXT, "billingAddress", "city");

    @Test
    void stepsStandInTheOrderGivenWithTheTypesOfTheirValues() {
        JsonPatch<Thing> patch = JsonPatch.<Thing>builder()
                .replace(ENABLED, true)
                .add(NAME, "Net \"15\"")
                .replace(LIMIT, new BigDecimal("2500.00"))
                .replace(CITY, "Cork")
                .remove(LIMIT)
                .build();

        assertThat(patch.toJson())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/orderingEnabled\",\"value\":true},"
                        + "{\"op\":\"add\",\"path\":\"/name\",\"value\":\"Net \\\"15\\\"\"},"
                        + "{\"op\":\"replace\",\"path\":\"/creditLimit\",\"value\":2500.00},"
                        + "{\"op\":\"replace\",\"path\":\"/billingAddress/city\",\"value\":\"Cork\"},"
                        + "{\"op\":\"remove\",\"path\":\"/creditLimit\"}]");
        assertThat(patch.toBody().contentType()).isEqualTo("application/json-patch+json");
        assertThat(patch.toBody().describe()).isEqualTo(patch.toJson());
    }

    @Test
    void namesAreEscapedInPointers() {
        PatchPath<Thing, RawValue> path = PatchPath.named("customFields", "a/b~c~1");

        assertThat(path.pointer()).isEqualTo("/customFields/a~1b~0c~01");
        assertThat(JsonPatch.<Thing>builder()
                        .add(path, RawValue.json("[1]"))
                        .build()
                        .toJson())
                .isEqualTo("[{\"op\":\"add\",\"path\":\"/customFields/a~1b~0c~01\",\"value\":[1]}]");
    }

    @Test
    void aSecretIsSentAndNotShown() {
        JsonPatch<Thing> patch =
                JsonPatch.<Thing>builder().replace(NAME.secret(), "test-secret").build();

        assertThat(patch.toJson()).contains("test-secret");
        assertThat(patch.toString()).doesNotContain("test-secret").contains("/name");
        assertThat(patch.toBody().describe()).doesNotContain("test-secret");
    }

    @Test
    void aBuilderCanGoOnAfterAPatchWasMade() {
        JsonPatch.Builder<Thing> builder = JsonPatch.<Thing>builder().remove(NAME);
        JsonPatch<Thing> first = builder.build();

        builder.remove(LIMIT);

        assertThat(first.toJson()).isEqualTo("[{\"op\":\"remove\",\"path\":\"/name\"}]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nothingIsRefused() {
        assertThatThrownBy(() -> JsonPatch.<Thing>builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> JsonPatch.<Thing>builder().replace(NAME, null))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the value for /name");
        assertThatThrownBy(() -> PatchPath.named()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAreValuesAsAWhole() {
        PatchPath<Thing, List<String>> tags = PatchPath.of(Scalars.listOf(Scalars.TEXT), "tags");

        assertThat(JsonPatch.<Thing>builder()
                        .replace(tags, List.of("a", "b"))
                        .build()
                        .toJson())
                .isEqualTo("[{\"op\":\"replace\",\"path\":\"/tags\",\"value\":[\"a\",\"b\"]}]");
    }

    private record Thing() {}
}
