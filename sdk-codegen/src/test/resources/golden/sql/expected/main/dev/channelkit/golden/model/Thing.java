package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
    static final FieldTable FIELDS = FieldTable.of(
                    "Thing",
                    "Id",
                    "OwnerId",
                    "SerialNumber",
                    "State",
                    "Weight",
                    "Rank",
                    "Enabled",
                    "Created",
                    "MadeOn",
                    "Entity",
                    "Pin",
                    "Notes",
                    "Tags")
            .secret(10);

    final FieldState state;
    final @Nullable String id;
    final @Nullable String ownerId;
    final @Nullable String serialNumber;
    final @Nullable State state_;
    final @Nullable BigDecimal weight;
    final @Nullable Long rank;
    final @Nullable Boolean enabled;
    final @Nullable OffsetDateTime created;
    final @Nullable LocalDate madeOn;
    final @Nullable String entity;
    final @Nullable String pin;
    final @Nullable String notes;
    final @Nullable List<String> tags;

    Thing(
            FieldState state,
            @Nullable String id,
            @Nullable String ownerId,
            @Nullable String serialNumber,
            @Nullable State state_,
            @Nullable BigDecimal weight,
            @Nullable Long rank,
            @Nullable Boolean enabled,
            @Nullable OffsetDateTime created,
            @Nullable LocalDate madeOn,
            @Nullable String entity,
            @Nullable String pin,
            @Nullable String notes,
            @Nullable List<String> tags) {
        this.state = state;
        this.id = id;
        this.ownerId = ownerId;
        this.serialNumber = serialNumber;
        this.state_ = state_;
        this.weight = weight;
        this.rank = rank;
        this.enabled = enabled;
        this.created = created;
        this.madeOn = madeOn;
        this.entity = entity;
        this.pin = pin;
        this.notes = notes;
        this.tags = tags;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.id = id;
        b.ownerId = ownerId;
        b.serialNumber = serialNumber;
        b.state_ = state_;
        b.weight = weight;
        b.rank = rank;
        b.enabled = enabled;
        b.created = created;
        b.madeOn = madeOn;
        b.entity = entity;
        b.pin = pin;
        b.notes = notes;
        b.tags = tags;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /** The id. */
    public @Nullable String id() {
        return id;
    }

    /** Whose it is. An id, too. */
    public @Nullable String ownerId() {
        return ownerId;
    }

    /** Its number. */
    public @Nullable String serialNumber() {
        return serialNumber;
    }

    /** Where it stands. */
    public @Nullable State state() {
        return state_;
    }

    /** How heavy it is. */
    public @Nullable BigDecimal weight() {
        return weight;
    }

    /** Its place. */
    public @Nullable Long rank() {
        return rank;
    }

    /** Whether it is on. */
    public @Nullable Boolean enabled() {
        return enabled;
    }

    /** When it was made. */
    public @Nullable OffsetDateTime created() {
        return created;
    }

    /** On what day. */
    public @Nullable LocalDate madeOn() {
        return madeOn;
    }

    /** Called as the constant of the entity is. */
    public @Nullable String entity() {
        return entity;
    }

    /**
     * A secret, which is nothing to look for.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public @Nullable String pin() {
        return pin;
    }

    /** Left out. */
    public @Nullable String notes() {
        return notes;
    }

    /** No scalar. */
    public List<String> tags() {
        return tags == null ? List.of() : tags;
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
                && Objects.equals(ownerId, that.ownerId)
                && Objects.equals(serialNumber, that.serialNumber)
                && Objects.equals(state_, that.state_)
                && Objects.equals(weight, that.weight)
                && Objects.equals(rank, that.rank)
                && Objects.equals(enabled, that.enabled)
                && Objects.equals(created, that.created)
                && Objects.equals(madeOn, that.madeOn)
                && Objects.equals(entity, that.entity)
                && Objects.equals(pin, that.pin)
                && Objects.equals(notes, that.notes)
                && Objects.equals(tags, that.tags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                state,
                id,
                ownerId,
                serialNumber,
                state_,
                weight,
                rank,
                enabled,
                created,
                madeOn,
                entity,
                pin,
                notes,
                tags);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code Id} */
        ID("Id"),
        /** {@code OwnerId} */
        OWNER_ID("OwnerId"),
        /** {@code SerialNumber} */
        SERIAL_NUMBER("SerialNumber"),
        /** {@code State} */
        STATE("State"),
        /** {@code Weight} */
        WEIGHT("Weight"),
        /** {@code Rank} */
        RANK("Rank"),
        /** {@code Enabled} */
        ENABLED("Enabled"),
        /** {@code Created} */
        CREATED("Created"),
        /** {@code MadeOn} */
        MADE_ON("MadeOn"),
        /** {@code Entity} */
        ENTITY("Entity"),
        /** {@code Pin} */
        PIN("Pin"),
        /** {@code Notes} */
        NOTES("Notes"),
        /** {@code Tags} */
        TAGS("Tags");

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

        @Nullable String id;

        @Nullable String ownerId;

        @Nullable String serialNumber;

        @Nullable State state_;

        @Nullable BigDecimal weight;

        @Nullable Long rank;

        @Nullable Boolean enabled;

        @Nullable OffsetDateTime created;

        @Nullable LocalDate madeOn;

        @Nullable String entity;

        @Nullable String pin;

        @Nullable String notes;

        @Nullable List<String> tags;

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

        /** Whose it is. */
        public Builder ownerId(String value) {
            ownerId = Objects.requireNonNull(value, "OwnerId");
            state = state.with(1);
            return this;
        }

        /** Sends {@code OwnerId} as an explicit null. */
        public Builder clearOwnerId() {
            ownerId = null;
            state = state.with(1);
            return this;
        }

        /** Its number. */
        public Builder serialNumber(String value) {
            serialNumber = Objects.requireNonNull(value, "SerialNumber");
            state = state.with(2);
            return this;
        }

        /** Sends {@code SerialNumber} as an explicit null. */
        public Builder clearSerialNumber() {
            serialNumber = null;
            state = state.with(2);
            return this;
        }

        /** Where it stands. */
        public Builder state(State value) {
            state_ = Objects.requireNonNull(value, "State");
            state = state.with(3);
            return this;
        }

        /** Sends {@code State} as an explicit null. */
        public Builder clearState() {
            state_ = null;
            state = state.with(3);
            return this;
        }

        /** How heavy it is. */
        public Builder weight(BigDecimal value) {
            weight = Objects.requireNonNull(value, "Weight");
            state = state.with(4);
            return this;
        }

        /** Sends {@code Weight} as an explicit null. */
        public Builder clearWeight() {
            weight = null;
            state = state.with(4);
            return this;
        }

        /** Its place. */
        public Builder rank(long value) {
            rank = value;
            state = state.with(5);
            return this;
        }

        /** Sends {@code Rank} as an explicit null. */
        public Builder clearRank() {
            rank = null;
            state = state.with(5);
            return this;
        }

        /** Whether it is on. */
        public Builder enabled(boolean value) {
            enabled = value;
            state = state.with(6);
            return this;
        }

        /** Sends {@code Enabled} as an explicit null. */
        public Builder clearEnabled() {
            enabled = null;
            state = state.with(6);
            return this;
        }

        /** When it was made. */
        public Builder created(OffsetDateTime value) {
            created = Objects.requireNonNull(value, "Created");
            state = state.with(7);
            return this;
        }

        /** Sends {@code Created} as an explicit null. */
        public Builder clearCreated() {
            created = null;
            state = state.with(7);
            return this;
        }

        /** On what day. */
        public Builder madeOn(LocalDate value) {
            madeOn = Objects.requireNonNull(value, "MadeOn");
            state = state.with(8);
            return this;
        }

        /** Sends {@code MadeOn} as an explicit null. */
        public Builder clearMadeOn() {
            madeOn = null;
            state = state.with(8);
            return this;
        }

        /** Called as the constant of the entity is. */
        public Builder entity(String value) {
            entity = Objects.requireNonNull(value, "Entity");
            state = state.with(9);
            return this;
        }

        /** Sends {@code Entity} as an explicit null. */
        public Builder clearEntity() {
            entity = null;
            state = state.with(9);
            return this;
        }

        /** A secret, which is nothing to look for. */
        public Builder pin(String value) {
            pin = Objects.requireNonNull(value, "Pin");
            state = state.with(10);
            return this;
        }

        /** Sends {@code Pin} as an explicit null. */
        public Builder clearPin() {
            pin = null;
            state = state.with(10);
            return this;
        }

        /** Left out. */
        public Builder notes(String value) {
            notes = Objects.requireNonNull(value, "Notes");
            state = state.with(11);
            return this;
        }

        /** Sends {@code Notes} as an explicit null. */
        public Builder clearNotes() {
            notes = null;
            state = state.with(11);
            return this;
        }

        /** No scalar. */
        public Builder tags(List<String> value) {
            tags = List.copyOf(Objects.requireNonNull(value, "Tags"));
            state = state.with(12);
            return this;
        }

        /** Sends {@code Tags} as an explicit null. */
        public Builder clearTags() {
            tags = null;
            state = state.with(12);
            return this;
        }

        public Thing build() {
            return new Thing(
                    state,
                    id,
                    ownerId,
                    serialNumber,
                    state_,
                    weight,
                    rank,
                    enabled,
                    created,
                    madeOn,
                    entity,
                    pin,
                    notes,
                    tags);
        }
    }
}
