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
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourTest {
    private static final Pattern TELEPHONE_NUMBER = Pattern.compile("\\+\\d{9,}|(?<![.\\w])(44|353|1202)\\d{7,}");

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
        assertThat(text).contains("All 32 steps were true").doesNotContain("✗");
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
    void aCustomerIsSetUpAndThePlanOnceMoreChangesNothing() {
        assertThat(step("dotdigital: a customer set up"))
                .containsPattern("account +made +\\d{4}\\n")
                .containsPattern("account roles +made +Messaging User\\n")
                .containsPattern("account roles +made +Inbound Messaging\\n")
                .containsPattern("user +made +harbour.ops\\n")
                .containsPattern("user roles +made +Account Administrator\\n")
                .containsPattern("credit +made +PO-7700\\n")
                .containsPattern("number +made\\n")
                .contains("the plan once more: 7 things were there, 0 were made")
                .contains("7 writes of the first, 0 more");
    }

    @Test
    void neitherPasswordNorTelephoneNumberIsPrinted() {
        assertThat(text).doesNotContain("Tour-test-pass").doesNotContainPattern(TELEPHONE_NUMBER);
    }

    @Test
    void aTelephoneNumberIsToldFromTheNanosecondsOfATime() {
        assertThat("to 447700900123, +35315550123").containsPattern(TELEPHONE_NUMBER);
        assertThat("12021234567: sent").containsPattern(TELEPHONE_NUMBER);
        assertThat("since 2026-11-22T13:27:25.441234567Z, 0.3531234567 EUR").doesNotContainPattern(TELEPHONE_NUMBER);
    }

    @Test
    void aKilledJobsGrantIsFoundByTheNextStart() {
        assertThat(step("A job is killed"))
                .contains("dotdigital.addCredit PO-7701 SENT since ")
                .containsPattern(
                        "settlePending\\(\\): granted, 250 to account \\d{4}, transaction \\d+, after 1[34]\\d s")
                .contains("sends nothing: 1 request, 1 grant");
    }

    @Test
    void aGrantCutByA504IsUnknownThenGrantedThenNotSentAgain() {
        String step = step("A grant is cut by a 504");

        assertThat(step)
                .containsPattern("300 as PO-7702: .+")
                .containsPattern("addCredit, status 504, attempts 1, outcome UNKNOWN, to be settled from \\d{4}-")
                .containsPattern("settle\\(…\\): granted, 300 to account \\d{4}, transaction (\\d+), after 14\\d s");
        String transaction = step.replaceFirst("(?s).*granted, 300 to account \\d{4}, transaction (\\d+).*", "$1");
        assertThat(step).contains("in another client on that file: transaction " + transaction + ", as before");
    }

    @Test
    void whatCameToNothingAndWhatNobodyCanTellAreToldApart() {
        assertThat(step("A grant that came to nothing"))
                .contains("settle(…): not granted\n")
                .contains("settle(…), by a provider that has no history: undecided, ")
                .contains("journal.decide(…): PO-7704 CONFIRMED, decided by hand: ");
    }

    @Test
    void theReportFallsBackAndAddsUpInColumns() {
        String step = step("The month's report");
        List<String> table = step.lines()
                .dropWhile(line -> !line.matches(" {3}account +name +units .*"))
                .takeWhile(line -> !line.contains("✓"))
                .toList();

        assertThat(step)
                .contains("WHOLE_ESTATE ended in a 504 3 times")
                .contains("accounts one by one, 2 at once at most");
        assertThat(table).hasSize(9).anyMatch(line -> line.startsWith("   … and "));
        assertThat(table)
                .filteredOn(line -> !line.contains("more"))
                .extracting(String::length)
                .containsOnly(table.get(0).length());
        assertThat(table.get(8)).matches(" {3}all \\d+ +\\d{4,} +\\d{4,} +\\d{4,}\\.\\d{4}");
    }

    @Test
    void ofAThousandAccountsTheSevenWrongOnesAreToldByName() {
        String step = step("BillingPlatform: 1,000 accounts upserted");
        List<String> table = step.lines()
                .dropWhile(line -> !line.matches(" {3}record +account +field +code +what is said"))
                .skip(1)
                .takeWhile(line -> !line.contains("✓"))
                .toList();

        assertThat(step)
                .contains("of 1000 records 993 succeeded, 7 failed, 0 have an unknown outcome, 0 were not sent")
                .contains("after 400 records the platform ends 1 session")
                .contains("2 logins, 6 requests for 5 calls");
        assertThat(table)
                .hasSize(7)
                .anyMatch(line -> line.matches(" +7 +CRM-10007 +Name +REQUIRED_FIELD_MISSING +Name must .*"))
                .anyMatch(line -> line.matches(" +200 +Customer 200 Ltd +C_Depott +UNKNOWN_FIELD +ACCOUNT has no .*"))
                .anyMatch(line -> line.matches(" +404 +Customer 404 Ltd +ErpNumber +INVALID +the record has no .*"));
        assertThat(table)
                .extracting(line -> line.strip().split("\\s{2,}")[3])
                .hasSize(7)
                .contains("INVALID_REFERENCE", "INVALID_VALUE", "ID_NOT_ALLOWED");
    }

    @Test
    void accountsAreReadBackThroughADeadSessionAndFoundByNamesWithQuotes() {
        assertThat(step("They are read back in pages"))
                .contains("after page 2 the platform ends 1 session")
                .contains("993 accounts in pages of 300")
                .contains("found by its name: ' OR '1'='1");
    }

    @Test
    void aLostAnswersRecordsAreInDoubtAndNoneIsThereTwice() {
        assertThat(step("The 7 are mended"))
                .contains("of 1000 records 800 succeeded, 0 failed, 200 have an unknown outcome, 0 were not sent")
                .contains("created: 5, changed: 795")
                .contains("looked up by their key, 200 of the 200 are there")
                .contains("1,000 accounts, none twice");
    }

    @Test
    void aContractThatIsCutIsMadeOnce() {
        assertThat(step("A contract with rates in tiers"))
                .contains("cut: createRecords, outcome UNKNOWN")
                .contains("there CURRENCY EUR", "made RATE 5101", "made ACCOUNT_PRODUCT 5101")
                .contains("0 to 100 at 0.1; 100.0000000001 to 1000 at 0.08; 1000.0000000001 to -1 at 0.05")
                .contains("7 records, each once");
    }

    @Test
    void usageIsLoadedOnceAndWhatIsRefusedComesBack() {
        assertThat(step("A month's usage"))
                .contains("500 sent, 498 accepted, 2 rejected, 0 not sent")
                .containsPattern("file 2: 199 of 200; refused: .*;9999999;5101;350;INVALID_REFERENCE;")
                .contains("the same load again answers the same");
    }

    @Test
    void aNightReadsWhatChangedSinceTheLast() {
        assertThat(step("What was changed"))
                .contains("the first night 1000 accounts; a day later 4: ", "Customer 99 Ltd; Robert');");
    }

    @Test
    void theSessionEndsWithTheClient() {
        assertThat(step("The client is closed"))
                .contains("3 logins: the first call, and one for each of 2 sessions that the platform ended")
                .contains("open sessions: 0");
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

    /** What was printed of a step. */
    private static String step(String title) {
        String rest = text.split("\n\\d+\\. (?=" + Pattern.quote(title) + ")", 2)[1];
        return rest.split("\n\n", 2)[0] + "\n";
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
