package dev.channelkit.sandbox.internal.billingplatform.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as it was read.
 *
 * @param offset how many rows it passes over
 * @param fetch how many rows it wants; null for all
 */
record Select(
        boolean distinct,
        List<Item> items,
        String entity,
        @Nullable String alias,
        @Nullable Condition where,
        List<Term> groupBy,
        @Nullable Condition having,
        List<Order> orderBy,
        long offset,
        @Nullable Long fetch) {
    /** @param alias what it is called in the answer; null if by itself */
    record Item(Term term, @Nullable String alias) {}

    record Order(Term term, boolean descending) {}
}
