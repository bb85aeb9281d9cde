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
 * A default is told, never sent, and never read in place of what is missing.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Thing {
    static final FieldTable FIELDS = FieldTable.of("Thing", "size", "mode");

    final FieldState state;
    final @Nullable Integer size;
    final @Nullable String mode;

    Thing(FieldState state, @Nullable Integer size, @Nullable String mode) {
        this.state = state;
        this.size = size;
        this.mode = mode;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.size = size;
        b.mode = mode;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Thing> codec() {
        return ThingCodec.INSTANCE;
    }

    /**
     * The size.
     *
     * <p>The provider takes it as {@code 10} when it is not sent.
     */
    public @Nullable Integer size() {
        return size;
    }

    /**
     * The mode.
     *
     * <p>The provider takes it as {@code fast} when it is not sent.
     *
     * <p>Provenance: modelled, a guess that nobody has confirmed; verify it with the provider.
     */
    public @Nullable String mode() {
        return mode;
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
                && Objects.equals(size, that.size)
                && Objects.equals(mode, that.mode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, size, mode);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Thing" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code size} */
        SIZE("size"),
        /** {@code mode} */
        MODE("mode");

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

        @Nullable Integer size;

        @Nullable String mode;

        Builder() {}

        /** The size. */
        public Builder size(int value) {
            size = value;
            state = state.with(0);
            return this;
        }

        /** Sends {@code size} as an explicit null. */
        public Builder clearSize() {
            size = null;
            state = state.with(0);
            return this;
        }

        /** The mode. */
        public Builder mode(String value) {
            mode = Objects.requireNonNull(value, "mode");
            state = state.with(1);
            return this;
        }

        /** Sends {@code mode} as an explicit null. */
        public Builder clearMode() {
            mode = null;
            state = state.with(1);
            return this;
        }

        public Thing build() {
            return new Thing(state, size, mode);
        }
    }
}
