package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
    static final FieldTable FIELDS =
            FieldTable.of("Thing", "id", "name", "state", "limit", "enabled", "createdAt", "madeOn");

    final FieldState state;
    final @Nullable Long id;
    final @Nullable String name;
    final @Nullable State state_;
    final @Nullable BigDecimal limit;
    final @Nullable Boolean enabled;
    final @Nullable OffsetDateTime createdAt;
    final @Nullable LocalDate madeOn;

    Thing(
            FieldState state,
            @Nullable Long id,
            @Nullable String name,
            @Nullable State state_,
            @Nullable BigDecimal limit,
            @Nullable Boolean enabled,
            @Nullable OffsetDateTime createdAt,
            @Nullable LocalDate madeOn) {
        this.state = state;
        this.id = id;
        this.name = name;
        this.state_ = state_;
        this.limit = limit;
        this.enabled = enabled;
        this.createdAt = createdAt;
        this.madeOn = madeOn;
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
        b.state_ = state_;
        b.limit = limit;
        b.enabled = enabled;
        b.createdAt = createdAt;
        b.madeOn = madeOn;
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

    /** Where it stands. */
    public @Nullable State state() {
        return state_;
    }

    /** How much of it. */
    public @Nullable BigDecimal limit() {
        return limit;
    }

    /** Whether it is on. */
    public @Nullable Boolean enabled() {
        return enabled;
    }

    /** When it was entered. */
    public @Nullable OffsetDateTime createdAt() {
        return createdAt;
    }

    /** When it was made. */
    public @Nullable LocalDate madeOn() {
        return madeOn;
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
                && Objects.equals(name, that.name)
                && Objects.equals(state_, that.state_)
                && Objects.equals(limit, that.limit)
                && Objects.equals(enabled, that.enabled)
                && Objects.equals(createdAt, that.createdAt)
                && Objects.equals(madeOn, that.madeOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, id, name, state_, limit, enabled, createdAt, madeOn);
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
        NAME("name"),
        /** {@code state} */
        STATE("state"),
        /** {@code limit} */
        LIMIT("limit"),
        /** {@code enabled} */
        ENABLED("enabled"),
        /** {@code createdAt} */
        CREATED_AT("createdAt"),
        /** {@code madeOn} */
        MADE_ON("madeOn");

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

        @Nullable State state_;

        @Nullable BigDecimal limit;

        @Nullable Boolean enabled;

        @Nullable OffsetDateTime createdAt;

        @Nullable LocalDate madeOn;

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

        /** Where it stands. */
        public Builder state(State value) {
            state_ = Objects.requireNonNull(value, "state");
            state = state.with(2);
            return this;
        }

        /** Sends {@code state} as an explicit null. */
        public Builder clearState() {
            state_ = null;
            state = state.with(2);
            return this;
        }

        /** How much of it. */
        public Builder limit(BigDecimal value) {
            limit = Objects.requireNonNull(value, "limit");
            state = state.with(3);
            return this;
        }

        /** Sends {@code limit} as an explicit null. */
        public Builder clearLimit() {
            limit = null;
            state = state.with(3);
            return this;
        }

        /** Whether it is on. */
        public Builder enabled(boolean value) {
            enabled = value;
            state = state.with(4);
            return this;
        }

        /** Sends {@code enabled} as an explicit null. */
        public Builder clearEnabled() {
            enabled = null;
            state = state.with(4);
            return this;
        }

        /** When it was entered. */
        public Builder createdAt(OffsetDateTime value) {
            createdAt = Objects.requireNonNull(value, "createdAt");
            state = state.with(5);
            return this;
        }

        /** Sends {@code createdAt} as an explicit null. */
        public Builder clearCreatedAt() {
            createdAt = null;
            state = state.with(5);
            return this;
        }

        /** When it was made. */
        public Builder madeOn(LocalDate value) {
            madeOn = Objects.requireNonNull(value, "madeOn");
            state = state.with(6);
            return this;
        }

        /** Sends {@code madeOn} as an explicit null. */
        public Builder clearMadeOn() {
            madeOn = null;
            state = state.with(6);
            return this;
        }

        public Thing build() {
            return new Thing(state, id, name, state_, limit, enabled, createdAt, madeOn);
        }
    }
}
