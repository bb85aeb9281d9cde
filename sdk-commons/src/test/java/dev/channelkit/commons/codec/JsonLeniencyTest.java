package dev.channelkit.commons.codec;

import static dev.channelkit.commons.codec.JsonVerdict.inPlaces;
import static dev.channelkit.commons.codec.JsonVerdict.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read though RFC 8259 does not allow it. Gson's reader, which came first here, tolerated it, and senders exist that rely on that.
 */
class JsonLeniencyTest {
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
}
