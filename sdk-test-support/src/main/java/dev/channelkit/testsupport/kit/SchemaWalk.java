package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Goes through a value and its schema side by side. */
abstract class SchemaWalk {

    /** Meets an object; its fields come later. */
    void object(ObjectNode object, SpecPart schema, String path) {}

    /** Meets a value of an enumeration, or the place of one that is not there. */
    void enumeration(JsonNode parent, String key, String path) {}

    final void walk(JsonNode value, SpecPart schema, String path) {
        SpecPart items = schema.get("items");
        if (value instanceof ArrayNode list) {
            SpecPart item = items.exists() ? items : schema;
            for (int i = 0; i < list.size(); i++) {
                if (isEnumeration(item)) {
                    enumeration(list, Integer.toString(i), path + "/" + i);
                }
                walk(list.get(i), item, path + "/" + i);
            }
        } else if (value instanceof ObjectNode object) {
            walkObject(object, items.exists() ? items : schema, path);
        }
    }

    private void walkObject(ObjectNode object, SpecPart schema, String path) {
        Map<String, SpecPart> properties = schema.get("properties").entries();
        properties.forEach((name, property) -> {
            if (isEnumeration(property)) {
                enumeration(object, name, path + "/" + name);
            }
        });
        object.deepCopy()
                .fieldNames()
                .forEachRemaining(name -> walk(
                        object.get(name),
                        properties.getOrDefault(name, schema.get("additionalProperties")),
                        path + "/" + name));
        object(object, schema, path);
    }

    private static boolean isEnumeration(SpecPart schema) {
        return schema.get("enum").exists() && "string".equals(schema.text("type"));
    }

    /** Whether an object is a model, which keeps what it does not know. */
    static boolean isModel(SpecPart schema) {
        return schema.get("properties").exists() && !schema.node().path("x-row").asBoolean();
    }

    /** Whether a field that an object's schema does not name is nobody's, and no custom field. */
    static boolean isClosed(SpecPart schema) {
        return isModel(schema) && !schema.node().path("x-custom-fields").asBoolean();
    }
}
