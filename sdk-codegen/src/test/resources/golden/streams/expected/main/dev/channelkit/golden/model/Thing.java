package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "id", "name");

    final FieldState state;
    final @Nullable Long id;
    final @Nullable String name;

    Thing(FieldState state, @Nullable Long id, @Nullable String name) {
        this.state = state;
        this.id = id;
        this.name = name;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.id = id;
        b.name = name;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /**
     * The id.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Long id() {
        return MissingFieldException.require("Thing", "id", id);
    }

    /** The name. */
    public @Nullable String name() {
        return name;
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
        return other instanceof Thing that
                && state.equals(that.state)
                && Objects.equals(id, that.id)
                && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, id, name);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code id} */
        ID("id"),
        /** {@code name} */
        NAME("name");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Thing} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable Long id;

        @Nullable String name;

        Builder() {}

        /** The id. */
        public Builder id(long value) {
            id = value;
            state = state.with(0);
            return this;
        }

        /** The name. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(1);
            return this;
        }

        /** Sends {@code name} as an explicit null. */
        public Builder clearName() {
            name = null;
            state = state.with(1);
            return this;
        }

        public Thing build() {
            return new Thing(state, id, name);
        }
    }
}
