package dev.channelkit.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generated models do, as distinct from how they look. */
class GeneratedModelTest {

    @TempDir
    private Path folder;

    @Test
    void namesThatJavaTakesStayAsTheyAreOnTheWire() {
        GeneratedModel model = GeneratedModel.of("names", "ObjectModel", folder);
        String json =
                "{\"class\":\"a\",\"state\":\"b\",\"value\":\"c\",\"b\":\"d\",\"hashCode\":\"e\",\"group_id\":\"f\",\"groupId\":\"g\"}";

        Object value = model.read(json);

        assertThat(model.write(value)).isEqualTo(json);
        assertThat(model.call(value, "class_")).isEqualTo("a");
        assertThat(model.call(value, "groupId")).isEqualTo("f");
        assertThat(model.call(value, "groupId_")).isEqualTo("g");
    }

    @Test
    void whatTheSpecDoesNotKnowIsKeptAndWrittenBack() {
        GeneratedModel model = GeneratedModel.of("defaults", "Thing", folder);

        Object value = model.read("{\"size\":3,\"tomorrow\":{\"a\":[1]}}");

        assertThat(model.call(value, "unknownFields")).asString().contains("tomorrow");
        Object copy = model.call(model.call(model.call(value, "toBuilder"), "size", 4), "build");
        assertThat(model.write(copy)).isEqualTo("{\"size\":4,\"tomorrow\":{\"a\":[1]}}");
    }

    @Test
    void aDefaultIsNeitherReadNorSent() {
        GeneratedModel model = GeneratedModel.of("defaults", "Thing", folder);

        Object empty = model.call(model.builder(), "build");

        assertThat(model.write(empty)).isEqualTo("{}");
        assertThat(model.call(model.read("{}"), "size")).isNull();
    }

    @Test
    void absentNullAndEmptyAreThreeThings() {
        GeneratedModel model = GeneratedModel.of("nullable", "Thing", folder);

        Object absent = model.read("{}");
        Object none = model.read("{\"mayOrNull\":null}");

        assertThat(model.has(absent, "MAY_OR_NULL")).isFalse();
        assertThat(model.has(none, "MAY_OR_NULL")).isTrue();
        assertThat(model.write(none)).isEqualTo("{\"mayOrNull\":null}");
        assertThat(none).isNotEqualTo(absent);
        assertThat(model.call(absent, "lines")).isEqualTo(List.of());
    }

    @Test
    void aRequiredAccessorThatFindsNothingNamesTheField() {
        GeneratedModel model = GeneratedModel.of("nullable", "Thing", folder);
        Object empty = model.read("{}");

        assertThatThrownBy(() -> model.call(empty, "must"))
                .isInstanceOf(MissingFieldException.class)
                .hasMessageContaining("must");
        assertThat(model.call(empty, "mustOrNull")).isNull();
    }

    @Test
    void aRequestWithoutWhatItNeedsIsNotBuilt() {
        GeneratedModel model = GeneratedModel.of("nullable", "Thing", folder);
        Object builder = model.builder();

        assertThatThrownBy(() -> model.call(builder, "build"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Thing needs must, mustOrNull, lines");
        model.call(builder, "must", "a");
        model.call(builder, "clearMustOrNull");
        model.call(builder, "lines", List.of());

        assertThat(model.write(model.call(builder, "build")))
                .isEqualTo("{\"must\":\"a\",\"mustOrNull\":null,\"lines\":[]}");
    }

    @Test
    void aSetterRefusesNullByName() {
        GeneratedModel model = GeneratedModel.of("nullable", "Thing", folder);
        Object builder = model.builder();

        assertThatThrownBy(() -> model.call(builder, "must", new Object[] {null}))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("must");
    }

    @Test
    void secretsDoNotShowInText() {
        GeneratedModel model = GeneratedModel.of("secrets", "Account", folder);

        Object value = model.read(
                "{\"name\":\"a\",\"password\":\"test-secret\",\"pin\":4711,\"links\":[\"https://files.example.com/test-link\"]}");

        assertThat(value.toString())
                .startsWith("Account{")
                .contains("\"a\"", "***")
                .doesNotContain("test-secret", "4711", "test-link");
        assertThat(model.write(value)).contains("test-secret", "4711", "test-link");
    }

    @Test
    void bentScalarsAreReadAndWrittenInTheirOwnForm() {
        GeneratedModel model = GeneratedModel.of("scalars", "Measures", folder);

        Object value = model.read(
                "{\"identifier\":7,\"month\":\"m-1-2025\",\"total\":1.50,\"rate\":\"2.50\",\"master\":\"1\",\"amount\":\"-0.10\"}");

        assertThat(model.call(value, "id")).isEqualTo("7");
        assertThat(model.call(value, "month")).isEqualTo(YearMonth.of(2025, 1));
        assertThat(model.call(value, "total")).isEqualTo(new BigDecimal("1.50"));
        assertThat(model.write(value))
                .isEqualTo(
                        "{\"month\":\"m-1-2025\",\"amount\":\"-0.10\",\"total\":\"1.50\",\"rate\":2.50,\"master\":\"1\",\"id\":\"7\"}");
    }

    @Test
    void bytesCannotBeChangedFromOutside() {
        GeneratedModel model = GeneratedModel.of("scalars", "Measures", folder);
        byte[] seal = {1, 2, 3};

        Object value = model.call(model.call(model.builder(), "seal", (Object) seal), "build");
        seal[0] = 9;
        ((byte[]) model.call(value, "seal"))[1] = 9;

        assertThat((byte[]) model.call(value, "seal")).containsExactly(1, 2, 3);
    }

    @Test
    void nestedCollectionsAreCopiedAndKeepTheirOrder() {
        GeneratedModel model = GeneratedModel.of("collections", "Matrix", folder);
        List<BigDecimal> row = new ArrayList<>(List.of(BigDecimal.ONE));

        Object value = model.call(model.call(model.builder(), "rows", List.of(row)), "build");
        row.clear();
        Object read = model.read(
                "{\"rows\":[[\"1.5\"],[]],\"groups\":{\"z\":[\"1\"],\"a\":[]},\"children\":{\"rows\":[]},\"tags\":\"one\"}");

        assertThat(model.call(value, "rows")).isEqualTo(List.of(List.of(BigDecimal.ONE)));
        assertThat(model.call(read, "rows")).isEqualTo(List.of(List.of(new BigDecimal("1.5")), List.of()));
        assertThat(((Map<?, ?>) model.call(read, "groups")).keySet())
                .extracting(Object::toString)
                .containsExactly("z", "a");
        assertThat((List<?>) model.call(read, "children")).hasSize(1);
        assertThat(model.call(read, "tags")).isEqualTo(List.of("one"));
    }

    @Test
    void presenceIsKnownBeyondSixtyFourFields() {
        GeneratedModel model = GeneratedModel.of("large", "Wide", folder);

        Object value = model.read("{\"field70\":\"x\"}");

        assertThat(model.has(value, "FIELD70")).isTrue();
        assertThat(model.has(value, "FIELD6")).isFalse();
        assertThat(model.write(value)).isEqualTo("{\"field70\":\"x\"}");
    }

    @Test
    void anEnumKeepsValuesThatItDoesNotKnow() {
        GeneratedModel model = GeneratedModel.of("enums", "Shade", folder);

        Object value = model.read("{\"main\":\"mauve\",\"others\":[\"\",\"RED\"]}");

        Object mauve = model.call(value, "main");
        assertThat(mauve).hasToString("mauve");
        assertThat(model.call(mauve, "known")).hasToString("UNKNOWN");
        assertThat(model.write(value)).isEqualTo("{\"main\":\"mauve\",\"others\":[\"\",\"RED\"]}");
    }

    @Test
    void fieldsOfTheTenantsOwnAreSetFoundAndWrittenBack() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);

        Object read = model.read("{\"ID\":7,\"C_Depot\":\"Graz\",\"C_Seats\":12,\"C_Old\":null}");
        Object builder = model.call(read, "toBuilder");
        model.call(builder, "set", "c_depot", "Wien");
        model.call(builder, "set", "C_New", true);
        model.call(builder, "clear", "C_SEATS");
        Object changed = model.call(builder, "build");

        assertThat(model.call(read, "custom", "c_DEPOT")).isEqualTo("Graz");
        assertThat(model.call(read, "custom", "C_Seats")).isEqualTo("12");
        assertThat(model.call(read, "custom", "C_Old")).isNull();
        assertThat(model.call(read, "custom", "C_None")).isNull();
        assertThat(model.call(changed, "customFields")).hasToString("Row[C_Depot, C_Seats, C_Old, C_New]");
        assertThat(model.write(changed))
                .isEqualTo("{\"Id\":\"7\",\"C_Depot\":\"Wien\",\"C_Seats\":null,\"C_Old\":null,\"C_New\":\"1\"}");
        assertThat(changed.toString()).doesNotContain("Wien");
    }

    @Test
    void aFieldOfTheSpecIsNoFieldOfTheTenants() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);

        assertThatThrownBy(() -> model.call(model.builder(), "set", "enddate", "2026-01-31"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"enddate\"")
                .hasMessageContaining("endDate(");
        assertThatThrownBy(() -> model.call(model.builder(), "clear", "SET")).hasMessageContaining("set_(");
    }

    @Test
    void aDayInPlaceOfATimeKeepsItsTextUntilItIsSet() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);

        Object read = model.read("{\"EndDate\":\"2026-01-31\"}");
        OffsetDateTime end = (OffsetDateTime) model.call(read, "endDate");
        Object changed = model.call(model.call(model.call(read, "toBuilder"), "endDate", end), "build");

        assertThat(end).isEqualTo(OffsetDateTime.parse("2026-01-31T00:00:00Z"));
        assertThat(model.raw(read, "END_DATE")).isEqualTo(RawValue.json("\"2026-01-31\""));
        assertThat(model.write(read)).isEqualTo("{\"EndDate\":\"2026-01-31\"}");
        assertThat(model.write(changed)).isEqualTo("{\"EndDate\":\"2026-01-31T00:00:00.000Z\"}");
    }

    @Test
    void anAmountThatIsNoneKeepsItsTextAndFailsNothing() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);

        Object read = model.read("{\"Id\":\"7\",\"Price\":\"$12.50\",\"Active\":\" \",\"EndDate\":\"\"}");

        assertThat(model.call(read, "id")).isEqualTo("7");
        assertThat(model.call(read, "price")).isNull();
        assertThat(model.raw(read, "PRICE")).isEqualTo(RawValue.json("\"$12.50\""));
        assertThat(model.write(read)).isEqualTo("{\"Id\":\"7\",\"Price\":\"$12.50\",\"Active\":null,\"EndDate\":null}");
    }

    @Test
    void absentIsUnchangedAndClearedIsNull() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);
        Object builder = model.builder();
        model.call(builder, "id", "7");
        model.call(builder, "clearPrice");

        assertThat(model.write(model.call(builder, "build"))).isEqualTo("{\"Id\":\"7\",\"Price\":null}");
    }

    @Test
    void secretBytesDoNotShow() {
        GeneratedModel model = GeneratedModel.of("tenants", "Thing", folder);

        Object read = model.read("{\"Key\":\"dGVzdA==\"}");

        assertThat(read).hasToString("Thing{\"Key\":\"***\"}");
        assertThat(model.write(read)).isEqualTo("{\"Key\":\"dGVzdA==\"}");
    }
}
