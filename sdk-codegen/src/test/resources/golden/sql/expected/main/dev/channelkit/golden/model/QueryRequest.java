package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A query.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class QueryRequest {
    static final FieldTable FIELDS =
            FieldTable.of("QueryRequest", "sql").required(0).secret(0);

    final FieldState state;
    final @Nullable String sql;

    QueryRequest(FieldState state, @Nullable String sql) {
        this.state = state;
        this.sql = sql;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.sql = sql;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<QueryRequest> codec() {
        return QueryRequestCodec.INSTANCE;
    }

    /**
     * The text.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String sql() {
        return MissingFieldException.require("QueryRequest", "sql", sql);
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryRequest that && state.equals(that.state) && Objects.equals(sql, that.sql);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, sql);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "QueryRequest" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code sql} */
        SQL("sql");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link QueryRequest} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String sql;

        Builder() {}

        /** The text. */
        public Builder sql(String value) {
            sql = Objects.requireNonNull(value, "sql");
            state = state.with(0);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public QueryRequest build() {
            List<String> missing = Stream.of(Field.SQL)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("QueryRequest needs " + String.join(", ", missing));
            }
            return new QueryRequest(state, sql);
        }
    }
}
