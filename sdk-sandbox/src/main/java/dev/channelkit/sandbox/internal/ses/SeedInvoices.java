package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    SeedInvoices(SesState state, UsageReports usage) {
        this.state = state;
        this.usage = usage;
    }

    void make() {
        int next = FIRST_INVOICE;
        int nextOwn = FIRST_OWN;
        for (YearMonth month = FIRST; !month.isAfter(LAST); month = month.plusMonths(1)) {
            for (Row provider : state.table(SesEntities.CLOUD_PROVIDER).rows()) {
                Map<String, List<InvoiceWriter.Charge>> byCustomer = charges(provider, month);
                List<InvoiceWriter.Charge> all = new ArrayList<>();
                for (Map.Entry<String, List<InvoiceWriter.Charge>> customer : byCustomer.entrySet()) {
                    String status = status(month, next);
                    state.table(SesEntities.INVOICE).put(InvoiceWriter.write(
                            Integer.toString(next++),
                            customer.getKey(),
                            provider,
                            month,
                            customer.getValue(),
                            status,
                            issuedAt(status, month)));
                    all.addAll(customer.getValue());
                }
                state.table(SesEntities.MY_INVOICE).put(InvoiceWriter.write(
                        Integer.toString(nextOwn++),
                        null,
                        provider,
                        month,
                        all.subList(0, Math.min(40, all.size())),
                        "open",
                        issuedAt("open", month)));
            }
        }
    }

    private Map<String, List<InvoiceWriter.Charge>> charges(Row provider, YearMonth month) {
        Map<String, List<InvoiceWriter.Charge>> byCustomer = new LinkedHashMap<>();
        for (Row account : state.of(SesEntities.CLOUD_ACCOUNT, "providerCode", provider.text("code"))) {
            Assignments.payer(account, month).ifPresent(customer -> byCustomer
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
