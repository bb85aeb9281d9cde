package dev.channelkit.sandbox.internal.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that a provider has: its name in answers, its scalar fields and what can be embedded.
 *
 * @param <S> the state that relations are looked up in
 */
public final class Entity<S> {
    private final String name;
    private final Map<String, FieldKind> fields;
    private final Map<String, BiFunction<S, Row, @Nullable Object>> counted;
    private final List<Relation<S>> relations;

    private Entity(Builder<S> builder) {
        name = builder.name;
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fields));
        counted = Collections.unmodifiableMap(new LinkedHashMap<>(builder.counted));
        relations = List.copyOf(builder.relations);
    }

    public static <S> Builder<S> builder(String name) {
        return new Builder<>(name);
    }

    /** The key under which answers have it, such as {@code cloud_account}. */
    public String name() {
        return name;
    }

    /** For people, at the start of a sentence: {@code Cloud account}. */
    public String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    public Map<String, FieldKind> fields() {
        return fields;
    }

    public Optional<FieldKind> field(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public List<Relation<S>> relations() {
        return relations;
    }

    public Optional<Relation<S>> relation(String relation) {
        return relations.stream().filter(r -> r.name().equals(relation)).findFirst();
    }

    /** The row with the fields that are not stored but follow from others. */
    public Row complete(S state, Row row) {
        Row complete = row;
        for (Map.Entry<String, BiFunction<S, Row, @Nullable Object>> field : counted.entrySet()) {
            complete = complete.with(field.getKey(), field.getValue().apply(state, row));
        }
        return complete;
    }

    /** The row as others embed it: complete, and without relations of its own. */
    public Row embedded(S state, Row row) {
        Row plain = complete(state, row);
        for (Relation<S> relation : relations) {
            plain = plain.without(relation.name());
        }
        return plain;
    }

    /** The rows as others embed them. */
    public List<Row> embedded(S state, List<Row> rows) {
        return rows.stream().map(row -> embedded(state, row)).toList();
    }

    /** Collects fields and relations in the order in which answers show them. */
    public static final class Builder<S> {
        private final String name;
        private final Map<String, FieldKind> fields = new LinkedHashMap<>();
        private final Map<String, BiFunction<S, Row, @Nullable Object>> counted = new LinkedHashMap<>();
        private final List<Relation<S>> relations = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        public Builder<S> fields(FieldKind kind, String... names) {
            for (String field : names) {
                fields.put(field, kind);
            }
            return this;
        }

        /** A field that is not stored but follows from others. */
        public Builder<S> counted(FieldKind kind, String field, BiFunction<S, Row, @Nullable Object> value) {
            fields.put(field, kind);
            counted.put(field, value);
            return this;
        }

        /** A relation that comes only when asked for. */
        public Builder<S> relation(String relation, BiFunction<S, Row, @Nullable Object> lookup) {
            relations.add(new Relation<>(relation, false, lookup));
            return this;
        }

        /** A relation that comes unless others, or none, are asked for. */
        public Builder<S> embedded(String relation, BiFunction<S, Row, @Nullable Object> lookup) {
            relations.add(new Relation<>(relation, true, lookup));
            return this;
        }

        public Entity<S> build() {
            return new Entity<>(this);
        }
    }
}
