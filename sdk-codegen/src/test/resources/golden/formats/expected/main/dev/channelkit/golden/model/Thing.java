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
 * A thing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "name");

    final FieldState state;
    final @Nullable String name;

    Thing(FieldState state, @Nullable String name) {
        this.state = state;
        this.name = name;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.name = name;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /** What it is called. */
    public @Nullable String name() {
        return name;
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
        return other instanceof Thing that && state.equals(that.state) && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, name);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code name} */
        NAME("name");

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

        @Nullable String name;

        Builder() {}

        /** What it is called. */
        public Builder name(String value) {
            name = Objects.requireNonNull(value, "name");
            state = state.with(0);
            return this;
        }

        /** Sends {@code name} as an explicit null. */
        public Builder clearName() {
            name = null;
            state = state.with(0);
            return this;
        }

        public Thing build() {
            return new Thing(state, name);
        }
    }
}
