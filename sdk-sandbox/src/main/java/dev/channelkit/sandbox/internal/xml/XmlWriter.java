package dev.channelkit.sandbox.internal.xml;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tree of a JSON answer as an XML document in UTF-8. Fields become elements of their own name; a list repeats its element, or
 * is wrapped where its schema says so. Null, empty text and an empty object are an empty element alike. No attributes, no namespaces.
 */
public final class XmlWriter {
    private static final String ROOT = "response";
    private static final String ITEM = "item";

    private final boolean wraps;
    private final Map<JsonNode, Map<String, SpecNode>> known = new IdentityHashMap<>();
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");

    private XmlWriter(boolean wraps) {
        this.wraps = wraps;
    }

    /**
     * @param schema what the answer's schema is; null where none is known, and then no list is wrapped
     * @param wraps whether lists are wrapped where the schema says so; else every list repeats its element
     */
    public static byte[] write(JsonNode tree, @Nullable SpecNode schema, boolean wraps) {
        XmlWriter writer = new XmlWriter(wraps);
        writer.element(schema == null ? ROOT : xml(schema, "name", ROOT), tree, schema);
        return writer.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void element(String name, JsonNode value, @Nullable SpecNode schema) {
        element(name, () -> {
            if (value.isObject()) {
                members(value, schema);
            } else if (!value.isNull()) {
                XmlText.append(out, value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
            }
        });
    }

    private void element(String name, Runnable content) {
        int start = out.length();
        int inside = out.append('<').append(name).append('>').length();
        content.run();
        if (out.length() == inside) {
            out.setLength(start);
            out.append('<').append(name).append("/>");
        } else {
            out.append("</").append(name).append('>');
        }
    }

    private void members(JsonNode object, @Nullable SpecNode schema) {
        Map<String, SpecNode> properties = schema == null ? Map.of() : properties(schema);
        SpecNode others = schema == null ? null : schema.get("additionalProperties");
        object.properties().forEach(member -> {
            SpecNode property = properties.getOrDefault(member.getKey(), others);
            boolean list = property != null && property.text("type", "").equals("array");
            if (member.getValue().isArray() || (list && !member.getValue().isNull())) {
                list(member.getKey(), member.getValue(), property);
            } else {
                element(member.getKey(), member.getValue(), property);
            }
        });
    }

    // a bare item where the schema has a list is a list of one: XML knows no difference
    private void list(String name, JsonNode value, @Nullable SpecNode schema) {
        Iterable<JsonNode> items = value.isArray() ? value : List.of(value);
        SpecNode itemSchema = schema == null ? null : schema.get("items");
        if (wraps && schema != null && xml(schema, "wrapped", "false").equals("true")) {
            String itemName = itemSchema == null ? ITEM : xml(itemSchema, "name", ITEM);
            element(name, () -> items.forEach(item -> element(itemName, item, itemSchema)));
        } else {
            items.forEach(item -> element(name, item, itemSchema));
        }
    }

    // following references for each of many items is what would take the time
    private Map<String, SpecNode> properties(SpecNode schema) {
        return known.computeIfAbsent(schema.json(), json -> schema.members("properties"));
    }

    private static String xml(SpecNode schema, String member, String otherwise) {
        SpecNode xml = schema.get("xml");
        return xml == null ? otherwise : xml.text(member, otherwise);
    }
}
