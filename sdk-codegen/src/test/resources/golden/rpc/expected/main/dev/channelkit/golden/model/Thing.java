package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
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
    static final FieldTable FIELDS = FieldTable.of("Thing", "ThingId", "Colour", "CreatedOn");

    final FieldState state;
    final @Nullable Integer thingId;
    final @Nullable Colour colour;
    final @Nullable OffsetDateTime createdOn;

    Thing(FieldState state, @Nullable Integer thingId, @Nullable Colour colour, @Nullable OffsetDateTime createdOn) {
        this.state = state;
        this.thingId = thingId;
        this.colour = colour;
        this.createdOn = createdOn;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.thingId = thingId;
        b.colour = colour;
        b.createdOn = createdOn;
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
    public Integer thingId() {
        return MissingFieldException.require("Thing", "ThingId", thingId);
    }

    /** A colour. */
    public @Nullable Colour colour() {
        return colour;
    }

    /** When it was made. */
    public @Nullable OffsetDateTime createdOn() {
        return createdOn;
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
                && Objects.equals(thingId, that.thingId)
                && Objects.equals(colour, that.colour)
                && Objects.equals(createdOn, that.createdOn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, thingId, colour, createdOn);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code ThingId} */
        THING_ID("ThingId"),
        /** {@code Colour} */
        COLOUR("Colour"),
        /** {@code CreatedOn} */
        CREATED_ON("CreatedOn");

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

        @Nullable Integer thingId;

        @Nullable Colour colour;

        @Nullable OffsetDateTime createdOn;

        Builder() {}

        /** The id. */
        public Builder thingId(int value) {
            thingId = value;
            state = state.with(0);
            return this;
        }

        /** A colour. */
        public Builder colour(Colour value) {
            colour = Objects.requireNonNull(value, "Colour");
            state = state.with(1);
            return this;
        }

        /** Sends {@code Colour} as an explicit null. */
        public Builder clearColour() {
            colour = null;
            state = state.with(1);
            return this;
        }

        /** When it was made. */
        public Builder createdOn(OffsetDateTime value) {
            createdOn = Objects.requireNonNull(value, "CreatedOn");
            state = state.with(2);
            return this;
        }

        /** Sends {@code CreatedOn} as an explicit null. */
        public Builder clearCreatedOn() {
            createdOn = null;
            state = state.with(2);
            return this;
        }

        public Thing build() {
            return new Thing(state, thingId, colour, createdOn);
        }
    }
}
