package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.api.ListInvoicesQuery;
import dev.channelkit.bss.internal.Lists;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Objects;
import java.util.function.Consumer;

/** What the distributor charges the reseller: invoices as the provider gives them, and the charges of a month over all of them. */
public final class Invoices extends InvoicesOperations {

    /** Made by the client. */
    public Invoices(Transport transport) {
        super(transport);
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Invoice> list() {
        return watched(super.list());
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Invoice> list(Consumer<ListInvoicesQuery> query) {
        return watched(super.list(query));
    }

    private static Pages<Invoice> watched(Pages<Invoice> pages) {
        return Lists.watched(pages, "invoices", one -> one.has(Invoice.Field.ID) ? one.id() : null);
    }

    /**
     * All charges of a month, one for each subscription of each item, credits negative. Nothing is asked for before the first one is.
     *
     * <!-- snippet: BssMonth#csv -->
     * <pre>{@code
     * try (MonthCharges charges = bss.invoices().itemsOfMonth(month, zone, DateBasis.INVOICE_DATE)) {
     *     return ChargeCsv.write(charges, file);
     * }
     * }</pre>
     *
     * @param zone where the month begins and ends: that of the distributor's server
     * @param basis which date decides; reconcile one series of months by one basis, or charges are missed and doubled between them
     */
    public MonthCharges itemsOfMonth(YearMonth month, ZoneId zone, DateBasis basis) {
        return itemsOfMonth(month, zone, basis, query -> {});
    }

    /** Like {@link #itemsOfMonth(YearMonth, ZoneId, DateBasis)}, with settings. */
    public MonthCharges itemsOfMonth(YearMonth month, ZoneId zone, DateBasis basis, Consumer<MonthQuery> query) {
        MonthQuery settings = new MonthQuery();
        query.accept(settings);
        return new MonthCharges(new MonthSource(
                transport(),
                this,
                Objects.requireNonNull(month, "month"),
                Objects.requireNonNull(zone, "zone"),
                Objects.requireNonNull(basis, "basis"),
                settings));
    }
}
