package dev.channelkit.billingplatform.record;

import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.query.sql.SqlListQuery;

/** Which records of an entity a list has: all of them, unless a filter is set. */
public final class RecordQuery extends SqlListQuery<RecordQuery> {

    RecordQuery() {
        super("queryAnsiSql");
    }

    QueryParameters of(Operation operation) {
        return parameters(operation);
    }
}
