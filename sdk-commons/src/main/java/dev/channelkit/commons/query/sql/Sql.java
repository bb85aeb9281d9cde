package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.Nullable;

/**
 * A text in the provider's language: a select, or a predicate for {@link SqlCondition#raw}.
 *
 * <!-- snippet: BillingPlatformBasics#values -->
 * <pre>{@code
 * Sql sql = Sql.of("SELECT Id FROM ACCOUNT WHERE Name = ? AND Status IN (?)", name, List.of("ACTIVE", "NEW"));
 * }</pre>
 */
public final class Sql {
    private final String text;
    private final Object shown;

    private Sql(String text, Object shown) {
        this.text = text;
        this.shown = shown;
    }

    static Sql rendered(String text, Select<?> select) {
        return new Sql(text, select);
    }

    /**
     * A text with a {@code ?} for each value, which becomes a literal of its type.
     *
     * <p>Values are {@code String}, {@code Integer}, {@code Long}, {@code BigDecimal}, {@code BigInteger}, {@code Boolean}, {@code LocalDate},
     * {@code Instant}, {@code OffsetDateTime}, and collections of these for {@code IN (?)}; an empty one is refused, because no list may be
     * empty. Behind {@code LIKE} stands a {@link SqlPattern}, or a {@code String} that is read as {@link SqlPattern#of} does. Times are
     * written in UTC, cut to the millisecond; flags are {@code '1'} and {@code '0'}. A {@code ?} in quotes is just text.
     *
     * <p>Nothing else may stand in the text that hides what follows or begins another statement: no comments, no {@code ;}, no quote or
     * parenthesis left open, outside of quotes no sign beyond ASCII. {@link #raw} takes anything.
     *
     * @throws IllegalArgumentException if the text is not so, there are more or fewer values, or one is of another type or at a wrong
     *     place; the message tells where, and never a value
     * @throws dev.channelkit.commons.error.InvalidRequestException if the text or a value is missing, or a value cannot be written: it has
     *     control characters, say
     */
    public static Sql of(String text, @Nullable Object... values) {
        return new Sql(Templates.of(SqlCondition.given(text, "the text")).filled(values), text);
    }

    /**
     * A text that is sent as it stands. Never put a value from elsewhere into it: quotes in it would end the literal.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static Sql raw(String text) {
        if (SqlCondition.given(text, "the text").isBlank()) {
            throw new IllegalArgumentException("an empty text asks for nothing");
        }
        return new Sql(text, text);
    }

    /** As it goes to the provider, literals included. Not for logs. */
    public String render() {
        return text;
    }

    /** Whether it can be joined with something. */
    boolean isWhole() {
        return Outline.isWhole(text);
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Sql other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text with {@code ?} in place of every literal; of one with comments, or a quote that is not closed, just its length. */
    @Override
    public String toString() {
        return shown instanceof Select<?> select ? select.toString() : Outline.masked((String) shown);
    }
}
