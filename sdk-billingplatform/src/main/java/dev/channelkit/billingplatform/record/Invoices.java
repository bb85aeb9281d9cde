package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.model.Invoice;
import dev.channelkit.billingplatform.model.InvoiceFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Invoices, which the billing run makes; an update of their action fields drives what becomes of them. Immutable and thread-safe. */
public final class Invoices {
    private final Records<Invoice> records;

    public Invoices(Transport transport) {
        this(Records.of(transport, InvoiceFields.ENTITY));
    }

    private Invoices(Records<Invoice> records) {
        this.records = records;
    }

    /** The same, written in another way; see {@link Records#batch}. */
    public Invoices batch(UnaryOperator<BatchOptions> change) {
        return new Invoices(records.batch(change));
    }

    /**
     * The one of that id, with every field that has a value.
     *
     * @throws dev.channelkit.commons.error.NotFoundException if there is none, or the API user may not see it
     */
    public Invoice get(String id) {
        return records.get(id);
    }

    /** All that the API user may see, page by page as they are asked for. */
    public Pages<Invoice> list() {
        return records.list();
    }

    /** The same, of those that a filter picks. */
    public Pages<Invoice> list(Consumer<RecordQuery> query) {
        return records.list(query);
    }

    /** Changes one, by its id. */
    public BatchEntry<Invoice> update(Invoice record) {
        return records.update(record);
    }

    /** Changes any number of them, by their ids; see {@link Records#update(Iterable)}. */
    public BatchResult<Invoice> update(Iterable<Invoice> values) {
        return records.update(values);
    }

    /** Like {@link #update(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<Invoice> update(Stream<Invoice> values) {
        return records.update(values);
    }

    /** Like {@link #update(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary update(Iterable<Invoice> values, Consumer<? super BatchEntry<Invoice>> receiver) {
        return records.update(values, receiver);
    }
}
