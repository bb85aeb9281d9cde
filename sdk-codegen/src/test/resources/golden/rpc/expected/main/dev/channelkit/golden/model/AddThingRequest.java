package dev.channelkit.golden.model;

import dev.channelkit.commons.call.Bounds;
import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
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
public final class AddThingRequest {
    static final FieldTable FIELDS = FieldTable.of(
                    "AddThingRequest", "Name", "Password", "Phone", "Count", "Weight", "Total", "Since")
            .required(0, 1)
            .secret(1);

    private static final Bounds NAME_BOUNDS =
            Bounds.of("AddThingRequest", "Name").noShorterThan(1).noLongerThan(100);
    private static final Bounds PASSWORD_BOUNDS =
            Bounds.of("AddThingRequest", "Password").noShorterThan(9).secret();
    private static final Bounds PHONE_BOUNDS =
            Bounds.of("AddThingRequest", "Phone").matching("^\\+?[1-9][0-9]{6,14}$");
    private static final Bounds COUNT_BOUNDS =
            Bounds.of("AddThingRequest", "Count").atLeast("1");
    private static final Bounds WEIGHT_BOUNDS =
            Bounds.of("AddThingRequest", "Weight").atLeast("0").atMost("99.5");

    final FieldState state;
    final @Nullable String name;
    final @Nullable String password;
    final @Nullable String phone;
    final @Nullable Integer count;
    final @Nullable BigDecimal weight;
    final @Nullable Long total;
    final @Nullable OffsetDateTime since;

    AddThingRequest(
            FieldState state,
            @Nullable String name,
            @Nullable String password,
            @Nullable String phone,
            @Nullable Integer count,
            @Nullable BigDecimal weight,
            @Nullable Long total,
            @Nullable OffsetDateTime since) {
        this.state = state;
        this.name = name;
        this.password = password;
        this.phone = phone;
        this.count = count;
        this.weight = weight;
        this.total = total;
        this.since = since;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.name = name;
        b.password = password;
        b.phone = phone;
        b.count = count;
        b.weight = weight;
        b.total = total;
        b.since = since;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<AddThingRequest> codec() {
        return AddThingRequestCodec.INSTANCE;
    }

    /**
     * What it is called.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String name() {
        return MissingFieldException.require("AddThingRequest", "Name", name);
    }

    /**
     * What opens it.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String password() {
        return MissingFieldException.require("AddThingRequest", "Password", password);
    }

    /** Whom to call. */
    public @Nullable String phone() {
        return phone;
    }

    /**
     * How many.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Integer count() {
        return MissingFieldException.require("AddThingRequest", "Count", count);
    }

    /** How heavy. */
    public @Nullable BigDecimal weight() {
        return weight;
    }

    /** In all, which the provider judges. */
    public @Nullable Long total() {
        return total;
    }

    /** From when on. */
    public @Nullable OffsetDateTime since() {
        return since;
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
        return other instanceof AddThingRequest that
                && state.equals(that.state)
                && Objects.equals(name, that.name)
                && Objects.equals(password, that.password)
                && Objects.equals(phone, that.phone)
                && Objects.equals(count, that.count)
                && Objects.equals(weight, that.weight)
                && Objects.equals(total, that.total)
                && Objects.equals(since, that.since);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, name, password, phone, count, weight, total, since);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "AddThingRequest" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code Name} */
        NAME("Name"),
        /** {@code Password} */
        PASSWORD("Password"),
        /** {@code Phone} */
        PHONE("Phone"),
        /** {@code Count} */
        COUNT("Count"),
        /** {@code Weight} */
        WEIGHT("Weight"),
        /** {@code Total} */
        TOTAL("Total"),
        /** {@code Since} */
        SINCE("Since");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link AddThingRequest} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String name;

        @Nullable String password;

        @Nullable String phone;

        @Nullable Integer count;

        @Nullable BigDecimal weight;

        @Nullable Long total;

        @Nullable OffsetDateTime since;

        Builder() {}

        /**
         * What it is called.
         *
         * @throws InvalidRequestException if it has fewer than 1 characters, or it has more than 100
         *     characters
         */
        public Builder name(String value) {
            name = NAME_BOUNDS.text(Objects.requireNonNull(value, "Name"));
            state = state.with(0);
            return this;
        }

        /**
         * What opens it.
         *
         * @throws InvalidRequestException if it has fewer than 9 characters
         */
        public Builder password(String value) {
            password = PASSWORD_BOUNDS.text(Objects.requireNonNull(value, "Password"));
            state = state.with(1);
            return this;
        }

        /**
         * Whom to call.
         *
         * @throws InvalidRequestException if it does not match {@code ^\+?[1-9][0-9]{6,14}$}
         */
        public Builder phone(String value) {
            phone = PHONE_BOUNDS.text(Objects.requireNonNull(value, "Phone"));
            state = state.with(2);
            return this;
        }

        /** Sends {@code Phone} as an explicit null. */
        public Builder clearPhone() {
            phone = null;
            state = state.with(2);
            return this;
        }

        /**
         * How many.
         *
         * @throws InvalidRequestException if it is less than 1
         */
        public Builder count(int value) {
            count = COUNT_BOUNDS.int32(value);
            state = state.with(3);
            return this;
        }

        /**
         * How heavy.
         *
         * @throws InvalidRequestException if it is less than 0, or it is more than 99.5
         */
        public Builder weight(BigDecimal value) {
            weight = WEIGHT_BOUNDS.decimal(Objects.requireNonNull(value, "Weight"));
            state = state.with(4);
            return this;
        }

        /** Sends {@code Weight} as an explicit null. */
        public Builder clearWeight() {
            weight = null;
            state = state.with(4);
            return this;
        }

        /** In all, which the provider judges. */
        public Builder total(long value) {
            total = value;
            state = state.with(5);
            return this;
        }

        /** Sends {@code Total} as an explicit null. */
        public Builder clearTotal() {
            total = null;
            state = state.with(5);
            return this;
        }

        /** From when on. */
        public Builder since(OffsetDateTime value) {
            since = Objects.requireNonNull(value, "Since");
            state = state.with(6);
            return this;
        }

        /** Sends {@code Since} as an explicit null. */
        public Builder clearSince() {
            since = null;
            state = state.with(6);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public AddThingRequest build() {
            List<String> missing = Stream.of(Field.NAME, Field.PASSWORD, Field.COUNT)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("AddThingRequest needs " + String.join(", ", missing));
            }
            return new AddThingRequest(state, name, password, phone, count, weight, total, since);
        }
    }
}
