package dev.channelkit.billingplatform.internal;

import dev.channelkit.commons.batch.Batch;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchState;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.batch.ChunkCall;
import dev.channelkit.commons.batch.RecordForm.Formed;
import dev.channelkit.commons.batch.RecordResult;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One verb, done to any number of records of one entity.
 *
 * @param <T> the type of the records
 */
public final class Writes<T> {
    private final Transport transport;
    private final Operation operation;
    private final String entity;
    private final Verb verb;
    private final Codec<T> codec;
    private final @Nullable String key;
    private final @Nullable Boolean forGood;

    /**
     * @param entity the entity's name
     * @param key the field that is an upsert's key; null for other verbs
     * @param forGood whether a delete empties the recycle bin; null to leave it out
     */
    public Writes(
            Transport transport,
            String entity,
            Verb verb,
            Codec<T> codec,
            @Nullable String key,
            @Nullable Boolean forGood) {
        this.transport = transport;
        this.operation = EntityOperations.of(entity).of(verb);
        this.entity = entity;
        this.verb = verb;
        this.codec = codec;
        this.key = key;
        this.forGood = forGood;
    }

    /** Sends the records; what became of each is in the result. */
    public BatchResult<T> run(Iterator<? extends T> records, BatchOptions options) {
        return batch(options).run(records);
    }

    /** Sends the records; what became of each goes to {@code receiver}. */
    public BatchSummary run(
            Iterator<? extends T> records, BatchOptions options, Consumer<? super BatchEntry<T>> receiver) {
        return batch(options).forEach(records, receiver);
    }

    /** Sends one record. Anything but its success is thrown as what it is. */
    public BatchEntry<T> one(T record, BatchOptions options) {
        return OneRecord.settled(batch(options), record, operation);
    }

    private Batch<T> batch(BatchOptions options) {
        return new Batch<>(call(options), this::formed, options, bytes(List.of()).length, transport.time());
    }

    /** The comma before it counts, too. */
    private Formed formed(T record) {
        byte[] encoded = Json.writeBytes(record, codec);
        String field = verb.needsId() ? "Id" : key;
        if (field == null) {
            return Formed.ready(encoded.length + 1L, null);
        }
        String value = RecordView.of(encoded).text(field);
        return value == null
                ? Formed.refused("the record has no " + field + ", which tells which one is meant", field)
                : Formed.ready(encoded.length + 1L, value);
    }

    private ChunkCall<T> call(BatchOptions options) {
        Operation sent = sent(options);
        return records -> {
            CallRequest.Builder request = CallRequest.of(sent).body(body(records));
            if (sent.pathTemplate().contains("{entity}")) {
                request.path("entity", entity);
            }
            return hidden(
                    records,
                    transport
                            .call(sent, Answer.value(WriteAnswer.CODEC), request.build())
                            .send());
        };
    }

    /** The results stand under names that no list has in full, so the whole answer is looked at. */
    private Operation sent(BatchOptions options) {
        Operation.Builder sent =
                operation.toBuilder().envelope(operation.envelope().withPayload(""));
        return (options.isRepeating() && verb.isRepeatable() ? sent.retry(RetryRule.SAME) : sent).build();
    }

    private Body body(List<T> records) {
        return Body.json(new WriteBody<>(records, key, forGood), WriteBody.codec(codec));
    }

    private byte[] bytes(List<T> records) {
        return Json.writeBytes(new WriteBody<>(records, key, forGood), WriteBody.codec(codec));
    }

    /** Whoever refuses a record likes to quote it: what is secret of it is not told. */
    private List<RecordResult> hidden(List<T> records, List<RecordResult> results) {
        List<RecordResult> hidden = new ArrayList<>(results.size());
        for (int i = 0; i < results.size(); i++) {
            RecordResult result = results.get(i);
            String text = result.text();
            if (text == null || i >= records.size() || result.state() != BatchState.FAILED) {
                hidden.add(result);
                continue;
            }
            for (String secret : Json.secrets(records.get(i), codec)) {
                text = secret.isBlank() ? text : text.replace(secret, "***");
            }
            hidden.add(RecordResult.failed(result.id(), result.code(), text, result.field()));
        }
        return hidden;
    }
}
