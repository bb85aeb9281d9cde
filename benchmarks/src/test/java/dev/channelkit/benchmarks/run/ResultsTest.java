package dev.channelkit.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Pages and plots of recorded measurements. {@code -Dresults.accept=true} writes the goldens; review the diff. */
class ResultsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/results");

    private final List<Recorded> runs = List.of(Samples.on17(), Samples.on25());

    @Test
    void thePageShowsEveryGoalAndEveryLimit() throws IOException {
        golden("RESULTS.md", new Results(Samples.ROWS, runs).page());
    }

    @Test
    void everyGoalStandsThereThoughNothingIsMeasured() {
        String page = new Results(List.of(), List.of(Samples.recorded(17))).page();

        for (Goal goal : Goal.values()) {
            if (goal != Goal.NONE) {
                assertThat(page).contains("| " + goal.work() + " | " + goal.text() + " | not measured |\n");
            }
        }
    }

    @Test
    void aGoalIsNotReachedBeforeAllThatItTakesIs() {
        Row xml = Row.program("xml", Goal.XML, ResultsTest.class, "channelkit", "jackson-xml")
                .bounds(Bound.speed(1, "jackson-xml"));
        Recorded run =
                Samples.recorded(17, "measured xml channelkit 10 1 us/op", "measured xml jackson-xml 12 1 us/op");

        assertThat(new Results(List.of(xml), List.of(run)).page())
                .contains("| XML page | ≥ 1.0 × Jackson XmlMapper | **reached** |");
        // one provider of five
        assertThat(new Results(Samples.ROWS, runs).page()).contains("| 2 of 20 limits reached, 18 not measured |");
    }

    @Test
    void theRatiosAsAPicture() throws Exception {
        Plot plot = Plot.all(Samples.ROWS, runs).get(0);

        assertThat(plot.file()).isEqualTo("ratios.svg");
        golden("ratios.svg", plot.svg());
    }

    @Test
    void growthAsAPicture() throws Exception {
        Plot plot = Plot.all(Samples.ROWS, runs).get(1);

        assertThat(plot.file()).isEqualTo("grows.svg");
        golden("grows.svg", plot.svg());
    }

    @Test
    void picturesAreXmlWhateverARowIsCalled() throws Exception {
        Row odd = Row.program("odd", Goal.NONE, ResultsTest.class, "channelkit", "a&b<c")
                .bounds(Bound.speed(1, "a&b<c"));
        Recorded run = Samples.recorded(17, "measured odd channelkit 1 0 us/op", "measured odd a&b<c 0.01 0 us/op");

        String svg = Plot.all(List.of(odd), List.of(run)).get(0).svg();

        var document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(document.getDocumentElement().getTextContent()).contains("a&b<c");
    }

    @Test
    void nothingMeasuredGivesNoPicture() {
        assertThat(Plot.all(Samples.ROWS, List.of(Samples.recorded(17)))).isEmpty();
    }

    @Test
    void whatIsEnteredIsMergedWithWhatOtherRunsMeasured(@TempDir Path folder) throws IOException {
        Book book = new Book(folder, folder.resolve("baseline.json"));
        book.enter(Samples.ROWS, Samples.on17(), true);
        book.enter(Samples.ROWS, Samples.on25(), true);
        book.enter(
                Samples.ROWS,
                Samples.recorded(
                        17, "measured page channelkit 50 2 us/op 2048", "measured page jackson 250 5 us/op 4096"),
                true);

        Path page = folder.resolve("RESULTS.md");
        // the page anew, the calls of the first run, and JDK 25 as it was
        assertThat(page).content().contains("× 5.00 ± 0.22, reached | × 1.44 ± 0.07", "× 0.90 ± 0.03", "`virtual`");
        assertThat(folder.resolve("results/17.txt"))
                .content()
                .contains("measured page channelkit 50", "measured call gson 950")
                .doesNotContain("page stock");
        assertThat(folder.resolve("results/grows.svg")).exists();
        assertThat(book.baseline().falls(Samples.ROWS, Recorded.read(folder.resolve("results/17.txt"))))
                .isEmpty();
    }

    @Test
    void anotherMachineBeginsAnew(@TempDir Path folder) throws IOException {
        Book book = new Book(folder, folder.resolve("baseline.json"));
        book.enter(Samples.ROWS, Samples.on17(), false);
        Conditions other = new Conditions(17, "Some VM 17", "another machine", "short form");

        book.enter(Samples.ROWS, new Recorded(other, Samples.on17().measured().subList(0, 1), List.of()), false);

        assertThat(Recorded.read(folder.resolve("results/17.txt")).measured()).hasSize(1);
        assertThat(folder.resolve("baseline.json")).doesNotExist();
    }

    private static void golden(String name, String text) throws IOException {
        Path file = GOLDEN.resolve(name);
        if (Boolean.getBoolean("results.accept")) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardCharsets.UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }
}
