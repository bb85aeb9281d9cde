package dev.channelkit.flows.ses;

import static dev.channelkit.flows.ses.Client.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.ConflictException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.sandbox.Received;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.sandbox.SesSandbox;
import dev.channelkit.ses.SesClient;
import dev.channelkit.ses.model.BillingReport;
import dev.channelkit.ses.model.BillingReportNode;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceGeneration;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.model.InvoiceStatus;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invoices, and the reports that they are made of. */
@ExtendWith(SandboxExtension.class)
class InvoicesTest {
    private static final YearMonth JUNE = YearMonth.of(2025, 6);
    private static final YearMonth JULY = YearMonth.of(2025, 7);

    private SesClient client;

    @BeforeEach
    void open(SesSandbox ses) {
        client = Client.of(ses);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void linesComeWhenAskedForAndAddUpToTheTotal() {
        List<Invoice> plain = client.invoices().list(q -> q.customerId("101")).toList();
        List<Invoice> withLines = client.invoices()
                .list(q -> q.customerId("101").relations(InvoiceRelations.LINES))
                .toList();

        assertThat(plain).isNotEmpty().noneMatch(invoice -> invoice.has(Invoice.Field.LINES));
        assertThat(withLines)
                .hasSameSizeAs(plain)
                .allSatisfy(invoice -> assertThat(sumOfLines(invoice)).isEqualByComparingTo(invoice.total()));
    }

    @Test
    void thoseOfAQuarterAreARangeOfTheirFirstDays() {
        List<Invoice> found = client.invoices()
                .list(q -> q.filter(
                                InvoiceFields.BILLING_START_DATE.atLeast(LocalDate.of(2025, 1, 1)),
                                InvoiceFields.BILLING_START_DATE.lessThan(LocalDate.of(2025, 4, 1)))
                        .sort(InvoiceFields.CLOUD_USED.desc()))
                .toList();

        assertThat(found).hasSizeGreaterThan(100);
        assertThat(found)
                .extracting(Invoice::billingStartDate)
                .containsOnly(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1), LocalDate.of(2025, 3, 1));
        assertThat(found).extracting(Invoice::cloudUsed).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void whatTheCallerIsBilledIsAnotherList() {
        List<Invoice> mine = client.invoices().mine().toList();

        assertThat(mine).isNotEmpty().allMatch(invoice -> invoice.customerId() == null);
        assertThat(mine.get(0).lines()).isNotEmpty();
    }

    @Test
    void aDraftIsGeneratedAndThenFoundInTheList(SesSandbox ses) {
        List<Invoice> created = client.invoices().generate(july());

        List<Invoice> found = client.invoices()
                .list(q -> q.filter(
                        InvoiceFields.BILLING_START_DATE.is(JULY.atDay(1)),
                        InvoiceFields.STATUS.is(InvoiceStatus.DRAFT)))
                .toList();
        assertThat(created).isNotEmpty().extracting(Invoice::status).containsOnly(InvoiceStatus.DRAFT);
        assertThat(found)
                .extracting(Invoice::id)
                .containsExactlyElementsOf(created.stream().map(Invoice::id).toList());
        assertThat(ses.received().operation("generateInvoices").single().form("period"))
                .hasValue("m-07-2025");
    }

    @Test
    void aMonthIsInvoicedOnce(SesSandbox ses) {
        client.invoices().generate(july());

        ConflictException e =
                failure(ses, ConflictException.class, () -> client.invoices().generate(july()));

        assertThat(e).hasMessageContaining("already");
    }

    @Test
    void linksOfDetailedInvoicesNeverSeeTheCredentials(SesSandbox ses) throws Exception {
        String id = client.invoices().list().iterator().next().id();

        List<String> links = client.invoices().detailed(id).detailedInvoiceFilesUrls();

        HttpResponse<String> file = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(links.get(0))).build(), BodyHandlers.ofString());
        assertThat(links.get(0)).startsWith(ses.filesUrl());
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith("line;description;");
        failure(
                ses,
                InvalidRequestException.class,
                () -> client.raw("GET", links.get(0)).send());
        assertThat(ses.received().stream().filter(request -> request.path().endsWith(".csv")))
                .hasSize(1)
                .extracting(Received::headerNames)
                .noneMatch(names -> names.stream().anyMatch("Authorization"::equalsIgnoreCase));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws", "azureplan", "gcp"})
    void aReportOfAnySourceIsSummedToTheLastDecimal(String source) {
        String onTheWire = client.raw("GET", "/reports/billing/" + source)
                .query("filter[date_range]", "m-6-2025")
                .send()
                .text();

        BillingReport report = client.reports().billing(BillingSource.of(source), JUNE);

        BigDecimal sum = report.data().stream().map(InvoicesTest::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualTo(sumOfPrices(onTheWire)).isNotEqualByComparingTo(BigDecimal.ZERO);
        assertThat(sum.scale()).isEqualTo(10);
    }

    @Test
    void aReportComesToWhatItsInvoiceDoes() {
        Invoice invoice = client
                .invoices()
                .list(q -> q.customerId("101")
                        .filter(InvoiceFields.BILLING_START_DATE.is(JUNE.atDay(1)))
                        .relations(InvoiceRelations.LINES))
                .toList()
                .stream()
                .filter(i -> "1".equals(i.lines().get(0).cloudProviderId()))
                .findFirst()
                .orElseThrow();

        BillingReport report = client.reports().billing(BillingSource.AWS, JUNE, q -> q.customerId("101"));

        assertThat(report.data()).hasSize(1);
        assertThat(report.currencyOption().priceCurrency()).isEqualTo("USD");
        assertThat(price(report.data().get(0))).isEqualTo(invoice.total());
    }

    private static InvoiceGeneration july() {
        return InvoiceGeneration.builder()
                .source(BillingSource.AWS)
                .period(JULY)
                .status(InvoiceStatus.DRAFT)
                .sendEmails(false)
                .customers(List.of("101", "102", "103"))
                .build();
    }

    private static BigDecimal sumOfLines(Invoice invoice) {
        return invoice.lines().stream()
                .flatMap(line -> Stream.of(line.amount(), line.taxAmount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of a node and all below it. */
    private static BigDecimal price(BillingReportNode node) {
        BigDecimal own = node.data() == null ? BigDecimal.ZERO : node.data().price();
        return node.lines().stream().map(InvoicesTest::price).reduce(own, BigDecimal::add);
    }

    private static BigDecimal sumOfPrices(String json) {
        return Pattern.compile("\"price\":\"(-?[0-9.]+)\"")
                .matcher(json)
                .results()
                .map((MatchResult match) -> new BigDecimal(match.group(1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
