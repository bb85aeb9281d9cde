package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * An order.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Order {
    static final FieldTable FIELDS = FieldTable.of(
                    "Order", "sku", "quantity", "on", "price", "urgent", "labels", "colour")
            .required(0);

    final FieldState state;
    final @Nullable String sku;
    final @Nullable Integer quantity;
    final @Nullable LocalDate on;
    final @Nullable BigDecimal price;
    final @Nullable Boolean urgent;
    final @Nullable List<String> labels;
    final @Nullable Colour colour;

    Order(
            FieldState state,
            @Nullable String sku,
            @Nullable Integer quantity,
            @Nullable LocalDate on,
            @Nullable BigDecimal price,
            @Nullable Boolean urgent,
            @Nullable List<String> labels,
            @Nullable Colour colour) {
        this.state = state;
        this.sku = sku;
        this.quantity = quantity;
        this.on = on;
        this.price = price;
        this.urgent = urgent;
        this.labels = labels;
        this.colour = colour;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.sku = sku;
        b.quantity = quantity;
        b.on = on;
        b.price = price;
        b.urgent = urgent;
        b.labels = labels;
        b.colour = colour;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Order> codec() {
        return OrderCodec.INSTANCE;
    }

    /**
     * What to order.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String sku() {
        return MissingFieldException.require("Order", "sku", sku);
    }

    /**
     * How many.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public Integer quantity() {
        return MissingFieldException.require("Order", "quantity", quantity);
    }

    /** When. */
    public @Nullable LocalDate on() {
        return on;
    }

    /** At what price. */
    public @Nullable BigDecimal price() {
        return price;
    }

    /** Whether it is urgent. */
    public @Nullable Boolean urgent() {
        return urgent;
    }

    /** Labels, one field in a form. */
    public List<String> labels() {
        return labels == null ? List.of() : labels;
    }

    /** A colour. */
    public @Nullable Colour colour() {
        return colour;
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
        return other instanceof Order that
                && state.equals(that.state)
                && Objects.equals(sku, that.sku)
                && Objects.equals(quantity, that.quantity)
                && Objects.equals(on, that.on)
                && Objects.equals(price, that.price)
                && Objects.equals(urgent, that.urgent)
                && Objects.equals(labels, that.labels)
                && Objects.equals(colour, that.colour);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, sku, quantity, on, price, urgent, labels, colour);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Order" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code sku} */
        SKU("sku"),
        /** {@code quantity} */
        QUANTITY("quantity"),
        /** {@code on} */
        ON("on"),
        /** {@code price} */
        PRICE("price"),
        /** {@code urgent} */
        URGENT("urgent"),
        /** {@code labels} */
        LABELS("labels"),
        /** {@code colour} */
        COLOUR("colour");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Order} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String sku;

        @Nullable Integer quantity;

        @Nullable LocalDate on;

        @Nullable BigDecimal price;

        @Nullable Boolean urgent;

        @Nullable List<String> labels;

        @Nullable Colour colour;

        Builder() {}

        /** What to order. */
        public Builder sku(String value) {
            sku = Objects.requireNonNull(value, "sku");
            state = state.with(0);
            return this;
        }

        /** How many. */
        public Builder quantity(int value) {
            quantity = value;
            state = state.with(1);
            return this;
        }

        /** When. */
        public Builder on(LocalDate value) {
            on = Objects.requireNonNull(value, "on");
            state = state.with(2);
            return this;
        }

        /** Sends {@code on} as an explicit null. */
        public Builder clearOn() {
            on = null;
            state = state.with(2);
            return this;
        }

        /** At what price. */
        public Builder price(BigDecimal value) {
            price = Objects.requireNonNull(value, "price");
            state = state.with(3);
            return this;
        }

        /** Sends {@code price} as an explicit null. */
        public Builder clearPrice() {
            price = null;
            state = state.with(3);
            return this;
        }

        /** Whether it is urgent. */
        public Builder urgent(boolean value) {
            urgent = value;
            state = state.with(4);
            return this;
        }

        /** Sends {@code urgent} as an explicit null. */
        public Builder clearUrgent() {
            urgent = null;
            state = state.with(4);
            return this;
        }

        /** Labels, one field in a form. */
        public Builder labels(List<String> value) {
            labels = List.copyOf(Objects.requireNonNull(value, "labels"));
            state = state.with(5);
            return this;
        }

        /** Sends {@code labels} as an explicit null. */
        public Builder clearLabels() {
            labels = null;
            state = state.with(5);
            return this;
        }

        /** A colour. */
        public Builder colour(Colour value) {
            colour = Objects.requireNonNull(value, "colour");
            state = state.with(6);
            return this;
        }

        /** Sends {@code colour} as an explicit null. */
        public Builder clearColour() {
            colour = null;
            state = state.with(6);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public Order build() {
            List<String> missing = Stream.of(Field.SKU, Field.QUANTITY)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Order needs " + String.join(", ", missing));
            }
            return new Order(state, sku, quantity, on, price, urgent, labels, colour);
        }
    }
}
