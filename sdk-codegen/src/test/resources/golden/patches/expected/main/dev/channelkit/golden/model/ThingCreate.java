package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A new thing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ThingCreate {
    static final FieldTable FIELDS = FieldTable.of("ThingCreate", "name", "limit", "tags", "pin", "address")
            .required(0)
            .secret(3);

    final FieldState state;
    final @Nullable String name;
    final @Nullable BigDecimal limit;
    final @Nullable List<String> tags;
    final @Nullable String pin;
    final @Nullable Address address;

    ThingCreate(
            FieldState state,
            @Nullable String name,
            @Nullable BigDecimal limit,
            @Nullable List<String> tags,
            @Nullable String pin,
            @Nullable Address address) {
        this.state = state;
        this.name = name;
        this.limit = limit;
        this.tags = tags;
        this.pin = pin;
        this.address = address;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.name = name;
        b.limit = limit;
        b.tags = tags;
        b.pin = pin;
        b.address = address;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ThingCreate> codec() {
        return ThingCreateCodec.INSTANCE;
    }

    /**
     * The name.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String name() {
        return MissingFieldException.require("ThingCreate", "name", name);
    }

    /** How much of it. */
    public @Nullable BigDecimal limit() {
        return limit;
    }

    /** What is said of it. */
    public List<String> tags() {
        return tags == null ? List.of() : tags;
    }

    /**
     * What opens it.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public @Nullable String pin() {
        return pin;
    }

    /** Where it stands. */
    public @Nullable Address address() {
        return address;
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
        return other instanceof ThingCreate that
                && state.equals(that.state)
                && Objects.equals(name, that.name)
                && Objects.equals(limit, that.limit)
                && Objects.equals(tags, that.tags)
                && Objects.equals(pin, that.pin)
                && Objects.equals(address, that.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, name, limit, tags, pin, address);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "ThingCreate" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code name} */
        NAME("name"),
        /** {@code limit} */
        LIMIT("limit"),
        /** {@code tags} */
        TAGS("tags"),
        /** {@code pin} */
        PIN("pin"),
        /** {@code address} */
        ADDRESS("address");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ThingCreate} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String name;

        @Nullable BigDecimal limit;

        @Nullable List<String> tags;

        @Nullable String pin;

        @Nullable Address address;

        Builder() {}

        /** The name. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(0);
            return this;
        }

        /** How much of it. */
        public Builder limit(BigDecimal value) {
            limit = Objects.requireNonNull(value, "limit");
            state = state.with(1);
            return this;
        }

        /** Sends {@code limit} as an explicit null. */
        public Builder clearLimit() {
            limit = null;
            state = state.with(1);
            return this;
        }

        /** What is said of it. */
        public Builder tags(List<String> value) {
            tags = List.copyOf(Objects.requireNonNull(value, "tags"));
            state = state.with(2);
            return this;
        }

        /** Sends {@code tags} as an explicit null. */
        public Builder clearTags() {
            tags = null;
            state = state.with(2);
            return this;
        }

        /** What opens it. */
        public Builder pin(String value) {
            pin = Objects.requireNonNull(value, "pin");
            state = state.with(3);
            return this;
        }

        /** Sends {@code pin} as an explicit null. */
        public Builder clearPin() {
            pin = null;
            state = state.with(3);
            return this;
        }

        /** Where it stands. */
        public Builder address(Address value) {
            address = Objects.requireNonNull(value, "address");
            state = state.with(4);
            return this;
        }

        /** Sends {@code address} as an explicit null. */
        public Builder clearAddress() {
            address = null;
            state = state.with(4);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public ThingCreate build() {
            List<String> missing = Stream.of(Field.NAME)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("ThingCreate needs " + String.join(", ", missing));
            }
            return new ThingCreate(state, name, limit, tags, pin, address);
        }
    }
}
