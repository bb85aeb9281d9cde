package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not, rule by rule of RFC 8259; also where it leaves a choice, and where we read more than it allows. */
class JsonVerdictsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "1",
                "-1",
                "10",
                "-10",
                "0.0",
                "-0.5",
                "1.50",
                "0.0000001",
                "0e0",
                "0E1",
                "1e5",
                "1E5",
                "1e+5",
                "1e-5",
                "1E+05",
                "-1.5e-5",
                "123.456e78",
                "9007199254740993",
                "-9223372036854775809",
                "100000000000000000000000000000"
            })
    void aNumberIsReadDigitForDigit(String number) {
        assertThat(inPlaces(number)).allSatisfy(text -> assertThat(read(text)).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "--1",
                "+1",
                "++1",
                "- 1",
                "-a",
                "01",
                "-01",
                "00",
                "-00",
                "00.5",
                "012",
                "1.",
                "-1.",
                "0.",
                ".5",
                "-.5",
                ".",
                "-.",
                "1.e5",
                "0.e1",
                ".e1",
                "1e",
                "1E",
                "1e+",
                "1e-",
                "1.5e",
                "1eE5",
                "1ee5",
                "1e5.0",
                "1e+-5",
                "1e 5",
                "e5",
                "1.2.3",
                "1..2",
                "1-2",
                "1+2",
                "1 2",
                "1_000",
                "1a",
                "1.a",
                "1.5x",
                "1f",
                "1L",
                "0x1",
                "0b1",
                "0o7",
                "NaN",
                "-NaN",
                "nan",
                "Inf",
                "Infinity",
                "-Infinity",
                "+Infinity",
                "-Inf",
                "∞",
                "\uff11",
                "1\u0662",
                "1\u0000"
            })
    void whatIsNoNumberIsRefused(String number) {
        assertRefused(inPlaces(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "å",
                "€",
                "😀",
                " ",
                "/",
                "{[,:]}",
                "\\\"",
                "\\\\",
                "\\/",
                "\\b",
                "\\f",
                "\\n",
                "\\r",
                "\\t",
                "\\u0041",
                "\\u00e5",
                "\\uABCD",
                "\\uabCD",
                "\\u0000",
                "\\u001f",
                "\\u2028",
                "\\ud83d\\ude00",
                "\\ufffe",
                "\\uFFFF",
                "\\\\u0041",
                "\\\\\\\"",
                "a\\nb",
                "\u007f",
                "\u0080",
                "\u2028",
                "\u2029",
                "\ufeff",
                "\ufffe",
                "\uffff",
                "\udbff\udfff"
            })
    void aTextIsReadAsAValueAndAsAName(String content) {
        String text = '"' + content + '"';

        assertThat(inPlaces(text)).allSatisfy(JsonVerdictsTest::read);
        assertThat(read("{" + text + ":1}")).endsWith(":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"a",
                "a\"",
                "\"\\\"",
                "\"\\",
                "\"\\\\\\\"",
                "\"\"\"",
                "\"a\"\"b\"",
                "\"a\" \"b\"",
                "\"a\"b",
                "\"\\u\"",
                "\"\\u1\"",
                "\"\\u12\"",
                "\"\\u123\"",
                "\"\\u123g\"",
                "\"\\u 123\"",
                "\"\\u-123\"",
                "\"\\u00e\u00e5\"",
                "\"\\uFF1\uff11\"",
                "\"\\ud83d\\u\"",
                "\"\\ud83d\\ude0\"",
                "\"\\U0041\"",
                "\"\\x41\"",
                "\"\\a\"",
                "\"\\v\"",
                "\"\\e\"",
                "\"\\0\"",
                "\"\\101\"",
                "\"\\N\"",
                "\"\\ \"",
                "\"\\å\"",
                "\"\\😀\"",
                "\"\\\t\"",
                "\"\\\r\"",
                "\"\\\u0000\"",
                "'a'",
                "'\"a\"'",
                "`a`",
                "“a”",
                "a",
                "\\n",
                "\\u0022a\\u0022"
            })
    void whatIsNoTextIsRefused(String text) {
        assertRefused(inPlaces(text));
        assertRefused(Stream.of("{" + text + ":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false", "null"})
    void aWordIsRead(String word) {
        assertThat(inPlaces(word)).allSatisfy(text -> assertThat(read(text)).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "tru",
                "truf",
                "truee",
                "true1",
                "true\"a\"",
                "tr ue",
                "fals",
                "falsey",
                "nul",
                "nulll",
                "null0",
                "nil",
                "none",
                "undefined",
                "yes",
                "truenull",
                "\u1d57rue"
            })
    void whatIsNoWordIsRefused(String word) {
        assertRefused(inPlaces(word));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[[]]",
                "[{}]",
                "{\"a\":[]}",
                "[1,\"a\",true,null,{},[]]",
                "{\"\":0}",
                "{\"a\":{\"b\":{}},\"c\":[[],[[]]]}",
                "{\"a\":1,\"a\":2}",
                "[[[[[[1]]]]]]",
                "{\"a\":\"a\",\"b\":[{\"a\":1},{\"a\":2}]}"
            })
    void anObjectOrAListIsReadWhateverWhitespaceStandsAround(String text) {
        assertThat(read(text)).isEqualTo(text);
        for (String blank : new String[] {" ", "\t", "\n", "\r", " \r\n\t "}) {
            assertThat(read(text.replaceAll("[\\[\\]{}:,]", blank + "$0" + blank)))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\n",
                ",",
                ":",
                "]",
                "}",
                "[",
                "{",
                "[[",
                "{{",
                "[{",
                "{[",
                "[}",
                "{]",
                "[1",
                "[1,",
                "[1}",
                "[[1]",
                "[\"a\"",
                "[\"a",
                "[]]",
                "[1]]",
                "[1],",
                "[1],2",
                "[1]2",
                "[1]\"a\"",
                "[][]",
                "[]{}",
                "[,",
                "[,]",
                "[,1]",
                "[1,]",
                "[1,,]",
                "[1,,2]",
                "[,,1]",
                "[1 2]",
                "[1;2]",
                "[1:2]",
                "[\"a\":1]",
                "[1,\n2",
                "[1]x",
                "[1",
                "[\"\",",
                "[{\"a\":1]",
                "[a]",
                "[...]",
                "[*]",
                "[(1)]",
                "(1)",
                "<1>",
                "<null>",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\" 1}",
                "{\"a\"::1}",
                "{\"a\":1:2}",
                "{\"a\"=1}",
                "{\"a\",1}",
                "{\"a\",\"b\"}",
                "{:1}",
                "{,}",
                "{,\"a\":1}",
                "{\"a\":1,}",
                "{\"a\":1,,}",
                "{\"a\":1,,\"b\":2}",
                "{\"a\":1 \"b\":2}",
                "{\"a\":1;\"b\":2}",
                "{\"a\":1,\"b\"}",
                "{\"a\":1,2}",
                "{\"a\":1}}",
                "{\"a\":1}]",
                "{\"a\":1]",
                "{\"a\":1}{}",
                "{\"a\":1},",
                "{\"a\":1}#",
                "{a:1}",
                "{'a':1}",
                "{1:1}",
                "{null:1}",
                "{true:1}",
                "{[]:1}",
                "{{}:1}",
                "{\"a\" \"b\":1}",
                "{\"a\":\"b\" 1}",
                "{\"a\":[1}",
                "{\"a\":[1,}",
                "1 1",
                "1,1",
                "\"a\",",
                "null null",
                "// a\n[]",
                "[] // a",
                "/* a */[]",
                "[/* a */1]",
                "[1]/**/",
                "{\"a\":/**/1}",
                "{\"a\":1}/",
                "# a\n[]",
                "--[]",
                "=1",
                "var a=1",
                "callback([])",
                ")]}',\n[]",
                "[]\u0000",
                "\u0000[]",
                "[1,\u0000]",
                "\f[]",
                "[\f]",
                "[\u000b1]",
                "[]\u000b",
                "[\u00a01]",
                "[\u20601]",
                "[\u30001]",
                "[1\u2028]",
                "[\u0085]",
                "[\ufeff1]",
                "\ufeff\ufeff[]",
                "[]\ufeff",
                "{\ufeff\"a\":1}",
                "å",
                "😀",
                "[å]"
            })
    void whatIsBuiltOtherwiseIsRefused(String text) {
        assertRefused(Stream.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "\udc00\ud800", "\ud800\ud800\udc00", "\ud800a"})
    void halfASurrogatePairInAnEscapeIsKept(String halves) {
        StringBuilder escaped = new StringBuilder();
        halves.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));

        assertThat(Json.read('"' + escaped.toString() + '"', Scalars.TEXT, ReadOptions.STRICT))
                .isEqualTo(halves);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e9999",
                "-1e9999",
                "1e-9999",
                "123.456e-789",
                "0.4e00669999999999999999999999",
                "1e99999999999999999999"
            })
    void aNumberBeyondAllMeasureIsJsonAllTheSame(String number) {
        assertThat(inPlaces(number)).allSatisfy(text -> assertThat(read(text)).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ff",
                "80",
                "c0af",
                "c3",
                "c328",
                "e28228",
                "e2",
                "e0809f",
                "eda080",
                "eda080edb080",
                "f0808080",
                "f0288cbc",
                "f4908080",
                "f8a1a1a1a1",
                "fcbfbfbfbfbf"
            })
    void bytesThatAreNoUtf8AreReplacedInTextAndRefusedElsewhere(String hex) {
        byte[] bytes = bytes(hex);
        String expected = new String(bytes, StandardCharsets.UTF_8);

        String text = Json.read(around("\"", bytes, "\""), Scalars.TEXT, ReadOptions.STRICT);

        assertThat(text).isEqualTo(expected).contains("\ufffd");
        assertRefused(bytes);
        assertRefused(around("[", bytes, "]"));
        assertRefused(around("[1", bytes, "]"));
        assertRefused(around("{\"a\":", bytes, "}"));
        assertRefused(around("{", bytes, ":1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void otherEncodingsAreRefused(String charset) {
        assertRefused("[1]".getBytes(Charset.forName(charset)));
        assertRefused("{\"a\":\"å\"}".getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ef", "efbb", "bbbf", "feff", "fffe"})
    void onlyAWholeByteOrderMarkOfUtf8IsSkipped(String hex) {
        assertThat(read(around("", bytes("efbbbf"), "[]"))).isEqualTo("[]");
        assertRefused(around("", bytes(hex), "[]"));
    }

    @Test
    void theLongestNumberHas1023Characters() {
        assertThat(read("1".repeat(1023))).hasSize(1023);
        assertRefused(inPlaces("1".repeat(1024)));
    }

    @Test
    void listsAndObjectsNestUpToTheLimit() {
        assertThat(read("[".repeat(512) + "]".repeat(512))).hasSize(1024);
        assertThat(read("{\"a\":".repeat(511) + "{}" + "}".repeat(511))).endsWith("{}" + "}".repeat(511));
        assertRefused(Stream.of("[".repeat(513) + "]".repeat(513), "[".repeat(100_000), "[{\"a\":".repeat(50_000)));
    }

    // RFC 8259 does not allow what follows. Gson's reader, which came first here, tolerated it, and senders exist that
    // rely on that.

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\b", "\t", "\n", "\f", "\r", "\u001f", "a\tb\nc"})
    void rawControlCharactersInTextAreRead(String raw) {
        assertThat(Json.read('"' + raw + '"', Scalars.TEXT, ReadOptions.STRICT)).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\n"})
    void anApostropheAndALineBreakMayBeEscaped(String character) {
        assertThat(Json.read("\"\\" + character + "\"", Scalars.TEXT, ReadOptions.STRICT))
                .isEqualTo(character);
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "TRUE", "False", "FALSE", "Null", "NULL", "nULL"})
    void wordsMayBeInCapitals(String word) {
        assertThat(inPlaces(word)).allSatisfy(text -> assertThat(read(text)).isEqualToIgnoringCase(text));
    }

    /** The value as a whole, and wherever values stand. */
    private static Stream<String> inPlaces(String value) {
        return Stream.of(
                value,
                "[" + value + "]",
                "[1," + value + "]",
                "{\"a\":" + value + "}",
                "{\"a\":" + value + ",\"b\":1}");
    }

    private static String read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(byte[] text) {
        JsonTokens skipping = new JsonTokens(text, ReadOptions.DEFAULT_NESTING_LIMIT);
        skipping.skip();
        skipping.finish();
        RawValue value = Json.read(text, Scalars.RAW, ReadOptions.STRICT);
        return value == null ? "null" : value.text(); // an explicit null is no value
    }

    private static void assertRefused(Stream<String> texts) {
        texts.forEach(text -> assertRefused(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is kept or moved past. */
    private static void assertRefused(byte[] text) {
        String shown = new String(text, 0, Math.min(text.length, 60), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Json.read(text, Scalars.RAW, ReadOptions.TOLERANT))
                .as(shown)
                .isInstanceOf(MalformedInputException.class);
        assertThatThrownBy(() -> {
                    JsonTokens skipping = new JsonTokens(text, ReadOptions.DEFAULT_NESTING_LIMIT);
                    skipping.skip();
                    skipping.finish();
                })
                .as(shown)
                .isInstanceOf(MalformedInputException.class);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] around(String before, byte[] bytes, String after) {
        ByteBuffer whole = ByteBuffer.allocate(before.length() + bytes.length + after.length());
        whole.put(before.getBytes(StandardCharsets.US_ASCII)).put(bytes).put(after.getBytes(StandardCharsets.US_ASCII));
        return whole.array();
    }
}
