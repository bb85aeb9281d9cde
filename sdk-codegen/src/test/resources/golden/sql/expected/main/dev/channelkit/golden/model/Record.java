package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A record of any entity.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Record {
    static final FieldTable FIELDS = FieldTable.of("Record", "Id");

    final FieldState state;
    final @Nullable String id;

    Record(FieldState state, @Nullable String id) {
        this.state = state;
        this.id = id;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.id = id;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Record> codec() {
        return RecordCodec.INSTANCE;
    }

    /** The id. */
    public @Nullable String id() {
        return id;
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
        return other instanceof Record that && state.equals(that.state) && Objects.equals(id, that.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, id);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Record" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code Id} */
        ID("Id");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Record} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String id;

        Builder() {}

        /** The id. */
        public Builder id(String value) {
            id = Objects.requireNonNull(value, "Id");
            state = state.with(0);
            return this;
        }

        /** Sends {@code Id} as an explicit null. */
        public Builder clearId() {
            id = null;
            state = state.with(0);
            return this;
        }

        public Record build() {
            return new Record(state, id);
        }
    }
}
