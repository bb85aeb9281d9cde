package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.Batch;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.ChunkCall;
import dev.channelkit.commons.batch.RecordForm.Formed;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.operation.Operation;

/** Creates one record by an operation that takes no other, with an answer that is judged as that of any record. */
public final class SingleCreate {
    private SingleCreate() {}

    /**
     * Anything but success is thrown as what it is.
     *
     * @param operation without parameters
     */
    public static <T> BatchEntry<T> send(Transport transport, Operation operation, T record, Codec<T> codec) {
        Operation whole = operation.toBuilder()
                .envelope(operation.envelope().withPayload(""))
                .build();
        FieldNames names = transport.requestNames(operation);
        FieldTable table = EntityOperations.body(operation);
        ChunkCall<T> call = records -> transport
                .call(
                        whole,
                        Answer.value(new WriteAnswer(Verb.CREATE, names)),
                        CallRequest.of(whole)
                                .body(Body.json(new WriteBody<>(records, null, null), WriteBody.codec(codec, table)))
                                .build())
                .send();
        Batch<T> batch =
                new Batch<>(call, unused -> Formed.ready(1, null), BatchOptions.standard(), 0, transport.time());
        return OneRecord.settled(batch, record, operation);
    }
}
