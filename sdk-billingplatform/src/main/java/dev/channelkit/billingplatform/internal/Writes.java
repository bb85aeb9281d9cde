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
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Response;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MalformedInputException;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.row.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One verb, done to any number of records of one entity.
 *
 * @param <T> the type of the records
 */
public final class Writes<T> {
    private static final String ID = "Id";

    private final Transport transport;
    private final Operation operation;
    private final String entity;
    private final Verb verb;
    private final Codec<T> codec;
    private final @Nullable String key;
    private final @Nullable Boolean forGood;
    private final FieldNames names;
    private final FieldTable table;

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
        this.names = transport.requestNames(operation);
        this.table = EntityOperations.body(operation);
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
        long bytes = Json.writeBytes(record, codec, names).length + 1L;
        String field = verb.needsId() ? ID : key;
        if (field == null) {
            return Formed.ready(bytes, null);
        }
        String value = value(record, field);
        return value == null
                ? Formed.refused("the record has no " + field + ", which tells which one is meant", field)
                : Formed.ready(bytes, value);
    }

    /** By the name that the field has here, whatever it is called on the wire. */
    private @Nullable String value(T record, String field) {
        return RecordView.of(Json.writeBytes(record, codec)).text(field);
    }

    private ChunkCall<T> call(BatchOptions options) {
        Operation sent = sent(options);
        return records -> {
            CallRequest.Builder request = CallRequest.of(sent).body(body(records));
            if (sent.pathTemplate().contains("{entity}")) {
                request.path("entity", entity);
            }
            try {
                Call<List<RecordResult>> one =
                        transport.call(sent, answer(), request.build()).hiding(rowSecrets(records));
                return told(
                        records,
                        options.leavesWithin()
                                .map(one::leavesWithin)
                                .orElse(one)
                                .sendForResponse());
            } catch (ResponseException e) {
                throw e.outcome() == Outcome.REFUSED && saysTaken(e.body()) ? doubted(e) : e;
            }
        };
    }

    /** Whether a refusal says of some record that it was taken all the same, or may say so in what is not there any more. */
    private boolean saysTaken(String refusal) {
        try {
            List<RecordResult> results = Json.read(refusal, new WriteAnswer(verb, names), ReadOptions.TOLERANT);
            return results != null && results.stream().anyMatch(result -> result.state() == BatchState.SUCCEEDED);
        } catch (MalformedInputException e) {
            return refusal.contains("Response\":");
        }
    }

    private static OutcomeUnknownException doubted(ResponseException e) {
        return new OutcomeUnknownException(
                "the provider refused the call with status " + e.status() + " and says that it took records of it",
                e.details(),
                "look what became of the records before sending them again",
                e);
    }

    /** What the results say may quote the request, credentials and all. */
    private Answer<List<RecordResult>> answer() {
        return Answer.value(new WriteAnswer(verb, names))
                .told((results, hidden) ->
                        results.stream().map(result -> result.words(hidden)).toList());
    }

    /** Those of models the call knows by itself. */
    private List<String> rowSecrets(List<T> records) {
        return records.get(0) instanceof Row
                ? records.stream()
                        .flatMap(record -> Quotable.secrets(record, codec).stream())
                        .toList()
                : List.of();
    }

    /** The results stand under names that no list has in full, so the whole answer is looked at. */
    private Operation sent(BatchOptions options) {
        Operation.Builder sent =
                operation.toBuilder().envelope(operation.envelope().withPayload(""));
        return (options.isRepeating() && verb.isRepeatable() ? sent.retry(RetryRule.SAME) : sent).build();
    }

    private Body body(List<T> records) {
        return Body.json(written(records), WriteBody.codec(codec, table));
    }

    private byte[] bytes(List<T> records) {
        return Json.writeBytes(written(records), WriteBody.codec(codec, table), names);
    }

    private WriteBody<T> written(List<T> records) {
        return new WriteBody<>(records, key == null ? null : names.name(codec.typeName(), key), forGood);
    }

    private List<RecordResult> told(List<T> records, Response<List<RecordResult>> answer) {
        List<RecordResult> results = answer.value();
        if (results.size() > records.size()) {
            return results;
        }
        if (verb.needsId()) {
            List<String> ids = records.stream()
                    .map(record -> Objects.requireNonNullElse(value(record, ID), ""))
                    .toList();
            results = Placed.byId(ids, results);
        }
        return answer.inDoubt() ? results.stream().map(Writes::repeated).toList() : results;
    }

    /** What a repetition says when nobody knows whether the first attempt was carried out. */
    private static RecordResult repeated(RecordResult result) {
        boolean failed = result.state() == BatchState.FAILED;
        return new RecordResult(
                failed ? BatchState.UNKNOWN : result.state(),
                result.id(),
                Boolean.FALSE.equals(result.created()) ? null : result.created(),
                result.code(),
                result.text(),
                result.field());
    }
}
