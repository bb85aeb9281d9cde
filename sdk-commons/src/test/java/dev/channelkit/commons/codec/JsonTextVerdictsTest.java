package dev.channelkit.commons.codec;

import static dev.channelkit.commons.codec.JsonVerdict.assertRefused;
import static dev.channelkit.commons.codec.JsonVerdict.inPlaces;
import static dev.channelkit.commons.codec.JsonVerdict.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a text by RFC 8259 and what is none, and where it leaves a choice: halves of pairs, encodings, bytes that are no UTF-8. */
class JsonTextVerdictsTest {
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

        assertThat(inPlaces(text)).allSatisfy(JsonVerdict::read);
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

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static byte[] around(String before, byte[] bytes, String after) {
        ByteBuffer whole = ByteBuffer.allocate(before.length() + bytes.length + after.length());
        whole.put(before.getBytes(StandardCharsets.US_ASCII)).put(bytes).put(after.getBytes(StandardCharsets.US_ASCII));
        return whole.array();
    }
}
