package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Made-up invoices for January to June 2025: one for each customer, cloud and month in which something was used, and the caller's own, one
 * for each cloud and month. Later months are free to be generated.
 */
final class SeedInvoices {
    static final YearMonth FIRST = YearMonth.of(2025, 1);
    static final YearMonth LAST = YearMonth.of(2025, 6);

    private static final int FIRST_INVOICE = 90_001;
    private static final int FIRST_OWN = 190_001;

    private final SesState state;
    private final UsageReports usage;
    private final ReentrantLock making = new ReentrantLock();
    private @Nullable Made made;

    private record Made(Table issued, Table received) {}

    /** @param state what they are made from; it must not change any more, apart from these tables */
    SeedInvoices(SesState state, UsageReports usage) {
        this.state = state;
        this.usage = usage;
    }

    /** Puts the invoices into the state, to be made when first asked for: they are most of the work. */
    void put() {
        state.put(SesEntities.INVOICE, Table.lazily(() -> made().issued()));
        state.put(SesEntities.MY_INVOICE, Table.lazily(() -> made().received()));
    }

    private Made made() {
        making.lock();
        try {
            Made there = made == null ? make() : made;
            made = there;
            return there;
        } finally {
            making.unlock();
        }
    }

    private Made make() {
        SesState data = state.copy();
        Table issued = new Table();
        Table received = new Table();
        int next = FIRST_INVOICE;
        int nextOwn = FIRST_OWN;
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (Row provider : data.table(SesEntities.CLOUD_PROVIDER).rows()) {
                Map<String, List<InvoiceWriter.Charge>> byCustomer = charges(data, provider, month);
                List<InvoiceWriter.Charge> all = new ArrayList<>();
                for (Map.Entry<String, List<InvoiceWriter.Charge>> customer : byCustomer.entrySet()) {
                    String status = status(month, next);
                    issued.put(InvoiceWriter.write(
                            Integer.toString(next++),
                            customer.getKey(),
                            provider,
                            month,
                            customer.getValue(),
                            status,
                            issuedAt(status, month)));
                    all.addAll(customer.getValue());
                }
                received.put(InvoiceWriter.write(
                        Integer.toString(nextOwn++),
                        null,
                        provider,
                        month,
                        all.subList(0, Math.min(40, all.size())),
                        "open",
                        issuedAt("open", month)));
            }
        }
        return new Made(issued, received);
    }

    private Map<String, List<InvoiceWriter.Charge>> charges(SesState data, Row provider, YearMonth month) {
        Map<String, List<InvoiceWriter.Charge>> byCustomer = new LinkedHashMap<>();
        for (Row account : data.of(SesEntities.CLOUD_ACCOUNT, "providerCode", provider.text("code"))) {
            Assignments.payer(account, month)
                    .ifPresent(customer -> byCustomer
                            .computeIfAbsent(customer, id -> new ArrayList<>())
                            .add(new InvoiceWriter.Charge(account.id(), usage.of(account, month))));
        }
        return byCustomer;
    }

    // old ones are settled or overdue, the last month is still in the making
    private static String status(YearMonth month, int number) {
        if (month.equals(LAST)) {
            return number % 2 == 0 ? "draft" : "open";
        }
        return number % 17 == 0 ? "void" : number % 5 == 0 ? "past_due" : "closed";
    }

    private static @Nullable String issuedAt(String status, YearMonth month) {
        return status.equals("draft") ? null : month.plusMonths(1).atDay(15) + "T06:30:00Z";
    }
}
