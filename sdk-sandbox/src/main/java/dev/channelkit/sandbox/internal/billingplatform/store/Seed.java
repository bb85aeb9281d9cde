package dev.channelkit.sandbox.internal.billingplatform.store;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The records that an entity begins with.
 *
 * @param fields which fields they have, in the order of the rows
 * @param rows a record's values, as the database takes them, by its number from 0
 */
record Seed(String entity, int size, List<String> fields, IntFunction<@Nullable Object[]> rows) {
    @Nullable Object[] row(int number) {
        return rows.apply(number);
    }
}
