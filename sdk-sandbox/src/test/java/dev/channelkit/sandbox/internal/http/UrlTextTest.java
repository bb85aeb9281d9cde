package dev.channelkit.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.sandbox.internal.http.UrlText.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTextTest {
    @ParameterizedTest
    @CsvSource({
        "a+b, 'a b'",
        "a%2Bb, a+b",
        "Jo%, Jo%",
        "50%_off, 50%_off",
        "%zz, %zz",
        "%2, %2",
        "%C3%A5, å",
        "%F0%9F%98%80, 😀",
        "x=y, x=y"
    })
    void readsAQueryLeniently(String raw, String value) {
        assertThat(UrlText.parameters("name=" + raw, Percent.LENIENT)).containsExactly(new Parameter("name", value));
    }

    @Test
    void keepsOrderAndRepeats() {
        assertThat(UrlText.parameters("b=1&a=2&&b=3&c", Percent.STRICT))
                .containsExactly(
                        new Parameter("b", "1"),
                        new Parameter("a", "2"),
                        new Parameter("b", "3"),
                        new Parameter("c", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"50%", "%zz", "%C3", "%FF"})
    void refusesWhatIsNotEncodedWhereThatMatters(String raw) {
        assertThatThrownBy(() -> UrlText.parameters(raw, Percent.STRICT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesAPlusInAPathAlone() {
        assertThat(UrlText.segment("a+b%20c")).isEqualTo("a+b c");
    }
}
