package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * A number with all its digits. There are no comparisons with {@code double} and {@code float}, which are rarely the number that was meant.
 *
 * <p>Numbers of more than 128 digits are refused with an {@link InvalidRequestException}.
 */
public final class SqlNumberField extends SqlValueField<BigDecimal> {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlNumberField(String name) {
        this(Term.named(name));
    }

    SqlNumberField(Term term) {
        super(term);
    }

    public SqlCondition is(long value) {
        return SqlCondition.compared(this, " = ", Long.toString(value));
    }

    public SqlCondition isNot(long value) {
        return SqlCondition.compared(this, " <> ", Long.toString(value));
    }

    public SqlCondition in(long... values) {
        return in(Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    public SqlCondition notIn(long... values) {
        return notIn(Arrays.stream(values).mapToObj(BigDecimal::valueOf).toList());
    }

    /** From {@code first} to {@code last}, both included. */
    public SqlCondition between(long first, long last) {
        return between(BigDecimal.valueOf(first), BigDecimal.valueOf(last));
    }

    public SqlCondition lessThan(BigDecimal value) {
        return compared(" < ", value, true);
    }

    public SqlCondition lessThan(long value) {
        return SqlCondition.compared(this, " < ", Long.toString(value));
    }

    /** Less than or equal to {@code value}. */
    public SqlCondition atMost(BigDecimal value) {
        return compared(" <= ", value, true);
    }

    /** Less than or equal to {@code value}. */
    public SqlCondition atMost(long value) {
        return SqlCondition.compared(this, " <= ", Long.toString(value));
    }

    public SqlCondition greaterThan(BigDecimal value) {
        return compared(" > ", value, false);
    }

    public SqlCondition greaterThan(long value) {
        return SqlCondition.compared(this, " > ", Long.toString(value));
    }

    /** Greater than or equal to {@code value}. */
    public SqlCondition atLeast(BigDecimal value) {
        return compared(" >= ", value, false);
    }

    /** Greater than or equal to {@code value}. */
    public SqlCondition atLeast(long value) {
        return SqlCondition.compared(this, " >= ", Long.toString(value));
    }

    @Override
    String literal(BigDecimal value, boolean above) {
        return Literals.number(value);
    }

    @Override
    SqlNumberField of(Term other) {
        return new SqlNumberField(other);
    }
}
