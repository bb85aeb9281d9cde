package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonedCodecTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2024-03-30T23:00:00, 2024-03-30T23:00:00+01:00",
        "2024-03-31 23:00:00, 2024-03-31T23:00:00+02:00",
        "2024-03-31T02:30:00, 2024-03-31T03:30:00+02:00",
        "2024-10-27T02:30:00, 2024-10-27T02:30:00+02:00",
        "2024-03-31T23:00:00Z, 2024-03-31T23:00:00Z",
        "2024-03-31T23:00:00-05:00, 2024-03-31T23:00:00-05:00"
    })
    void readsTimesWithoutOffsetInTheZone(String text, OffsetDateTime expected) {
        assertThat(Json.read("\"" + text + "\"", ZonedCodec.of(Scalars.DATE_TIME, BERLIN), ReadOptions.TOLERANT))
                .isEqualTo(expected);
    }

    @Test
    void readsItemsOfAListInTheZoneToo() {
        assertThat(Json.read(
                        "[\"2024-01-01T00:00:00\"]",
                        ZonedCodec.of(Scalars.listOf(Scalars.DATE_TIME), BERLIN),
                        ReadOptions.TOLERANT))
                .containsExactly(OffsetDateTime.parse("2024-01-01T00:00:00+01:00"));
    }
}
