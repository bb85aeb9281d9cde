package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A field that is compared with values of type {@code V}. Rows without a value fulfil no comparison, also not {@link #isNot} and
 * {@link #notIn}.
 */
public abstract sealed class SqlValueField<V> extends SqlField
        permits SqlDateField, SqlIdField, SqlNumberField, SqlTextField, SqlTimeField {

    SqlValueField(Term term) {
        super(term);
    }

    /** The value as it stands in a text; where it cannot be written exactly, the next one above or below. */
    abstract String literal(V value, boolean above);

    /**
     * Equal to {@code value}.
     *
     * @throws InvalidRequestException when there is no value, or it cannot be written, as with all comparisons
     */
    public final SqlCondition is(V value) {
        return compared(" = ", value, false);
    }

    /** Other than {@code value}. */
    public final SqlCondition isNot(V value) {
        return compared(" <> ", value, false);
    }

    /** One of these; see {@link #in(Collection)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SqlCondition in(V... values) {
        return in(Arrays.asList(values));
    }

    /** One of these. Of none it is a condition that no row fulfils, not an error and not a filter left out. */
    public final SqlCondition in(Collection<? extends V> values) {
        return SqlCondition.in(this, literals(values));
    }

    /** None of these; see {@link #notIn(Collection)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final SqlCondition notIn(V... values) {
        return notIn(Arrays.asList(values));
    }

    /** None of these. Of none it is a condition that every row fulfils, also one without a value. */
    public final SqlCondition notIn(Collection<? extends V> values) {
        return SqlCondition.notIn(this, literals(values));
    }

    /** From {@code first} to {@code last}, both included. */
    public final SqlCondition between(V first, V last) {
        return SqlCondition.between(this, literal(given(first), false), literal(given(last), true));
    }

    final SqlCondition compared(String operator, V value, boolean above) {
        return SqlCondition.compared(this, operator, literal(given(value), above));
    }

    private List<String> literals(Collection<? extends V> values) {
        List<String> literals = new ArrayList<>(given(values).size());
        for (V value : values) {
            literals.add(literal(given(value), false));
        }
        return literals;
    }
}
