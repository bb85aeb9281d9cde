package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is written straight as bytes is what the plain spellings say. */
class JsonBytesProperties {

    @Property
    void textIsQuotedAlike(@ForAll("texts") String text) {
        JsonBytes out = new JsonBytes();

        out.quote(text);

        assertThat(out.toBytes()).isEqualTo(JsonText.quoted(text).getBytes(StandardCharsets.UTF_8));
        assertThat(out).hasToString(JsonText.quoted(text));
    }

    @Property
    void decimalsAreSpeltAlike(@ForAll BigInteger digits, @ForAll @IntRange(min = -20, max = 30) int scale) {
        BigDecimal value = new BigDecimal(digits, scale);
        JsonBytes out = new JsonBytes();

        out.decimal(value);

        assertThat(out).hasToString(Numbers.text(value));
    }

    @Property
    void shortDecimalsAreSpeltAlike(@ForAll int digits, @ForAll @IntRange(max = 19) int scale) {
        BigDecimal value = BigDecimal.valueOf(digits, scale);
        JsonBytes out = new JsonBytes();

        out.decimal(value);

        assertThat(out).hasToString(Numbers.text(value));
    }

    @Property
    void timesAreSpeltAlike(@ForAll("times") OffsetDateTime time) {
        JsonBytes out = new JsonBytes();

        out.quotedDateTime(time);

        assertThat(out).hasToString('"' + Dates.text(time) + '"');
    }

    @Property
    void millisecondsAreSpeltAlike(@ForAll("times") OffsetDateTime time) {
        Assume.that(time.toInstant().atOffset(ZoneOffset.UTC).getYear() >= 0
                && time.toInstant().atOffset(ZoneOffset.UTC).getYear() <= 9999);
        JsonBytes out = new JsonBytes();

        out.quotedMilliseconds(time);

        assertThat(out).hasToString('"' + Dates.milliseconds(time) + '"');
    }

    @Property
    void datesAreSpeltAlike(@ForAll LocalDate date) {
        JsonBytes out = new JsonBytes();

        out.quotedDate(date);

        assertThat(out).hasToString('"' + date.toString() + '"');
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(700);
        Arbitrary<String> ascii =
                Arbitraries.strings().withCharRange((char) 0, (char) 0xff).ofMaxLength(40);
        Arbitrary<String> halves =
                Arbitraries.strings().withCharRange('\ud7f0', '\ue010').ofMaxLength(8);
        return Arbitraries.oneOf(any, ascii, halves);
    }

    @Provide
    Arbitrary<OffsetDateTime> times() {
        Arbitrary<Long> seconds = Arbitraries.longs().between(-70_000_000_000L, 260_000_000_000L);
        Arbitrary<Integer> nanos = Arbitraries.of(0, 0, 0, 1_000_000, 120_000_000, 1_000, 999_999_000, 1, 123_456_789);
        Arbitrary<Integer> hours = Arbitraries.of(0, 0, 2, -5);
        return Combinators.combine(seconds, nanos, hours)
                .as((second, nano, hour) -> Instant.ofEpochSecond(second, nano).atOffset(ZoneOffset.ofHours(hour)));
    }
}
