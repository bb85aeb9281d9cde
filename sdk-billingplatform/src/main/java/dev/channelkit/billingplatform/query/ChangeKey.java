package dev.channelkit.billingplatform.query;

import dev.channelkit.commons.query.sql.SqlCondition;
import dev.channelkit.commons.query.sql.SqlIdField;
import dev.channelkit.commons.query.sql.SqlTimeField;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over changes stands.
 *
 * @param updated when the last row was changed; before the first row, where the walk begins
 * @param id the last row's; null before the first
 */
record ChangeKey(Instant updated, @Nullable String id) {
    static final String UPDATED = "Updated";

    /** The rows that follow: changed later, or at that moment and with a higher id. */
    SqlCondition condition(SqlTimeField time, SqlIdField number) {
        return id == null
                ? time.onOrAfter(updated)
                : time.after(updated).or(time.is(updated).and(number.greaterThan(id)));
    }
}
