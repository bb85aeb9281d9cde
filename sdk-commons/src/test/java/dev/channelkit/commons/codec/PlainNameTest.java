package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNameTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 7, 8, 9, 14, 15, 16, 17, 23, 24, 40})
    void aNameIsFoundWhereEveryByteOfItStands(int length) {
        String name = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".substring(0, length);
        PlainName plain = PlainName.of(name);

        for (String behind : new String[] {"", ":", ":1234567890123456"}) {
            byte[] text = ("{\"" + name + '"' + behind).getBytes(StandardCharsets.US_ASCII);
            assertThat(plain.isAt(text, 2, text.length)).as(behind).isTrue();
            assertThat(plain.isAt(text, 2, 2 + length)).as("cut off").isFalse();
            assertThat(plain.isAt(text, 1, text.length)).isFalse();
            for (int i = 2; i < 3 + length; i++) {
                byte[] changed = text.clone();
                changed[i] ^= 1;
                assertThat(plain.isAt(changed, 2, text.length)).as("byte " + i).isFalse();
            }
        }
    }

    @Test
    void aNameThatIsNotPlainStandsNowhere() {
        for (String name : new String[] {"größe", "a\"b", "a\\b", "a b"}) {
            byte[] text = (name + "\"        ").getBytes(StandardCharsets.UTF_8);
            assertThat(PlainName.of(name).isAt(text, 0, text.length)).as(name).isFalse();
        }
    }
}
