package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import dev.channelkit.commons.row.CustomFields;
import dev.channelkit.commons.row.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * A thing, with fields of the tenant's own beside those below.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "Id", "Price", "Active", "EndDate", "Set", "Key")
            .secret(5)
            .blankIsNone(1, 2, 3)
            .inAnyCase()
            .open();
    private static final CustomFields CUSTOM =
            CustomFields.of(FIELDS, "id", "price", "active", "endDate", "set_", "key");

    final FieldState state;
    final @Nullable String id;
    final @Nullable BigDecimal price;
    final @Nullable Boolean active;
    final @Nullable OffsetDateTime endDate;
    final @Nullable String set_;
    final byte @Nullable [] key;

    Thing(
            FieldState state,
            @Nullable String id,
            @Nullable BigDecimal price,
            @Nullable Boolean active,
            @Nullable OffsetDateTime endDate,
            @Nullable String set_,
            byte @Nullable [] key) {
        this.state = state;
        this.id = id;
        this.price = price;
        this.active = active;
        this.endDate = endDate;
        this.set_ = set_;
        this.key = key;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.id = id;
        b.price = price;
        b.active = active;
        b.endDate = endDate;
        b.set_ = set_;
        b.key = key;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /** Its id. */
    public @Nullable String id() {
        return id;
    }

    /** What it costs. */
    public @Nullable BigDecimal price() {
        return price;
    }

    /** Whether it is in use. */
    public @Nullable Boolean active() {
        return active;
    }

    /** When it ends. */
    public @Nullable OffsetDateTime endDate() {
        return endDate;
    }

    /** What it belongs to. */
    public @Nullable String set_() {
        return set_;
    }

    /**
     * What opens it.
     *
     * <p>A secret: it shows neither in logs nor in {@code toString()}.
     */
    public byte @Nullable [] key() {
        return key == null ? null : key.clone();
    }

    /** Whether the field was on the wire or was set, be it to null: what tells absent from empty. */
    public boolean has(Field field) {
        return state.has(field.ordinal());
    }

    /** What came with it that the spec does not know, by wire name. */
    public Map<String, RawValue> unknownFields() {
        return state.unknown();
    }

    /**
     * What a field of the spec was read from, where that says more than its accessor: a date alone where a time is declared, or a value that
     * could not be read as declared. Otherwise null.
     */
    public @Nullable RawValue raw(Field field) {
        return state.raw(field.ordinal());
    }

    /** The scalar in a field of the tenant's own, whatever the case of its name; null when it is absent, null, or no scalar. */
    public @Nullable String custom(String name) {
        return CUSTOM.text(state, name);
    }

    /** The fields of the tenant's own: every field that the spec does not know. */
    public Row customFields() {
        return CUSTOM.row(state);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Thing that
                && state.equals(that.state)
                && Objects.equals(id, that.id)
                && Objects.equals(price, that.price)
                && Objects.equals(active, that.active)
                && Objects.equals(endDate, that.endDate)
                && Objects.equals(set_, that.set_)
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, id, price, active, endDate, set_, Arrays.hashCode(key));
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
        /** {@code Price} */
        PRICE("Price"),
        /** {@code Active} */
        ACTIVE("Active"),
        /** {@code EndDate} */
        END_DATE("EndDate"),
        /** {@code Set} */
        SET("Set"),
        /** {@code Key} */
        KEY("Key");

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

        @Nullable BigDecimal price;

        @Nullable Boolean active;

        @Nullable OffsetDateTime endDate;

        @Nullable String set_;

        byte @Nullable [] key;

        Builder() {}

        /** Its id. */
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

        /** What it costs. */
        public Builder price(BigDecimal value) {
            price = Objects.requireNonNull(value, "Price");
            state = state.with(1);
            return this;
        }

        /** Sends {@code Price} as an explicit null. */
        public Builder clearPrice() {
            price = null;
            state = state.with(1);
            return this;
        }

        /** Whether it is in use. */
        public Builder active(boolean value) {
            active = value;
            state = state.with(2);
            return this;
        }

        /** Sends {@code Active} as an explicit null. */
        public Builder clearActive() {
            active = null;
            state = state.with(2);
            return this;
        }

        /** When it ends. */
        public Builder endDate(OffsetDateTime value) {
            endDate = Objects.requireNonNull(value, "EndDate");
            state = state.with(3);
            return this;
        }

        /** Sends {@code EndDate} as an explicit null. */
        public Builder clearEndDate() {
            endDate = null;
            state = state.with(3);
            return this;
        }

        /** What it belongs to. */
        public Builder set_(String value) {
            set_ = Objects.requireNonNull(value, "Set");
            state = state.with(4);
            return this;
        }

        /** Sends {@code Set} as an explicit null. */
        public Builder clearSet_() {
            set_ = null;
            state = state.with(4);
            return this;
        }

        /** What opens it. */
        public Builder key(byte[] value) {
            key = Objects.requireNonNull(value, "Key").clone();
            state = state.with(5);
            return this;
        }

        /** Sends {@code Key} as an explicit null. */
        public Builder clearKey() {
            key = null;
            state = state.with(5);
            return this;
        }

        /**
         * Sets a field of the tenant's own, whatever the case of its name.
         *
         * @throws IllegalArgumentException if the field has a setter here, which the message names
         */
        public Builder set(String name, String value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written as text. */
        public Builder set(String name, long value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written as text, digit for digit. */
        public Builder set(String name, BigDecimal value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written as the text 1 or 0. */
        public Builder set(String name, boolean value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written as a date. */
        public Builder set(String name, LocalDate value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written in UTC, with milliseconds. */
        public Builder set(String name, OffsetDateTime value) {
            return custom(name, Row.builder().set(name, value));
        }

        /** The same; written as it stands. */
        public Builder set(String name, RawValue value) {
            return custom(name, Row.builder().set(name, value));
        }

        /**
         * Sends a field of the tenant's own as an explicit null.
         *
         * @throws IllegalArgumentException if the field has a setter here, which the message names
         */
        public Builder clear(String name) {
            return custom(name, Row.builder().clear(name));
        }

        private Builder custom(String name, Row.Builder value) {
            state = CUSTOM.set(state, name, value.build());
            return this;
        }

        public Thing build() {
            return new Thing(state, id, price, active, endDate, set_, key);
        }
    }
}
