package dev.channelkit.ses.invoice;

import dev.channelkit.commons.page.Pages;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceFields;
import dev.channelkit.ses.model.InvoiceLine;
import dev.channelkit.ses.model.InvoiceRelations;
import dev.channelkit.ses.model.InvoiceStatus;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the invoices of one source and month from the list. Where an invoice does not tell its source, it counts. */
final class PeriodInvoices {
    /** Ids of cloud providers on invoice lines: TD SYNNEX scripts for Nordic partners. */
    private static final Map<BillingSource, String> PROVIDERS =
            Map.of(BillingSource.AWS, "1", BillingSource.AZUREPLAN, "30");

    private final Invoices invoices;
    private final BillingSource source;
    private final YearMonth month;
    private final DraftQuery query;

    PeriodInvoices(Invoices invoices, BillingSource source, YearMonth month, DraftQuery query) {
        this.invoices = invoices;
        this.source = source;
        this.month = month;
        this.query = query;
    }

    /** Of the customers asked for, void ones left out. */
    List<Invoice> read() {
        List<Invoice> found = new ArrayList<>();
        for (Invoice invoice : all(invoices, month)) {
            if (isAskedFor(invoice) && !InvoiceStatus.VOID.equals(invoice.status()) && isOfSource(invoice)) {
                found.add(invoice);
            }
        }
        return found;
    }

    /** Of the month, whatever their source and status. */
    static Pages<Invoice> all(Invoices invoices, YearMonth month) {
        return invoices.list(q -> q.filter(
                        InvoiceFields.BILLING_START_DATE.atLeast(month.atDay(1)),
                        InvoiceFields.BILLING_START_DATE.lessThan(
                                month.plusMonths(1).atDay(1)))
                .relations(InvoiceRelations.LINES));
    }

    private boolean isAskedFor(Invoice invoice) {
        String customer = invoice.customerId();
        return query.customers().isEmpty()
                || customer == null
                || query.customers().contains(customer);
    }

    private boolean isOfSource(Invoice invoice) {
        return invoice.lines().isEmpty()
                || invoice.lines().stream().map(InvoiceLine::cloudProviderId).anyMatch(this::maybeOurs);
    }

    private boolean maybeOurs(@Nullable String id) {
        String own = query.providerId() == null ? PROVIDERS.get(source) : query.providerId();
        if (id == null) {
            return true;
        }
        return own == null ? !PROVIDERS.containsValue(id) : own.equals(id);
    }

    static String describe(Invoice invoice) {
        return "invoice " + invoice.id() + " (customer " + Objects.requireNonNullElse(invoice.customerId(), "unknown")
                + ", " + invoice.status() + ")";
    }
}
