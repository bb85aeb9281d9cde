package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Invoices for October 2025 to March 2026, in which clocks change twice. Of each month: the seats, dated in its last minute and written on the
 * next day; the usage, dated in the first second of the next month; and a credit in its middle.
 */
final class SeedInvoices {
    private static final YearMonth FIRST = YearMonth.of(2025, 10);
    private static final int MONTHS = 6;
    private static final int UNPAID = 2;
    private static final int AT_ONCE = 25;
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private static final Set<String> UNBILLED = Set.of("Failed", "Canceled", "In-Active");

    private final BssState state;
    private final Random random;
    private final List<Billable> billable;

    SeedInvoices(BssState state, Random random) {
        this.state = state;
        this.random = random;
        billable = state.table(BssState.SUBSCRIPTIONS).values().stream()
                .filter(one -> !UNBILLED.contains(one.path("status").asText()))
                .map(Billable::of)
                .toList();
    }

    void make() {
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = FIRST.plusMonths(i);
            boolean paid = i < MONTHS - UNPAID;
            credit(month, paid);
            seats(month, paid);
            usage(month, paid);
        }
    }

    private void seats(YearMonth month, boolean paid) {
        List<ObjectNode> items = new ArrayList<>();
        billed(month, false).forEach(subscriptions -> {
            for (int from = 0; from < subscriptions.size(); from += AT_ONCE) {
                items.add(item(month, subscriptions.subList(from, Math.min(from + AT_ONCE, subscriptions.size()))));
            }
        });
        // seats that came in the middle of the month: the same item of the same subscription, another charge
        ObjectNode first = items.get(0).deepCopy();
        first.put("finalPrice", first.path("finalPrice").decimalValue().multiply(new BigDecimal("0.5")));
        ObjectNode only = first.withArray("/subscriptions").get(0).deepCopy();
        first.putArray("subscriptions").add(only.put("quantity", 2));
        items.add(first);
        String date = Times.text(month.atEndOfMonth().atTime(LAST_MINUTE));
        String created = Times.text(month.plusMonths(1).atDay(1).atTime(2, 10));
        add(InvoiceRows.invoice(state, "Debit", date, created, items), items, paid);
    }

    private void usage(YearMonth month, boolean paid) {
        List<ObjectNode> items = new ArrayList<>();
        for (List<ObjectNode> subscriptions : billed(month, true)) {
            for (ObjectNode subscription : subscriptions) {
                ObjectNode item = item(month, List.of(subscription));
                item.putNull("finalPrice").putNull("costPrice").put("usage", "Azure Plan");
                for (int i = 0; i < 1 + random.nextInt(2); i++) {
                    BigDecimal price = BigDecimal.valueOf(100 + random.nextInt(900_000), 6);
                    item.withArray("/usageRecords")
                            .addObject()
                            .put("quantity", BigDecimal.valueOf(1 + random.nextInt(90_000), 2))
                            .put("costPrice", price)
                            .put("finalPrice", price.multiply(new BigDecimal("1.1")));
                }
                items.add(item);
            }
        }
        String date = Times.text(month.plusMonths(1).atDay(1).atStartOfDay());
        add(InvoiceRows.invoice(state, "Debit", date, date, items), items, paid);
    }

    private void credit(YearMonth month, boolean paid) {
        List<ObjectNode> some = billed(month, false).get(0);
        ObjectNode item = item(month, some.subList(0, 1));
        item.put("finalPrice", new BigDecimal("3.14159"));
        String date = Times.text(month.atDay(15).atTime(12, 0));
        add(InvoiceRows.invoice(state, "Credit", date, date, List.of(item)), List.of(item), paid);
    }

    private ObjectNode item(YearMonth month, List<ObjectNode> subscriptions) {
        ObjectNode first = subscriptions.get(0);
        LocalDate last = month.atEndOfMonth();
        ObjectNode item = InvoiceRows.item(
                state.nextGuid("invoice item"),
                first,
                Times.text(month.atDay(1).atStartOfDay()),
                Times.text(last.atTime(LAST_MINUTE)));
        BigDecimal price = first.path("finalUnitPrice").decimalValue();
        item.put("costPrice", price.multiply(new BigDecimal("0.85"))).put("finalPrice", price);
        subscriptions.forEach(subscription -> {
            ObjectNode shown = InvoiceRows.subscription(
                    subscription, subscription.path("quantity").decimalValue());
            // another system writes the same ids in another case
            shown.put("id", shown.path("id").asText().toUpperCase(Locale.ROOT));
            item.withArray("/subscriptions").add(shown);
        });
        return item;
    }

    /** Subscriptions that a month is billed for, by product. */
    private List<List<ObjectNode>> billed(YearMonth month, boolean azure) {
        Map<String, List<ObjectNode>> byProduct = billable.stream()
                .filter(one -> one.azure() == azure && !one.start().isAfter(month))
                .map(Billable::subscription)
                .collect(Collectors.groupingBy(
                        one -> one.path("productId").asText(), TreeMap::new, Collectors.toList()));
        return List.copyOf(byProduct.values());
    }

    /** A subscription that is billed from some month on, taken apart once for all months. */
    private record Billable(ObjectNode subscription, boolean azure, YearMonth start) {
        static Billable of(ObjectNode subscription) {
            return new Billable(
                    subscription,
                    subscription.at("/productType/name").asText().equals("Azure"),
                    YearMonth.parse(subscription.path("startDate").asText().substring(0, 7)));
        }
    }

    private void add(ObjectNode invoice, List<ObjectNode> items, boolean paid) {
        String id = invoice.path("id").asText();
        if (paid) {
            invoice.put("status", "Paid").put("balance", 0);
        }
        List<ObjectNode> orders = List.copyOf(state.table(BssState.ORDERS).values());
        invoice.putArray("_orders")
                .add(orders.get(random.nextInt(orders.size())).path("id").asText());
        state.put(BssState.INVOICES, id, invoice);
        state.items(BssState.INVOICES, id, items);
    }
}
