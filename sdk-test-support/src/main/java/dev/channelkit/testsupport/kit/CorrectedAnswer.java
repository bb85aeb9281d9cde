package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The model that an operation answers, and what its answers look like when all fields of that model have other names.
 *
 * @param model what it is called: the name of its schema
 * @param file where that stands
 * @param fields all of its fields, but those that say whether the call worked
 * @param body the schema of the whole answer
 */
record CorrectedAnswer(String model, Path file, Set<String> fields, SpecPart body) {

    /** Null where the answer is no JSON, or holds no object with fields of its own. */
    static @Nullable CorrectedAnswer of(KitOperation operation) {
        SpecPart envelope = operation.trait("x-envelope");
        List<SpecPart> contents = operation.contents("application/json");
        if (contents.isEmpty() || "nothing".equals(envelope.text("items"))) {
            return null;
        }
        SpecPart body = contents.get(0).get("schema");
        SpecPart named = envelope.get("payload");
        List<String> places = named.exists()
                ? named.items().stream().map(place -> place.node().asText()).toList()
                : List.of("");
        for (String place : places) {
            SpecPart at = body;
            for (String key : place.split("/", -1)) {
                at = key.isEmpty() ? at : at.get("properties").get(key);
            }
            if (at.exists()) { // the documented place stands first
                SpecPart item = at.get("items").exists() ? at.get("items") : at;
                boolean isFile = contents.get(0).get("x-base64").exists();
                return item.get("properties").exists() && !isFile ? of(item, body, envelope) : null;
            }
        }
        return null;
    }

    /** What the envelope knows by name is no matter of the model's fields. */
    private static CorrectedAnswer of(SpecPart item, SpecPart body, SpecPart envelope) {
        String model = String.valueOf(item.file().getFileName()).replace(".yaml", "");
        Set<String> fields =
                new LinkedHashSet<>(item.get("properties").entries().keySet());
        envelope.get("failure")
                .entries()
                .values()
                .forEach(named -> fields.remove(named.node().asText()));
        return new CorrectedAnswer(model, item.file(), fields, body);
    }

    /** An answer with the fields of the model renamed, wherever the model stands. */
    JsonNode renamed(JsonNode answer) {
        return renamed(answer, body);
    }

    private JsonNode renamed(JsonNode value, SpecPart schema) {
        if (value instanceof ArrayNode list) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            SpecPart item = schema.get("items").exists() ? schema.get("items") : schema;
            list.forEach(one -> items.add(renamed(one, item)));
            return items;
        }
        if (!(value instanceof ObjectNode object)) {
            return value;
        }
        SpecPart own = schema.get("items").exists() ? schema.get("items") : schema; // one alone for a list
        boolean isModel = own.file().equals(file);
        Map<String, SpecPart> properties = own.get("properties").entries();
        SpecPart others = own.get("additionalProperties");
        ObjectNode changed = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = field.getKey();
            SpecPart property = properties.getOrDefault(name, others);
            changed.set(
                    isModel && fields.contains(name) ? CorrectedNames.changed(name) : name,
                    renamed(field.getValue(), property));
        }
        return changed;
    }
}
