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
 * Where it stands.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Address {
    static final FieldTable FIELDS = FieldTable.of("Address", "city", "within");

    final FieldState state;
    final @Nullable String city;
    final @Nullable Address within;

    Address(FieldState state, @Nullable String city, @Nullable Address within) {
        this.state = state;
        this.city = city;
        this.within = within;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.city = city;
        b.within = within;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Address> codec() {
        return AddressCodec.INSTANCE;
    }

    /** The town. */
    public @Nullable String city() {
        return city;
    }

    /** Where it stands. */
    public @Nullable Address within() {
        return within;
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
        return other instanceof Address that
                && state.equals(that.state)
                && Objects.equals(city, that.city)
                && Objects.equals(within, that.within);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, city, within);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Address" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code city} */
        CITY("city"),
        /** {@code within} */
        WITHIN("within");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Address} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String city;

        @Nullable Address within;

        Builder() {}

        /** The town. */
        public Builder city(String value) {
            city = Objects.requireNonNull(value, "city");
            state = state.with(0);
            return this;
        }

        /** Sends {@code city} as an explicit null. */
        public Builder clearCity() {
            city = null;
            state = state.with(0);
            return this;
        }

        /** Where it stands. */
        public Builder within(Address value) {
            within = Objects.requireNonNull(value, "within");
            state = state.with(1);
            return this;
        }

        /** Sends {@code within} as an explicit null. */
        public Builder clearWithin() {
            within = null;
            state = state.with(1);
            return this;
        }

        public Address build() {
            return new Address(state, city, within);
        }
    }
}
