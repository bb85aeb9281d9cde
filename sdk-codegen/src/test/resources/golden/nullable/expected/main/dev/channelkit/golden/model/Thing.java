package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Every combination of required and nullable.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "must", "mustOrNull", "may", "mayOrNull", "lines", "made")
            .required(0);

    final FieldState state;
    final @Nullable String must;
    final @Nullable String mustOrNull;
    final @Nullable Integer may;
    final @Nullable Integer mayOrNull;
    final @Nullable List<String> lines;
    final @Nullable LocalDate made;

    Thing(
            FieldState state,
            @Nullable String must,
            @Nullable String mustOrNull,
            @Nullable Integer may,
            @Nullable Integer mayOrNull,
            @Nullable List<String> lines,
            @Nullable LocalDate made) {
        this.state = state;
        this.must = must;
        this.mustOrNull = mustOrNull;
        this.may = may;
        this.mayOrNull = mayOrNull;
        this.lines = lines;
        this.made = made;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.must = must;
        b.mustOrNull = mustOrNull;
        b.may = may;
        b.mayOrNull = mayOrNull;
        b.lines = lines;
        b.made = made;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /**
     * Required.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String must() {
        return MissingFieldException.require("Thing", "must", must);
    }

    /** Required, but may be null. */
    public @Nullable String mustOrNull() {
        return mustOrNull;
    }

    /** Optional. */
    public @Nullable Integer may() {
        return may;
    }

    /** Optional, and may be null. */
    public @Nullable Integer mayOrNull() {
        return mayOrNull;
    }

    /** A required list is never null either. */
    public List<String> lines() {
        return lines == null ? List.of() : lines;
    }

    /**
     * Required in answers only.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public LocalDate made() {
        return MissingFieldException.require("Thing", "made", made);
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
                && Objects.equals(must, that.must)
                && Objects.equals(mustOrNull, that.mustOrNull)
                && Objects.equals(may, that.may)
                && Objects.equals(mayOrNull, that.mayOrNull)
                && Objects.equals(lines, that.lines)
                && Objects.equals(made, that.made);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, must, mustOrNull, may, mayOrNull, lines, made);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code must} */
        MUST("must"),
        /** {@code mustOrNull} */
        MUST_OR_NULL("mustOrNull"),
        /** {@code may} */
        MAY("may"),
        /** {@code mayOrNull} */
        MAY_OR_NULL("mayOrNull"),
        /** {@code lines} */
        LINES("lines"),
        /** {@code made} */
        MADE("made");

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

        @Nullable String must;

        @Nullable String mustOrNull;

        @Nullable Integer may;

        @Nullable Integer mayOrNull;

        @Nullable List<String> lines;

        @Nullable LocalDate made;

        Builder() {}

        /** Required. */
        public Builder must(String value) {
            must = Objects.requireNonNull(value, "must");
            state = state.with(0);
            return this;
        }

        /** Required, but may be null. */
        public Builder mustOrNull(String value) {
            mustOrNull = Objects.requireNonNull(value, "mustOrNull");
            state = state.with(1);
            return this;
        }

        /** Sends {@code mustOrNull} as an explicit null. */
        public Builder clearMustOrNull() {
            mustOrNull = null;
            state = state.with(1);
            return this;
        }

        /** Optional. */
        public Builder may(int value) {
            may = value;
            state = state.with(2);
            return this;
        }

        /** Sends {@code may} as an explicit null. */
        public Builder clearMay() {
            may = null;
            state = state.with(2);
            return this;
        }

        /** Optional, and may be null. */
        public Builder mayOrNull(int value) {
            mayOrNull = value;
            state = state.with(3);
            return this;
        }

        /** Sends {@code mayOrNull} as an explicit null. */
        public Builder clearMayOrNull() {
            mayOrNull = null;
            state = state.with(3);
            return this;
        }

        /** A required list is never null either. */
        public Builder lines(List<String> value) {
            lines = List.copyOf(Objects.requireNonNull(value, "lines"));
            state = state.with(4);
            return this;
        }

        /** Required in answers only. */
        public Builder made(LocalDate value) {
            made = Objects.requireNonNull(value, "made");
            state = state.with(5);
            return this;
        }

        /**
         * Makes the value.
         *
         * @throws IllegalStateException if a required field was not set; the message names it
         */
        public Thing build() {
            List<String> missing = Stream.of(Field.MUST, Field.MUST_OR_NULL, Field.LINES)
                    .filter(field -> !state.has(field.ordinal()))
                    .map(Field::wireName)
                    .toList();
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Thing needs " + String.join(", ", missing));
            }
            return new Thing(state, must, mustOrNull, may, mayOrNull, lines, made);
        }
    }
}
