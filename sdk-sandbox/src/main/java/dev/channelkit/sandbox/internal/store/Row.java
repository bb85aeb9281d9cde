package dev.channelkit.sandbox.internal.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entity or a part of one. Immutable: an update is another row, so that sandboxes can share their seed. A field that the row has
 * may be null; one that it has not is absent.
 */
public final class Row {
    private static final Row EMPTY = new Row(Map.of());

    private final Map<String, @Nullable Object> values;

    private Row(Map<String, @Nullable Object> values) {
        this.values = values;
    }

    public static Row empty() {
        return EMPTY;
    }

    /** Starts a row; its fields keep the order in which they are set. */
    public static Builder builder() {
        return new Builder(Map.of());
    }

    public Builder toBuilder() {
        return new Builder(values);
    }

    public Row with(String name, @Nullable Object value) {
        return toBuilder().set(name, value).build();
    }

    public Row without(String name) {
        Builder builder = toBuilder();
        builder.values.remove(name);
        return builder.build();
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value of that field; null where it is null or absent. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** The value as text; empty where it is null or absent. */
    public String text(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    public String id() {
        return text("id");
    }

    /** The rows in that field; empty where it has none. */
    @SuppressWarnings("unchecked")
    public List<Row> rows(String name) {
        Object value = values.get(name);
        return value instanceof List<?> list ? (List<Row>) list : List.of();
    }

    public Set<Map.Entry<String, @Nullable Object>> entries() {
        return values.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    /** Collects the fields of a row. */
    public static final class Builder {
        private final Map<String, @Nullable Object> values;

        private Builder(Map<String, @Nullable Object> values) {
            this.values = new LinkedHashMap<>(values);
        }

        public Builder set(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        public Row build() {
            return new Row(Collections.unmodifiableMap(new LinkedHashMap<>(values)));
        }
    }
}
