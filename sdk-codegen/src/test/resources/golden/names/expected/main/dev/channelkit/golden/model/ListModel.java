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
 * Its name is taken by java.util.
 *
 * <p>Provenance: the vendor's own text or code.
 */
@Generated("dev.channelkit.codegen")
public final class ListModel {
    static final FieldTable FIELDS = FieldTable.of("List", "items");

    final FieldState state;
    final @Nullable List<String> items;

    ListModel(FieldState state, @Nullable List<String> items) {
        this.state = state;
        this.items = items;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.items = items;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<ListModel> codec() {
        return ListModelCodec.INSTANCE;
    }

    /** A list in a List. */
    public List<String> items() {
        return items == null ? List.of() : items;
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
        return other instanceof ListModel that && state.equals(that.state) && Objects.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, items);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "List" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code items} */
        ITEMS("items");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link ListModel} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable List<String> items;

        Builder() {}

        /** A list in a List. */
        public Builder items(List<String> value) {
            items = List.copyOf(Objects.requireNonNull(value, "items"));
            state = state.with(0);
            return this;
        }

        /** Sends {@code items} as an explicit null. */
        public Builder clearItems() {
            items = null;
            state = state.with(0);
            return this;
        }

        public ListModel build() {
            return new ListModel(state, items);
        }
    }
}
