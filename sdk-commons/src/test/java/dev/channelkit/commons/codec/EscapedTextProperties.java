package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

/** Texts with escapes: they are decoded into bytes, but for halves of surrogate pairs, which bytes could not carry. */
class EscapedTextProperties {
    private static final String[] PIECES = {
        "x",
        "a longer run of letters and blanks",
        "å",
        "€",
        "😀",
        "\\n",
        "\\\"",
        "\\\\",
        "\\/",
        "\\u0041",
        "\\u00e5",
        "\\u20ac",
        "\\ufffd"
    };

    private static final String[] HALVES = {"\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\ud83d\\n", "\\ude00\\ud83d"};

    /** Bytes that are no UTF-8: cut off, too long, alone. */
    private static final byte[][] BROKEN = {
        {(byte) 0xe2, (byte) 0x82}, {(byte) 0xf0, (byte) 0x9f}, {(byte) 0x80}, {(byte) 0xff}
    };

    @Property(tries = 1000)
    void aTextIsReadAsGsonReadsIt(@ForAll("pieces") List<String> pieces) {
        String json = '"' + String.join("", pieces) + '"';

        assertThat(new JsonTokens(json, 9).string()).isEqualTo(new Gson().fromJson(json, String.class));
    }

    @Property(tries = 500)
    void whatIsNoUtf8IsReplacedAsItIsBetweenEscapes(@ForAll("runs") List<byte[]> runs) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        StringBuilder expected = new StringBuilder();
        json.write('"');
        for (byte[] run : runs) {
            json.writeBytes(run);
            json.writeBytes("\\u00e5".getBytes(StandardCharsets.US_ASCII));
            expected.append(new String(run, StandardCharsets.UTF_8)).append('å');
        }
        json.write('"');

        assertThat(new JsonTokens(json.toByteArray(), 9).string()).isEqualTo(expected.toString());
    }

    @Test
    void aLongTextWithEscapesIsReadWhole() {
        String text = "\"quoted\" € ".repeat(5000);

        assertThat(new JsonTokens(JsonText.quoted(text), 9).string()).isEqualTo(text);
    }

    @Test
    void aTextThatBreaksOffBehindAnEscapeIsCutOff() {
        for (String json : new String[] {"\"a\\n", "\"a\\", "\"a\\ud83d", "\"a\\n\\ud8", "\"\\ud83dx"}) {
            assertThatThrownBy(() -> new JsonTokens(json, 9).string())
                    .as(json)
                    .isInstanceOf(MalformedInputException.class)
                    .hasMessageContaining("ends too early");
        }
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.of(PIECES)), Tuple.of(1, Arbitraries.of(HALVES)))
                .list()
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<List<byte[]>> runs() {
        return Arbitraries.oneOf(
                        Arbitraries.of(BROKEN),
                        Arbitraries.of("", "abc", "€").map(s -> s.getBytes(StandardCharsets.UTF_8)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
