package dev.channelkit.bss.invoice;

import static dev.channelkit.bss.invoice.StubbedInvoices.invoice;
import static dev.channelkit.bss.invoice.StubbedInvoices.item;
import static dev.channelkit.bss.invoice.StubbedInvoices.json;
import static dev.channelkit.bss.invoice.StubbedInvoices.number;
import static dev.channelkit.bss.invoice.StubbedInvoices.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** Whatever comes into lists or goes out of them between two pages: what is there all the time is charged exactly once. */
class ShiftingPagesProperties {
    private static final String DATE = "2026-01-15T00:00:00Z";

    private static final StubbedInvoices STUB = StubbedInvoices.answering(ShiftingPagesProperties::answer);
    private static volatile @Nullable Books now;

    private static MockResponse answer(RecordedRequest request) {
        return Objects.requireNonNull(now).answer(request);
    }

    @AfterContainer
    static void close() {
        STUB.close();
    }

    /**
     * Something that happens before a request is answered.
     *
     * @param turn before which request, from 1
     * @param list 0 for the list of invoices, otherwise the items of that invoice
     * @param at where, modulo the rows there are
     * @param comes whether a new row comes in or an old one goes
     */
    record Event(int turn, int list, int at, boolean comes) {}

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 16),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.of(true, false))
                .as(Event::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<List<Integer>>> kinds() {
        // few kinds, so that one invoice has rows that are equal to the last digit
        return Arbitraries.integers()
                .between(0, 3)
                .list()
                .ofMaxSize(5)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Property(tries = 80)
    void eachChargeComesExactlyOnce(
            @ForAll("kinds") @Size(min = 1, max = 3) List<List<Integer>> kinds,
            @ForAll("events") List<Event> events,
            @ForAll @IntRange(min = 1, max = 4) int pageSize) {
        Books books = new Books(kinds, events);

        now = books;
        try (MonthCharges charges = STUB.invoices()
                .itemsOfMonth(
                        YearMonth.of(2026, 1),
                        ZoneOffset.UTC,
                        DateBasis.INVOICE_DATE,
                        query -> query.pageSize(pageSize))) {
            Map<String, Integer> got = new HashMap<>();
            charges.forEach(charge -> got.merge(charge.invoice().id() + "/" + charge.customer(), 1, Integer::sum));

            books.always.forEach((row, times) -> assertThat(got.getOrDefault(row, 0))
                    .as("at least all of %s, %s", row, charges.shifts())
                    .isGreaterThanOrEqualTo(times));
            got.forEach((row, times) -> assertThat(times)
                    .as("no more than there ever were of %s", row)
                    .isLessThanOrEqualTo(books.ever.getOrDefault(row, 0)));
        }
    }

    /** Invoices with items that come and go. */
    private static final class Books {
        final Map<String, Integer> always = new HashMap<>();
        final Map<String, Integer> ever = new HashMap<>();

        private final List<String> invoices = new ArrayList<>();
        private final List<List<String>> items = new ArrayList<>();
        private final Map<Integer, List<Event>> events = new HashMap<>();
        private int turn;
        private int news;

        Books(List<List<Integer>> kinds, List<Event> events) {
            events.forEach(event -> this.events
                    .computeIfAbsent(event.turn(), t -> new ArrayList<>())
                    .add(event));
            for (List<Integer> rows : kinds) {
                String id = "inv" + invoices.size();
                invoices.add(id);
                items.add(new ArrayList<>(rows.stream().map(kind -> "k" + kind).toList()));
                rows.forEach(kind -> {
                    always.merge(id + "/k" + kind, 1, Integer::sum);
                    ever.merge(id + "/k" + kind, 1, Integer::sum);
                });
            }
        }

        synchronized MockResponse answer(RecordedRequest request) {
            events.getOrDefault(++turn, List.of()).forEach(this::happen);
            int page = number(request, "pageIndex");
            int size = number(request, "pageSize");
            String path = request.getUrl().encodedPath();
            if (path.endsWith("/invoices")) {
                return json(
                        200,
                        page(
                                invoices.stream()
                                        .map(id -> invoice(id, "Debit", DATE))
                                        .toList(),
                                page,
                                size));
            }
            String id = path.split("/")[3];
            List<String> rows = id.startsWith("inv") ? items.get(Integer.parseInt(id.substring(3))) : List.of();
            return json(
                    200,
                    page(rows.stream().map(row -> item(row, row, "s", "1", "1")).toList(), page, size));
        }

        private void happen(Event event) {
            List<String> list =
                    event.list() == 0 || event.list() > items.size() ? invoices : items.get(event.list() - 1);
            if (event.comes()) {
                list.add(event.at() % (list.size() + 1), "new" + ++news);
                if (list != invoices) {
                    ever.put("inv" + index(list) + "/new" + news, 1);
                }
                return;
            }
            if (list.isEmpty()) {
                return;
            }
            String gone = list.get(event.at() % list.size());
            if (gone.startsWith("new")) {
                return; // what comes stays: only then do equal readings prove that nothing moved in between
            }
            list.remove(event.at() % list.size());
            if (list == invoices) {
                always.keySet().removeIf(row -> row.startsWith(gone + "/"));
            } else {
                always.merge("inv" + index(list) + "/" + gone, -1, Integer::sum);
            }
        }

        private int index(List<String> list) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) == list) {
                    return i;
                }
            }
            throw new AssertionError("no list of items");
        }
    }
}
