package dev.channelkit.flows.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.report.Fetching;
import dev.channelkit.ses.report.MonthLines;
import dev.channelkit.ses.report.SourceFetch;
import dev.channelkit.ses.report.UsageCsv;
import dev.channelkit.ses.report.UsageLine;
import dev.channelkit.ses.report.UsageTotals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class MonthLinesFlowTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);

    /** Sums a figure over the report's text, without any of the SDK's reading. */
    private static BigDecimal sumIn(String report, String figure) {
        Matcher figures =
                Pattern.compile("\"" + figure + "\":\"(-?[0-9]+\\.[0-9]+)\"").matcher(report);
        BigDecimal sum = BigDecimal.ZERO;
        while (figures.find()) {
            sum = sum.add(new BigDecimal(figures.group(1)));
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azureplan", "gcp"})
    void theLinesSumUpToTheReportAndToTheInvoices(String source, Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses());
                MonthLines lines = ses.reports().month(JANUARY, BillingSource.of(source))) {
            String raw = ses.raw("GET", "/reports/billing/" + source)
                    .query("filter[date_range]", "m-1-2025")
                    .send()
                    .text();

            Map<String, BigDecimal> byCustomer = new HashMap<>();
            lines.forEach(line -> byCustomer.merge(line.customerId(), line.price(), BigDecimal::add));

            UsageTotals totals = lines.totals();
            assertThat(totals.price().get("USD")).isEqualByComparingTo(sumIn(raw, "price"));
            assertThat(totals.cost().get("USD")).isEqualByComparingTo(sumIn(raw, "cost"));
            assertThat(totals.lines())
                    .isEqualTo(raw.split("\"usage\":", -1).length - 1)
                    .isPositive();
            assertThat(byCustomer).containsExactlyInAnyOrderEntriesOf(invoiced(ses, source));
        }
    }

    private static Map<String, BigDecimal> invoiced(SesClient ses, String source) {
        String provider = Map.of("aws", "1", "azureplan", "30", "gcp", "41").get(source);
        Map<String, BigDecimal> invoiced = new HashMap<>();
        for (Invoice invoice : ses.invoices()
                .list(q -> q.filter(InvoiceFields.BILLING_START_DATE.is(JANUARY.atDay(1)))
                        .relations(InvoiceRelations.LINES))) {
            if (provider.equals(invoice.lines().get(0).cloudProviderId())) {
                invoiced.merge(invoice.customerId(), invoice.total(), BigDecimal::add);
            }
        }
        return invoiced;
    }

    @Test
    void customerByCustomerGivesTheSameLinesAsTheWholeEstate(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses());
                MonthLines whole = ses.reports().month(JANUARY, BillingSource.GCP)) {
            List<UsageLine> all = whole.stream().toList();
            sandbox.fault(Fault.status(400).on("getBillingReport").times(1));

            try (MonthLines lines = ses.reports().month(JANUARY, BillingSource.GCP)) {
                List<UsageLine> one = lines.stream().toList();

                assertThat(one).containsExactlyElementsOf(all);
                SourceFetch fetched = lines.fetched().get(0);
                assertThat(fetched.way()).isEqualTo(Fetching.PER_CUSTOMER);
                assertThat(fetched.lines()).isEqualTo(all.size());
            }
        }
    }

    @Test
    void everyLineTellsWhereItBelongs(Sandbox sandbox) {
        try (SesClient ses = Client.of(sandbox.ses());
                MonthLines lines = ses.reports()
                        .month(
                                JANUARY,
                                q -> q.sources(BillingSource.AWS, BillingSource.AZUREPLAN, BillingSource.GCP)
                                        .currency("SEK"))) {
            List<UsageLine> all = lines.stream().toList();

            assertThat(all).allSatisfy(line -> {
                assertThat(line.account()).isNotEmpty();
                assertThat(line.product()).isNotEmpty();
                assertThat(line.priceCurrency()).isEqualTo("SEK");
                assertThat(line.costCurrency()).isEqualTo("USD");
                assertThat(line.conversionRates()).isNotEmpty();
                assertThat(line.isProvisional()).isFalse();
                assertThat(line.isCredit()).isEqualTo(line.creditName() != null);
            });
            assertThat(all)
                    .anyMatch(UsageLine::isCredit)
                    .anyMatch(UsageLine::isTax)
                    .anyMatch(UsageLine::isLicence);
            assertThat(all.stream().filter(UsageLine::isTax).map(UsageLine::source))
                    .containsOnly(BillingSource.AWS);
            assertThat(new HashSet<>(all)).as("no line comes twice").hasSize(all.size());
        }
    }

    @Test
    void writesThemAsCsv(Sandbox sandbox, @TempDir Path directory) throws IOException {
        Path file = directory.resolve("month.csv");
        try (SesClient ses = Client.of(sandbox.ses());
                MonthLines lines = ses.reports().month(JANUARY, BillingSource.AZUREPLAN)) {

            long written = UsageCsv.write(lines, file);

            assertThat(Files.readString(file).lines()).hasSize((int) written + 1);
            assertThat(written).isEqualTo(lines.totals().lines());
        }
    }
}
