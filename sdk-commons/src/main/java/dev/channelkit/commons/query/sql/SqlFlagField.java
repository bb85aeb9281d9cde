package dev.channelkit.commons.query.sql;

/** Yes or no, written {@code '1'} and {@code '0'}. Rows without a value are neither. */
public final class SqlFlagField extends SqlField {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlFlagField(String name) {
        this(Term.named(name));
    }

    SqlFlagField(Term term) {
        super(term);
    }

    public SqlCondition is(boolean value) {
        return SqlCondition.compared(this, " = ", Literals.flag(value));
    }

    @Override
    SqlFlagField of(Term other) {
        return new SqlFlagField(other);
    }
}
