package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void theErrorIsHalfThe95PercentInterval() {
        Figure figure = Figure.of(List.of(10.0, 12.0, 14.0));

        assertThat(figure.value()).isEqualTo(12);
        // standard error 2/√3, Student's t for two degrees of freedom 4.3027
        assertThat(figure.error()).isCloseTo(4.3027 * 2 / Math.sqrt(3), within(1e-3));
    }

    @Test
    void oneSampleTellsNoError() {
        assertThat(Figure.of(List.of(10.0))).isEqualTo(new Figure(10, Double.NaN));
    }

    @Test
    void theErrorOfARatioComesFromBothIntervals() {
        Figure ratio = new Figure(300, 9).over(new Figure(100, 4));

        assertThat(ratio.value()).isEqualTo(3);
        // 3 % and 4 % make 5 %
        assertThat(ratio.error()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void theErrorOfADifferenceComesFromBothIntervals() {
        assertThat(new Figure(30, 3).minus(new Figure(20, 4))).isEqualTo(new Figure(10, 5));
    }

    @Test
    void anIntervalThatReachesOverTheLimitLeavesDoubt() {
        assertThat(new Figure(1.45, 0.06).spans(1.5)).isTrue();
        assertThat(new Figure(1.45, 0.04).spans(1.5)).isFalse();
        assertThat(new Figure(1.45, Double.NaN).spans(1.5)).isFalse();
    }
}
