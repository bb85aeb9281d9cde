package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTest {
    @Test
    void aLineIsReadAndWritten() {
        Measured measured = new Measured("page.decode", "jackson", 17, 347.25, 5.5, "us/op", 1024);

        assertThat(measured).hasToString("measured page.decode jackson 347.2500 5.5000 us/op 1024");
        assertThat(Measured.parse(measured.toString(), 17)).contains(measured);
    }

    @Test
    void bytesAndErrorMayBeUnknown() {
        Measured measured = new Measured("start", "byhand", 25, 210, Double.NaN, "ms/op", Double.NaN);

        assertThat(Measured.parse("measured start byhand 210 NaN ms/op", 25)).contains(measured);
        assertThat(measured).hasToString("measured start byhand 210.0000 NaN ms/op");
    }

    @Test
    void otherLinesAreNobodysBusiness() {
        assertThat(Measured.parse("warming up", 17)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"measured page jackson 1 us/op", "measured page jackson one 0 us/op", "measured a b 1 1 us 1 1"})
    void aLineThatCannotBeReadIsRefused(String line) {
        assertThatThrownBy(() -> Measured.parse(line, 17))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(line);
    }

    @Test
    void aNameWithASpaceIsRefused() {
        assertThatThrownBy(() -> new Measured("page", "by hand", 17, 1, 1, "us/op", 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("by hand");
    }

    @Test
    void theCostOfARateIsItsInverse() {
        Measured rate = new Measured("call", "channelkit", 17, 4, 1, "calls/s", Double.NaN);

        assertThat(rate.cost()).isEqualTo(new Figure(0.25, 0.0625));
    }
}
