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
 * Lists that XML wraps, and one that it does not.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class Box {
    static final FieldTable FIELDS = FieldTable.of("Box", "label", "things", "notes", "thing")
            .alias("remarks", 2)
            .wrapped(1, "thing")
            .wrapped(2, "note");

    final FieldState state;
    final @Nullable String label;
    final @Nullable List<Thing> things;
    final @Nullable List<String> notes;
    final @Nullable List<Thing> thing;

    Box(
            FieldState state,
            @Nullable String label,
            @Nullable List<Thing> things,
            @Nullable List<String> notes,
            @Nullable List<Thing> thing) {
        this.state = state;
        this.label = label;
        this.things = things;
        this.notes = notes;
        this.thing = thing;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.label = label;
        b.things = things;
        b.notes = notes;
        b.thing = thing;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Box> codec() {
        return BoxCodec.INSTANCE;
    }

    /** What stands on it. */
    public @Nullable String label() {
        return label;
    }

    /** Wrapped, each item called by its schema's name. */
    public List<Thing> things() {
        return things == null ? List.of() : things;
    }

    /** Wrapped, with texts. */
    public List<String> notes() {
        return notes == null ? List.of() : notes;
    }

    /** Repeated. */
    public List<Thing> thing() {
        return thing == null ? List.of() : thing;
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
        return other instanceof Box that
                && state.equals(that.state)
                && Objects.equals(label, that.label)
                && Objects.equals(things, that.things)
                && Objects.equals(notes, that.notes)
                && Objects.equals(thing, that.thing);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, label, things, notes, thing);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Box" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code label} */
        LABEL("label"),
        /** {@code things} */
        THINGS("things"),
        /** {@code notes} */
        NOTES("notes"),
        /** {@code thing} */
        THING("thing");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Box} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable String label;

        @Nullable List<Thing> things;

        @Nullable List<String> notes;

        @Nullable List<Thing> thing;

        Builder() {}

        /** What stands on it. */
        public Builder label(String value) {
            label = Objects.requireNonNull(value, "label");
            state = state.with(0);
            return this;
        }

        /** Sends {@code label} as an explicit null. */
        public Builder clearLabel() {
            label = null;
            state = state.with(0);
            return this;
        }

        /** Wrapped, each item called by its schema's name. */
        public Builder things(List<Thing> value) {
            things = List.copyOf(Objects.requireNonNull(value, "things"));
            state = state.with(1);
            return this;
        }

        /** Sends {@code things} as an explicit null. */
        public Builder clearThings() {
            things = null;
            state = state.with(1);
            return this;
        }

        /** Wrapped, with texts. */
        public Builder notes(List<String> value) {
            notes = List.copyOf(Objects.requireNonNull(value, "notes"));
            state = state.with(2);
            return this;
        }

        /** Sends {@code notes} as an explicit null. */
        public Builder clearNotes() {
            notes = null;
            state = state.with(2);
            return this;
        }

        /** Repeated. */
        public Builder thing(List<Thing> value) {
            thing = List.copyOf(Objects.requireNonNull(value, "thing"));
            state = state.with(3);
            return this;
        }

        /** Sends {@code thing} as an explicit null. */
        public Builder clearThing() {
            thing = null;
            state = state.with(3);
            return this;
        }

        public Box build() {
            return new Box(state, label, things, notes, thing);
        }
    }
}
