package dev.channelkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TourTest {

    @Test
    void everyStepOfTheTourIsTrue() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();

        boolean everyStep = Tour.run(new PrintStream(output, true, StandardCharsets.UTF_8));

        String text = output.toString(StandardCharsets.UTF_8);
        assertThat(everyStep).as(text).isTrue();
        assertThat(text).contains("All 16 steps were true").doesNotContain("✗");
    }

    @Test
    void aStepThatDoesNotHoldIsToldAndFails() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Narrator narrator = new Narrator(new PrintStream(output, true, StandardCharsets.UTF_8));

        narrator.step("a step");
        narrator.check(false, "what should hold");

        assertThat(narrator.finish(0)).isFalse();
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("✗ 1. a step: what should hold");
    }
}
