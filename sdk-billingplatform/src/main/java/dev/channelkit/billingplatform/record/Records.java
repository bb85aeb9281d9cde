package dev.channelkit.billingplatform.record;

import dev.channelkit.billingplatform.internal.EntityOperations;
import dev.channelkit.billingplatform.internal.IdCodec;
import dev.channelkit.billingplatform.internal.Verb;
import dev.channelkit.billingplatform.internal.Writes;
import dev.channelkit.commons.batch.BatchEntry;
import dev.channelkit.commons.batch.BatchOptions;
import dev.channelkit.commons.batch.BatchResult;
import dev.channelkit.commons.batch.BatchSummary;
import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.query.sql.SqlEntity;
import dev.channelkit.commons.row.Row;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of one entity. Immutable and thread-safe.
 *
 * <p>A verb takes one record, or any number of them. Of one, anything but success is thrown:
 * {@link dev.channelkit.commons.batch.RecordFailedException} when the provider refused it,
 * {@link dev.channelkit.commons.error.OutcomeUnknownException} when nobody knows, else what the call failed with. Of many nothing is thrown that
 * concerns a record: its {@linkplain BatchEntry entry} tells what became of it, and
 * {@link BatchResult#orThrow} throws if any did not succeed. They go out in calls of up to 200 records and 5 MB, one after the other; see {@link #batch}. Nothing is
 * sent twice. What was written is not undone when others fail, as far as is known.
 *
 * <p>On a write a field that is not set stays as it is, and one that is cleared goes out as null, which empties it; both are modelled.
 *
 * @param <T> the type of a record
 */
public final class Records<T> {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    /** Where the platform takes no care of case: paths of operations, of which one would end the session. */
    private static final Set<String> NO_ENTITIES = Set.of("LOGIN", "LOGOUT", "QUERY", "DELETE", "UNDELETE", "FILES");

    private final Transport transport;
    private final SqlEntity<T> entity;
    private final BatchOptions options;

    private Records(Transport transport, SqlEntity<T> entity, BatchOptions options) {
        this.transport = transport;
        this.entity = entity;
        this.options = options;
    }

    /**
     * The records of an entity.
     *
     * @throws InvalidRequestException if its name is not one in upper case, such as {@code C_DEPOT}
     */
    public static <T> Records<T> of(Transport transport, SqlEntity<T> entity) {
        checkName(entity.name());
        return new Records<>(transport, entity, BatchOptions.standard());
    }

    /**
     * The records of an entity as rows.
     *
     * @throws InvalidRequestException if {@code entity} is no name in upper case, such as {@code C_DEPOT}
     */
    public static Records<Row> ofRows(Transport transport, @Nullable String entity) {
        checkName(entity);
        return of(transport, SqlEntity.of(Objects.requireNonNull(entity), Row.codec(), List.of()));
    }

    /**
     * Refuses what would be another path than that of an entity.
     *
     * @throws InvalidRequestException if it is no name of an entity
     */
    private static void checkName(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new InvalidRequestException(
                    "an entity's name is upper case letters, digits and underscores, and begins with a letter",
                    CallDetails.none(),
                    "write it as in C_DEPOT",
                    null);
        }
        if (NO_ENTITIES.contains(name)) {
            throw new InvalidRequestException(
                    name + " is no entity but the path of an operation",
                    CallDetails.none(),
                    "see calls() of the client",
                    null);
        }
    }

    /** The entity. */
    public SqlEntity<T> entity() {
        return entity;
    }

    /**
     * The same records, written in another way: in smaller calls, with progress told, ending at the first failure and so on.
     *
     * @param change of what {@link BatchOptions#standard} has, or this was set to before
     */
    public Records<T> batch(UnaryOperator<BatchOptions> change) {
        return new Records<>(transport, entity, change.apply(options));
    }

    /**
     * The record of that id, with every field that has a value.
     *
     * @param id as an answer gave it; a record that was read has one, which a null-checking compiler is told by
     *     {@code Objects.requireNonNull(account.id())}
     * @throws NotFoundException if there is none, or the API user may not see it
     */
    public T get(String id) {
        return getCall(id).send();
    }

    /** Like {@link #get} as a call not sent yet: for options, status and headers, or async. */
    public Call<T> getCall(String id) {
        Operation get = operations().get();
        CallRequest.Builder request = CallRequest.of(get).path("id", id);
        return transport
                .call(get, Answer.oneOrNone(entity.codec()), at(get, request).build())
                .map(answer -> Single.of(answer, entity.codec(), get));
    }

    /** All records that the API user may see, page by page as they are asked for. No records are an empty list. */
    public Pages<T> list() {
        return list(query -> {});
    }

    /** The same, of those that a filter picks. */
    public Pages<T> list(Consumer<RecordQuery> query) {
        RecordQuery asked = new RecordQuery();
        query.accept(asked);
        Operation list = operations().list();
        CallRequest.Builder request = CallRequest.of(list).query(asked.of(list));
        return Pages.of(transport, list, entity.codec(), at(list, request).build());
    }

    /** Creates one record and gives its id. Never repeated: after a lost answer, look for it by a key of yours. */
    public BatchEntry<T> create(T record) {
        return writes(Verb.CREATE).one(record, options);
    }

    /** Creates records, of which each gets an id. A chunk whose answer is lost is never repeated: look for its records by a key of yours. */
    public BatchResult<T> create(Iterable<? extends T> records) {
        return writes(Verb.CREATE).run(records.iterator(), options);
    }

    /** Like {@link #create(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<T> create(Stream<? extends T> records) {
        return writes(Verb.CREATE).run(records.iterator(), options);
    }

    /** Like {@link #create(Iterable)}, with what became of each record handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary create(Iterable<? extends T> records, Consumer<? super BatchEntry<T>> receiver) {
        return writes(Verb.CREATE).run(records.iterator(), options, receiver);
    }

    /**
     * Creates one record and reads it back, since a create answers no more than an id.
     *
     * @throws CreatedUnreadException if it was created and could not be read
     */
    public T createAndGet(T record) {
        String id = create(record).id();
        CallDetails details = CallDetails.of(operations().of(Verb.CREATE)).build();
        if (id == null) {
            throw new CreatedUnreadException(null, details, null);
        }
        try {
            return get(id);
        } catch (ChannelKitException e) {
            throw new CreatedUnreadException(id, e.details(), e);
        } catch (RuntimeException e) {
            throw new CreatedUnreadException(id, details, e);
        }
    }

    /** Changes one record, by its id. */
    public BatchEntry<T> update(T record) {
        return writes(Verb.UPDATE).one(record, options);
    }

    /** Changes records, by their ids; one without is not sent. Records of one id go out in different calls, in order. */
    public BatchResult<T> update(Iterable<? extends T> records) {
        return writes(Verb.UPDATE).run(records.iterator(), options);
    }

    /** Like {@link #update(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<T> update(Stream<? extends T> records) {
        return writes(Verb.UPDATE).run(records.iterator(), options);
    }

    /** Like {@link #update(Iterable)}, with what became of each record handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary update(Iterable<? extends T> records, Consumer<? super BatchEntry<T>> receiver) {
        return writes(Verb.UPDATE).run(records.iterator(), options, receiver);
    }

    /** Changes the record of that key, or creates it; {@link BatchEntry#created} tells which. Unexpected, it means that the key matched nothing. */
    public BatchEntry<T> upsert(T record, ExternalKey key) {
        return upserts(key).one(record, options);
    }

    /**
     * Changes the records of those keys, and creates those that are not there; {@link BatchEntry#created} tells which. A record without the
     * key is not sent. Records of one key go out in different calls, in order, so that none is created twice.
     */
    public BatchResult<T> upsert(Iterable<? extends T> records, ExternalKey key) {
        return upserts(key).run(records.iterator(), options);
    }

    /** Like {@link #upsert(Iterable, ExternalKey)}; the stream is read as it is sent, and not closed. */
    public BatchResult<T> upsert(Stream<? extends T> records, ExternalKey key) {
        return upserts(key).run(records.iterator(), options);
    }

    /** Like {@link #upsert(Iterable, ExternalKey)}, with what became of each record handed to {@code receiver} when its chunk is done, and not held. */
    public BatchSummary upsert(
            Iterable<? extends T> records, ExternalKey key, Consumer<? super BatchEntry<T>> receiver) {
        return upserts(key).run(records.iterator(), options, receiver);
    }

    /** Deletes the record of that id, into the recycle bin where the entity has one. */
    public BatchEntry<String> delete(String id) {
        return ids(Verb.DELETE, null).one(id, options);
    }

    /** Deletes the records of those ids, into the recycle bin where the entity has one. */
    public BatchResult<String> delete(Iterable<String> ids) {
        return ids(Verb.DELETE, null).run(ids.iterator(), options);
    }

    /** Like {@link #delete(Iterable)}; the stream is read as it is sent, and not closed. */
    public BatchResult<String> delete(Stream<String> ids) {
        return ids(Verb.DELETE, null).run(ids.iterator(), options);
    }

    /** Deletes the records of those ids for good, not into the recycle bin. Known by one client alone. */
    public BatchResult<String> deleteForGood(Iterable<String> ids) {
        return ids(Verb.DELETE, true).run(ids.iterator(), options);
    }

    /** Restores the record of that id from the recycle bin. Known by one client alone. */
    public BatchEntry<String> undelete(String id) {
        return ids(Verb.UNDELETE, null).one(id, options);
    }

    /** Restores the records of those ids from the recycle bin. Known by one client alone. */
    public BatchResult<String> undelete(Iterable<String> ids) {
        return ids(Verb.UNDELETE, null).run(ids.iterator(), options);
    }

    private Writes<T> writes(Verb verb) {
        return new Writes<>(transport, entity.name(), verb, entity.codec(), null, null);
    }

    private Writes<T> upserts(ExternalKey key) {
        String field = Objects.requireNonNull(key, "key").field();
        return new Writes<>(transport, entity.name(), Verb.UPSERT, entity.codec(), field, null);
    }

    private Writes<String> ids(Verb verb, @Nullable Boolean forGood) {
        return new Writes<>(transport, entity.name(), verb, IdCodec.INSTANCE, null, forGood);
    }

    private EntityOperations operations() {
        return EntityOperations.of(entity.name());
    }

    private CallRequest.Builder at(Operation operation, CallRequest.Builder request) {
        return operation.pathTemplate().contains("{entity}") ? request.path("entity", entity.name()) : request;
    }

    @Override
    public String toString() {
        return "Records[" + entity.name() + "]";
    }
}
