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
 * What every answer looks like.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ThingResponse {
    static final FieldTable FIELDS = FieldTable.of("ThingResponse", "success", "data");

    final FieldState state;
    final @Nullable Boolean success;
    final @Nullable ThingData data;

    ThingResponse(FieldState state, @Nullable Boolean success, @Nullable ThingData data) {
        this.state = state;
        this.success = success;
        this.data = data;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.success = success;
        b.data = data;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ThingResponse> codec() {
        return ThingResponseCodec.INSTANCE;
    }

    /** Whether it worked. */
    public @Nullable Boolean success() {
        return success;
    }

    /** Holds the payload. */
    public @Nullable ThingData data() {
        return data;
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
        return other instanceof ThingResponse that
                && state.equals(that.state)
                && Objects.equals(success, that.success)
                && Objects.equals(data, that.data);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, success, data);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "ThingResponse" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code success} */
        SUCCESS("success"),
        /** {@code data} */
        DATA("data");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ThingResponse} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable Boolean success;

        @Nullable ThingData data;

        Builder() {}

        /** Whether it worked. */
        public Builder success(boolean value) {
            success = value;
            state = state.with(0);
            return this;
        }

        /** Sends {@code success} as an explicit null. */
        public Builder clearSuccess() {
            success = null;
            state = state.with(0);
            return this;
        }

        /** Holds the payload. */
        public Builder data(ThingData value) {
            data = Objects.requireNonNull(value, "data");
            state = state.with(1);
            return this;
        }

        /** Sends {@code data} as an explicit null. */
        public Builder clearData() {
            data = null;
            state = state.with(1);
            return this;
        }

        public ThingResponse build() {
            return new ThingResponse(state, success, data);
        }
    }
}
