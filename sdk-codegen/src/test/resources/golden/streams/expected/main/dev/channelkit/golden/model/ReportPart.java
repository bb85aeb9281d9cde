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
 * What a report is about.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ReportPart {
    static final FieldTable FIELDS = FieldTable.of("ReportPart", "things", "names");

    final FieldState state;
    final @Nullable List<Thing> things;
    final @Nullable List<String> names;

    ReportPart(FieldState state, @Nullable List<Thing> things, @Nullable List<String> names) {
        this.state = state;
        this.things = things;
        this.names = names;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.things = things;
        b.names = names;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ReportPart> codec() {
        return ReportPartCodec.INSTANCE;
    }

    /** The things. */
    public List<Thing> things() {
        return things == null ? List.of() : things;
    }

    /** Their names. */
    public List<String> names() {
        return names == null ? List.of() : names;
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
        return other instanceof ReportPart that
                && state.equals(that.state)
                && Objects.equals(things, that.things)
                && Objects.equals(names, that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, things, names);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "ReportPart" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code things} */
        THINGS("things"),
        /** {@code names} */
        NAMES("names");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ReportPart} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable List<Thing> things;

        @Nullable List<String> names;

        Builder() {}

        /** The things. */
        public Builder things(List<Thing> value) {
            things = List.copyOf(Objects.requireNonNull(value, "things"));
            state = state.with(0);
            return this;
        }

        /** Sends {@code things} as an explicit null. */
        public Builder clearThings() {
            things = null;
            state = state.with(0);
            return this;
        }

        /** Their names. */
        public Builder names(List<String> value) {
            names = List.copyOf(Objects.requireNonNull(value, "names"));
            state = state.with(1);
            return this;
        }

        /** Sends {@code names} as an explicit null. */
        public Builder clearNames() {
            names = null;
            state = state.with(1);
            return this;
        }

        public ReportPart build() {
            return new ReportPart(state, things, names);
        }
    }
}
