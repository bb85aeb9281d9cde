package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceFields;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.odata.TimeField;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;

/** Where the charges of a month come from, and which of them are asked for. */
final class MonthSource {
    private final Transport transport;
    private final InvoicesOperations invoices;
    private final YearMonth month;
    private final ZoneId zone;
    private final DateBasis basis;
    private final MonthQuery query;
    private final MonthSpan asked;
    private final MonthSpan invoiced;
    private final TimeField<Invoice, OffsetDateTime> field;

    MonthSource(
            Transport transport,
            InvoicesOperations invoices,
            YearMonth month,
            ZoneId zone,
            DateBasis basis,
            MonthQuery query) {
        this.transport = transport;
        this.invoices = invoices;
        this.month = month;
        this.zone = zone;
        this.basis = basis;
        this.query = query;
        asked = MonthSpan.of(month, month, zone);
        boolean byPeriod = basis == DateBasis.BILLING_PERIOD;
        invoiced = byPeriod
                ? MonthSpan.of(month.minusMonths(query.monthsBefore()), month.plusMonths(query.monthsAfter()), zone)
                : asked;
        field = basis == DateBasis.CREATION ? InvoiceFields.CREATED_AT : InvoiceFields.DATE;
    }

    YearMonth month() {
        return month;
    }

    ZoneId zone() {
        return zone;
    }

    boolean countsCanceled() {
        return query.countsCanceled();
    }

    Iterator<Invoice> invoices(Consumer<ListShift> shifts) {
        return new SettledRows<>(
                InvoicesOperations.LIST, this::page, found -> found.id().toLowerCase(Locale.ROOT), true, null, shifts);
    }

    Iterator<InvoiceItem> items(Invoice invoice, Consumer<ListShift> shifts) {
        String id = invoice.id();
        return new SettledRows<>(InvoicesOperations.ITEMS, page -> page(id, page), ItemKey::of, false, id, shifts);
    }

    /**
     * Whether an invoice can hold what is asked for. The filter let more come, and version 2 lets in more than it should.
     *
     * @throws DecodingException if it has no such date: leaving it out, or counting it in every month, would falsify the sums
     */
    boolean isAsked(Invoice invoice) {
        OffsetDateTime date = basis == DateBasis.CREATION ? invoice.createdAt() : invoice.date();
        if (date == null) {
            throw new DecodingException(
                    "invoice " + invoice.id() + " has no readable " + field.name()
                            + ", so nobody knows which month it belongs to",
                    Outcome.APPLIED,
                    CallDetails.of(InvoicesOperations.LIST).build(),
                    "take another DateBasis, or read it with get(invoiceId) and see what the provider sends",
                    null);
        }
        return invoiced.contains(date);
    }

    /**
     * Whether an item is asked for.
     *
     * @throws DecodingException if that goes by its period, and the period cannot be read
     */
    boolean isAsked(Invoice invoice, InvoiceItem item) {
        if (basis != DateBasis.BILLING_PERIOD) {
            return true;
        }
        OffsetDateTime start = item.billingPeriodStart();
        if (start == null) {
            Unread.refuse(item, InvoiceItem.Field.BILLING_PERIOD_START, invoice.id());
            start = invoice.date();
        }
        return start != null && asked.contains(start);
    }

    private Page<Invoice> page(int page) {
        return send(
                Invoice.codec(),
                invoices.listCall(q -> q.filter(field.atLeast(invoiced.askFrom()), field.before(invoiced.askTo()))
                                .pageSize(query.pageSize())
                                .pageIndex(page))
                        .request());
    }

    private Page<InvoiceItem> page(String invoiceId, int page) {
        return send(
                InvoiceItem.codec(),
                invoices.itemsCall(invoiceId, q -> q.pageSize(query.pageSize()).pageIndex(page))
                        .request());
    }

    private <T> Page<T> send(Codec<T> codec, CallRequest request) {
        return Pages.page(transport, request.operation(), query.reading(codec), request)
                .send();
    }
}
