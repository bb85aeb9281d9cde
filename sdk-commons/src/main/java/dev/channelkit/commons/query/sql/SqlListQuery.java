package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.query.QueryBuilder;
import dev.channelkit.commons.query.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list's query that takes a predicate in SQL.
 *
 * @param <SELF> the generated class
 */
public abstract class SqlListQuery<SELF extends SqlListQuery<SELF>> extends QueryBuilder<SELF> {
    private final String parameter;
    private final List<SqlCondition> conditions = new ArrayList<>();

    /** @param parameter the parameter that takes the predicate */
    protected SqlListQuery(String parameter) {
        this.parameter = parameter;
    }

    /**
     * Narrows the result; all conditions of a query hold together.
     *
     * @throws IllegalArgumentException if a condition has an aggregate in it, which predicates of lists cannot have
     * @throws InvalidRequestException if one is missing: left out, it would let everything through
     */
    public final SELF filter(SqlCondition... added) {
        for (SqlCondition condition : added) {
            if (present(condition).aggregate()) {
                throw new IllegalArgumentException("a list cannot be filtered by an aggregate; use a query");
            }
            conditions.add(condition);
        }
        return self();
    }

    /**
     * Narrows the result by a predicate in the provider's language, without {@code WHERE}. Never put a value from elsewhere into it: quotes in
     * it would end the literal. One that names {@code ROWNUM} says itself which rows it wants, and gets no page of ours: it goes alone.
     *
     * @throws IllegalArgumentException if it is blank
     * @throws InvalidRequestException if there is none
     */
    public final SELF rawFilter(String predicate) {
        return filter(SqlCondition.raw(Sql.raw(present(predicate))));
    }

    @Override
    protected boolean owns(String name) {
        return name.equalsIgnoreCase(parameter) || super.owns(name);
    }

    @Override
    protected final QueryParameters own(Operation operation) {
        if (conditions.isEmpty()) {
            return super.own(operation);
        }
        String text = SqlCondition.allOf(conditions).render();
        return QueryParameters.EMPTY.with(parameter, text).with(super.own(operation));
    }

    private static <V> V present(@Nullable V value) {
        if (value == null) {
            throw new InvalidRequestException("a condition is missing", CallDetails.none(), null, null);
        }
        return value;
    }
}
