package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.model.Activity;
import dev.channelkit.billingplatform.model.ActivityFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.page.Pages;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Usage and the lines of invoices. For little usage: much of it goes by an upload in bulk. What is sent twice is charged twice. Immutable and thread-safe. */
public final class Activities {
    private final Records<Activity> records;

    public Activities(Transport transport) {
        this(Records.of(transport, ActivityFields.ENTITY));
    }

    private Activities(Records<Activity> records) {
        this.records = records;
    }

    /** The same, written in another way; see {@link Records#batch}. */
    public Activities batch(UnaryOperator<BatchOptions> change) {
        return new Activities(records.batch(change));
    }

    /** All that the API user may see, page by page as they are asked for. */
    public Pages<Activity> list() {
        return records.list();
    }

    /** The same, of those that a filter picks. */
    public Pages<Activity> list(Consumer<RecordQuery> query) {
        return records.list(query);
    }

    /** Creates one and gives its id. Never repeated: after a lost answer, look for it by a key of yours. */
    public BatchEntry<Activity> create(Activity record) {
        return records.create(record);
    }

    /** Creates any number of them; see {@link Records#create(Iterable)}. */
    public BatchResult<Activity> create(Iterable<Activity> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<Activity> create(Stream<Activity> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary create(Iterable<Activity> values, Consumer<? super BatchEntry<Activity>> receiver) {
        return records.create(values, receiver);
    }
}
