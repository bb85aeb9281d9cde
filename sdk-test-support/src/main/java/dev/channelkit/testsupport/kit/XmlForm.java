package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** Spells an answer in XML as {@code specs/README.md} says, from the spec alone: nothing of the code under test is used. */
public final class XmlForm {
    private XmlForm() {}

    /** Whether an operation's success comes in XML too. */
    static boolean isOf(KitOperation operation) {
        return !operation.contents("text/xml").isEmpty()
                || !operation.contents("application/xml").isEmpty();
    }

    /**
     * An answer in XML.
     *
     * @param json the same answer in JSON
     */
    public static String of(KitOperation operation, int status, JsonNode json) {
        SpecPart schema = operation
                .at()
                .get("responses")
                .get(Integer.toString(status))
                .get("content")
                .get("application/json")
                .get("schema");
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        element(Objects.requireNonNullElse(schema.get("xml").text("name"), "response"), json, schema, xml);
        return xml.toString();
    }

    private static void element(String name, JsonNode value, SpecPart schema, StringBuilder xml) {
        xml.append('<').append(name).append('>');
        if (value.isObject()) {
            value.properties().forEach(field -> {
                SpecPart property = schema.get("properties").get(field.getKey());
                SpecPart type = property.exists() ? property : schema.get("additionalProperties");
                if (field.getValue().isArray()) {
                    list(field.getKey(), field.getValue(), type, xml);
                } else {
                    element(field.getKey(), field.getValue(), type, xml);
                }
            });
        } else if (!value.isNull()) {
            xml.append(value.asText().replace("&", "&amp;").replace("<", "&lt;"));
        }
        xml.append("</").append(name).append(">\n");
    }

    private static void list(String name, JsonNode items, SpecPart schema, StringBuilder xml) {
        SpecPart item = schema.get("items");
        if (schema.get("xml").node().path("wrapped").asBoolean()) {
            String each = Objects.requireNonNullElse(item.get("xml").text("name"), name);
            xml.append('<').append(name).append('>');
            items.forEach(one -> element(each, one, item, xml));
            xml.append("</").append(name).append('>');
        } else {
            items.forEach(one -> element(name, one, item, xml));
        }
    }
}
