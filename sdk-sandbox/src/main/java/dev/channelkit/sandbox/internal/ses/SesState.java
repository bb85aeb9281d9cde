package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that SES remembers. A field whose name starts with an underscore is its own business and never answered. */
final class SesState {
    final Table groups;
    final Table customers;
    final Table providers;
    final Table accounts;
    final Table invoices;
    final Table myInvoices;
    /** Own reports, by source and month, which stand in for made-up ones. */
    final Map<ReportKey, JsonNode> reports;

    record ReportKey(String source, YearMonth month) {}

    SesState() {
        this(new Table(), new Table(), new Table(), new Table(), new Table(), new Table(), new LinkedHashMap<>());
    }

    private SesState(
            Table groups,
            Table customers,
            Table providers,
            Table accounts,
            Table invoices,
            Table myInvoices,
            Map<ReportKey, JsonNode> reports) {
        this.groups = groups;
        this.customers = customers;
        this.providers = providers;
        this.accounts = accounts;
        this.invoices = invoices;
        this.myInvoices = myInvoices;
        this.reports = reports;
    }

    SesState copy() {
        return new SesState(
                groups.copy(),
                customers.copy(),
                providers.copy(),
                accounts.copy(),
                invoices.copy(),
                myInvoices.copy(),
                new LinkedHashMap<>(reports));
    }

    List<Row> accountsOf(Row customer) {
        return accounts.where("customerId", customer.id());
    }

    List<Row> invoicesOf(Row customer) {
        return invoices.where("customerId", customer.id());
    }

    List<Row> membersOf(Row group) {
        return customers.where("groupId", group.id());
    }

    /** The provider with that code, such as {@code aws}. */
    Optional<Row> provider(String code) {
        return providers.rows().stream()
                .filter(provider -> provider.text("code").equals(code))
                .findFirst();
    }
}
