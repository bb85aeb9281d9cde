package dev.channelkit.commons.query.sql;

/**
 * An id: the row's own, or that of a row that is looked up. Ids of digits are written bare, because the provider compares them as numbers;
 * all others as text.
 */
public final class SqlIdField extends SqlValueField<String> {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlIdField(String name) {
        this(Term.named(name));
    }

    SqlIdField(Term term) {
        super(term);
    }

    /**
     * A field of the row that this id looks up: {@code ACCOUNT_ID.to(AccountFields.NAME)} is {@code AccountIdObj.Name}, and that is its name in
     * answers. Paths may be longer: {@code ACCOUNT_ID.to(ACCOUNT_TYPE_ID).to(ACCOUNT_TYPE)}.
     *
     * @throws IllegalArgumentException if this is the row's own id, which looks nothing up, or either is an aggregate
     */
    public <F extends SqlField> F to(F field) {
        String name = expression();
        if (aggregate() || field.aggregate()) {
            throw new IllegalArgumentException("no path goes through an aggregate: " + this + ", " + field);
        }
        if (name.equalsIgnoreCase("Id") || name.regionMatches(true, name.length() - 3, ".Id", 0, 3)) {
            throw new IllegalArgumentException("'" + name
                    + "' is a row's own id; a path begins at a field that looks a row up, as AccountId does");
        }
        @SuppressWarnings("unchecked") // each kind, and they are final, makes its own
        F at = (F) field.of(new Term(name + "Obj." + field.expression(), false, null));
        return at;
    }

    public SqlCondition lessThan(String id) {
        return compared(" < ", id, true);
    }

    /** Less than or equal to {@code id}. */
    public SqlCondition atMost(String id) {
        return compared(" <= ", id, true);
    }

    /** Rows behind {@code id}, where they are walked in the order of their ids. */
    public SqlCondition greaterThan(String id) {
        return compared(" > ", id, false);
    }

    /** Greater than or equal to {@code id}. */
    public SqlCondition atLeast(String id) {
        return compared(" >= ", id, false);
    }

    @Override
    String literal(String value, boolean above) {
        return Literals.id(value);
    }

    @Override
    SqlIdField of(Term other) {
        return new SqlIdField(other);
    }
}
