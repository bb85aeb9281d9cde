package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 5, 6, 7, 12, 13, 14, 20, 21, 22, 23, 24, 40})
    void aNameIsFoundWhereEveryByteOfItStands(int length) {
        String name = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".substring(0, length);
        PlainName plain = PlainName.of(3, name);
        byte[] text = ("{\"" + name + "\":1234567890123456").getBytes(StandardCharsets.US_ASCII);

        assertThat(plain.field).isEqualTo(3);
        assertThat(plain.length).isEqualTo(length + 3);
        assertThat(plain.isAt(text, 1, text.length)).isTrue();
        assertThat(plain.isAt(text, 1, length + 3)).as("cut off").isFalse();
        assertThat(plain.isAt(text, 0, text.length)).isFalse();
        for (int i = 1; i < 4 + length; i++) {
            byte[] changed = text.clone();
            changed[i] ^= 1;
            assertThat(plain.isAt(changed, 1, text.length)).as("byte " + i).isFalse();
        }
    }

    @Test
    void aNameAtTheEndOfATextIsLookedForInTheTable() {
        byte[] text = "{\"a\":1}".getBytes(StandardCharsets.US_ASCII);

        assertThat(PlainName.of(0, "a").isAt(text, 1, text.length)).isFalse();
    }

    @Test
    void aNameThatIsNotPlainStandsNowhere() {
        for (String name : new String[] {"größe", "a\"b", "a\\b", "a b"}) {
            byte[] text = ('"' + name + "\":        ").getBytes(StandardCharsets.UTF_8);
            assertThat(PlainName.of(0, name).isAt(text, 0, text.length))
                    .as(name)
                    .isFalse();
        }
        assertThat(PlainName.start().isAt(new byte[20], 0, 20)).isFalse();
    }
}
