package dev.channelkit.commons.query.sql;

/**
 * A text field. Whether comparing heeds case, and how texts are ordered, is up to the provider.
 *
 * <p>Providers that keep no empty text find nothing by {@code is("")}: ask {@link #isNull()} there.
 */
public final class SqlTextField extends SqlValueField<String> {

    /** @throws dev.channelkit.commons.error.InvalidRequestException if that cannot be a name */
    public SqlTextField(String name) {
        this(Term.named(name));
    }

    SqlTextField(Term term) {
        super(term);
    }

    /** Begins with this text, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public SqlCondition startsWith(String text) {
        return like(SqlPattern.startsWith(given(text)));
    }

    /** Ends with this text, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public SqlCondition endsWith(String text) {
        return like(SqlPattern.endsWith(given(text)));
    }

    /** Has this text in it, in which {@code %}, {@code _} and backslashes stand for themselves. */
    public SqlCondition contains(String text) {
        return like(SqlPattern.contains(given(text)));
    }

    /**
     * Matches a pattern of the whole value: {@code %} stands for any run of characters, {@code _} for exactly one; a backslash makes the one
     * behind it stand for itself. Never put text from elsewhere into it: use {@link #contains} and the like.
     *
     * @throws IllegalArgumentException if a backslash stands before anything but {@code %}, {@code _} and another
     */
    public SqlCondition like(String pattern) {
        return like(SqlPattern.of(given(pattern)));
    }

    private SqlCondition like(SqlPattern pattern) {
        return SqlCondition.like(this, pattern);
    }

    public SqlCondition lessThan(String value) {
        return compared(" < ", value, true);
    }

    /** Less than or equal to {@code value}. */
    public SqlCondition atMost(String value) {
        return compared(" <= ", value, true);
    }

    public SqlCondition greaterThan(String value) {
        return compared(" > ", value, false);
    }

    /** Greater than or equal to {@code value}. */
    public SqlCondition atLeast(String value) {
        return compared(" >= ", value, false);
    }

    @Override
    String literal(String value, boolean above) {
        return Literals.text(value);
    }

    @Override
    SqlTextField of(Term other) {
        return new SqlTextField(other);
    }
}
