package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.RawValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Colours, one and many.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Shade {
    static final FieldTable FIELDS = FieldTable.of("Shade", "main", "others");

    final FieldState state;
    final @Nullable Colour main;
    final @Nullable List<Colour> others;

    Shade(FieldState state, @Nullable Colour main, @Nullable List<Colour> others) {
        this.state = state;
        this.main = main;
        this.others = others;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.main = main;
        b.others = others;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Shade> codec() {
        return ShadeCodec.INSTANCE;
    }

    /**
     * Values as providers have them.
     *
     * <ul>
     * <li>odd ones, such as {@code 10%}
     * <li>those that differ in case only
     * </ul>
     */
    public @Nullable Colour main() {
        return main;
    }

    /** More of them. */
    public List<Colour> others() {
        return others == null ? List.of() : others;
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
        return other instanceof Shade that
                && state.equals(that.state)
                && Objects.equals(main, that.main)
                && Objects.equals(others, that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, main, others);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Shade" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code main} */
        MAIN("main"),
        /** {@code others} */
        OTHERS("others");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Shade} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable Colour main;

        @Nullable List<Colour> others;

        Builder() {}

        /** Values as providers have them. */
        public Builder main(Colour value) {
            main = Objects.requireNonNull(value, "main");
            state = state.with(0);
            return this;
        }

        /** Sends {@code main} as an explicit null. */
        public Builder clearMain() {
            main = null;
            state = state.with(0);
            return this;
        }

        /** More of them. */
        public Builder others(List<Colour> value) {
            others = List.copyOf(Objects.requireNonNull(value, "others"));
            state = state.with(1);
            return this;
        }

        /** Sends {@code others} as an explicit null. */
        public Builder clearOthers() {
            others = null;
            state = state.with(1);
            return this;
        }

        public Shade build() {
            return new Shade(state, main, others);
        }
    }
}
