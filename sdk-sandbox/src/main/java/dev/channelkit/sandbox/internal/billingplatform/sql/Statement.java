package dev.channelkit.sandbox.internal.billingplatform.sql;

import dev.channelkit.sandbox.internal.billingplatform.model.FieldType;
import java.util.List;
import java.util.Set;

/**
 * A query as the database takes it.
 *
 * @param sql the text, in which all values of the caller are parameters
 * @param parameters the values, in their order
 * @param columns what comes back, in its order
 * @param entities whose tables it reads
 */
public record Statement(String sql, List<Object> parameters, List<Column> columns, Set<String> entities) {
    /** @param name what the answer calls it */
    public record Column(String name, FieldType type) {}
}
