package dev.channelkit.codegen.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One value of a spec file, with the place where it stands. */
public final class SpecNode {
    private final SpecFile file;
    private final String pointer;
    private final @Nullable Object value;

    SpecNode(SpecFile file, String pointer, @Nullable Object value) {
        this.file = file;
        this.pointer = pointer;
        this.value = value;
    }

    public SpecFile file() {
        return file;
    }

    /** The JSON pointer within the file; empty for the whole file. */
    public String pointer() {
        return pointer;
    }

    /** The last part of the pointer, or the file's base name for a whole file: a component's key. */
    public String key() {
        if (pointer.isEmpty()) {
            return file.baseName();
        }
        return unescape(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    /** File and pointer, for messages. */
    public String where() {
        return file.path() + "#" + (pointer.isEmpty() ? "/" : pointer);
    }

    public @Nullable Object value() {
        return value;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    /** The field of that name; null when there is none. */
    public @Nullable SpecNode find(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key) ? child(key, map.get(key)) : null;
    }

    /** The field of that name, {@code $ref} followed; null when there is none. */
    public @Nullable SpecNode follow(String key) {
        SpecNode child = find(key);
        return child == null ? null : child.resolved();
    }

    /** Where the {@code $ref} leads, if this is one; otherwise this node. */
    public SpecNode resolved() {
        SpecNode node = this;
        for (int hops = 0; node.has("$ref"); hops++) {
            if (hops > 20) {
                throw SpecException.at(this, "a $ref that leads back to itself");
            }
            node = node.file.follow(node);
        }
        return node;
    }

    /** The component schema whose key stands under {@code key}; null when there is none. */
    public @Nullable SpecNode schemaNamed(String key) {
        String name = text(key);
        return name == null ? null : file.schema(name);
    }

    /** This place with something else in it. */
    public SpecNode with(Object other) {
        return new SpecNode(file, pointer, other);
    }

    /** The fields in the order of the file; empty when this is no object. */
    public Map<String, SpecNode> fields() {
        Map<String, SpecNode> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, child) -> fields.put(String.valueOf(key), child(String.valueOf(key), child)));
        }
        return fields;
    }

    /** The fields of the object under {@code key}; empty when there is none. */
    public Map<String, SpecNode> fields(String key) {
        SpecNode child = find(key);
        return child == null ? Map.of() : child.fields();
    }

    /** The items in order; empty when this is no list. */
    public List<SpecNode> items() {
        List<SpecNode> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                items.add(child(String.valueOf(items.size()), item));
            }
        }
        return items;
    }

    public List<SpecNode> items(String key) {
        SpecNode child = find(key);
        return child == null ? List.of() : child.items();
    }

    /** The scalar under {@code key} as text; null when there is none. */
    public @Nullable String text(String key) {
        SpecNode child = find(key);
        return child == null || child.isObject() || child.isList() || child.value == null ? null : child.asText();
    }

    public String text(String key, String otherwise) {
        String text = text(key);
        return text == null ? otherwise : text;
    }

    public boolean isTrue(String key) {
        return "true".equals(text(key));
    }

    /** The scalar here as text. */
    public String asText() {
        return String.valueOf(value);
    }

    /** The texts of a list, or of one scalar standing for a list of one. */
    public List<String> texts(String key) {
        SpecNode child = find(key);
        if (child == null) {
            return List.of();
        }
        return child.isList() ? child.items().stream().map(SpecNode::asText).toList() : List.of(child.asText());
    }

    private SpecNode child(String key, @Nullable Object child) {
        return new SpecNode(file, pointer + "/" + key.replace("~", "~0").replace("/", "~1"), child);
    }

    private static String unescape(String part) {
        return part.replace("~1", "/").replace("~0", "~");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpecNode that && file.equals(that.file) && pointer.equals(that.pointer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, pointer);
    }

    @Override
    public String toString() {
        return where();
    }
}
