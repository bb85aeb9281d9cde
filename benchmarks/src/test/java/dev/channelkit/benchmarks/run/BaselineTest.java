package dev.channelkit.benchmarks.run;

import static dev.channelkit.benchmarks.run.Samples.ROWS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {
    private static final String PAGE = "measured page channelkit 100 2 us/op 2048";

    private final Baseline baseline =
            Baseline.empty().with(ROWS, Samples.on17()).with(ROWS, Samples.on25());

    @Test
    void whatWasAcceptedHolds() {
        assertThat(baseline.falls(ROWS, Samples.on17())).isEmpty();
    }

    @Test
    void aFallBelowTheBandTellsAllThatOneWantsToKnow() {
        // × 2.5 less 15 % is × 2.125
        assertThat(baseline.falls(List.of(Samples.PAGE), ours("measured page channelkit 117.6 2 us/op 2048")))
                .isEmpty();
        assertThat(messages(ours("measured page channelkit 125 2 us/op 2048")))
                .containsExactly(
                        "page (a page), speed against jackson: measured × 2.00 ± 0.05; baseline × 2.50, band 15 %, so at least × 2.13"
                                + " is allowed, the error aside. JDK 17. Repeat it: ./bench --check --only '^page$'");
    }

    @Test
    void whatLiesWithinTheErrorIsNoFallUnlessItIsTwiceTheBand() {
        // × 2.00 ± 0.2 may be × 2.125, and × 1.79 ± 1 is too far from it
        assertThat(messages(ours("measured page channelkit 125 12 us/op 2048"))).isEmpty();
        assertThat(messages(ours("measured page channelkit 140 70 us/op 2048"))).hasSize(1);
    }

    @Test
    void moreBytesAreAFallToo() {
        assertThat(messages(ours("measured page channelkit 100 2 us/op 2400")))
                .singleElement()
                .asString()
                .startsWith("page (a page), bytes against jackson: measured × 0.59; baseline × 0.50")
                .contains("so at most × 0.58 is allowed");
    }

    @Test
    void theBandIsTheOneThatWasAccepted() {
        Baseline narrow = Baseline.empty().with(List.of(Samples.PAGE.band(0.01)), Samples.on17());

        assertThat(narrow.falls(List.of(Samples.PAGE), ours("measured page channelkit 104 2 us/op 2048")))
                .singleElement()
                .satisfies(fall -> assertThat(fall.message()).contains("band 1 %"));
    }

    @Test
    void whatIsNoLongerMeasuredIsAFall() {
        assertThat(messages(Samples.recorded(17, "measured page jackson 250 5 us/op 4096")))
                .hasSize(2)
                .allMatch(message -> message.contains(": measured nothing; baseline"));
        assertThat(messages(Samples.recorded(17, "failed page channelkit no memory")))
                .allMatch(message -> message.contains(": measured nothing, it failed; baseline"));
    }

    @Test
    void aTruthThatNoLongerHoldsIsAFall() {
        assertThat(baseline.falls(List.of(Samples.FACTS), facts(210, 195, 0.5)))
                .singleElement()
                .satisfies(fall -> assertThat(fall.message())
                        .startsWith(
                                "facts (what is <true>), crowd: holds: measured true in 50 % of runs; baseline true"));
    }

    @Test
    void absoluteValuesMayGoAsFarAsTheGoal() {
        // 210 ns was accepted on another machine; the goal is 300
        assertThat(baseline.falls(List.of(Samples.FACTS), facts(299, 280, 1))).isEmpty();
        assertThat(baseline.falls(List.of(Samples.FACTS), facts(310, 295, 1))).hasSize(1);
    }

    @Test
    void rowsThatWereNotAskedForAreNotMissed() {
        assertThat(baseline.falls(List.of(), Samples.recorded(17))).isEmpty();
    }

    @Test
    void aRowThatNeedsANewerJdkIsNotMissed() {
        assertThat(baseline.falls(List.of(Samples.VIRTUAL), Samples.recorded(17)))
                .isEmpty();
        assertThat(baseline.falls(List.of(Samples.VIRTUAL), Samples.recorded(25)))
                .hasSize(1);
    }

    @Test
    void anotherJdkIsComparedWithTheNewestBefore() {
        String[] halfway = {"measured page channelkit 100 2 us/op 2048", "measured page jackson 160 5 us/op 4096"};

        // × 1.6: a fall from the × 2.5 of 17, none from the × 1.44 of 25
        assertThat(baseline.falls(List.of(Samples.PAGE), Samples.recorded(21, halfway)))
                .hasSize(1);
        assertThat(baseline.falls(List.of(Samples.PAGE), Samples.recorded(26, halfway)))
                .isEmpty();
    }

    @Test
    void whatIsNotInTheBaselineIsSaid() {
        assertThat(Baseline.empty().unknown(List.of(Samples.PAGE, Samples.VIRTUAL), 17))
                .containsExactly("page, speed against jackson", "page, bytes against jackson");
        assertThat(baseline.unknown(List.of(Samples.PAGE), 17)).isEmpty();
        assertThat(Baseline.empty().knows(Samples.ROWS)).isFalse();
        assertThat(baseline.knows(List.of(Samples.PAGE))).isTrue();
    }

    @Test
    void itIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("baseline.json");

        Baseline.empty().with(List.of(Samples.PAGE), Samples.on17()).write(file);

        assertThat(file).hasContent("""
                {
                  "page": {
                    "band": 0.15,
                    "jdk": {
                      "17": {
                        "bytes against jackson": 0.5,
                        "speed against jackson": 2.5
                      }
                    }
                  }
                }
                """);
        assertThat(Baseline.read(file).falls(List.of(Samples.PAGE), ours("measured page channelkit 125 2 us/op 2048")))
                .hasSize(1);
        assertThat(Baseline.read(folder.resolve("none")).unknown(List.of(Samples.PAGE), 17))
                .hasSize(2);
        assertThat(Files.readString(file)).endsWith("}\n");
    }

    @Test
    void rowsThatAreGoneGoAndTheOthersStay() {
        Baseline fewer = baseline.with(
                List.of(Samples.PAGE), Samples.recorded(17, PAGE, "measured page jackson 320 1 us/op 4096"));

        assertThat(fewer.unknown(List.of(Samples.FACTS), 17)).hasSize(3);
        // × 3.2 on 17 now; 25 as before
        assertThat(fewer.falls(List.of(Samples.PAGE), Samples.on17())).hasSize(1);
        assertThat(fewer.falls(List.of(Samples.PAGE), Samples.on25())).isEmpty();
    }

    private List<String> messages(Recorded run) {
        return baseline.falls(List.of(Samples.PAGE), run).stream()
                .map(Baseline.Fall::message)
                .toList();
    }

    private static Recorded ours(String line) {
        return Samples.recorded(17, line, "measured page jackson 250 5 us/op 4096");
    }

    private static Recorded facts(double ours, double clock, double holds) {
        return Samples.recorded(
                17,
                "measured facts channelkit " + ours + " 1 ns/op",
                "measured facts clock " + clock + " 1 ns/op",
                "measured facts crowd " + holds + " 0 true");
    }
}
