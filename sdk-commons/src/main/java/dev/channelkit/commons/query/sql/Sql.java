package dev.channelkit.commons.query.sql;

import org.jspecify.annotations.Nullable;

/** A text in the provider's language, its values apart. */
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

    /** A text with a {@code ?} for each value. */
    public static Sql of(String text, Object... values) {
        if (values.length > 0) {
            throw new UnsupportedOperationException("values come with the next commit");
        }
        return raw(text);
    }

    /** A text that is sent as it stands. Never put a value from elsewhere into it: quotes in it would end the literal. */
    public static Sql raw(String text) {
        if (SqlCondition.given(text, "the text").isBlank()) {
            throw new IllegalArgumentException("an empty text asks for nothing");
        }
        return new Sql(text, "Sql[" + text.length() + " characters]");
    }

    /** As it goes to the provider, literals included. Not for logs. */
    public String render() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Sql other && text.equals(other.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text with {@code ?} in place of every literal. */
    @Override
    public String toString() {
        return shown.toString();
    }
}
