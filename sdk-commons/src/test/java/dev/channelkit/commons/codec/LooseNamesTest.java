package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names in any case, and blanks in place of values. */
class LooseNamesTest {
    private static final FieldTable EXACT = FieldTable.of("Account", "Id", "Zip", "Rate", "Tags", "Größe");
    private static final FieldTable ANY_CASE = EXACT.inAnyCase().blankIsNone(2, 3);

    @Test
    void aNameInAnotherCaseIsTheField() {
        Sample read = read("{\"id\":\"7\",\"ZIP\":\"8010\",\"rATE\":\"1.50\",\"gr\\u00f6\\u00dfe\":\"x\"}", ANY_CASE);

        assertThat(read.values()).isEqualTo(List.of("7", "8010", new BigDecimal("1.50"), "x"));
        assertThat(read.state().unknown()).isEmpty();
        assertThat(read.drifts()).isEmpty();
    }

    @Test
    void ofTwoNamesThatDifferInCaseTheExactOneIsTheFieldAndNoneIsSilentlyLost() {
        Sample exactFirst = read("{\"Rate\":\"1.50\",\"RATE\":\"9\",\"rate\":\"\"}", ANY_CASE);
        Sample exactLast = read("{\"RATE\":\"9\",\"Rate\":\"1.50\"}", ANY_CASE);

        assertThat(exactFirst.values()).isEqualTo(List.of(new BigDecimal("1.50")));
        assertThat(exactFirst.state().unknown()).containsOnlyKeys("RATE", "rate");
        assertThat(exactFirst.drifts()).hasSize(2);
        assertThat(exactLast.values()).endsWith(new BigDecimal("1.50"));
        assertThat(exactLast.drifts()).hasSize(1);
    }

    @Test
    void thatHoldsForTheLastOfManyFieldsToo() {
        FieldTable wide = FieldTable.of(
                        "Wide", IntStream.range(0, 130).mapToObj(i -> "F" + i).toArray(String[]::new))
                .inAnyCase();

        for (String name : List.of("63", "64", "129")) {
            Sample read = read("{\"F" + name + "\":\"a\",\"f" + name + "\":\"b\"}", wide);
            assertThat(read.values()).as(name).isEqualTo(List.of("a"));
            assertThat(read.state().unknown()).containsOnlyKeys("f" + name);
        }
    }

    @Test
    void theCaseMattersUnlessToldOtherwise() {
        Sample read = read("{\"id\":\"7\"}", EXACT);

        assertThat(read.values()).isEmpty();
        assertThat(read.state().unknown()).containsKey("id");
    }

    @Test
    void anExactSpellingGoesFirst() {
        FieldTable table = FieldTable.of("Refund", "name", "Name").inAnyCase();

        assertThat(List.of(table.find("Name"), table.find("name"), table.find("NAME"), table.find("nam")))
                .containsExactly(1, 0, 0, -1);
    }

    @Test
    void aliasesAreReadInAnyCaseTooAndOldNamesAreNot() {
        FieldTable aliased = FieldTable.of("Result", "success").inAnyCase().alias("Done", 0);
        FieldTable renamed = ANY_CASE.renamed(Map.of("Zip", "PostCode"));

        assertThat(aliased.find("DONE")).isZero();
        assertThat(renamed.find("POSTCODE")).isEqualTo(1);
        assertThat(renamed.find("ZIP")).isEqualTo(-1);
        assertThat(renamed.isNoneIfBlank(2)).isTrue();
    }

    @Test
    void aTableFindsAnyCaseWhereAskedFor() {
        assertThat(EXACT.findInAnyCase("ZIP")).isEqualTo(1);
        assertThat(EXACT.findInAnyCase("Zap")).isEqualTo(-1);
    }

    @Test
    void aBlankIsNoValue() {
        Sample read = read("{\"Rate\":\"\",\"Tags\":\" \",\"Zip\":\" \",\"Id\":\"\"}", ANY_CASE);

        assertThat(read.values()).isEqualTo(List.of(" ", ""));
        assertThat(read.state().has(2)).isTrue();
        assertThat(read.state().raw(2)).isNull();
        assertThat(read.drifts()).isEmpty();
    }

    @Test
    void fieldsOfTheTenantsAreNoDriftWhereTheyAreExpected() {
        Sample read = read("{\"C_Depot\":\"Graz\"}", EXACT.open());

        assertThat(read.state().unknown()).containsKey("C_Depot");
        assertThat(read.drifts()).isEmpty();
        assertThat(read("{\"C_Depot\":\"Graz\"}", EXACT).drifts()).hasSize(1);
    }

    @Test
    void aBlankIsKeptAsItCameUnlessToldOtherwise() {
        Sample read = read("{\"Rate\":\"\"}", EXACT);

        assertThat(read.values()).isEmpty();
        assertThat(read.state().raw(2)).isEqualTo(RawValue.json("\"\""));
        assertThat(read.drifts()).hasSize(1);
    }

    @Test
    void whatIsMoreThanBlankIsReadAsEver() {
        Sample read = read("{\"Rate\":\" x\",\"Tags\":[\" \"]}", ANY_CASE);

        assertThat(read.state().raw(2)).isEqualTo(RawValue.json("\" x\""));
        assertThat(read.values()).isEqualTo(List.of(List.of(" ")));
    }

    private record Sample(List<Object> values, FieldState state, List<Drift> drifts) {}

    private static Sample read(String json, FieldTable table) {
        List<Drift> drifts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        ReadOptions options = ReadOptions.TOLERANT.listener(drifts::add);
        JsonWireReader in = new JsonWireReader(new JsonTokens(json, 10), options, "", "Account");
        in.begin(table);
        for (int field = in.next(); field != WireReader.END; field = in.next()) {
            Object value = field == 2
                    ? in.value(Scalars.DECIMAL_OR_TEXT)
                    : field == 3 ? in.oneOrMany(null, Scalars.TEXT) : in.text();
            if (value != null) {
                values.add(value);
            }
        }
        return new Sample(values, in.end(), drifts);
    }
}
