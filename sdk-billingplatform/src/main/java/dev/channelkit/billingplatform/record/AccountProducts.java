package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.model.AccountProduct;
import dev.channelkit.billingplatform.model.AccountProductFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Subscription lines: the products that accounts have. One ends by an update of its {@code EndDate}. Creating one can be slow. Immutable and thread-safe. */
public final class AccountProducts {
    private final Records<AccountProduct> records;

    public AccountProducts(Transport transport) {
        this(Records.of(transport, AccountProductFields.ENTITY));
    }

    private AccountProducts(Records<AccountProduct> records) {
        this.records = records;
    }

    /** The same, written in another way; see {@link Records#batch}. */
    public AccountProducts batch(UnaryOperator<BatchOptions> change) {
        return new AccountProducts(records.batch(change));
    }

    /**
     * The one of that id, with every field that has a value.
     *
     * @throws dev.channelkit.commons.error.NotFoundException if there is none, or the API user may not see it
     */
    public AccountProduct get(String id) {
        return records.get(id);
    }

    /** All that the API user may see, page by page as they are asked for. */
    public Pages<AccountProduct> list() {
        return records.list();
    }

    /** The same, of those that a filter picks. */
    public Pages<AccountProduct> list(Consumer<RecordQuery> query) {
        return records.list(query);
    }

    /** Creates one and gives its id. Never repeated: after a lost answer, look for it by a key of yours. */
    public BatchEntry<AccountProduct> create(AccountProduct record) {
        return records.create(record);
    }

    /** Creates any number of them; see {@link Records#create(Iterable)}. */
    public BatchResult<AccountProduct> create(Iterable<AccountProduct> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<AccountProduct> create(Stream<AccountProduct> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary create(Iterable<AccountProduct> values, Consumer<? super BatchEntry<AccountProduct>> receiver) {
        return records.create(values, receiver);
    }

    /**
     * Creates one and reads it back, since a create answers no more than an id.
     *
     * @throws CreatedUnreadException if it was created and could not be read
     */
    public AccountProduct createAndGet(AccountProduct record) {
        return records.createAndGet(record);
    }

    /** Changes one, by its id. */
    public BatchEntry<AccountProduct> update(AccountProduct record) {
        return records.update(record);
    }

    /** Changes any number of them, by their ids; see {@link Records#update(Iterable)}. */
    public BatchResult<AccountProduct> update(Iterable<AccountProduct> values) {
        return records.update(values);
    }

    /** Like {@link #update(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<AccountProduct> update(Stream<AccountProduct> values) {
        return records.update(values);
    }

    /** Like {@link #update(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary update(Iterable<AccountProduct> values, Consumer<? super BatchEntry<AccountProduct>> receiver) {
        return records.update(values, receiver);
    }
}
