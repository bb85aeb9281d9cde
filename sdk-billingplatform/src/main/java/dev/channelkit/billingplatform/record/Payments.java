package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.model.Payment;
import dev.channelkit.billingplatform.model.PaymentFields;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Transport;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Payments. What is sent twice is paid twice. Immutable and thread-safe. */
public final class Payments {
    private final Records<Payment> records;

    public Payments(Transport transport) {
        this(Records.of(transport, PaymentFields.ENTITY));
    }

    private Payments(Records<Payment> records) {
        this.records = records;
    }

    /** The same, written in another way; see {@link Records#batch}. */
    public Payments batch(UnaryOperator<BatchOptions> change) {
        return new Payments(records.batch(change));
    }

    /** Creates one and gives its id. Never repeated: after a lost answer, look for it by a key of yours. */
    public BatchEntry<Payment> create(Payment record) {
        return records.create(record);
    }

    /** Creates any number of them; see {@link Records#create(Iterable)}. */
    public BatchResult<Payment> create(Iterable<Payment> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<Payment> create(Stream<Payment> values) {
        return records.create(values);
    }

    /** Like {@link #create(Iterable)}, with what became of each handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary create(Iterable<Payment> values, Consumer<? super BatchEntry<Payment>> receiver) {
        return records.create(values, receiver);
    }
}
