package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A payload with more in it than its spec knows.
 *
 * @param payload with what was put in
 * @param put what was put in, by the path of what holds it, or of the value whose place it took
 * @param models how many of the places are models
 * @param closed how many of those report what they do not know
 */
record Drifted(JsonNode payload, Map<String, JsonNode> put, int models, int closed) {
    /** A field that no spec knows. */
    static final String FIELD = "kitTestUnknown";
    /** How values begin that no spec knows. */
    static final String VALUE = "KIT_TEST_VALUE_";

    /** One unknown field in every object, of an object's value that tells where it was put. */
    static Drifted fields(JsonNode payload, SpecPart schema) {
        return fields(payload, schema, path -> {
            ObjectNode value = JsonNodeFactory.instance.objectNode();
            value.put("at", path)
                    .putArray("more")
                    .add(new BigDecimal("1.50"))
                    .add("x")
                    .addNull();
            return value;
        });
    }

    /** The same, of a text that tells where it was put: what XML can say. */
    static Drifted texts(JsonNode payload, SpecPart schema) {
        return fields(payload, schema, path -> TextNode.valueOf("put at " + path));
    }

    private static Drifted fields(JsonNode payload, SpecPart schema, Function<String, JsonNode> unknown) {
        JsonNode copy = payload.deepCopy();
        Map<String, JsonNode> put = new LinkedHashMap<>();
        int[] count = {0, 0};
        new SchemaWalk() {
            @Override
            void object(ObjectNode object, SpecPart its, String path) {
                JsonNode value = unknown.apply(path);
                object.set(FIELD, value);
                put.put(path, value);
                count[0] += isModel(its) ? 1 : 0;
                count[1] += isClosed(its) ? 1 : 0;
            }
        }.walk(copy, schema, "");
        return new Drifted(copy, put, count[0], count[1]);
    }

    /** An unknown value in every enumeration, those included that the example has not got. */
    static Drifted values(JsonNode payload, SpecPart schema) {
        JsonNode copy = payload.deepCopy();
        Map<String, JsonNode> put = new LinkedHashMap<>();
        new SchemaWalk() {
            @Override
            void enumeration(JsonNode parent, String key, String path) {
                TextNode value = TextNode.valueOf(VALUE + put.size());
                put.put(path, value);
                if (parent instanceof ObjectNode object) {
                    object.set(key, value);
                } else {
                    ((ArrayNode) parent).set(Integer.parseInt(key), value);
                }
            }
        }.walk(copy, schema, "");
        return new Drifted(copy, put, 0, 0);
    }

    /** What of these kinds stands in a value that was written, by the same paths. */
    static Map<String, JsonNode> found(JsonNode written) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        find(written, "", found);
        return found;
    }

    private static void find(JsonNode node, String path, Map<String, JsonNode> found) {
        if (node.isTextual() && node.textValue().startsWith(VALUE)) {
            found.put(path, node);
        } else if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (field.getKey().equals(FIELD)) {
                    found.put(path, field.getValue());
                } else {
                    find(field.getValue(), path + "/" + field.getKey(), found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), path + "/" + i, found);
            }
        }
    }
}
