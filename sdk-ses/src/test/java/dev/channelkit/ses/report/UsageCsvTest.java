package dev.channelkit.ses.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.ses.StubbedSes;
import dev.channelkit.ses.model.BillingSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageCsvTest {
    private static final String REPORT = """
            {"success":true,"data":[{"entity":{"id":"4022","type":"customer","company":"=HYPERLINK(\\"http://x\\")","name":"Åse, \\"Å\\"",
            "price_currency":"SEK","conversion_rates":["USD 1 -> SEK 9.4"]},"lines":[
            {"entity":{"id":"0041","type":"aws_linked_account"},"lines":[{"entity":{"id":"@SUM","type":"product"},"lines":[
            {"entity":{"id":"-credit","type":"usage_type","is_credit":true,"credit_name":"two\\nlines"},
            "data":{"price":"-636.1182790610","cost":"1E+3","usage":"0.0000000000","unit":"-"}}]}]}]}]}""";

    @TempDir
    private Path directory;

    private String written() throws IOException {
        Path file = directory.resolve("month.csv");
        try (StubbedSes ses = StubbedSes.answering(request -> StubbedSes.ok(REPORT));
                MonthLines lines = ses.client().reports().month(YearMonth.of(2025, 1), BillingSource.AWS)) {
            assertThat(UsageCsv.write(lines, file)).isEqualTo(1);
        }
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void writesHeaderAndLinesAfterTheRfc() throws IOException {
        String csv = written();

        assertThat(csv).startsWith("month,source,customer_id,company,").endsWith("\r\n");
        assertThat(csv.split("\r\n")).hasSize(2);
        assertThat(csv).contains("\"Åse, \"\"Å\"\"\"", "\"two\nlines\"", "USD 1 -> SEK 9.4");
    }

    @Test
    void keepsSpreadsheetsFromRunningATextAsAFormula() throws IOException {
        assertThat(written()).contains("\"'=HYPERLINK(\"\"http://x\"\")\"", ",'@SUM,", ",'-credit,", ",'-,");
    }

    @Test
    void leavesNumbersNumbersAndWritesThemInFull() throws IOException {
        assertThat(written()).contains(",-636.1182790610,SEK,", ",1000,,", ",0.0000000000,");
    }
}
