package dev.channelkit.bss.invoice;

import static dev.channelkit.bss.invoice.StubbedInvoices.invoice;
import static dev.channelkit.bss.invoice.StubbedInvoices.item;
import static dev.channelkit.bss.invoice.StubbedInvoices.json;
import static dev.channelkit.bss.invoice.StubbedInvoices.number;
import static dev.channelkit.bss.invoice.StubbedInvoices.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.PermissionDeniedException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemsOfMonthTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    private static StubbedInvoices holding(List<String> invoices, Map<String, List<String>> items) {
        return StubbedInvoices.answering(request -> answer(request, invoices, items));
    }

    private static MockResponse answer(
            RecordedRequest request, List<String> invoices, Map<String, List<String>> items) {
        int page = number(request, "pageIndex");
        int size = number(request, "pageSize");
        String path = request.getUrl().encodedPath();
        return path.endsWith("/invoices")
                ? json(200, page(invoices, page, size))
                : json(200, page(items.getOrDefault(path.split("/")[3], List.of()), page, size));
    }

    private static List<Charge> january(StubbedInvoices stub, DateBasis basis) {
        try (MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, basis)) {
            return charges.stream().toList();
        }
    }

    private static List<String> totals(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.customer() + " " + charge.total().toPlainString())
                .toList();
    }

    @Test
    void givesAChargeForEachSubscriptionCreditsNegative() {
        String two = "{\"id\":\"i1\",\"finalPrice\":17.67516,\"subscriptions\":["
                + "{\"id\":\"s1\",\"quantity\":20,\"account\":{\"id\":1,\"name\":\"A\"}},"
                + "{\"id\":\"s2\",\"quantity\":4,\"account\":{\"id\":2,\"name\":\"B\"}}]}";
        try (StubbedInvoices stub = holding(
                List.of(
                        invoice("d", "Debit", "2026-01-31T00:00:00+02:00"),
                        invoice("c", "credit", "2026-01-31T00:00:00+02:00")),
                Map.of("d", List.of(two), "c", List.of(item("i2", "A", "s1", "2", "17.67516"))))) {
            List<Charge> charges = january(stub, DateBasis.INVOICE_DATE);

            assertThat(totals(charges)).containsExactly("A 353.50320", "B 70.70064", "A -35.35032");
            assertThat(charges.get(2).quantity()).isEqualByComparingTo("-2");
            assertThat(charges.get(2).isCredit()).isTrue();
        }
    }

    @Test
    void keepsTheSignOfCreditsThatAreNegativeAlready() {
        String credit = "{\"id\":\"c\",\"type\":\"Credit\",\"totalAmount\":-20,\"date\":\"2026-01-31T00:00:00+02:00\"}";
        try (StubbedInvoices stub = holding(List.of(credit), Map.of("c", List.of(item("i2", "A", "s1", "2", "-10"))))) {
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("A -20");
        }
    }

    @ParameterizedTest
    @CsvSource({
        ", 10, -20",
        ", -10, -20",
        "20, 10, -20",
        "20, -10, -20",
        "-20, 10, -20",
        "-20, -10, -20",
        "0, 10, -20",
    })
    void creditsComeToLessThanNothingWhicheverOfTheirAmountsIsNegative(
            @Nullable String total, String price, String expected) {
        String credit = "{\"id\":\"c\",\"type\":\"Credit\",\"totalAmount\":" + total
                + ",\"date\":\"2026-01-31T00:00:00+02:00\"}";
        try (StubbedInvoices stub = holding(List.of(credit), Map.of("c", List.of(item("i2", "A", "s1", "2", price))))) {
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("A " + expected);
        }
    }

    @Test
    void whatIsTakenOffACreditStaysOfTheOtherSign() {
        List<String> items = List.of(
                item("i1", "fee", "s1", "1", "-3"), item("i2", "A", "s1", "2", "10"), item("i3", "A", "s1", "0", "10"));
        try (StubbedInvoices stub =
                        holding(List.of(invoice("c", "Credit", "2026-01-31T00:00:00+02:00")), Map.of("c", items));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(totals(charges.stream().toList())).containsExactly("fee 3", "A -20", "A 0");
        }
    }

    /** The sign is that of the whole credit, even where the part of this month is what was taken off. */
    @Test
    void theSignOfACreditIsThatOfTheWhole() {
        String fee =
                "{\"id\":\"i1\",\"finalPrice\":-3,\"billingPeriodStart\":\"2026-01-12T00:00:00+02:00\",\"subscriptions\":["
                        + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"fee\"}}]}";
        String rest = fee.replace("2026-01-12", "2026-02-12").replace("-3", "10");
        try (StubbedInvoices stub = holding(
                List.of(invoice("c", "Credit", "2026-02-28T00:00:00+02:00")), Map.of("c", List.of(fee, rest)))) {
            assertThat(totals(january(stub, DateBasis.BILLING_PERIOD))).containsExactly("fee 3");
        }
    }

    @Test
    void addsUpMeteredUseByRecord() {
        String metered = "{\"id\":\"i1\",\"finalPrice\":0,\"subscriptions\":[{\"id\":\"s1\",\"quantity\":1,"
                + "\"account\":{\"id\":2,\"name\":\"B\"}}],\"usageRecords\":[{\"quantity\":744,\"finalPrice\":0.0248},"
                + "{\"quantity\":12.5,\"finalPrice\":1.29412}]}";
        try (StubbedInvoices stub =
                holding(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(metered)))) {
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("B 18.4512", "B 16.176500");
        }
    }

    @Test
    void readsTheFlatFormOfOldVersions() {
        String flat = "{\"id\":\"i1\",\"finalPrice\":2.5,\"quantity\":3,\"accountId\":7,\"accountName\":\"C\","
                + "\"productId\":\"p9\",\"subscriptionId\":\"s9\"}";
        try (StubbedInvoices stub =
                holding(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(flat)))) {
            List<Charge> charges = january(stub, DateBasis.INVOICE_DATE);

            assertThat(totals(charges)).containsExactly("C 7.5");
            assertThat(charges.get(0).productId()).isEqualTo("p9");
            assertThat(charges.get(0).subscriptionId()).isEqualTo("s9");
        }
    }

    @Test
    void keepsEqualRowsOfOneInvoice() {
        String row = item("i1", "A", "s1", "1", "5");
        try (StubbedInvoices stub = holding(
                List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(row, row, row)))) {
            assertThat(january(stub, DateBasis.INVOICE_DATE)).hasSize(3);
        }
    }

    @Test
    void keepsEqualRowsOnDifferentPages() {
        String row = item("i1", "A", "s1", "1", "5");
        String other = item("i2", "A", "s1", "1", "6");
        try (StubbedInvoices stub = holding(
                        List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")),
                        Map.of("d", List.of(row, other, row, row)));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(2))) {
            assertThat(charges.stream().map(Charge::total).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("21");
            assertThat(charges.shifts()).isEmpty();
        }
    }

    @Test
    void judgesDatesAgainWhateverTheFilterLetIn() {
        List<String> invoices = List.of(
                invoice("a", "Debit", "2025-12-31T23:59:59+02:00"),
                invoice("b", "Debit", "2026-01-01T00:00:00+02:00"),
                invoice("c", "Debit", "2026-01-31T23:59:59+02:00"),
                invoice("d", "Debit", "2026-02-01T00:00:00+02:00"));
        Map<String, List<String>> items = Map.of(
                "a", List.of(item("i", "a", "s", "1", "1")),
                "b", List.of(item("i", "b", "s", "1", "1")),
                "c", List.of(item("i", "c", "s", "1", "1")),
                "d", List.of(item("i", "d", "s", "1", "1")));
        try (StubbedInvoices stub = holding(invoices, items)) {
            assertThat(totals(january(stub, DateBasis.CREATION))).containsExactly("b 1", "c 1");
            assertThat(stub.requests().get(0))
                    .contains(
                            "createdAt ge datetime'2025-12-30T22:00:00.000' and createdAt lt datetime'2026-02-01T22:00:00.000'");
        }
    }

    /** In Berlin clocks go forward on the last day of March 2024: the month begins at +01:00 and ends at +02:00. */
    @Test
    void endsTheMonthRightAcrossAChangeOfClocks() {
        List<String> invoices = List.of(
                invoice("a", "Debit", "2024-02-29T23:30:00Z"),
                invoice("b", "Debit", "2024-03-31T21:59:59Z"),
                invoice("c", "Debit", "2024-03-31T22:00:00Z"));
        Map<String, List<String>> items = Map.of(
                "a", List.of(item("i", "a", "s", "1", "1")),
                "b", List.of(item("i", "b", "s", "1", "1")),
                "c", List.of(item("i", "c", "s", "1", "1")));
        try (StubbedInvoices stub = holding(invoices, items);
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(YearMonth.of(2024, 3), ZoneId.of("Europe/Berlin"), DateBasis.INVOICE_DATE)) {
            assertThat(totals(charges.stream().toList())).containsExactly("a 1", "b 1");
        }
    }

    @Test
    void readsATimeWithoutOffsetAsUtcUnlessToldOtherwise() {
        ZoneId newYork = ZoneId.of("America/New_York");
        List<String> invoices = List.of(
                invoice("a", "Debit", "2026-01-31T23:30:00"),
                invoice("b", "Debit", "2026-01-01 00:30:00"),
                invoice("c", "Debit", "2026-02-01T04:30:00"));
        Map<String, List<String>> items = Map.of(
                "a", List.of(item("i", "a", "s", "1", "1")),
                "b", List.of(item("i", "b", "s", "1", "1")),
                "c", List.of(item("i", "c", "s", "1", "1")));
        try (StubbedInvoices stub = holding(invoices, items);
                MonthCharges utc = stub.invoices().itemsOfMonth(JANUARY, newYork, DateBasis.INVOICE_DATE);
                MonthCharges local = stub.invoices()
                        .itemsOfMonth(JANUARY, newYork, DateBasis.INVOICE_DATE, q -> q.timesWithoutOffset(newYork))) {
            assertThat(totals(utc.stream().toList())).containsExactly("a 1", "c 1");
            assertThat(totals(local.stream().toList())).containsExactly("a 1", "b 1");
        }
    }

    @Test
    void thePeriodOfAnItemIsReadLikeTheDateOfItsInvoice() {
        String item =
                "{\"id\":\"i1\",\"finalPrice\":1,\"billingPeriodStart\":\"2026-01-31T22:30:00\",\"subscriptions\":["
                        + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"in\"}}]}";
        try (StubbedInvoices stub =
                        holding(List.of(invoice("d", "Debit", "2026-01-20T00:00:00")), Map.of("d", List.of(item)));
                MonthCharges utc = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.BILLING_PERIOD);
                MonthCharges local = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.BILLING_PERIOD, q -> q.timesWithoutOffset(ATHENS))) {
            assertThat(utc.stream()).isEmpty();
            assertThat(totals(local.stream().toList())).containsExactly("in 1");
        }
    }

    @Test
    void findsByBillingPeriodWhatWasInvoicedInOtherMonths() {
        String january =
                "{\"id\":\"i1\",\"finalPrice\":1,\"billingPeriodStart\":\"2026-01-12T00:00:00+02:00\",\"subscriptions\":["
                        + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"in\"}}]}";
        String february = january.replace("2026-01-12", "2026-02-12").replace("\"in\"", "\"out\"");
        try (StubbedInvoices stub = holding(
                List.of(invoice("d", "Debit", "2026-02-28T00:00:00+02:00")), Map.of("d", List.of(january, february)))) {
            assertThat(totals(january(stub, DateBasis.BILLING_PERIOD))).containsExactly("in 1");
            assertThat(stub.requests().get(0)).contains("date ge datetime'2025-10-30", "date lt datetime'2027-03-01");
        }
    }

    @Test
    void aPeriodThatCannotBeReadIsNotTakenForTheDateOfTheInvoice() {
        String item = "{\"id\":\"i1\",\"finalPrice\":1,\"billingPeriodStart\":\"12/02/2026\",\"subscriptions\":["
                + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"in\"}}]}";
        List<String> invoices = List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00"));
        try (StubbedInvoices stub = holding(invoices, Map.of("d", List.of(item)))) {
            assertThatThrownBy(() -> january(stub, DateBasis.BILLING_PERIOD))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("billingPeriodStart");
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("in 1");
        }
        for (String none : List.of("null", "\"\"")) {
            try (StubbedInvoices stub = holding(invoices, Map.of("d", List.of(item.replace("\"12/02/2026\"", none))))) {
                assertThat(totals(january(stub, DateBasis.BILLING_PERIOD))).containsExactly("in 1");
            }
        }
    }

    @Test
    void recordsThatCannotBeReadAreNotTakenForNone() {
        String item = "{\"id\":\"i1\",\"finalPrice\":1,\"usageRecords\":\"see portal\",\"subscriptions\":["
                + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"in\"}}]}";
        try (StubbedInvoices stub =
                holding(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(item)))) {
            assertThatThrownBy(() -> january(stub, DateBasis.INVOICE_DATE))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("usageRecords");
        }
    }

    @Test
    void leavesOutCanceledInvoicesAndSaysWhich() {
        String canceled =
                "{\"id\":\"x\",\"type\":\"Debit\",\"stage\":\"Canceled\",\"date\":\"2026-01-05T00:00:00+02:00\"}";
        try (StubbedInvoices stub = holding(List.of(canceled), Map.of("x", List.of(item("i", "A", "s", "1", "1"))));
                MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            assertThat(charges.stream()).isEmpty();
            assertThat(charges.canceled()).extracting(invoice -> invoice.id()).containsExactly("x");
        }
    }

    @Test
    void asksForNothingBeforeTheFirstChargeAndForItemsAsTheyAreReached() {
        try (StubbedInvoices stub = holding(
                        List.of(
                                invoice("a", "Debit", "2026-01-05T00:00:00+02:00"),
                                invoice("b", "Debit", "2026-01-06T00:00:00+02:00")),
                        Map.of(
                                "a",
                                List.of(item("i", "A", "s", "1", "1")),
                                "b",
                                List.of(item("i", "B", "s", "1", "1"))));
                MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            Iterator<Charge> walk = charges.iterator();
            assertThat(stub.requests()).isEmpty();

            walk.next();

            assertThat(stub.requests()).hasSize(2).anyMatch(line -> line.startsWith("/invoices/a/items"));
        }
    }

    @Test
    void goesOnWhereACallFailedInMidRunWithoutLossOrRepeat() {
        AtomicInteger turn = new AtomicInteger();
        List<String> invoices = List.of(
                invoice("a", "Debit", "2026-01-05T00:00:00+02:00"), invoice("b", "Debit", "2026-01-06T00:00:00+02:00"));
        Map<String, List<String>> items =
                Map.of("a", List.of(item("i", "A", "s", "1", "1")), "b", List.of(item("i", "B", "s", "1", "1")));
        try (StubbedInvoices stub = StubbedInvoices.answering(
                        request -> turn.incrementAndGet() == 3 ? json(403, "{}") : answer(request, invoices, items));
                MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            Iterator<Charge> walk = charges.iterator();
            List<Charge> got = new ArrayList<>(List.of(walk.next()));

            assertThatThrownBy(walk::next).isInstanceOf(PermissionDeniedException.class);
            walk.forEachRemaining(got::add);

            assertThat(totals(got)).containsExactly("A 1", "B 1");
        }
    }

    @Test
    void endsForGoodAtAChargeThatCannotBeRead() {
        String broken = "{\"id\":\"i1\",\"subscriptions\":[{\"id\":\"s1\",\"quantity\":1}]}";
        try (StubbedInvoices stub = holding(
                        List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(broken)));
                MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            Iterator<Charge> walk = charges.iterator();

            assertThatThrownBy(walk::next).isInstanceOf(DecodingException.class).hasMessageContaining("i1");
            assertThatThrownBy(walk::hasNext).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void refusesToGuessWhetherAnUnknownTypeChargesOrCredits() {
        try (StubbedInvoices stub = holding(
                List.of(invoice("d", "Proforma", "2026-01-31T00:00:00+02:00")),
                Map.of("d", List.of(item("i", "A", "s", "1", "1"))))) {
            assertThatThrownBy(() -> january(stub, DateBasis.INVOICE_DATE))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("Proforma");
        }
    }

    @Test
    void anUnknownTypeIsNoMatterWhereNothingOfItIsAsked() {
        String february =
                "{\"id\":\"i1\",\"finalPrice\":1,\"billingPeriodStart\":\"2026-02-12T00:00:00+02:00\",\"subscriptions\":["
                        + "{\"id\":\"s1\",\"quantity\":1,\"account\":{\"id\":1,\"name\":\"in\"}}]}";
        try (StubbedInvoices stub = holding(
                List.of(invoice("d", "Proforma", "2026-01-31T00:00:00+02:00")), Map.of("d", List.of(february)))) {
            assertThat(january(stub, DateBasis.BILLING_PERIOD)).isEmpty();
        }
    }

    @Test
    void readsBareListsOfAServerThatIgnoresThePage() {
        String row = item("i1", "A", "s1", "1", "5");
        try (StubbedInvoices stub = StubbedInvoices.answering(request ->
                request.getUrl().encodedPath().endsWith("/invoices")
                        ? json(200, page(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), 1, 500))
                        : json(200, "[" + row + "," + row + "]"))) {
            assertThat(january(stub, DateBasis.INVOICE_DATE)).hasSize(2);
        }
    }

    @Test
    void passesOverAnEmptyPageInTheMiddle() {
        List<String> rows = List.of(item("i1", "A", "s1", "1", "5"), item("i2", "B", "s1", "1", "5"));
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> {
            if (request.getUrl().encodedPath().endsWith("/invoices")) {
                return json(200, page(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), 1, 500));
            }
            int page = number(request, "pageIndex");
            String data = page == 1 ? rows.get(0) : page == 2 ? "" : rows.get(1);
            return json(200, "{\"data\":[" + data + "],\"paging\":{\"totalPages\":3}}");
        })) {
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("A 5", "B 5");
        }
    }

    @Test
    void anEmptyPageInTheMiddleThatDoesNotSayHowManyThereAreEndsNothing() {
        List<String> rows = List.of(item("i1", "A", "s1", "1", "5"), item("i2", "B", "s1", "1", "5"));
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> {
            if (request.getUrl().encodedPath().endsWith("/invoices")) {
                return json(200, page(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), 1, 500));
            }
            int page = number(request, "pageIndex");
            return json(
                    200,
                    page == 2
                            ? "{\"data\":[]}"
                            : "{\"data\":[" + rows.get(page / 2) + "],\"paging\":{\"totalPages\":3}}");
        })) {
            assertThat(totals(january(stub, DateBasis.INVOICE_DATE))).containsExactly("A 5", "B 5");
        }
    }

    @Test
    void aPageThatComesAgainWhateverItsNumberIsNotChargedTwice() {
        List<String> rows = IntStream.range(0, 12)
                .mapToObj(i -> item("i" + i, "A", "s1", "1", "5"))
                .toList();
        String all = "{\"data\":[" + String.join(",", rows) + "],\"paging\":{\"totalPages\":2}}";
        AtomicInteger got = new AtomicInteger();
        try (StubbedInvoices stub = StubbedInvoices.answering(request ->
                        request.getUrl().encodedPath().endsWith("/invoices")
                                ? json(200, page(List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), 1, 500))
                                : json(200, all));
                MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            Iterator<Charge> walk = charges.iterator();
            assertThatThrownBy(() -> walk.forEachRemaining(charge -> got.incrementAndGet()))
                    .isInstanceOf(ShiftingListException.class)
                    .hasMessageContaining("ignore the number");
            assertThatThrownBy(walk::hasNext)
                    .as("not an end that all is well with")
                    .isInstanceOf(ShiftingListException.class);
            assertThat(got).hasValue(12);
        }
    }

    @Test
    void noEndOfEmptyPagesIsNoticed() {
        try (StubbedInvoices stub =
                StubbedInvoices.answering(request -> json(200, "{\"data\":[],\"paging\":{\"totalPages\":1000000}}"))) {
            assertThatThrownBy(() -> january(stub, DateBasis.INVOICE_DATE))
                    .isInstanceOf(ShiftingListException.class)
                    .hasMessageContaining("100 pages");
            assertThat(stub.requests()).hasSize(100);
        }
    }

    /** Rows that differ in the customer only, and change places between two readings. */
    @Test
    void rowsOfTwoCustomersAreNotTakenForEachOther() {
        String a =
                "{\"id\":\"i\",\"finalPrice\":1,\"subscriptions\":[{\"quantity\":1,\"account\":{\"id\":1,\"name\":\"A\"}}]}";
        String b = a.replace("\"id\":1", "\"id\":2").replace("\"A\"", "\"B\"");
        AtomicInteger asked = new AtomicInteger();
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> answer(
                        request,
                        List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")),
                        Map.of("d", asked.incrementAndGet() < 4 ? List.of(a, b) : List.of(b, a))));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(totals(charges.stream().toList())).containsExactlyInAnyOrder("A 1", "B 1");
        }
    }

    @Test
    void reportsThatTheNumberOfPagesChanged() {
        List<String> rows = new ArrayList<>(List.of(item("i1", "A", "s1", "1", "5"), item("i2", "B", "s1", "1", "5")));
        AtomicInteger turn = new AtomicInteger();
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> {
                    if (turn.incrementAndGet() == 3) {
                        rows.add(0, item("i0", "Z", "s1", "1", "5"));
                    }
                    return answer(
                            request, List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", rows));
                });
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(totals(charges.stream().toList())).containsExactlyInAnyOrder("A 5", "B 5", "Z 5");
            assertThat(charges.shifts()).contains(new ListShift(ListShift.Kind.TOTAL_PAGES, "d", 2, 2, 3));
        }
    }

    @Test
    void givesUpOnAListThatNeverHoldsStill() {
        AtomicInteger turn = new AtomicInteger();
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> {
            List<String> rows =
                    List.of(item("i" + turn.incrementAndGet(), "A", "s1", "1", "5"), item("j", "B", "s1", "1", "5"));
            return answer(request, List.of(invoice("d", "Debit", "2026-01-31T00:00:00+02:00")), Map.of("d", rows));
        })) {
            assertThatThrownBy(() -> {
                        try (MonthCharges charges = stub.invoices()
                                .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
                            charges.forEach(charge -> {});
                        }
                    })
                    .isInstanceOf(ShiftingListException.class);
        }
    }
}
