package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.model.Credit;
import dev.channelkit.billingplatform.model.CreditFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Transport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Credits to billing profiles. What is sent twice is credited twice. Immutable and thread-safe. */
public final class Credits {
    private final Records<Credit> records;

    public Credits(Transport transport) {
        this(Records.of(transport, CreditFields.ENTITY));
    }

    private Credits(Records<Credit> records) {
        this.records = records;
    }

    /** The same, written in another way; see {@link Records#batch}. */
    public Credits batch(UnaryOperator<BatchOptions> change) {
        return new Credits(records.batch(change));
    }

    /** Creates one and gives its id. Never repeated: after a lost answer, look for it by a key of yours. */
    public BatchEntry<Credit> create(Credit record) {
        return records.create(record);
    }

    /** Creates any number of them; see {@link Records#create(Iterable)}. */
    public BatchResult<Credit> create(Iterable<Credit> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<Credit> create(Stream<Credit> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary create(Iterable<Credit> values, Consumer<? super BatchEntry<Credit>> receiver) {
        return records.create(values, receiver);
    }
}
