package dev.channelkit.ses.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.ses.StubbedSes;
import dev.channelkit.ses.invoice.Unassigned.Reason;
import dev.channelkit.ses.model.BillingSource;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final String ACCOUNTS = """
            {"id":"71","accountNumber":"001"},{"id":"72","cloudAccountId":"c72","accountNumber":"002"},{"id":"73","accountNumber":"003"},
            {"id":"74","accountNumber":"75"},{"id":"75","accountNumber":"005"},{"id":"76","accountNumber":"006"}""";

    private static String account(String customer, String number, String cost, String tax) {
        return """
                {"entity":{"id":"%s","type":"customer","cost_currency":"USD","price_currency":"SEK"},"lines":[
                {"entity":{"id":"%s","type":"aws_linked_account"},"lines":[
                {"entity":{"id":"EC2","type":"product"},"lines":[{"entity":{"id":"a","type":"usage_type"},"data":{"cost":"%s","price":"9","usage":"1"}}]},
                {"entity":{"id":"Tax for product code EC2","type":"product"},"lines":[
                {"entity":{"id":"a (tax)","type":"usage_type"},"data":{"cost":"%s","price":"9","usage":"0"}}]}]}]}""".formatted(customer, number, cost, tax);
    }

    private static String line(String id, String account, String amount) {
        return "{\"id\":\"" + id + "\",\"cloudProviderId\":\"1\",\"cloudAccountId\":" + account + ",\"amount\":"
                + amount + "}";
    }

    private static String invoice(String id, String total, String... lines) {
        return "{\"id\":\"" + id + "\",\"status\":\"open\",\"currency\":\"USD\",\"total\":\"" + total + "\",\"lines\":["
                + String.join(",", lines) + "]}";
    }

    private static Reconciliation reconciled(String report, String invoices, Consumer<ReconciliationQuery> settings) {
        try (StubbedSes ses = StubbedSes.answering(request -> answer(request, report, invoices))) {
            return ses.client().invoices().reconcile(JANUARY, settings.andThen(q -> q.sources(BillingSource.AWS)));
        }
    }

    private static MockResponse answer(RecordedRequest request, String report, String invoices) {
        String path = request.getUrl().encodedPath();
        if (path.endsWith("/cloud-accounts")) {
            return StubbedSes.page(request, "cloud_account", ACCOUNTS);
        }
        return path.endsWith("/myinvoices")
                ? StubbedSes.page(request, "invoice", invoices)
                : StubbedSes.ok("{\"success\":true,\"data\":[" + report + "]}");
    }

    @Test
    void matchesAccountsByTheirNumberWhateverIdTheLineNames() {
        Reconciliation result = reconciled(
                account("1", "001", "10.0", "2.5") + "," + account("2", "002", "3", "0"),
                invoice(
                        "7",
                        "15.5",
                        line("1", "\"71\"", "\"12.5\""),
                        line("2", "\"c72\"", "1"),
                        line("3", "\"002\"", "2")),
                q -> {});

        assertThat(result.isClean()).as(result.toString()).isTrue();
        assertThat(result.matched()).extracting(AccountComparison::account).containsExactly("001", "002");
        assertThat(result.matched().get(1).lines()).hasSize(2);
        assertThat(result.matched().get(0).reported().customerIds()).containsExactly("1");
    }

    @Test
    void toleratesNoDifferenceUnlessToldToAndThenUpToIt() {
        String report = account("1", "001", "10.00", "0");
        String invoice = invoice("7", "10.01", line("1", "\"71\"", "10.01"));

        Reconciliation exact = reconciled(report, invoice, q -> {});
        Reconciliation tolerant = reconciled(report, invoice, q -> q.tolerance(new BigDecimal("0.01")));

        assertThat(exact.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.difference()).isEqualByComparingTo("0.01"));
        assertThat(tolerant.isClean()).isTrue();
    }

    @Test
    void leavesTaxOutOfBothSidesWhenToldTo() {
        String taxed = "{\"id\":\"1\",\"cloudAccountId\":\"71\",\"amount\":\"10\",\"taxAmount\":\"2.4\"}";

        Reconciliation with = reconciled(account("1", "001", "10", "2.5"), invoice("7", "12.4", taxed), q -> {});
        Reconciliation without =
                reconciled(account("1", "001", "10", "2.5"), invoice("7", "12.4", taxed), q -> q.taxIncluded(false));

        assertThat(with.differences()).hasSize(1);
        assertThat(without.isClean()).isTrue();
    }

    @Test
    void holdsInvoicesAgainstPricesWhenToldTo() {
        Reconciliation result = reconciled(
                account("1", "001", "10", "2.5"),
                invoice("7", "18", "{\"id\":\"1\",\"cloudAccountId\":\"71\",\"amount\":\"18\",\"currency\":\"SEK\"}"),
                q -> q.against(Figure.PRICE));

        assertThat(result.isClean()).isTrue();
    }

    @Test
    void listsApartWhatCannotBeAssignedWithTheReason() {
        String invoices = String.join(
                ",",
                invoice(
                        "7",
                        "15",
                        line("1", "null", "1"),
                        line("2", "\"nobody\"", "2"),
                        line("3", "\"75\"", "3"),
                        line("4", "\"73\"", "4"),
                        line("5", "\"71\"", "null")),
                invoice("8", "20"),
                "{\"id\":\"9\",\"status\":\"void\",\"total\":\"99\",\"lines\":[]}",
                "{\"id\":\"10\",\"currency\":\"EUR\",\"total\":\"6\",\"lines\":[" + line("6", "\"76\"", "6") + "]}");

        Reconciliation result =
                reconciled(account("1", "001", "10", "0") + "," + account("2", "006", "7", "0"), invoices, q -> {});

        assertThat(result.unassigned())
                .extracting(Unassigned::reason)
                .containsExactlyInAnyOrder(
                        Reason.LINE_NAMES_NO_ACCOUNT,
                        Reason.ACCOUNT_UNKNOWN,
                        Reason.ACCOUNT_AMBIGUOUS,
                        Reason.NOT_REPORTED,
                        Reason.LINE_HAS_NO_AMOUNT,
                        Reason.TOTAL_DIFFERS_FROM_LINES,
                        Reason.INVOICE_HAS_NO_LINES,
                        Reason.NOT_INVOICED,
                        Reason.CURRENCY_DIFFERS,
                        Reason.CURRENCY_DIFFERS);
        assertThat(amount(result, Reason.TOTAL_DIFFERS_FROM_LINES)).containsExactly("5");
        assertThat(amount(result, Reason.INVOICE_HAS_NO_LINES)).containsExactly("20");
        assertThat(amount(result, Reason.CURRENCY_DIFFERS)).containsExactlyInAnyOrder("6", "7");
        assertThat(result.matched()).isEmpty();
    }

    private static List<String> amount(Reconciliation result, Reason reason) {
        return result.unassigned().stream()
                .filter(one -> one.reason() == reason)
                .map(one -> one.amount().toPlainString())
                .toList();
    }

    @Test
    void refusesANegativeTolerance() {
        assertThatThrownBy(() -> reconciled("", "", q -> q.tolerance(new BigDecimal("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
