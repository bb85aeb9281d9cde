package dev.channelkit.bss.invoice;

import static dev.channelkit.bss.invoice.StubbedInvoices.invoice;
import static dev.channelkit.bss.invoice.StubbedInvoices.item;
import static dev.channelkit.bss.invoice.StubbedInvoices.json;
import static dev.channelkit.bss.invoice.StubbedInvoices.number;
import static dev.channelkit.bss.invoice.StubbedInvoices.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.DecodingException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings, single fields, and what is reported. */
class MonthChargesTest {
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");
    private static final String DEBIT = invoice("d", "Debit", "2026-01-31T00:00:00+02:00");

    private static StubbedInvoices holding(List<String> invoices, IntFunction<List<String>> items) {
        AtomicInteger asked = new AtomicInteger();
        return StubbedInvoices.answering(request -> {
            int page = number(request, "pageIndex");
            int size = number(request, "pageSize");
            return request.getUrl().encodedPath().endsWith("/invoices")
                    ? json(200, page(invoices, page, size))
                    : json(200, page(items.apply(asked.incrementAndGet()), page, size));
        });
    }

    private static StubbedInvoices holding(String item) {
        return holding(List.of(DEBIT), asked -> List.of(item));
    }

    private static List<Charge> all(StubbedInvoices stub) {
        try (MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE)) {
            return charges.stream().toList();
        }
    }

    private static Charge only(String item) {
        try (StubbedInvoices stub = holding(item)) {
            List<Charge> charges = all(stub);
            assertThat(charges).hasSize(1);
            return charges.get(0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "stage"})
    void canceledInvoicesCountWhereThatIsSet(String field) {
        String canceled = DEBIT.replace("\"type\"", "\"" + field + "\":\"canceled\",\"type\"");
        try (StubbedInvoices stub = holding(List.of(canceled), asked -> List.of(item("i", "A", "s", "1", "1")))) {
            assertThat(all(stub)).isEmpty();
            try (MonthCharges charges = stub.invoices()
                    .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.withCanceled(true))) {
                assertThat(charges).hasSize(1);
                assertThat(charges.canceled()).isEmpty();
            }
        }
    }

    @Test
    void howFarAwayInvoicesAreReadIsASetting() {
        try (StubbedInvoices stub = holding(List.of(), asked -> List.of());
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.BILLING_PERIOD, query -> query.invoicedWithin(1, 3))) {
            assertThat(charges).isEmpty();
            assertThat(stub.requests().get(0)).contains("date ge datetime'2025-11-29", "date lt datetime'2026-05-01");
        }
    }

    @Test
    void pagesAreAsLargeAsWasSeen() {
        try (StubbedInvoices stub = holding(item("i", "A", "s", "1", "1"))) {
            all(stub);
            assertThat(stub.requests()).hasSize(2).allMatch(line -> line.contains("pageSize=500"));
        }
    }

    @Test
    void byCreationTheDateOfTheInvoiceDoesNotMatter() {
        String late =
                "{\"id\":\"d\",\"type\":\"Debit\",\"date\":\"2026-02-05T00:00:00Z\",\"createdAt\":\"2026-01-05T00:00:00Z\"}";
        try (StubbedInvoices stub = holding(List.of(late), asked -> List.of(item("i", "A", "s", "1", "1")));
                MonthCharges created = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.CREATION)) {
            assertThat(created).hasSize(1);
            assertThat(all(stub)).isEmpty();
        }
    }

    @Test
    void anInvoiceWithoutTheDateThatDecidesEndsTheWalk() {
        try (StubbedInvoices stub = holding(
                List.of("{\"id\":\"d\",\"type\":\"Debit\",\"createdAt\":\"2026-01-05T00:00:00Z\"}"),
                asked -> List.of())) {
            assertThatThrownBy(() -> all(stub))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("date");
        }
    }

    @Test
    void chargesAreWalkedOnceAndNotAfterTheyAreClosed() {
        try (StubbedInvoices stub = holding(
                List.of(DEBIT), asked -> List.of(item("i", "A", "s", "1", "1"), item("j", "A", "s", "1", "1")))) {
            MonthCharges charges = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE);
            Iterator<Charge> walk = charges.iterator();
            walk.next();
            assertThatThrownBy(charges::iterator).isInstanceOf(IllegalStateException.class);
            charges.close();
            assertThatThrownBy(walk::hasNext).isInstanceOf(IllegalStateException.class);

            MonthCharges streamed = stub.invoices().itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE);
            Stream<Charge> stream = streamed.stream();
            Iterator<Charge> first = stream.iterator();
            first.next();
            stream.close();
            assertThatThrownBy(() -> first.forEachRemaining(charge -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aRecordWithoutPriceHasThatOfTheItem() {
        Charge charge = only("{\"id\":\"i\",\"finalPrice\":0.5,\"usageRecords\":[{\"quantity\":7}]}");

        assertThat(charge.total()).isEqualByComparingTo("3.5");
        assertThat(charge.isUsage()).isTrue();
        assertThat(charge.subscriptionId()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 2,", ", ,", "1, ,"})
    void useOfSeveralSubscriptionsIsOfTheCustomerThatAllAreOf(String one, String other, Long customer) {
        String account = ",\"account\":{\"id\":";
        Charge charge = only("{\"id\":\"i\",\"usageRecords\":[{\"quantity\":7,\"finalPrice\":1}],\"subscriptions\":["
                + "{\"id\":\"s1\"" + (one == null ? "" : account + one + "}") + "},"
                + "{\"id\":\"s2\"" + (other == null ? "" : account + other + "}") + "}]}");

        assertThat(charge.customerId()).isEqualTo(customer);
        assertThat(charge.subscriptionId()).isNull();
        assertThat(charge.term()).isNull();
    }

    @Test
    void zerosAreNoAddonAndTermsAreDaysOfTheZone() {
        String subscribed = "{\"id\":\"i\",\"finalPrice\":1,\"subscriptions\":[{\"id\":\"s\",\"quantity\":1,"
                + "\"addonId\":\"00000000-0000-0000-0000-000000000000\",\"startDate\":\"2026-01-11T22:30:00Z\"}]}";

        assertThat(only(subscribed).addonId()).isNull();
        assertThat(only(subscribed).termStart()).isEqualTo(LocalDate.of(2026, 1, 12));
        assertThat(only(subscribed).term()).isEqualTo("2026-01-12/..");
        assertThat(only(subscribed.replace("00000000-0000", "A0000000-0000")).addonId())
                .startsWith("A0000000");
    }

    @Test
    void invoicesThatComeAgainInOtherLettersAreDroppedAndTold() {
        List<String> invoices = new ArrayList<>(List.of(
                invoice("a", "Debit", "2026-01-31T00:00:00+02:00"),
                invoice("b", "Debit", "2026-01-31T00:00:00+02:00"),
                invoice("c", "Debit", "2026-01-31T00:00:00+02:00")));
        AtomicInteger turn = new AtomicInteger();
        try (StubbedInvoices stub = StubbedInvoices.answering(request -> {
                    boolean list = request.getUrl().encodedPath().endsWith("/invoices");
                    if (list && turn.incrementAndGet() == 2) {
                        invoices.add(0, invoice("z", "Debit", "2026-01-31T00:00:00+02:00"));
                        invoices.set(1, invoice("A", "Debit", "2026-01-31T00:00:00+02:00"));
                    }
                    return json(
                            200,
                            page(
                                    list ? invoices : List.of(item("i", "A", "s", "1", "1")),
                                    number(request, "pageIndex"),
                                    number(request, "pageSize")));
                });
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(charges.stream().map(charge -> charge.invoice().id()))
                    .containsExactlyInAnyOrder("a", "b", "c", "z");
            assertThat(charges.shifts())
                    .extracting(ListShift::kind)
                    .contains(ListShift.Kind.REPEATED, ListShift.Kind.TOTAL_PAGES, ListShift.Kind.CHANGED);
        }
    }

    @Test
    void eachCreditHasItsOwnItemsAndItsOwnSign() {
        List<String> credits = List.of(
                invoice("a", "Credit", "2026-01-30T00:00:00+02:00"),
                invoice("b", "Credit", "2026-01-31T00:00:00+02:00"),
                invoice("d", "Debit", "2026-01-31T00:00:00+02:00"));
        try (StubbedInvoices stub = holding(
                credits,
                asked -> List.of(
                        item("i" + asked, "A", "s", "1", List.of("-9", "5", "2").get(asked - 1))))) {
            assertThat(all(stub))
                    .extracting(charge -> charge.total().toPlainString())
                    .containsExactly("-9", "-5", "2");
        }
    }

    @Test
    void anInvoiceThatOnePageShowsTwiceIsReadOnce() {
        try (StubbedInvoices stub = holding(List.of(DEBIT, DEBIT), asked -> List.of(item("i", "A", "s", "1", "1")))) {
            assertThat(all(stub)).hasSize(1);
        }
    }

    /** Two rows that differ in one thing only, and change places between two readings. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":1 | \"quantity\":2",
                "\"finalPrice\":1 | \"finalPrice\":1.01",
                "\"billingPeriodStart\":\"2026-01-01T00:00:00Z\" | \"billingPeriodStart\":\"2026-01-02T00:00:00Z\"",
                "\"id\":\"s1\" | \"id\":\"s2\"",
                "\"code\":\"c1\" | \"code\":\"c2\"",
                "\"externalId\":\"x1\" | \"externalId\":\"x2\""
            })
    void rowsThatDifferAreTwo(String one, String other) {
        String a = "{\"product\":{\"code\":\"c1\"},\"finalPrice\":1,\"billingPeriodStart\":\"2026-01-01T00:00:00Z\","
                + "\"subscriptions\":[{\"id\":\"s1\",\"externalId\":\"x1\",\"quantity\":1}]}";
        bothCome(a, a.replace(one, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"quantity\":1 | \"quantity\":2",
                "\"accountName\":\"A\" | \"accountName\":\"B\"",
                "\"subscriptionId\":\"s1\" | \"subscriptionId\":\"s2\""
            })
    void flatRowsThatDifferAreTwo(String one, String other) {
        String a = "{\"finalPrice\":1,\"quantity\":1,\"accountName\":\"A\",\"subscriptionId\":\"s1\"}";
        bothCome(a, a.replace(one, other));
    }

    private static void bothCome(String a, String b) {
        assertThat(a).isNotEqualTo(b);
        try (StubbedInvoices stub = holding(List.of(DEBIT), asked -> asked < 3 ? List.of(a, b) : List.of(b, a));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(charges.stream()
                            .map(charge -> charge.item().toString()
                                    + charge.quantity()
                                    + charge.customer()
                                    + charge.subscriptionId())
                            .distinct())
                    .hasSize(2);
        }
    }

    /** What is written in another way is the same row, and settles at the second reading. */
    @Test
    void rowsThatAreWrittenInAnotherWayAreOne() {
        String a = item("i", "A", "s1", "1", "2.5");
        String other = item("i", "A", "S1", "1.0", "2.50");
        try (StubbedInvoices stub = holding(
                        List.of(DEBIT), asked -> List.of(asked < 3 ? a : other, item("j", "A", "s", "1", "1")));
                MonthCharges charges = stub.invoices()
                        .itemsOfMonth(JANUARY, ATHENS, DateBasis.INVOICE_DATE, query -> query.pageSize(1))) {
            assertThat(charges).hasSize(2);
            assertThat(charges.shifts()).isEmpty();
        }
    }
}
