package dev.channelkit.golden.model;

import dev.channelkit.commons.codec.Codec;
import dev.channelkit.commons.codec.FieldState;
import dev.channelkit.commons.codec.FieldTable;
import dev.channelkit.commons.codec.Json;
import dev.channelkit.commons.codec.MissingFieldException;
import dev.channelkit.commons.codec.RawValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of arrays, maps, and itself.
 *
 * <p>Provenance: observed in traffic or in purpose-made clients.
 */
@Generated("dev.channelkit.codegen")
public final class Matrix {
    static final FieldTable FIELDS = FieldTable.of(
                    "Matrix",
                    "rows",
                    "cube",
                    "labels",
                    "groups",
                    "parts",
                    "anything",
                    "children",
                    "parent",
                    "title",
                    "tags")
            .wrapped(6, "matrix")
            .wrapped(9, "tag")
            .required(8);

    final FieldState state;
    final @Nullable List<List<BigDecimal>> rows;
    final @Nullable List<List<List<Long>>> cube;
    final @Nullable Map<String, String> labels;
    final @Nullable Map<String, List<String>> groups;
    final @Nullable Map<String, Part> parts;
    final @Nullable RawValue anything;
    final @Nullable List<Matrix> children;
    final @Nullable Matrix parent;
    final @Nullable String title;
    final @Nullable List<String> tags;

    Matrix(
            FieldState state,
            @Nullable List<List<BigDecimal>> rows,
            @Nullable List<List<List<Long>>> cube,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, List<String>> groups,
            @Nullable Map<String, Part> parts,
            @Nullable RawValue anything,
            @Nullable List<Matrix> children,
            @Nullable Matrix parent,
            @Nullable String title,
            @Nullable List<String> tags) {
        this.state = state;
        this.rows = rows;
        this.cube = cube;
        this.labels = labels;
        this.groups = groups;
        this.parts = parts;
        this.anything = anything;
        this.children = children;
        this.parent = parent;
        this.title = title;
        this.tags = tags;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts with everything that this one holds, unknown fields included. */
    public Builder toBuilder() {
        Builder b = new Builder();
        b.state = state;
        b.rows = rows;
        b.cube = cube;
        b.labels = labels;
        b.groups = groups;
        b.parts = parts;
        b.anything = anything;
        b.children = children;
        b.parent = parent;
        b.title = title;
        b.tags = tags;
        return b;
    }

    /** Reads and writes this type; for object mappers and tests. */
    public static Codec<Matrix> codec() {
        return MatrixCodec.INSTANCE;
    }

    /** An array of arrays. */
    public List<List<BigDecimal>> rows() {
        return rows == null ? List.of() : rows;
    }

    /** One more level. */
    public List<List<List<Long>>> cube() {
        return cube == null ? List.of() : cube;
    }

    /** Texts by language. */
    public Map<String, String> labels() {
        return labels == null ? Map.of() : labels;
    }

    /** Lists by name. */
    public Map<String, List<String>> groups() {
        return groups == null ? Map.of() : groups;
    }

    /** Objects by name. */
    public Map<String, Part> parts() {
        return parts == null ? Map.of() : parts;
    }

    /** Of no declared type. */
    public @Nullable RawValue anything() {
        return anything;
    }

    /** The same again. */
    public List<Matrix> children() {
        return children == null ? List.of() : children;
    }

    /** Arrays of arrays, maps, and itself. */
    public @Nullable Matrix parent() {
        return parent;
    }

    /**
     * A text that must be there.
     *
     * @throws MissingFieldException if it is absent, or came in a form that could not be read
     */
    public String title() {
        return MissingFieldException.require("Matrix", "title", title);
    }

    /** Several texts, or one bare. */
    public List<String> tags() {
        return tags == null ? List.of() : tags;
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
        return other instanceof Matrix that
                && state.equals(that.state)
                && Objects.equals(rows, that.rows)
                && Objects.equals(cube, that.cube)
                && Objects.equals(labels, that.labels)
                && Objects.equals(groups, that.groups)
                && Objects.equals(parts, that.parts)
                && Objects.equals(anything, that.anything)
                && Objects.equals(children, that.children)
                && Objects.equals(parent, that.parent)
                && Objects.equals(title, that.title)
                && Objects.equals(tags, that.tags);
    }

    @Override
    public int hashCode() {
        return Objects.hash(state, rows, cube, labels, groups, parts, anything, children, parent, title, tags);
    }

    /** One line, secrets hidden, absent fields left out. */
    @Override
    public String toString() {
        return "Matrix" + Json.describe(this, codec());
    }

    /** The fields, by which presence is asked. */
    public enum Field {
        /** {@code rows} */
        ROWS("rows"),
        /** {@code cube} */
        CUBE("cube"),
        /** {@code labels} */
        LABELS("labels"),
        /** {@code groups} */
        GROUPS("groups"),
        /** {@code parts} */
        PARTS("parts"),
        /** {@code anything} */
        ANYTHING("anything"),
        /** {@code children} */
        CHILDREN("children"),
        /** {@code parent} */
        PARENT("parent"),
        /** {@code title} */
        TITLE("title"),
        /** {@code tags} */
        TAGS("tags");

        private final String wireName;

        Field(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** Collects what a new {@link Matrix} holds; a field that is not set is not sent. */
    public static final class Builder {
        FieldState state = FieldState.none();

        @Nullable List<List<BigDecimal>> rows;

        @Nullable List<List<List<Long>>> cube;

        @Nullable Map<String, String> labels;

        @Nullable Map<String, List<String>> groups;

        @Nullable Map<String, Part> parts;

        @Nullable RawValue anything;

        @Nullable List<Matrix> children;

        @Nullable Matrix parent;

        @Nullable String title;

        @Nullable List<String> tags;

        Builder() {}

        /** An array of arrays. */
        public Builder rows(List<List<BigDecimal>> value) {
            rows = Objects.requireNonNull(value, "rows").stream()
                    .map(List::copyOf)
                    .toList();
            state = state.with(0);
            return this;
        }

        /** One more level. */
        public Builder cube(List<List<List<Long>>> value) {
            cube = Objects.requireNonNull(value, "cube").stream()
                    .map(item1 -> item1.stream().map(List::copyOf).toList())
                    .toList();
            state = state.with(1);
            return this;
        }

        /** Sends {@code cube} as an explicit null. */
        public Builder clearCube() {
            cube = null;
            state = state.with(1);
            return this;
        }

        /** Texts by language. */
        public Builder labels(Map<String, String> value) {
            labels = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(value, "labels")));
            state = state.with(2);
            return this;
        }

        /** Sends {@code labels} as an explicit null. */
        public Builder clearLabels() {
            labels = null;
            state = state.with(2);
            return this;
        }

        /** Lists by name. */
        public Builder groups(Map<String, List<String>> value) {
            groups = Objects.requireNonNull(value, "groups").entrySet().stream()
                    .collect(Collectors.collectingAndThen(
                            Collectors.toMap(
                                    Map.Entry::getKey,
                                    entry -> List.copyOf(entry.getValue()),
                                    (first, second) -> second,
                                    LinkedHashMap::new),
                            Collections::unmodifiableMap));
            state = state.with(3);
            return this;
        }

        /** Sends {@code groups} as an explicit null. */
        public Builder clearGroups() {
            groups = null;
            state = state.with(3);
            return this;
        }

        /** Objects by name. */
        public Builder parts(Map<String, Part> value) {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(value, "parts")));
            state = state.with(4);
            return this;
        }

        /** Sends {@code parts} as an explicit null. */
        public Builder clearParts() {
            parts = null;
            state = state.with(4);
            return this;
        }

        /** Of no declared type. */
        public Builder anything(RawValue value) {
            anything = Objects.requireNonNull(value, "anything");
            state = state.with(5);
            return this;
        }

        /** Sends {@code anything} as an explicit null. */
        public Builder clearAnything() {
            anything = null;
            state = state.with(5);
            return this;
        }

        /** The same again. */
        public Builder children(List<Matrix> value) {
            children = List.copyOf(Objects.requireNonNull(value, "children"));
            state = state.with(6);
            return this;
        }

        /** Sends {@code children} as an explicit null. */
        public Builder clearChildren() {
            children = null;
            state = state.with(6);
            return this;
        }

        /** Arrays of arrays, maps, and itself. */
        public Builder parent(Matrix value) {
            parent = Objects.requireNonNull(value, "parent");
            state = state.with(7);
            return this;
        }

        /** Sends {@code parent} as an explicit null. */
        public Builder clearParent() {
            parent = null;
            state = state.with(7);
            return this;
        }

        /** A text that must be there. */
        public Builder title(String value) {
            title = Objects.requireNonNull(value, "title");
            state = state.with(8);
            return this;
        }

        /** Several texts, or one bare. */
        public Builder tags(List<String> value) {
            tags = List.copyOf(Objects.requireNonNull(value, "tags"));
            state = state.with(9);
            return this;
        }

        /** Sends {@code tags} as an explicit null. */
        public Builder clearTags() {
            tags = null;
            state = state.with(9);
            return this;
        }

        public Matrix build() {
            return new Matrix(state, rows, cube, labels, groups, parts, anything, children, parent, title, tags);
        }
    }
}
