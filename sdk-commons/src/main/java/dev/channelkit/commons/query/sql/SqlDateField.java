package dev.channelkit.commons.query.sql;

import java.time.LocalDate;

/** A day without a time, of the years 1 to 9999; written {@code 'YYYY-MM-DD'}. */
public final class SqlDateField extends SqlValueField<LocalDate> {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlDateField(String name) {
        this(Term.named(name));
    }

    SqlDateField(Term term) {
        super(term);
    }

    public SqlCondition before(LocalDate day) {
        return compared(" < ", day, true);
    }

    public SqlCondition onOrBefore(LocalDate day) {
        return compared(" <= ", day, true);
    }

    public SqlCondition after(LocalDate day) {
        return compared(" > ", day, false);
    }

    public SqlCondition onOrAfter(LocalDate day) {
        return compared(" >= ", day, false);
    }

    @Override
    String literal(LocalDate value, boolean above) {
        return Literals.date(value);
    }

    @Override
    SqlDateField of(Term other) {
        return new SqlDateField(other);
    }
}
