package dev.channelkit.sandbox.internal.billingplatform.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import dev.channelkit.sandbox.internal.billingplatform.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The records of one simulated tenant, in a database in memory that is this store's own and goes with it. Safe for many threads.
 *
 * <p>Names of entities are taken in any case, with and without underscores; those of fields in any case. Records are maps by the
 * model's names of fields, without the fields that have no value; what a value is, {@link
 * dev.channelkit.sandbox.internal.billingplatform.model.FieldType} says. Every call that names an entity throws {@link
 * dev.channelkit.sandbox.internal.billingplatform.model.RefusedException} if there is none, and every call throws {@link
 * IllegalStateException} once the store is closed.
 *
 * <p>Opening costs next to nothing: the database, and the table of each entity, are made when they are first asked for.
 */
public final class EntityStore implements AutoCloseable {
    /** How many rows come back at most, however many there are. */
    public static final int MAX_ROWS = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final InstantSource clock;
    private final boolean withData;
    private final Instant opened;
    private @Nullable Estate estate;
    private boolean closed;

    private EntityStore(InstantSource clock, boolean withData) {
        this.clock = clock;
        this.withData = withData;
        this.opened = clock.instant();
    }

    /** A tenant with the data that a sandbox begins with. All of it is older than the day that it is opened on. */
    public static EntityStore open(InstantSource clock) {
        return new EntityStore(clock, true);
    }

    /** A tenant with the same entities, but without records. */
    public static EntityStore withoutData(InstantSource clock) {
        return new EntityStore(clock, false);
    }

    /**
     * Adds an entity of the tenant's own, or takes the place of one of that name together with its records.
     *
     * @throws IllegalArgumentException if its name is that of another but for underscores
     */
    public void define(EntityModel entity) {
        with(estate -> {
            estate.tables.put(entity);
            return entity;
        });
    }

    /**
     * Adds a field of the tenant's own to an entity, in the place of one of that name together with its values.
     *
     * @throws IllegalArgumentException if its name is that of another but for case
     */
    public void define(String entity, FieldModel field) {
        with(estate -> {
            estate.tables.put(estate.tenant.entity(entity), field);
            return field;
        });
    }

    /** All entities there are. */
    public List<EntityModel> entities() {
        return with(estate -> estate.tenant.all());
    }

    /** The entity of that name. */
    public EntityModel entity(String name) {
        return with(estate -> estate.tenant.entity(name));
    }

    /** Creates records, each for itself. Absent, null and empty values are the same. A record must have no id but an empty one. */
    public List<WriteResult> create(String entity, List<? extends JsonNode> records) {
        return write(entity, records, writer -> writer::create);
    }

    /** As {@link #create}, but with the ids that records have: data of a test's own. */
    public List<WriteResult> load(String entity, List<? extends JsonNode> records) {
        return write(entity, records, writer -> writer::load);
    }

    /** Changes records by {@code Id}. Absent fields stay as they are; null and the empty text clear. */
    public List<WriteResult> update(String entity, List<? extends JsonNode> records) {
        return write(entity, records, writer -> writer::update);
    }

    /** Changes the records that have the same value in that field, and creates the rest. */
    public List<WriteResult> upsert(String entity, List<? extends JsonNode> records, String keyField) {
        return write(entity, records, writer -> (model, record) -> writer.upsert(model, record, keyField));
    }

    /** Deletes records by {@code Id}: into the recycle bin; or, with {@code emptyBin}, for good, also what is in the bin already. */
    public List<WriteResult> delete(String entity, List<? extends JsonNode> records, boolean emptyBin) {
        return write(entity, records, writer -> (model, record) -> writer.delete(model, record, emptyBin));
    }

    /** Takes records out of the recycle bin, by {@code Id}. */
    public List<WriteResult> undelete(String entity, List<? extends JsonNode> records) {
        return write(entity, records, writer -> writer::undelete);
    }

    private List<WriteResult> write(
            String entity,
            List<? extends JsonNode> records,
            Function<RecordWriter, BiFunction<EntityModel, JsonNode, WriteResult>> how) {
        return with(estate -> {
            EntityModel model = estate.tables.entity(entity);
            BiFunction<EntityModel, JsonNode, WriteResult> write = how.apply(estate.writer);
            return records.stream().map(record -> write.apply(model, record)).toList();
        });
    }

    /** The record of that id; empty if there is none, or only in the recycle bin. */
    public Optional<Map<String, Object>> retrieve(String entity, String id) {
        return with(estate -> {
            EntityModel model = estate.tables.entity(entity);
            Long number = RecordWriter.number(id);
            return number == null
                    ? Optional.empty()
                    : run(estate, estate.queries.records(model, "Id = " + number, false)).stream()
                            .findFirst();
        });
    }

    /**
     * The records that a predicate is true of, by id, at most {@link #MAX_ROWS}.
     *
     * @param predicate what stands after WHERE, such as {@code Status = 'ACTIVE' AND ROWNUM BETWEEN 1 AND 20}
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if it is none
     */
    public List<Map<String, Object>> retrieveWhere(String entity, String predicate) {
        return retrieveWhere(entity, predicate, false);
    }

    /**
     * The same, by id or in another order each time.
     *
     * @param shuffled whether the order is another each time
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if it is none
     */
    public List<Map<String, Object>> retrieveWhere(String entity, String predicate, boolean shuffled) {
        return with(estate -> run(estate, estate.queries.records(estate.tenant.entity(entity), predicate, shuffled)));
    }

    /**
     * The rows of a query, at most {@link #MAX_ROWS}; empty if there are none. Keys are the model's names of fields, the text of a path as
     * the query has it, and aliases.
     *
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if it is not one SELECT that this tenant can answer
     */
    public List<Map<String, Object>> query(String sql) {
        return with(estate -> run(estate, estate.queries.select(sql)));
    }

    /** How many records an entity has outside the recycle bin. */
    public long count(String entity) {
        return with(estate -> estate.database.count(estate.tables.entity(entity)));
    }

    private static List<Map<String, Object>> run(Estate estate, Statement statement) {
        statement.entities().forEach(estate.tables::entity);
        return estate.database.query(statement);
    }

    /** Goes back to how it was opened: what was written and defined since is gone. */
    public void reset() {
        lock.lock();
        try {
            drop();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            drop();
        } finally {
            lock.unlock();
        }
    }

    private void drop() {
        if (estate != null) {
            estate.close();
            estate = null;
        }
    }

    private <T> T with(Function<Estate, T> work) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The store is closed");
            }
            Estate there = estate;
            if (there == null) {
                there = new Estate(clock, opened, withData);
                estate = there;
            }
            return work.apply(there);
        } finally {
            lock.unlock();
        }
    }
}
