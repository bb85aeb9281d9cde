package dev.channelkit.ses.invoice;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.ses.model.BillingSource;
import dev.channelkit.ses.model.Invoice;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

/** Invoices of the source and month exist already, so that none were generated. */
public final class AlreadyInvoicedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;
    private static final int NAMED = 5;

    private final transient List<Invoice> invoices;

    AlreadyInvoicedException(BillingSource source, YearMonth month, List<Invoice> invoices) {
        super(
                invoices.size() + " invoices of " + source + " for " + month + " exist already: " + named(invoices),
                CallDetails.of(Invoices.GENERATE).build(),
                "review them with review(…), discard drafts that are not wanted, or draft for other customers",
                null);
        this.invoices = List.copyOf(invoices);
    }

    /** The invoices that exist; none after this exception was serialized. */
    public List<Invoice> invoices() {
        return invoices == null ? List.of() : invoices;
    }

    private static String named(List<Invoice> invoices) {
        return invoices.stream().limit(NAMED).map(PeriodInvoices::describe).collect(Collectors.joining(", "))
                + (invoices.size() > NAMED ? " …" : "");
    }
}
