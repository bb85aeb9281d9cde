package dev.channelkit.flows.bss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.bss.invoice.MonthCharges;
import dev.channelkit.bss.invoice.MonthQuery;
import dev.channelkit.sandbox.Fault;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.bss.BssProfile;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The charges of months against what the invoices really hold: each once, in one month, credits negative. */
class MonthTest {
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    /** The clocks change in it. */
    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);

    private static final List<YearMonth> MONTHS = Stream.iterate(YearMonth.of(2025, 9), month -> month.plusMonths(1))
            .limit(9)
            .toList();

    private static List<Charge> charges(BssClient client, YearMonth month, ZoneId zone, DateBasis basis) {
        return charges(client, month, zone, basis, query -> {});
    }

    private static List<Charge> charges(
            BssClient client, YearMonth month, ZoneId zone, DateBasis basis, Consumer<MonthQuery> query) {
        try (MonthCharges charges = client.invoices().itemsOfMonth(month, zone, basis, query)) {
            return charges.stream().toList();
        }
    }

    private static List<String> lines(List<Charge> charges) {
        return charges.stream().map(MonthTruth::line).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "INVOICE_DATE, Europe/Athens",
        "INVOICE_DATE, Pacific/Auckland",
        "INVOICE_DATE, America/Los_Angeles",
        "CREATION, Europe/Athens",
        "BILLING_PERIOD, Europe/Athens",
        "BILLING_PERIOD, America/New_York"
    })
    void allMonthsTogetherHoldEveryChargeOnce(DateBasis basis, ZoneId zone) {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            MonthTruth truth = new MonthTruth(sandbox.bss());
            int read = 0;
            for (YearMonth month : MONTHS) {
                List<Charge> charges = charges(client, month, zone, basis);

                assertThat(lines(charges)).as("%s", month).isEqualTo(truth.lines(month, zone, basis));
                assertThat(charges.stream().map(Charge::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(truth.total(month, zone, basis));
                read += charges.size();
            }

            assertThat(read).isEqualTo(truth.count()).isGreaterThan(5_000);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMonthWhoseLastDayLosesAnHourIsWhole(DateBasis basis) {
        YearMonth march = YearMonth.of(2024, 3); // in Athens clocks went ahead on its 31st
        try (Sandbox sandbox = Sandbox.builder()
                        .data("{\"bss\": {\"generated\": false}}")
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            own(sandbox, "before", "Debit", "2024-02-29T23:59:59+02:00");
            own(sandbox, "first", "Debit", "2024-03-01T00:00:00+02:00");
            own(sandbox, "credit", "Credit", "2024-03-31T02:59:59+02:00");
            own(sandbox, "last", "Debit", "2024-03-31T23:59:59+03:00");
            own(sandbox, "after", "Debit", "2024-04-01T00:00:00+03:00");
            MonthTruth truth = new MonthTruth(sandbox.bss());

            List<Charge> charges = charges(client, march, ATHENS, basis);

            assertThat(charges)
                    .extracting(charge -> charge.invoice().id())
                    .containsExactlyInAnyOrder("first", "credit", "last");
            assertThat(lines(charges)).isEqualTo(truth.lines(march, ATHENS, basis));
            assertThat(charges)
                    .filteredOn(Charge::isCredit)
                    .singleElement()
                    .satisfies(credit -> assertThat(credit.total()).isEqualByComparingTo("-7.5"));
        }
    }

    private static void own(Sandbox sandbox, String id, String type, String time) {
        sandbox.bss().put("invoices", """
                        {"id": "%1$s", "type": "%2$s", "date": "%3$s", "createdAt": "%3$s", "currency": "EUR", "items": [
                          {"id": "item of %1$s", "billingPeriodStart": "%3$s", "finalPrice": 2.5, "subscriptions": [
                            {"id": "S", "quantity": 3, "account": {"id": 7, "name": "Zoë's"}}]}]}
                        """.formatted(id, type, time));
    }

    @ParameterizedTest
    @CsvSource({
        "filterZone, server",
        "leakNextDay, true",
        "childLists, wrapped",
        "listForm, data",
        "listForm, bare",
        "invoiceStatusName, stage",
        "pageCap, 3",
        "emptyPage, 1",
        "offsets, false"
    })
    void isTheSameHoweverTheProviderIs(String setting, String value) {
        try (Sandbox sandbox = Sandbox.builder()
                        .bss(BssProfile.usual().with(setting, value))
                        .start();
                BssClient client = Reseller.client(sandbox)) {
            MonthTruth truth = new MonthTruth(sandbox.bss());

            for (DateBasis basis : DateBasis.values()) {
                assertThat(lines(charges(client, OCTOBER, ATHENS, basis)))
                        .isEqualTo(truth.lines(OCTOBER, ATHENS, basis))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a403InTheMiddleLosesNothing() {
        try (Sandbox sandbox = Sandbox.start();
                BssClient client = Reseller.client(sandbox)) {
            MonthTruth truth = new MonthTruth(sandbox.bss());
            sandbox.fault(Fault.status(403).on("listInvoices").nth(2).times(2));
            sandbox.fault(Fault.status(403).on("listInvoiceItems").nth(2).times(3));

            assertThat(lines(charges(client, OCTOBER, ATHENS, DateBasis.BILLING_PERIOD, q -> q.pageSize(5))))
                    .isEqualTo(truth.lines(OCTOBER, ATHENS, DateBasis.BILLING_PERIOD));
            assertThat(sandbox.received().matching(call -> call.status().orElse(0) == 403))
                    .hasSize(5);
        }
    }

    @Test
    void invoicesThatMoveFromPageToPageCountOnceAndAreReported() {
        try (Sandbox sandbox = Sandbox.start()) {
            MonthTruth truth = new MonthTruth(sandbox.bss());
            // older than all others: every row moves one place back
            Meanwhile others = Meanwhile.before(
                    sandbox, "listInvoices", 2, () -> own(sandbox, "late", "Debit", "2025-09-01T00:00:00+03:00"));
            try (BssClient client = Reseller.builder(sandbox).timeSource(others).build();
                    MonthCharges charges = client.invoices()
                            .itemsOfMonth(OCTOBER, ATHENS, DateBasis.BILLING_PERIOD, q -> q.pageSize(3))) {
                List<String> lines = lines(charges.stream().toList());

                assertThat(others.hasHappened()).isTrue();
                assertThat(lines).isEqualTo(truth.lines(OCTOBER, ATHENS, DateBasis.BILLING_PERIOD));
                assertThat(charges.shifts()).isNotEmpty();
            }
        }
    }
}
