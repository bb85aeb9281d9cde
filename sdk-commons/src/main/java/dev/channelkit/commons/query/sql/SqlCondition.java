package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows must fulfil. Immutable; made by a {@link SqlField}, and joined with others.
 *
 * <!-- snippet: BillingPlatformBasics#condition -->
 * <pre>{@code
 * SqlCondition wanted = AccountFields.NAME
 *         .contains("O'Neill")
 *         .and(AccountFields.STATUS.is("ACTIVE").or(AccountFields.STATUS.isNull()));
 * // Name LIKE '%O''Neill%' AND (Status = 'ACTIVE' OR Status IS NULL)
 * }</pre>
 */
public final class SqlCondition {
    /** Oracle, which {@code ROWNUM} shows to be behind the dialect, takes no more in one list. */
    static final int MAX_LISTED = 1000;

    private final Binding binding;
    private final Predicate predicate;
    private final boolean aggregate;

    /** What holds an expression together, the weakest first. */
    enum Binding {
        /** Whatever a caller wrote. */
        RAW(""),
        OR(" OR "),
        AND(" AND "),
        NOT(""),
        TEST("");

        private final String operator;

        Binding(String operator) {
            this.operator = operator;
        }

        String operator() {
            return operator;
        }
    }

    private SqlCondition(Binding binding, Predicate predicate, boolean aggregate) {
        this.binding = binding;
        this.predicate = predicate;
        this.aggregate = aggregate;
    }

    /** Without a value: {@code Name IS NULL}. */
    static SqlCondition test(SqlField field, String test) {
        return of(field, new Predicate.Test(field.expression(), test));
    }

    static SqlCondition compared(SqlField field, String operator, String literal) {
        return of(field, new Predicate.Compared(field.expression(), operator, literal));
    }

    static SqlCondition between(SqlField field, String first, String last) {
        return of(field, new Predicate.Listed(field.expression(), " BETWEEN ", List.of(first, last), " AND ", ""));
    }

    static SqlCondition like(SqlField field, SqlPattern pattern) {
        return compared(
                field, " LIKE ", pattern.end().isEmpty() ? pattern.literal() : pattern.literal() + pattern.end());
    }

    static SqlCondition in(SqlField field, List<String> literals) {
        return literals.isEmpty()
                ? allOf(List.of(field.isNull(), field.isNotNull()))
                : anyOf(listed(field, " IN (", literals));
    }

    static SqlCondition notIn(SqlField field, List<String> literals) {
        return literals.isEmpty()
                ? anyOf(List.of(field.isNull(), field.isNotNull()))
                : allOf(listed(field, " NOT IN (", literals));
    }

    private static List<SqlCondition> listed(SqlField field, String operator, List<String> literals) {
        List<SqlCondition> tests = new ArrayList<>(literals.size() / MAX_LISTED + 1);
        for (int from = 0; from < literals.size(); from += MAX_LISTED) {
            List<String> some = literals.subList(from, Math.min(literals.size(), from + MAX_LISTED));
            tests.add(of(field, new Predicate.Listed(field.expression(), operator, some, ", ", ")")));
        }
        return tests;
    }

    private static SqlCondition of(SqlField field, Predicate predicate) {
        return new SqlCondition(Binding.TEST, predicate, field.aggregate());
    }

    /**
     * A predicate in the provider's language; in parentheses where it is joined with others.
     *
     * @throws IllegalArgumentException if it could not be joined: there are comments, several statements, or open quotes or parentheses
     * @throws InvalidRequestException if there is none
     */
    public static SqlCondition raw(Sql predicate) {
        if (!given(predicate, "the predicate").isWhole()) {
            throw new IllegalArgumentException(
                    "a predicate has no comments, no ';', and no quotes or parentheses that are not closed");
        }
        return new SqlCondition(Binding.RAW, new Predicate.Raw(predicate), false);
    }

    /**
     * All of them.
     *
     * @throws IllegalArgumentException if there are none: nothing would be filtered
     */
    public static SqlCondition allOf(List<SqlCondition> conditions) {
        return joined(Binding.AND, conditions);
    }

    /**
     * At least one of them.
     *
     * @throws IllegalArgumentException if there are none: nothing would be filtered
     */
    public static SqlCondition anyOf(List<SqlCondition> conditions) {
        return joined(Binding.OR, conditions);
    }

    /** This one and the other. */
    public SqlCondition and(SqlCondition other) {
        return joined(Binding.AND, this, given(other, "the other condition"));
    }

    /** This one or the other, or both. */
    public SqlCondition or(SqlCondition other) {
        return joined(Binding.OR, this, given(other, "the other condition"));
    }

    /**
     * The opposite; the opposite of that is the condition itself again. Comparisons of rows without a value are neither true nor false, so
     * that neither a condition nor its opposite finds them.
     */
    public SqlCondition not() {
        return predicate instanceof Predicate.Not not
                ? not.operand()
                : new SqlCondition(Binding.NOT, new Predicate.Not(this), aggregate);
    }

    /** As it goes to the provider, literals included. Not for logs. */
    public String render() {
        StringBuilder out = new StringBuilder(64);
        writeTo(out, true);
        return out.toString();
    }

    /** Whether there is a sum, a count or the like in it, as only {@code HAVING} may have. */
    public boolean aggregate() {
        return aggregate;
    }

    void writeTo(StringBuilder out, boolean open) {
        predicate.writeTo(out, open);
    }

    private static SqlCondition joined(Binding binding, List<SqlCondition> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("no condition at all filters nothing; leave it out");
        }
        conditions.forEach(condition -> given(condition, "a condition"));
        return conditions.size() == 1 ? conditions.get(0) : joined(binding, conditions.toArray(SqlCondition[]::new));
    }

    /** Of those that are joined so already, the operands become operands of the whole. */
    private static SqlCondition joined(Binding binding, SqlCondition... conditions) {
        int count = 0;
        boolean aggregate = false;
        for (SqlCondition condition : conditions) {
            count += condition.isJoinedBy(binding) ? condition.operands().length : 1;
            aggregate |= condition.aggregate;
        }
        SqlCondition[] all = new SqlCondition[count];
        int at = 0;
        for (SqlCondition condition : conditions) {
            if (condition.isJoinedBy(binding)) {
                SqlCondition[] operands = condition.operands();
                System.arraycopy(operands, 0, all, at, operands.length);
                at += operands.length;
            } else {
                all[at++] = condition;
            }
        }
        return new SqlCondition(binding, new Predicate.Joined(binding, all), aggregate);
    }

    /** Only what is joined binds as AND and OR do. */
    private boolean isJoinedBy(Binding outer) {
        return binding == outer;
    }

    private SqlCondition[] operands() {
        return ((Predicate.Joined) predicate).operands();
    }

    /** As an operand of what binds so: in parentheses where it would fall apart. */
    void writeInside(StringBuilder out, boolean open, Binding outer) {
        boolean weak = binding.compareTo(outer) < 0;
        if (weak) {
            out.append('(');
        }
        writeTo(out, open);
        if (weak) {
            out.append(')');
        }
    }

    static <V> V given(@Nullable V value, String what) {
        if (value == null) {
            throw new InvalidRequestException(what + " is missing", CallDetails.none(), null, null);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof SqlCondition other && binding == other.binding && render().equals(other.render());
    }

    @Override
    public int hashCode() {
        return render().hashCode();
    }

    /** The condition with {@code ?} in place of every literal. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(64);
        writeTo(out, false);
        return out.toString();
    }
}
