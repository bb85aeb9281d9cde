package dev.channelkit.commons.codec.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DigitsProperties {
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    @Property
    void millisecondsAreAsAFormatterHasThem(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);

        assertThat(Digits.isPlain(time.getYear())).isTrue();
        assertThat(new Digits(23).toTheMillisecond(time)).hasToString(MILLIS.format(time));
    }

    @Property
    void decimalsAreAsAnInstantHasThem(
            @ForAll @LongRange(min = -62_167_219_200L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999) int part,
            @ForAll @IntRange(max = 3) int groups) {
        int nano = groups == 0 ? 0 : groups == 1 ? part * 1_000_000 : groups == 2 ? part * 1_000 : part;
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);

        assertThat(new Digits(30).toTheSecond(time).decimals(nano).and('Z'))
                .hasToString(time.toInstant(ZoneOffset.UTC).toString());
    }

    @Property
    void otherYearsAreNotPlain(@ForAll int year) {
        assertThat(Digits.isPlain(year))
                .isEqualTo(year >= 0 && Integer.toString(year).length() <= 4);
    }
}
