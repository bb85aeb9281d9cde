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
    void aFewRowsAreWarmedUpForLong() {
        Pace pace = Pace.shortForm(List.of(JMH));

        assertThat(pace.warmup()).isEqualTo(Duration.ofSeconds(3));
        assertThat(pace.of(List.of(JMH))).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void manyRowsAreWarmedUpForLessSoThatAllEndInTime() {
        List<Row> rows = Collections.nCopies(200, JMH);

        Pace pace = Pace.shortForm(rows);

        assertThat(pace.warmup()).isEqualTo(Duration.ofMillis(700));
        assertThat(pace.of(rows)).isEqualTo(Pace.SHORT_LIMIT);
    }

    @Test
    void programsTakeWhatTheySayForEachPeer() {
        assertThat(Pace.shortForm(List.of(PROGRAM)).of(List.of(PROGRAM))).isEqualTo(Duration.ofSeconds(20));
        assertThat(Pace.FULL.of(List.of(PROGRAM))).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void nothingIsWarmedUpForTooShortToTellAnything() {
        assertThat(Pace.shortForm(Collections.nCopies(1000, JMH)).warmup()).isEqualTo(Duration.ofMillis(300));
    }
}
