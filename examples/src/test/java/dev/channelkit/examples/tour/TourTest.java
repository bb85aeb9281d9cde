package dev.channelkit.examples.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    @TempDir
    private static Path files;

    private static boolean everyStep;
    private static String text = "";

    @BeforeAll
    static void takeTheTour() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        everyStep = Tour.run(new PrintStream(output, true, StandardCharsets.UTF_8), files);
        text = output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyStepOfTheTourIsTrue() {
        assertThat(everyStep).as(text).isTrue();
        assertThat(text).contains("All 20 steps were true").doesNotContain("✗");
    }

    @Test
    void theMonthIsATableInColumnsWithTheNamesOfAccountsAndProducts() {
        List<String> table = text.lines()
                .dropWhile(line -> !line.matches(" {3}customer +product .*"))
                .takeWhile(line -> !line.startsWith("   rounded"))
                .toList();

        assertThat(table.get(0).split("\\s{2,}"))
                .containsExactly(
                        "", "customer", "product", "subscription", "term", "quantity", "unit", "total", "currency");
        assertThat(table)
                .anyMatch(line -> line.matches(" {3}O'Neill & Daughters \\(Cork\\) Ltd +Microsoft 365 Business Basic"
                        + " +a1d7c0de… +2026-03-01/2027-02-28 +4 +Month +74.59 +AUD"))
                .anyMatch(line -> line.matches(" {3}all 2 +111.89 +AUD"));
        assertThat(table.get(1)).as("a credit comes first").matches(".* -\\d+ +Month +-\\d+\\.\\d\\d +EUR");
        int currency = table.get(0).indexOf("currency");
        assertThat(table)
                .filteredOn(line -> !line.contains("more"))
                .allSatisfy(line -> assertThat(line.charAt(currency - 3)).isNotEqualTo(' '));
    }

    @Test
    void theFileHoldsEachChargeAndComesToTheTotalsThatAreTold() throws IOException {
        Path file = files.resolve("bss-2026-03.csv");

        List<String> lines = Files.readAllLines(file);

        assertThat(text).contains(file.toAbsolutePath().normalize().toString(), lines.get(1));
        assertThat(lines.get(0)).isEqualTo("customer,product,subscription,term,quantity,unit,total,currency");
        assertThat(text).contains("by the dates of invoices: " + (lines.size() - 1) + " charges");
        assertThat(text).contains("in full " + sum(lines, "EUR") + " EUR and " + sum(lines, "AUD") + " AUD");
        assertThat(lines).anyMatch(line -> line.contains(",-") && line.endsWith(",EUR"));
    }

    @Test
    void whatDoesNotAddUpIsTold() {
        assertThat(text)
                .containsPattern("000999 +Debit +2026-03-20 +2 +111.8853 +136.8853 +25 +AUD")
                .containsPattern("\\d{6} +Credit +2026-03-15 +1 +-\\d+\\.\\d+ +-\\d+\\.\\d+ +0 +EUR")
                .contains("charged for, but no customer of ours: Nobody's Customer Ltd (account 49999)");
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

    private static String sum(List<String> lines, String currency) {
        return lines.stream()
                .filter(line -> line.endsWith("," + currency))
                .map(line -> line.split(","))
                .map(cells -> new BigDecimal(cells[cells.length - 2]))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }
}
