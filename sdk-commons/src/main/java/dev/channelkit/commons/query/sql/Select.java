package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select over one entity. Immutable: each method gives another.
 *
 * <!-- snippet: BillingPlatformBasics#select -->
 * <pre>{@code
 * Select<Account> select = Select.from(AccountFields.ENTITY)
 *         .fields(AccountFields.ID, AccountFields.ACCOUNT_TYPE_ID.to(AccountTypeFields.ACCOUNT_TYPE))
 *         .where(AccountFields.CREATED.onOrAfter(instant))
 *         .orderBy(AccountFields.NAME.ascending());
 * }</pre>
 *
 * @param <T> what a row becomes
 */
public final class Select<T> {
    private final SqlEntity<T> entity;
    private final List<SqlField> fields;
    private final @Nullable SqlCondition where;
    private final List<SqlField> groups;
    private final @Nullable SqlCondition having;
    private final List<SqlOrder> orders;

    private Select(
            SqlEntity<T> entity,
            List<SqlField> fields,
            @Nullable SqlCondition where,
            List<SqlField> groups,
            @Nullable SqlCondition having,
            List<SqlOrder> orders) {
        this.entity = entity;
        this.fields = fields;
        this.where = where;
        this.groups = groups;
        this.having = having;
        this.orders = orders;
    }

    /** Begins a select; it needs {@link #fields(SqlField...)} before it can be rendered. */
    public static <T> Select<T> from(SqlEntity<T> entity) {
        return new Select<>(entity, List.of(), null, List.of(), null, List.of());
    }

    /**
     * Adds fields to those that are answered. There is no {@code *} in the dialect.
     *
     * @throws IllegalArgumentException if one of that name is among them already, or an aggregate has no alias
     */
    public Select<T> fields(SqlField... added) {
        return fields(Arrays.asList(added));
    }

    /** Adds fields to those that are answered; see {@link #fields(SqlField...)}. */
    public Select<T> fields(List<? extends SqlField> added) {
        List<SqlField> all = new ArrayList<>(fields.size() + added.size());
        all.addAll(fields);
        for (SqlField field : added) {
            if (field.aggregate() && field.term().alias() == null) {
                throw new IllegalArgumentException(field.expression()
                        + " needs an alias, by which its result is found in a row: sum(AMOUNT, \"Total\")");
            }
            if (named(all, field.name()) != null) {
                throw new IllegalArgumentException("'" + field.name() + "' is selected already");
            }
            all.add(field);
        }
        return new Select<>(entity, all, where, groups, having, orders);
    }

    /**
     * Narrows the rows; all conditions of a select hold together.
     *
     * @throws InvalidRequestException if it is missing: left out, it would let everything through
     * @throws IllegalArgumentException if there is an aggregate in it, which is for {@link #having}
     */
    public Select<T> where(SqlCondition condition) {
        if (SqlCondition.given(condition, "a condition").aggregate()) {
            throw new IllegalArgumentException("rows are not filtered by an aggregate; filter groups by having(…)");
        }
        return new Select<>(entity, fields, both(where, condition), groups, having, orders);
    }

    /** The same, narrowed further: what {@link #where(SqlCondition)} does. */
    public Select<T> with(SqlCondition condition) {
        return where(condition);
    }

    /**
     * Makes one row of all that are equal in these fields.
     *
     * @throws IllegalArgumentException if one is an aggregate
     */
    public Select<T> groupBy(SqlField... added) {
        List<SqlField> all = new ArrayList<>(groups);
        for (SqlField field : added) {
            if (field.aggregate()) {
                throw new IllegalArgumentException("groups are not made by an aggregate: " + field.expression());
            }
            all.add(field);
        }
        return new Select<>(entity, fields, where, all, having, orders);
    }

    /**
     * Narrows the groups; all conditions hold together.
     *
     * @throws InvalidRequestException if it is missing
     */
    public Select<T> having(SqlCondition condition) {
        SqlCondition all = both(having, SqlCondition.given(condition, "a condition"));
        return new Select<>(entity, fields, where, groups, all, orders);
    }

    /**
     * Orders the rows, the first order deciding first.
     *
     * @throws IllegalArgumentException if a field is ordered by already
     */
    public Select<T> orderBy(SqlOrder... added) {
        List<SqlOrder> all = new ArrayList<>(orders.size() + added.length);
        all.addAll(orders);
        for (SqlOrder order : added) {
            String expression = order.field().expression();
            for (SqlOrder before : all) {
                if (before.field().expression().equalsIgnoreCase(expression)) {
                    throw new IllegalArgumentException("the rows are ordered by '" + expression + "' already");
                }
            }
            all.add(order);
        }
        return new Select<>(entity, fields, where, groups, having, all);
    }

    /** The same in another order, in place of the one that it has. */
    public Select<T> withOrder(SqlOrder... order) {
        return new Select<>(entity, fields, where, groups, having, List.of()).orderBy(order);
    }

    public SqlEntity<T> entity() {
        return entity;
    }

    /** What is answered, in the order given; unmodifiable. */
    public List<SqlField> fields() {
        return List.copyOf(fields);
    }

    /** Whether a field of this name, in any case, is among those that are answered. */
    public boolean selects(String name) {
        return named(fields, name) != null;
    }

    /** What rows must fulfil; null if nothing. */
    public @Nullable SqlCondition where() {
        return where;
    }

    /** How the rows are ordered; unmodifiable, empty if they are not. */
    public List<SqlOrder> orders() {
        return List.copyOf(orders);
    }

    /** Whether the rows have an order. */
    public boolean ordered() {
        return !orders.isEmpty();
    }

    /** Whether a row stands for several: there is an aggregate, or a group. Such rows have no id to go on by. */
    public boolean aggregated() {
        if (!groups.isEmpty() || having != null) {
            return true;
        }
        for (SqlField field : fields) {
            if (field.aggregate()) {
                return true;
            }
        }
        return false;
    }

    /**
     * As it goes to the provider, literals included. Not for logs.
     *
     * @throws IllegalStateException if no fields were given, or one is neither an aggregate nor grouped by where others are
     */
    public String render() {
        checkComplete();
        return written(true);
    }

    /**
     * This select as text, for what takes any text; its {@code toString()} is that of the select.
     *
     * @throws IllegalStateException as {@link #render()} does
     */
    public Sql toSql() {
        return Sql.rendered(render(), this);
    }

    private void checkComplete() {
        if (fields.isEmpty()) {
            throw new IllegalStateException("a select from " + entity
                    + " without fields: name them by fields(…), there is no * in the dialect");
        }
        if (aggregated()) {
            for (SqlField field : fields) {
                if (!field.aggregate() && named(groups, field.name()) == null) {
                    throw new IllegalStateException("'" + field.name() + "' is selected beside aggregates or groups;"
                            + " add it to groupBy(…), or take an aggregate of it");
                }
            }
        }
    }

    private String written(boolean open) {
        StringBuilder out = new StringBuilder(256).append("SELECT ");
        for (int i = 0; i < fields.size(); i++) {
            comma(out, i);
            Term term = fields.get(i).term();
            out.append(term.expression());
            if (term.alias() != null) {
                out.append(' ').append(term.alias());
            }
        }
        out.append(" FROM ").append(entity.name());
        if (where != null) {
            where.writeTo(out.append(" WHERE "), open);
        }
        for (int i = 0; i < groups.size(); i++) {
            out.append(i == 0 ? " GROUP BY " : ", ").append(groups.get(i).expression());
        }
        if (having != null) {
            having.writeTo(out.append(" HAVING "), open);
        }
        for (int i = 0; i < orders.size(); i++) {
            orders.get(i).writeTo(out.append(i == 0 ? " ORDER BY " : ", "));
        }
        return out.toString();
    }

    private static void comma(StringBuilder out, int at) {
        if (at > 0) {
            out.append(", ");
        }
    }

    private static SqlCondition both(@Nullable SqlCondition one, SqlCondition other) {
        return one == null ? other : one.and(other);
    }

    private static @Nullable SqlField named(List<SqlField> fields, String name) {
        for (SqlField field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                return field;
            }
        }
        return null;
    }

    /** The select with {@code ?} in place of every literal. */
    @Override
    public String toString() {
        return written(false);
    }
}
