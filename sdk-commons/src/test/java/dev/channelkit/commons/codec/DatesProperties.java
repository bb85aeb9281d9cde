package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times beside Java's formatters, as a second opinion. */
class DatesProperties {
    private static final DateTimeFormatter COLON = formatter("XXX");
    private static final DateTimeFormatter NO_COLON = formatter("XX");

    @Property(tries = 10_000)
    void aTimeIsReadAsAFormatterReadsIt(@ForAll("almostTimes") String text) {
        assertThat(Dates.dateTime(text)).as(text).isEqualTo(formatted(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00Z,2024-01-31T10:00Z",
        "2024-01-31t10:00z,2024-01-31T10:00Z",
        "2024-01-31 10:00:00.5Z,2024-01-31T10:00:00.5Z",
        "2024-01-31T10:00.5Z,2024-01-31T10:00:00.5Z",
        "2024-01-31T10:00:00+18:00,2024-01-31T10:00+18:00",
        "2024-01-31T10:00:00-1800,2024-01-31T10:00-18:00",
        "2024-01-31T10:00:00-00:30,2024-01-31T10:00-00:30",
        // what stands in the colon's place is not looked at
        "2024-01-31T10:00:00+01-00,2024-01-31T10:00+01:00",
        "2024-01-31T10:00:00.123456789+01 30,2024-01-31T10:00:00.123456789+01:30",
        "0000-01-01T00:00:00Z,0000-01-01T00:00Z",
        "9999-12-31T23:59:59-05:00,9999-12-31T23:59:59-05:00"
    })
    void anOddSpellingIsRead(String text, OffsetDateTime expected) {
        assertThat(Dates.dateTime(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-12-31T23:59:60Z",
                "2024-01-31T24:00:00Z",
                "2024-01-31T10:00:00-00:00",
                "2024-01-31T10:00-0000",
                "2024-01-31T10:00:00+18:01",
                "2024-01-31T10:00:00-19:00",
                "2024-01-31T10:00:00,5Z",
                "2024-01-31T10:00:00.1234567890Z",
                "2024-01-31T10:00:00.123456789+01:000",
                "2024-01-31_10:00:00Z",
                "2024-01-31T10:00:0\u0661Z",
                "2024-01-31T10:00:00\u221201:00",
                "10000-01-31T10:00:00Z",
                "+2024-01-31T10:00:00Z",
                "-2024-01-31T10:00:00Z",
                "2024-01-31T10:00:00",
                "2024-01-31T10:0Z",
                "😀😀😀😀😀😀😀😀:",
                "😀😀😀😀😀😀😀😀:00:00Z"
            })
    void anyOtherIsNot(String text) {
        assertThat(Dates.dateTime(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00,2024-01-31T10:00+01:00",
        "2024-07-31 10:00:00.25,2024-07-31T10:00:00.25+02:00",
        "2024-01-31t10:00:00,",
        "2024-01-31T10:00:00Z,",
        "2024-01-31T10:00:60,"
    })
    void aTimeWithoutAnOffsetIsOfTheZone(String text, @Nullable OffsetDateTime expected) {
        assertThat(Dates.zoneless(text, ZoneId.of("Europe/Stockholm"))).isEqualTo(expected);
    }

    @Property
    void aTimeIsWrittenAsAnInstantIs(
            @ForAll @LongRange(min = -93_000_000_000L, max = 285_000_000_000L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll @IntRange(min = -64_800, max = 64_800) int offset) {
        Instant at = Instant.ofEpochSecond(second, nano);

        assertThat(Dates.text(at.atOffset(ZoneOffset.ofTotalSeconds(offset)))).isEqualTo(at.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T10:00+02:00,2024-01-31T08:00:00.000Z",
        "2024-01-31T10:00:00.123999999Z,2024-01-31T10:00:00.123Z",
        "0000-01-01T00:00Z,0000-01-01T00:00:00.000Z",
        "+10000-01-01T00:30+01:00,9999-12-31T23:30:00.000Z"
    })
    void millisecondsAreCutOff(OffsetDateTime value, String expected) {
        assertThat(Dates.milliseconds(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999-12-31T23:30-01:00", "0000-01-01T00:30+01:00"})
    void aYearOfMoreThanFourDigitsCannotBeSent(OffsetDateTime value) {
        assertThatThrownBy(() -> Dates.milliseconds(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its year is not one from 0000 to 9999");
    }

    @Provide
    Arbitrary<String> almostTimes() {
        Arbitrary<String> times = Arbitraries.of(
                "2024-02-29T23:59:59Z",
                "1999-12-31 00:00:00.120z",
                "2024-01-31t10:00:00.123456789+02:00",
                "2024-01-31T10:00:00-0530",
                "2024-01-31T10:00Z",
                "2016-12-31T17:59:59-18:00");
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 40);
        Arbitrary<String> pieces =
                Arbitraries.of("", "0", "1", "3", "6", "9", "-", "+", ".", ",", "Z", "z", "T", " ", "x");
        return Combinators.combine(times, places, pieces, Arbitraries.integers().between(0, 2))
                .as((time, place, piece, gone) -> {
                    int at = place % (time.length() + 1);
                    return time.substring(0, at) + piece + time.substring(Math.min(time.length(), at + gone));
                });
    }

    private static DateTimeFormatter formatter(String offset) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendValue(ChronoField.YEAR, 4)
                .appendPattern("-MM-dd'T'HH:mm[:ss]")
                .optionalStart()
                .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                .optionalEnd()
                .appendPattern(offset)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Without what formatters take otherwise: -00:00, which says that the offset is unknown, a space for T, and anything for the offset's colon. */
    private static @Nullable OffsetDateTime formatted(String text) {
        StringBuilder whole = new StringBuilder(text);
        if (text.length() > 10 && text.charAt(10) == ' ') {
            whole.setCharAt(10, 'T');
        }
        int sign = text.length() - 6;
        boolean colon = sign > 13 && (text.charAt(sign) == '+' || text.charAt(sign) == '-');
        if (colon) {
            whole.setCharAt(sign + 3, ':');
        }
        try {
            return text.matches(".*-00.?00") ? null : OffsetDateTime.parse(whole, colon ? COLON : NO_COLON);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
