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
 * Which thing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ThingIdRequest {
    static final FieldTable FIELDS = FieldTable.of("ThingIdRequest", "ThingId");

    final FieldState state;
    final @Nullable Integer thingId;

    ThingIdRequest(FieldState state, @Nullable Integer thingId) {
        this.state = state;
        this.thingId = thingId;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.thingId = thingId;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ThingIdRequest> codec() {
        return ThingIdRequestCodec.INSTANCE;
    }

    /**
     * The thing.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Integer thingId() {
        return MissingFieldException.require("ThingIdRequest", "ThingId", thingId);
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
        return other instanceof ThingIdRequest that
                && state.equals(that.state)
                && Objects.equals(thingId, that.thingId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, thingId);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "ThingIdRequest" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code ThingId} */
        THING_ID("ThingId");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ThingIdRequest} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable Integer thingId;

        Builder() {}

        /** The thing. */
        public Builder thingId(int value) {
            thingId = value;
            state = state.with(0);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public ThingIdRequest build() {
            List<String> missing = Stream.of(Field.THING_ID)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("ThingIdRequest needs " + String.join(", ", missing));
            }
            return new ThingIdRequest(state, thingId);
        }
    }
}
