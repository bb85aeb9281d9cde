package dev.channelkit.commons.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateOrTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T10:11:12.123Z, 2026-01-31T10:11:12.123Z",
        "2026-01-31T10:11:12Z, 2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12, 2026-01-31T10:11:12Z",
        "2026-01-31T10:11:12.5, 2026-01-31T10:11:12.500Z",
        "2026-01-31T10:11:12.123+02:00, 2026-01-31T08:11:12.123Z",
        "2026-01-31T10:11:12-0530, 2026-01-31T15:41:12Z"
    })
    void everyFormIsReadWithoutDrift(String text, String expected) {
        OffsetDateTime time = Json.read('"' + text + '"', Scalars.DATE_OR_TIME, ReadOptions.STRICT);

        assertThat(time.toInstant()).isEqualTo(OffsetDateTime.parse(expected).toInstant());
    }

    @Test
    void aDayKeepsItsTextAndATimeDoesNot() {
        assertThat(kept("2026-01-31")).isEqualTo(RawValue.json("\"2026-01-31\""));
        assertThat(kept("2026-01-31T00:00:00Z")).isNull();
    }

    private static @Nullable RawValue kept(String text) {
        JsonWireReader in = new JsonWireReader(
                new JsonTokens("{\"Start\":\"" + text + "\"}", 10), ReadOptions.STRICT, "", "Contract");
        in.begin(FieldTable.of("Contract", "Start"));
        assertThat(in.next()).isZero();
        assertThat(in.value(Scalars.DATE_OR_TIME)).isEqualTo(OffsetDateTime.parse("2026-01-31T00:00:00Z"));
        assertThat(in.next()).isEqualTo(WireReader.END);
        return in.end().raw(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2026-02-30\"", "\"31.01.2026\"", "\"\"", "20260131", "\"2026-01-31 \"", "true"})
    void whatIsNeitherIsDrift(String json) {
        List<Drift> heard = new ArrayList<>();

        assertThat(Json.read(json, Scalars.DATE_OR_TIME, ReadOptions.TOLERANT.listener(heard::add)))
                .isNull();
        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T10:00:00Z, 2026-01-31T10:00:00.000Z",
        "2026-01-31T10:00:00.123456+02:00, 2026-01-31T08:00:00.123Z"
    })
    void itIsWrittenInUtcWithMilliseconds(String value, String expected) {
        assertThat(Json.write(OffsetDateTime.parse(value), Scalars.DATE_OR_TIME))
                .isEqualTo('"' + expected + '"');
    }

    @Test
    void aYearThatTextCannotHoldIsRefused() {
        OffsetDateTime late = OffsetDateTime.of(10000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

        assertThatThrownBy(() -> Json.write(late, Scalars.DATE_OR_TIME)).isInstanceOf(IllegalArgumentException.class);
    }
}
