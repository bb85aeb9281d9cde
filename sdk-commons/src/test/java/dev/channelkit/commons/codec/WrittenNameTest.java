package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenNameTest {
    @Test
    void aNameOfAnyLengthIsWrittenWithAndWithoutItsComma() {
        for (int length = 0; length < 40; length++) {
            String name = "ö\"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".substring(0, length);
            WrittenName written = WrittenName.of(name);
            byte[] out = new byte[3 + written.room()];

            int end = written.put(out, 3, false);
            assertThat(new String(out, 3, end - 3, StandardCharsets.UTF_8))
                    .isEqualTo(',' + JsonText.quoted(name) + ':');

            end = written.put(out, 3, true);
            assertThat(new String(out, 3, end - 3, StandardCharsets.UTF_8)).isEqualTo(JsonText.quoted(name) + ':');
        }
    }

    @Test
    void namesThatFillAPieceGoOnInTheNext() {
        JsonBytes out = new JsonBytes();
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String name = "x".repeat(i % 37);
            out.name(WrittenName.of(name), false);
            out.integer(i % 2 == 0 ? i : -i);
            expected.append(",\"").append(name).append("\":").append(i % 2 == 0 ? i : -i);
        }

        assertThat(out).hasToString(expected.toString());
    }

    @Test
    void integersAreWrittenDigitForDigit() {
        for (long value :
                new long[] {0, 9, 10, -1, 99, 100, 999_999_999_999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE}) {
            JsonBytes out = new JsonBytes();
            out.integer(value);

            assertThat(out).hasToString(Long.toString(value));
        }
    }

    @Test
    void aTextIsWrittenWhereverInItSomethingElseStands() {
        for (String piece :
                new String[] {"å", "€", "😀", "\n", "\"", "\\", "\u0001", "\u007f", "\ud83d", "\ude00", "ЖЖ", "😀😀"}) {
            for (int length = 0; length < 700; length += 7) {
                String text = "x".repeat(length) + piece + "y".repeat(length % 11) + piece;
                JsonBytes out = new JsonBytes();
                out.quote(text);

                assertThat(out).hasToString(JsonText.quoted(text));
            }
        }
    }
}
