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
 * A thing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "id", "name", "made", "price", "count", "size", "colour")
            .required(0);

    final FieldState state;
    final @Nullable String id;
    final @Nullable String name;
    final @Nullable LocalDate made;
    final @Nullable BigDecimal price;
    final @Nullable Long count;
    final @Nullable Integer size;
    final @Nullable Colour colour;

    Thing(
            FieldState state,
            @Nullable String id,
            @Nullable String name,
            @Nullable LocalDate made,
            @Nullable BigDecimal price,
            @Nullable Long count,
            @Nullable Integer size,
            @Nullable Colour colour) {
        this.state = state;
        this.id = id;
        this.name = name;
        this.made = made;
        this.price = price;
        this.count = count;
        this.size = size;
        this.colour = colour;
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
        b.made = made;
        b.price = price;
        b.count = count;
        b.size = size;
        b.colour = colour;
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
    public String id() {
        return MissingFieldException.require("Thing", "id", id);
    }

    /** The name. */
    public @Nullable String name() {
        return name;
    }

    /** When it was made. */
    public @Nullable LocalDate made() {
        return made;
    }

    /** Its price. */
    public @Nullable BigDecimal price() {
        return price;
    }

    /** How many there are. */
    public @Nullable Long count() {
        return count;
    }

    /** Its size. */
    public @Nullable Integer size() {
        return size;
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
        return other instanceof Thing that
                && state.equals(that.state)
                && Objects.equals(id, that.id)
                && Objects.equals(name, that.name)
                && Objects.equals(made, that.made)
                && Objects.equals(price, that.price)
                && Objects.equals(count, that.count)
                && Objects.equals(size, that.size)
                && Objects.equals(colour, that.colour);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, id, name, made, price, count, size, colour);
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
        /** {@code made} */
        MADE("made"),
        /** {@code price} */
        PRICE("price"),
        /** {@code count} */
        COUNT("count"),
        /** {@code size} */
        SIZE("size"),
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

    /** Collects what a new {@link Thing} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String id;

        @Nullable String name;

        @Nullable LocalDate made;

        @Nullable BigDecimal price;

        @Nullable Long count;

        @Nullable Integer size;

        @Nullable Colour colour;

        Builder() {}

        /** The id. */
        public Builder id(String value) {
            id = Objects.requireNonNull(value, "id");
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

        /** When it was made. */
        public Builder made(LocalDate value) {
            made = Objects.requireNonNull(value, "made");
            state = state.with(2);
            return this;
        }

        /** Sends {@code made} as an explicit null. */
        public Builder clearMade() {
            made = null;
            state = state.with(2);
            return this;
        }

        /** Its price. */
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

        /** How many there are. */
        public Builder count(long value) {
            count = value;
            state = state.with(4);
            return this;
        }

        /** Sends {@code count} as an explicit null. */
        public Builder clearCount() {
            count = null;
            state = state.with(4);
            return this;
        }

        /** Its size. */
        public Builder size(int value) {
            size = value;
            state = state.with(5);
            return this;
        }

        /** Sends {@code size} as an explicit null. */
        public Builder clearSize() {
            size = null;
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
        public Thing build() {
            List<String> missing = Stream.of(Field.ID)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Thing needs " + String.join(", ", missing));
            }
            return new Thing(state, id, name, made, price, count, size, colour);
        }
    }
}
