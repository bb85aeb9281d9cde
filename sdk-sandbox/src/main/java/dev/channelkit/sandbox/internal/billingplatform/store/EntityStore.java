package dev.channelkit.sandbox.internal.billingplatform.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.billingplatform.model.EntityModel;
import dev.channelkit.sandbox.internal.billingplatform.model.FieldModel;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The records of one simulated tenant, in a database in memory that is this store's own and goes with it. Safe for many threads.
 *
 * <p>Names of entities are taken in any case, with and without underscores; those of fields in any case. Records are maps by the
 * model's names of fields, without the fields that have no value; what a value is, {@link
 * dev.channelkit.sandbox.internal.billingplatform.model.FieldType} says. Every call that names an entity throws {@link
 * dev.channelkit.sandbox.internal.billingplatform.model.RefusedException} if there is none.
 */
public final class EntityStore implements AutoCloseable {
    /** How many rows come back at most, however many there are. */
    public static final int MAX_ROWS = 10_000;

    private EntityStore() {}

    /** A tenant with the data that a sandbox begins with, made when it is first asked for. */
    public static EntityStore open(InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** A tenant with entities, but without records. */
    public static EntityStore withoutData(InstantSource clock) {
        throw new UnsupportedOperationException();
    }

    /** Adds an entity of the tenant's own, or takes the place of one of that name together with its records. */
    public void define(EntityModel entity) {}

    /** Adds a field of the tenant's own to an entity. */
    public void define(String entity, FieldModel field) {}

    /** All entities there are. */
    public List<EntityModel> entities() {
        throw new UnsupportedOperationException();
    }

    public EntityModel entity(String name) {
        throw new UnsupportedOperationException();
    }

    /** Creates records, each for itself. Absent, null and empty values are the same. A record must have no id but an empty one. */
    public List<WriteResult> create(String entity, List<? extends JsonNode> records) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #create}, but with the ids that records have: data of a test's own. */
    public List<WriteResult> load(String entity, List<? extends JsonNode> records) {
        throw new UnsupportedOperationException();
    }

    /** Changes records by {@code Id}. Absent fields stay as they are; null and the empty text clear. */
    public List<WriteResult> update(String entity, List<? extends JsonNode> records) {
        throw new UnsupportedOperationException();
    }

    /** Changes the records that have the same value in that field, and creates the rest. */
    public List<WriteResult> upsert(String entity, List<? extends JsonNode> records, String keyField) {
        throw new UnsupportedOperationException();
    }

    /** Deletes records by {@code Id}: into the recycle bin; or, with {@code emptyBin}, for good, also what is in the bin already. */
    public List<WriteResult> delete(String entity, List<? extends JsonNode> records, boolean emptyBin) {
        throw new UnsupportedOperationException();
    }

    /** Takes records out of the recycle bin, by {@code Id}. */
    public List<WriteResult> undelete(String entity, List<? extends JsonNode> records) {
        throw new UnsupportedOperationException();
    }

    /** The record of that id; empty if there is none, or only in the recycle bin. */
    public Optional<Map<String, Object>> retrieve(String entity, String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The records that a predicate is true of, by id, at most {@link #MAX_ROWS}.
     *
     * @param predicate what stands after WHERE, such as {@code Status = 'ACTIVE' AND ROWNUM BETWEEN 1 AND 20}
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if it is none
     */
    public List<Map<String, Object>> retrieveWhere(String entity, String predicate) {
        throw new UnsupportedOperationException();
    }

    /**
     * The rows of a query, at most {@link #MAX_ROWS}; empty if there are none. Keys are the model's names of fields, the text of a path as
     * the query has it, and aliases.
     *
     * @throws dev.channelkit.sandbox.internal.billingplatform.model.RefusedException if it is not one SELECT that this tenant can answer
     */
    public List<Map<String, Object>> query(String sql) {
        throw new UnsupportedOperationException();
    }

    /** How many records an entity has outside the recycle bin. */
    public long count(String entity) {
        throw new UnsupportedOperationException();
    }

    /** Goes back to how it was opened: what was written and defined is gone. */
    public void reset() {}

    @Override
    public void close() {}
}
