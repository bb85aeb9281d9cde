package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entity, a path to a field of a parent, or an aggregate over either; its kind decides what it is compared with.
 *
 * <p>Generated for the entities that a spec knows. Fields that a tenant added are made by name: {@code SqlField.text("C_Depot")}. Names are
 * letters of ASCII, digits and {@code _}, with {@code .} between the names of a path.
 */
public abstract sealed class SqlField permits SqlFlagField, SqlValueField {
    private final Term term;

    SqlField(Term term) {
        this.term = term;
    }

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name; so with all kinds */
    public static SqlTextField text(String name) {
        return new SqlTextField(name);
    }

    public static SqlNumberField number(String name) {
        return new SqlNumberField(name);
    }

    /** Yes or no. */
    public static SqlFlagField flag(String name) {
        return new SqlFlagField(name);
    }

    /** A day without a time. */
    public static SqlDateField date(String name) {
        return new SqlDateField(name);
    }

    /** A point in time. */
    public static SqlTimeField time(String name) {
        return new SqlTimeField(name);
    }

    /** An id: the row's own, or of a row that is looked up. */
    public static SqlIdField id(String name) {
        return new SqlIdField(name);
    }

    /** The name that its values have in an answer: of the field, its path, or an aggregate's alias. */
    public final String name() {
        String alias = term.alias();
        return alias != null ? alias : term.expression();
    }

    /** As it stands in a text: {@code Name}, {@code AccountIdObj.Name}, {@code SUM(Amount)}. */
    public final String expression() {
        return term.expression();
    }

    /** Whether it is a sum, count or the like. */
    public final boolean aggregate() {
        return term.aggregate();
    }

    /** Rows without a value. */
    public final SqlCondition isNull() {
        return SqlCondition.test(this, " IS NULL");
    }

    /** Rows with a value. */
    public final SqlCondition isNotNull() {
        return SqlCondition.test(this, " IS NOT NULL");
    }

    /** Small values first. */
    public final SqlOrder ascending() {
        return new SqlOrder(this, true);
    }

    /** Large values first. */
    public final SqlOrder descending() {
        return new SqlOrder(this, false);
    }

    /** Another field of this kind. */
    abstract SqlField of(Term other);

    final Term term() {
        return term;
    }

    /** Refuses a missing value: left out, a condition would let everything through. */
    final <G> G given(@Nullable G value) {
        if (value == null) {
            throw new InvalidRequestException(
                    "a value to compare '" + name() + "' with is missing",
                    CallDetails.none(),
                    "leave the condition out, or ask for rows without a value by isNull()",
                    null);
        }
        return value;
    }

    @Override
    public final boolean equals(@Nullable Object o) {
        return o instanceof SqlField other && getClass() == other.getClass() && term.equals(other.term);
    }

    @Override
    public final int hashCode() {
        return term.hashCode();
    }

    /** As it stands among the fields of a select. */
    @Override
    public final String toString() {
        String alias = term.alias();
        return alias == null ? term.expression() : term.expression() + " " + alias;
    }
}
