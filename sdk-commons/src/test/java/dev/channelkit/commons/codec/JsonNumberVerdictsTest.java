package dev.channelkit.commons.codec;

import static dev.channelkit.commons.codec.JsonVerdict.assertRefused;
import static dev.channelkit.commons.codec.JsonVerdict.inPlaces;
import static dev.channelkit.commons.codec.JsonVerdict.read;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a number by RFC 8259, and what is none. */
class JsonNumberVerdictsTest {
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

    @Test
    void theLongestNumberHas1023Characters() {
        assertThat(read("1".repeat(1023))).hasSize(1023);
        assertRefused(inPlaces("1".repeat(1024)));
    }
}
