package dev.channelkit.commons.codec;

import static dev.channelkit.commons.codec.JsonVerdict.assertRefused;
import static dev.channelkit.commons.codec.JsonVerdict.inPlaces;
import static dev.channelkit.commons.codec.JsonVerdict.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is JSON and what is not, rule by rule of RFC 8259: what objects, lists and words are built of. Numbers and texts have tests of their own. */
class JsonVerdictsTest {
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

    @Test
    void listsAndObjectsNestUpToTheLimit() {
        assertThat(read("[".repeat(512) + "]".repeat(512))).hasSize(1024);
        assertThat(read("{\"a\":".repeat(511) + "{}" + "}".repeat(511))).endsWith("{}" + "}".repeat(511));
        assertRefused(Stream.of("[".repeat(513) + "]".repeat(513), "[".repeat(100_000), "[{\"a\":".repeat(50_000)));
    }
}
