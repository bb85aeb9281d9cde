package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.codec.WireReader.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarsTest {
    private final List<Drift.Kind> heard = new ArrayList<>();
    private final ReadOptions options = ReadOptions.TOLERANT.listener(drift -> heard.add(drift.kind()));

    private <T> T read(String json, Codec<T> codec) {
        return Json.read(json, codec, options);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-636.1182790610", "0.0000000000", "1E+3", "1e-5", "12345678901234567890.123456789"})
    void decimalsKeepEveryDigit(String digits) {
        assertThat(read(digits, Scalars.DECIMAL)).isEqualTo(new BigDecimal(digits));
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e99999999999999999999",
                "1e1001",
                "\"1e999999999\"",
                "\"NaN\"",
                "\"\"",
                "\" 1\"",
                "\"1,5\"",
                "\"0x10\"",
                "\"٣\"",
                "\".\"",
                "\"1e\"",
                "\"-\"",
                "\"1.2.3\"",
                "true",
                "{}"
            })
    void whatIsNoReasonableNumberIsMistyped(String json) {
        assertThat(read(json, Scalars.DECIMAL)).isNull();
        assertThat(read(json, Scalars.DECIMAL_TEXT)).isNull();
        assertThat(read(json, Scalars.DECIMAL_OR_TEXT)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED, Drift.Kind.MISTYPED, Drift.Kind.MISTYPED);
    }

    @Test
    void aLongNumericTextIsMistypedRatherThanComputed() {
        String digits = "\"" + "9".repeat(200_000) + "\"";

        assertThat(read(digits, Scalars.DECIMAL)).isNull();
        assertThat(read(digits, Scalars.INT64)).isNull();
        assertThat(read(digits, Scalars.FLOAT64)).isNull();
    }

    @ParameterizedTest
    @CsvSource({".5,0.5", "-.25,-0.25", "5.,5", "+7,7"})
    void numericTextMayBeSpeltAsDatabasesDo(String text, String value) {
        assertThat(read('"' + text + '"', Scalars.DECIMAL_TEXT)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01", "-0001-12", "+123456789-01"})
    void aMonthOfAYearThatHasNotFourDigitsIsMistyped(String text) {
        assertThat(read('"' + text + '"', Scalars.YEAR_MONTH)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void aMonthOfAYearThatHasNotFourDigitsIsNotWritten(int year) {
        YearMonth month = YearMonth.of(year, 1);

        assertThatThrownBy(() -> Json.write(month, Scalars.yearMonth("'m'-M-uuuu")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(month.toString());
        assertThat(Json.write(YearMonth.of(0, 1), Scalars.YEAR_MONTH)).isEqualTo("\"0000-01\"");
        assertThat(Json.write(YearMonth.of(9999, 12), Scalars.YEAR_MONTH)).isEqualTo("\"9999-12\"");
    }

    @Test
    void decimalsDeclaredAsTextReportNumbersUnlessBothAreDeclared() {
        assertThat(read("\"1.50\"", Scalars.DECIMAL_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(read("1.50", Scalars.DECIMAL_OR_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(read("\"1.50\"", Scalars.DECIMAL_OR_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(heard).isEmpty();

        assertThat(read("1.50", Scalars.DECIMAL_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(read("\"1.50\"", Scalars.DECIMAL)).isEqualTo(new BigDecimal("1.50"));
        assertThat(heard).containsExactly(Drift.Kind.LENIENT, Drift.Kind.LENIENT);
    }

    @Test
    void aNumberThatMayComeAsTextIsWrittenAsNumber() {
        assertThat(read("\"1.50\"", Scalars.NUMBER_OR_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(read("1.50", Scalars.NUMBER_OR_TEXT)).isEqualTo(new BigDecimal("1.50"));
        assertThat(heard).isEmpty();
        assertThat(Json.write(new BigDecimal("1.50"), Scalars.NUMBER_OR_TEXT)).isEqualTo("1.50");
    }

    @Test
    void anIntegerThatMayComeAsTextIsWrittenAsNumber() {
        assertThat(read("\"480213\"", Scalars.INT64_OR_TEXT)).isEqualTo(480213);
        assertThat(read("480213", Scalars.INT64_OR_TEXT)).isEqualTo(480213);
        assertThat(read("null", Scalars.INT64_OR_TEXT)).isNull();
        assertThat(heard).isEmpty();
        assertThat(Json.write(480213L, Scalars.INT64_OR_TEXT)).isEqualTo("480213");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"4 802\"", "\"\"", "1.5", "9223372036854775808", "true", "[1]"})
    void whatIsNoIntegerIsNotReadAsOne(String json) {
        assertThat(read(json, Scalars.INT64_OR_TEXT)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @Test
    void textOrNumberTakesBothDigitForDigit() {
        assertThat(read("00.10e2".substring(1), Scalars.TEXT_OR_NUMBER)).isEqualTo("0.10e2");
        assertThat(read("\"4022\"", Scalars.TEXT_OR_NUMBER)).isEqualTo("4022");
        assertThat(heard).isEmpty();

        assertThat(read("true", Scalars.TEXT_OR_NUMBER)).isEqualTo("true");
        assertThat(heard).containsExactly(Drift.Kind.LENIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2147483647,2147483647",
        "-2147483648,-2147483648",
        "2147483648,",
        "5.0,5",
        "5.5,",
        "1e3,1000",
        "'\"12\"',12",
        "'\"\"',"
    })
    void integersAreReadWhenNothingIsLost(String json, Integer expected) {
        assertThat(read(json, Scalars.INT32)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775807,9223372036854775807",
        "-9223372036854775808,-9223372036854775808",
        "9223372036854775808,",
        "9007199254740993.0,9007199254740993",
        "1e18,1000000000000000000",
        "1e400,"
    })
    void longsAreReadWhenNothingIsLost(String json, Long expected) {
        assertThat(read(json, Scalars.INT64)).isEqualTo(expected);
    }

    @Test
    void theWidestLongIsNoDrift() {
        assertThat(read("-9223372036854775808", Scalars.INT64)).isEqualTo(Long.MIN_VALUE);
        assertThat(heard).isEmpty();
    }

    @Test
    void floatsBeyondTheirRangeAreMistyped() {
        assertThat(read("1e999", Scalars.FLOAT64)).isNull();
        assertThat(read("-1.5E-7", Scalars.FLOAT64)).isEqualTo(-1.5E-7);
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"',true", "'\"0\"',false", "1,true", "0,false", "'\"2\"',", "'\"\"',", "[],"})
    void flagsAreZeroOrOne(String json, Boolean expected) {
        assertThat(read(json, Scalars.FLAG)).isEqualTo(expected);
        assertThat(heard).isEqualTo(expected == null ? List.of(Drift.Kind.MISTYPED) : List.of());
    }

    @Test
    void flagsTakeBooleansInEitherFormAndAreWrittenAsText() {
        assertThat(read("true", Scalars.FLAG)).isTrue();
        assertThat(read("\"false\"", Scalars.FLAG)).isFalse();
        assertThat(heard).isEmpty();
        assertThat(Json.write(List.of(true, false), Scalars.listOf(Scalars.FLAG)))
                .isEqualTo("[\"1\",\"0\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-1-01",
                "2024/01/01",
                "24-01-01",
                "",
                "2024-01-01T10:00:00Z",
                "2024-01-0x"
            })
    void whatIsNoDateIsMistyped(String text) {
        assertThat(read('"' + text + '"', Scalars.DATE)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29 00:00:00", "2024-02-29T00:00:00Z", "2024-02-29T00:00:00.000+00:00"})
    void midnightIsADateLeniently(String text) {
        assertThat(read('"' + text + '"', Scalars.DATE)).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(heard).containsExactly(Drift.Kind.LENIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00Z,2024-01-31T10:00Z",
        "2024-01-31T10:00:00.123456789+05:30,2024-01-31T10:00:00.123456789+05:30",
        "2024-01-31T10:00Z,2024-01-31T10:00Z",
        "2024-01-31T10:00:00+0100,2024-01-31T10:00+01:00",
        "2024-01-31T10:00-0930,2024-01-31T10:00-09:30",
        "2024-01-31t10:00:00z,2024-01-31T10:00Z",
        "2015-10-21T13:28:06.419Z,2015-10-21T13:28:06.419Z"
    })
    void dateTimesWithAnOffsetAreRead(String text, OffsetDateTime expected) {
        assertThat(read('"' + text + '"', Scalars.DATE_TIME)).isEqualTo(expected);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31 10:00:00", "2024-01-31T10:00:00", "2024-01-31 10:00:00.000"})
    void dateTimesWithoutAnOffsetAreTakenAsUtcLeniently(String text) {
        assertThat(read('"' + text + '"', Scalars.DATE_TIME))
                .isEqualTo(OffsetDateTime.of(2024, 1, 31, 10, 0, 0, 0, ZoneOffset.UTC));
        assertThat(heard).containsExactly(Drift.Kind.LENIENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-01-31",
                "2024-02-30T10:00:00Z",
                "2024-01-31T25:00:00Z",
                "2024-01-31T10:00:60Z",
                "31.01.2024 10:00:00",
                "2024-01-31T10:00:00+99:99",
                "2024-01-31T10:00:00ZZ",
                "2024-01-31T10:00:00+100",
                "2024-01-31T10:00:00.+0100",
                "2024-01-31T10:00:00Z0100",
                "2024-01-31T10:00:00 Z"
            })
    void whatIsNoDateTimeIsMistyped(String text) {
        assertThat(read('"' + text + '"', Scalars.DATE_TIME)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00:00+02:00,2024-01-31T08:00:00Z",
        "2024-01-31T10:00:00.120Z,2024-01-31T10:00:00.120Z",
        "2024-01-31T10:00:00.000120Z,2024-01-31T10:00:00.000120Z",
        "2024-01-31T10:00:00.000000001Z,2024-01-31T10:00:00.000000001Z",
        "+12024-01-31T10:00:00Z,+12024-01-31T10:00:00Z"
    })
    void dateTimesAreWrittenInUtc(OffsetDateTime value, String expected) {
        assertThat(Json.write(value, Scalars.DATE_TIME)).isEqualTo('"' + expected + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "/Date(1700000000000)/,2023-11-14T22:13:20Z",
        "/Date(1700000000000+0100)/,2023-11-14T23:13:20+01:00",
        "/Date(-1-0930)/,1969-12-31T14:29:59.999-09:30",
        "/Date(0)/,1970-01-01T00:00:00Z"
    })
    void msDatesAreReadAndWrittenBack(String text, OffsetDateTime expected) {
        assertThat(read('"' + text + '"', Scalars.MS_DATE)).isEqualTo(expected);
        assertThat(heard).isEmpty();
        assertThat(Json.write(expected, Scalars.MS_DATE)).isEqualTo('"' + text + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Date()/",
                "/Date(x)/",
                "/Date(1+01)/",
                "/Date(1+9999)/",
                "/Date(99999999999999999999)/",
                "/Date(1+01:0)/",
                "Date(1)",
                "",
                "/Date(--1)/"
            })
    void whatIsNoMsDateIsMistyped(String text) {
        assertThat(read('"' + text + '"', Scalars.MS_DATE)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @Test
    void isoIsReadLenientlyWhereAnMsDateIsDue() {
        assertThat(read("\"1970-01-01T00:00:00Z\"", Scalars.MS_DATE))
                .isEqualTo(OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        assertThat(heard).containsExactly(Drift.Kind.LENIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-03T10:15:00Z,2026-02-03T10:15:00Z",
        "2026-02-03T11:15:00.250+01:00,2026-02-03T11:15:00.250+01:00",
        "2026-02-03T10:15:00,2026-02-03T10:15:00Z",
        "/Date(1770113700000)/,2026-02-03T10:15:00Z",
        "/Date(1770113700000+0100)/,2026-02-03T11:15:00+01:00"
    })
    void aTimeOfTwoFormsIsReadInBothAndWithoutAnOffset(String text, OffsetDateTime expected) {
        assertThat(read('"' + text + '"', Scalars.DATE_OR_MS)).isEqualTo(expected);
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-02-03\"", "\"Date(1)\"", "1770113700000", "true"})
    void anythingElseIsNoTimeOfEitherForm(String json) {
        assertThat(read(json, Scalars.DATE_OR_MS)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @Test
    void aTimeOfTwoFormsIsWrittenAsTheClientIsTold() {
        OffsetDateTime time = OffsetDateTime.parse("2026-02-03T11:15:00.250+01:00");

        assertThat(Json.write(time, Scalars.DATE_OR_MS)).isEqualTo("\"2026-02-03T10:15:00.250Z\"");
        assertThat(Json.write(time, Scalars.DATE_OR_MS, FieldNames.DECLARED.withMsDates()))
                .isEqualTo("\"/Date(1770113700250)/\"");
        assertThat(Form.encode(
                        Map.of("at", time), Scalars.mapOf(Scalars.DATE_OR_MS), FieldNames.DECLARED.withMsDates()))
                .isEqualTo("at=%2FDate%281770113700250%29%2F");
    }

    @Test
    void aNumberedLabelKeepsItsDigits() {
        Codec<String> label = Scalars.openOrNumber("Colour", text -> text, text -> text);

        assertThat(read("\"red\"", label)).isEqualTo("red");
        assertThat(read("2", label)).isEqualTo("2");
        assertThat(heard).isEmpty();
        assertThat(read("true", label)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
        assertThat(Json.write("2", label)).isEqualTo("\"2\"");
    }

    @Test
    void periodsAreReadInBothWidthsAndWrittenAsThePatternSays() {
        Codec<YearMonth> reports = Scalars.yearMonth("'m'-M-uuuu");
        Codec<YearMonth> generation = Scalars.yearMonth("'m'-MM-uuuu");
        YearMonth january = YearMonth.of(2025, 1);

        assertThat(List.of(read("\"m-1-2025\"", reports), read("\"m-01-2025\"", reports)))
                .containsOnly(january);
        assertThat(List.of(read("\"m-1-2025\"", generation), read("\"m-01-2025\"", generation)))
                .containsOnly(january);
        assertThat(Json.write(january, reports)).isEqualTo("\"m-1-2025\"");
        assertThat(Json.write(january, generation)).isEqualTo("\"m-01-2025\"");
        assertThat(heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"m-13-2025\"", "\"m-1-25x\"", "\"\"", "\"2025-01\"", "5", "{}"})
    void whatIsNoPeriodIsMistyped(String json) {
        assertThat(read(json, Scalars.yearMonth("'m'-M-uuuu"))).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @Test
    void quotedLettersOfAPatternAreLeftAlone() {
        Codec<YearMonth> codec = Scalars.yearMonth("'MM'MMuuuu");

        assertThat(read("\"MM012025\"", codec)).isNull();
        assertThat(Json.write(YearMonth.of(2025, 1), Scalars.yearMonth("'MM'-MM-uuuu")))
                .isEqualTo("\"MM-01-2025\"");
        assertThat(read("\"MM-1-2025\"", Scalars.yearMonth("'MM'-MM-uuuu"))).isEqualTo(YearMonth.of(2025, 1));
    }

    @Test
    void base64IsDecodedOrMistyped() {
        assertThat(read("\"AAEC\"", Scalars.BYTES)).containsExactly(0, 1, 2);
        assertThat(read("\"A\"", Scalars.BYTES)).isNull();
        assertThat(read("\"AA!C\"", Scalars.BYTES)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED, Drift.Kind.MISTYPED);
    }

    @Test
    void anythingKeepsNullsInsideOfLists() {
        List<RawValue> values = read("[1,null,{\"a\":[null]}]", Scalars.listOf(Scalars.RAW));

        assertThat(values).extracting(RawValue::text).containsExactly("1", "null", "{\"a\":[null]}");
        assertThat(heard).isEmpty();
    }

    @Test
    void aBooleanIsNotTakenForText() {
        assertThat(read("false", Scalars.TEXT)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"yes\"", "\"\""})
    void numbersAndWordsAreNotTakenForBooleans(String json) {
        assertThat(read(json, Scalars.BOOLEAN)).isNull();
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED);
    }

    @Test
    void listsAndMapsAreValuesOfTheirOwn() {
        Codec<Map<String, List<Map<String, Integer>>>> codec =
                Scalars.mapOf(Scalars.listOf(Scalars.mapOf(Scalars.INT32)));
        String json = "{\"a\":[{\"x\":1},{}],\"b\":[]}";

        assertThat(Json.write(read(json, codec), codec)).isEqualTo(json);
        assertThat(codec.typeName()).isEqualTo("map of list of map of int32");
    }

    @Test
    void whatIsReadCannotBeChanged() {
        List<String> list = read("[\"a\"]", Scalars.listOf(Scalars.TEXT));
        Map<String, String> map = read("{\"a\":\"b\"}", Scalars.mapOf(Scalars.TEXT));

        assertThatThrownBy(() -> list.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void codecsOfOtherHandsMaySayThatAScalarDoesNotFit() {
        Codec<Integer> even = new ScalarCodec<>(
                "even number",
                in -> {
                    Kind found = in.kind();
                    String text = in.scalar();
                    if (text.endsWith("1")) {
                        in.mistyped("even number", found, text);
                        return null;
                    }
                    return Integer.valueOf(text);
                },
                (value, out) -> out.numberValue(value.toString()));

        assertThat(read("[2,11,\"21\",4]", Scalars.listOf(even))).containsExactly(2, 4);
        assertThat(heard).containsExactly(Drift.Kind.MISTYPED, Drift.Kind.MISTYPED);
    }
}
