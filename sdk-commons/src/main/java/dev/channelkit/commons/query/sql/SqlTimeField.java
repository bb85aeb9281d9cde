package dev.channelkit.commons.query.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A point in time of the years 1 to 9999; written in UTC as {@code 'YYYY-MM-DDTHH:mm:ss.SSSZ'}.
 *
 * <p>What is finer than a millisecond is rounded so that a bound lets nothing go: up for upper bounds, down for all others.
 */
public final class SqlTimeField extends SqlValueField<Instant> {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlTimeField(String name) {
        this(Term.named(name));
    }

    SqlTimeField(Term term) {
        super(term);
    }

    public SqlCondition is(OffsetDateTime time) {
        return is(instant(time));
    }

    public SqlCondition isNot(OffsetDateTime time) {
        return isNot(instant(time));
    }

    public SqlCondition before(Instant time) {
        return compared(" < ", time, true);
    }

    public SqlCondition before(OffsetDateTime time) {
        return before(instant(time));
    }

    public SqlCondition onOrBefore(Instant time) {
        return compared(" <= ", time, true);
    }

    public SqlCondition onOrBefore(OffsetDateTime time) {
        return onOrBefore(instant(time));
    }

    public SqlCondition after(Instant time) {
        return compared(" > ", time, false);
    }

    public SqlCondition after(OffsetDateTime time) {
        return after(instant(time));
    }

    public SqlCondition onOrAfter(Instant time) {
        return compared(" >= ", time, false);
    }

    public SqlCondition onOrAfter(OffsetDateTime time) {
        return onOrAfter(instant(time));
    }

    /** From {@code first} to {@code last}, both included. */
    public SqlCondition between(OffsetDateTime first, OffsetDateTime last) {
        return between(instant(first), instant(last));
    }

    private Instant instant(@Nullable OffsetDateTime time) {
        return given(time).toInstant();
    }

    @Override
    String literal(Instant value, boolean above) {
        return Literals.time(value, above);
    }

    @Override
    SqlTimeField of(Term other) {
        return new SqlTimeField(other);
    }
}
