package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.Batch;
import dev.channelkit.commons.batch.BatchAbortedException;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.RecordFailedException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import java.util.List;
import java.util.Objects;

/** A batch of one, whose caller wants to hear of anything but success by an exception. */
final class OneRecord {
    private OneRecord() {}

    static <T> BatchEntry<T> settled(Batch<T> batch, T record, Operation operation) {
        Objects.requireNonNull(record, "record");
        BatchEntry<T> entry;
        try {
            entry = batch.run(List.of(record).iterator()).entries().get(0);
        } catch (BatchAbortedException e) {
            // of one that was sent, what it broke off with does not say that nobody knows
            throw e.outcome() == Outcome.NOT_SENT && e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        ChannelKitException failure = entry.failure();
        if (failure != null) {
            throw failure;
        }
        String text = Objects.requireNonNullElse(entry.text(), "");
        CallDetails details = CallDetails.of(operation).build();
        return switch (entry.state()) {
            case SUCCEEDED -> entry;
            case FAILED -> throw RecordFailedException.of(entry, CallDetails.of(operation));
            case INVALID -> throw new InvalidRequestException(text, details, null, null);
            case NOT_SENT ->
                throw new CallCancelledException(
                        Thread.currentThread().isInterrupted()
                                ? "the calling thread was interrupted"
                                : "the time in which calls may be sent was over",
                        Outcome.NOT_SENT,
                        details,
                        null,
                        null);
            default ->
                throw new OutcomeUnknownException(
                        "the provider may have taken the record or not: " + text,
                        details,
                        "look for the record before sending it again",
                        null);
        };
    }
}
