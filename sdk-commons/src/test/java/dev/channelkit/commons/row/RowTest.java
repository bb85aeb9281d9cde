package dev.channelkit.commons.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.DriftException;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.Scalars;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void fieldsAreFoundInAnyCaseAndKeepOrderAndSpelling() {
        Row row = Row.json("{\"Name\":\"Harbour\",\"AccountTypeIdObj.AccountType\":\"RETAIL\",\"id\":\"7\"}");

        assertThat(row.names()).containsExactly("Name", "AccountTypeIdObj.AccountType", "id");
        assertThat(row.text("NAME")).isEqualTo("Harbour");
        assertThat(row.text("accounttypeidobj.accounttype")).isEqualTo("RETAIL");
        assertThat(row.text("Id")).isEqualTo("7");
        assertThat(row.has("iD")).isTrue();
        assertThat(row.has("Idx")).isFalse();
    }

    @Test
    void caseIsComparedWithoutALocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Row.json("{\"ID\":\"7\",\"GRÖSSE\":\"8\"}").text("id")).isEqualTo("7");
            assertThat(Row.json("{\"GRÖSSE\":\"8\"}").text("größe")).isNull();
            assertThat(Row.json("{\"GRÖSSE\":\"8\"}").text("grösse")).isEqualTo("8");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyFormOfAValueIsRead() {
        Row row = Row.json(
                "{\"t\":\"x\",\"n\":12.50,\"nt\":\"12.50\",\"i\":\"7\",\"big\":92233720368547758070,\"f\":\"1\","
                        + "\"f0\":0,\"ft\":\"true\",\"fb\":false,\"d\":\"2026-01-31\",\"dm\":\"2026-01-31T00:00:00.000Z\","
                        + "\"ts\":\"2026-01-31T10:00:00.120Z\",\"off\":\"2026-01-31T10:00:00+02:00\",\"local\":\"2026-01-31T10:00:00\"}");

        assertThat(row.text("t")).isEqualTo("x");
        assertThat(row.text("n")).isEqualTo("12.50");
        assertThat(row.text("fb")).isEqualTo("false");
        assertThat(row.decimal("n")).isEqualTo(new BigDecimal("12.50"));
        assertThat(row.decimal("nt")).isEqualTo(new BigDecimal("12.50"));
        assertThat(row.integer("i")).isEqualTo(7L);
        assertThat(row.integer("big")).isNull();
        assertThat(row.decimal("big")).isEqualTo(new BigDecimal("92233720368547758070"));
        assertThat(List.of(row.flag("f"), row.flag("f0"), row.flag("ft"), row.flag("fb")))
                .containsExactly(true, false, true, false);
        assertThat(row.flag("t")).isNull();
        assertThat(row.date("d")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row.date("dm")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row.date("ts")).isNull();
        assertThat(row.instant("ts")).isEqualTo(Instant.parse("2026-01-31T10:00:00.120Z"));
        assertThat(row.instant("off")).isEqualTo(Instant.parse("2026-01-31T08:00:00Z"));
        assertThat(row.instant("local")).isEqualTo(Instant.parse("2026-01-31T10:00:00Z"));
        assertThat(row.instant("d")).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @Test
    void absentNullBlankAndUnreadableAreToldApart() {
        Row row = Row.json("{\"none\":null,\"blank\":\" \",\"price\":\"$12.50\",\"inner\":{\"a\":[1]}}");

        assertThat(row.has("gone")).isFalse();
        assertThat(row.raw("gone")).isNull();
        assertThat(row.isNull("gone")).isFalse();
        assertThat(row.isNull("none")).isTrue();
        assertThat(row.raw("none")).isEqualTo(RawValue.json("null"));
        assertThat(row.text("blank")).isEqualTo(" ");
        assertThat(row.decimal("blank")).isNull();
        assertThat(row.instant("blank")).isNull();
        assertThat(row.decimal("price")).isNull();
        assertThat(row.text("price")).isEqualTo("$12.50");
        assertThat(row.text("inner")).isNull();
        assertThat(row.raw("inner")).isEqualTo(RawValue.json("{\"a\":[1]}"));
    }

    @Test
    void twoSpellingsOfANameAreKeptAndReported() {
        String json = "{\"Id\":\"1\",\"ID\":\"2\",\"Name\":\"x\"}";
        List<Drift> heard = new ArrayList<>();
        Row row = Json.read(json, Row.codec(), ReadOptions.TOLERANT.listener(heard::add));

        assertThat(row.text("Id")).isEqualTo("1");
        assertThat(row.text("ID")).isEqualTo("2");
        assertThat(row.text("id")).isEqualTo("2");
        assertThat(Json.write(row, Row.codec())).isEqualTo(json);
        assertThat(heard).singleElement().extracting(Drift::kind).isEqualTo(Drift.Kind.LENIENT);
        assertThatThrownBy(() -> Json.read(json, Row.codec(), ReadOptions.STRICT))
                .isInstanceOf(DriftException.class);
    }

    @Test
    void whatIsReadIsWrittenBackAsItCame() {
        String json = "{\"a\":1.50,\"b\":true,\"c\":null,\"d\":\"\\\"q\\\"\",\"e\":{\"x\":[1,\"2\"]},\"f\":\"\"}";

        assertThat(Json.write(Row.json(json), Row.codec())).isEqualTo(json);
    }

    @Test
    void whatIsSetIsWrittenInTheDocumentedForms() {
        Row row = Row.builder()
                .set("ExternalKey", "G-1")
                .set("Seats", 12)
                .set("Rate", new BigDecimal("1E+3"))
                .set("Active", true)
                .set("Start", LocalDate.of(2026, 1, 31))
                .set("At", Instant.parse("2026-01-31T10:00:00.123987Z"))
                .clear("EndDate")
                .build();

        assertThat(Json.write(row, Row.codec()))
                .isEqualTo("{\"ExternalKey\":\"G-1\",\"Seats\":\"12\",\"Rate\":\"1000\",\"Active\":\"1\","
                        + "\"Start\":\"2026-01-31\",\"At\":\"2026-01-31T10:00:00.123Z\",\"EndDate\":null}");
    }

    @Test
    void settingReplacesWhateverTheCaseAndKeepsPlaceAndSpelling() {
        Row row = Row.json("{\"Id\":\"1\",\"Name\":\"x\",\"ID\":\"2\"}").toBuilder()
                .set("id", "3")
                .set("NAME", "y")
                .build();

        assertThat(Json.write(row, Row.codec())).isEqualTo("{\"Name\":\"y\",\"ID\":\"3\"}");
        assertThat(row.toBuilder().remove("iD").build().names()).containsExactly("Name");
        assertThat(Row.json("{\"Id\":\"1\",\"x\":\"\",\"ID\":\"2\"}").toBuilder()
                        .set("Id", "3")
                        .build())
                .isEqualTo(Row.json("{\"Id\":\"3\",\"x\":\"\"}"));
    }

    @Test
    void nothingButNamesIsShown() {
        Row row = Row.builder().set("Card", "4111-test").set("Seats", 120_345).build();

        assertThat(row.toString()).isEqualTo("Row[Card, Seats]");
        assertThat(Json.describe(row, Row.codec())).isEqualTo("{\"Card\":\"***\",\"Seats\":\"***\"}");
        List<Row> odd = Json.read("[\"4111-test\",\"4222-test\"]", Scalars.listOf(Row.codec()), ReadOptions.TOLERANT);
        assertThat(Json.describe(odd, Scalars.listOf(Row.codec()))).isEqualTo("[\"***\",\"***\"]");
        assertThat(odd.get(0))
                .isNotEqualTo(odd.get(1))
                .isNotEqualTo(Row.builder().build());
    }

    @Test
    void aMidnightOfAnotherZoneIsNoDay() {
        Row row = Row.json("{\"Utc\":\"2026-01-31T00:00:00Z\",\"Other\":\"2026-01-31T00:00:00+01:00\"}");

        assertThat(row.date("Utc")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(row.date("Other")).isNull();
    }

    @Test
    void noItemOfAListDisappears() {
        List<Row> rows = Json.read("[{\"Id\":\"1\"},\"lost\",{}]", Scalars.listOf(Row.codec()), ReadOptions.TOLERANT);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).whole()).isEqualTo(RawValue.json("\"lost\""));
        assertThat(Json.write(rows, Scalars.listOf(Row.codec()))).isEqualTo("[{\"Id\":\"1\"},\"lost\",{}]");
    }

    @Test
    void anEmptyObjectInPlaceOfAListIsNoRow() {
        assertThat(Json.read(" { } ", Scalars.listOf(Row.codec()), ReadOptions.TOLERANT))
                .isEmpty();
        assertThat(Json.read("{\"Id\":\"1\"}", Scalars.listOf(Row.codec()), ReadOptions.TOLERANT))
                .hasSize(1);
    }

    @Test
    void whatIsNoObjectIsNoRow() {
        assertThatThrownBy(() -> Row.json("[1]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Row.json("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Row.builder().set(" ", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Row.builder().set("Name", (String) null)).hasMessageContaining("clear(\"Name\")");
    }

    @Test
    void manyNamesAreAllFound() {
        Row.Builder builder = Row.builder();
        for (int i = 0; i < 300; i++) {
            builder.set("Field" + i, i);
        }
        Row row = builder.build();

        for (int i = 0; i < 300; i++) {
            assertThat(row.integer("FIELD" + i)).isEqualTo(i);
        }
    }
}
