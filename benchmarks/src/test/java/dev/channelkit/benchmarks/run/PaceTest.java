package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Row JMH = Row.jmh("jmh", Goal.NONE, PaceTest.class, "none");
    private static final Row PROGRAM =
            Row.program("program", Goal.NONE, PaceTest.class, "x", "y").takes(Duration.ofSeconds(10));

    @Test
    void aFewRowsAreMeasuredForLong() {
        Pace pace = Pace.shortForm(List.of(JMH));

        assertThat(pace.iteration()).isEqualTo(Duration.ofMillis(500));
        assertThat(pace.of(List.of(JMH))).isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void manyRowsAreMeasuredForLessSoThatAllEndInTime() {
        List<Row> rows = Collections.nCopies(100, JMH);

        Pace pace = Pace.shortForm(rows);

        assertThat(pace.iteration()).isEqualTo(Duration.ofMillis(340));
        assertThat(pace.of(rows)).isEqualTo(Pace.SHORT_LIMIT);
    }

    @Test
    void programsTakeWhatTheySay() {
        assertThat(Pace.shortForm(List.of(PROGRAM)).of(List.of(PROGRAM))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void noIterationIsTooShortToTellAnything() {
        assertThat(Pace.shortForm(Collections.nCopies(1000, JMH)).iteration()).isEqualTo(Duration.ofMillis(150));
    }
}
