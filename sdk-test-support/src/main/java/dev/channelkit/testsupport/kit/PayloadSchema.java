package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer may keep its payload, and what that is by the spec.
 *
 * @param places JSON pointers, of which the first counts that an answer has
 * @param schema of the payload at the documented place
 */
record PayloadSchema(List<String> places, SpecPart schema) {

    /** Of an operation's success in JSON; null where it has none, gives nothing, or holds a file ({@code x-base64}). */
    static @Nullable PayloadSchema of(KitOperation operation) {
        SpecPart envelope = operation.trait("x-envelope");
        List<SpecPart> contents = operation.contents("application/json");
        boolean file =
                contents.stream().anyMatch(content -> content.get("x-base64").exists());
        if (contents.isEmpty() || file || "nothing".equals(envelope.text("items"))) {
            return null;
        }
        SpecPart named = envelope.get("payload");
        List<String> places = named.exists()
                ? named.items().stream().map(place -> place.node().asText()).toList()
                : List.of("");
        SpecPart body = contents.get(0).get("schema");
        for (String place : places) {
            SpecPart at = body;
            for (String key : place.split("/", -1)) {
                at = key.isEmpty() ? at : at.get("properties").get(key);
            }
            if (at.exists()) {
                return new PayloadSchema(places, at);
            }
        }
        return null;
    }

    /** Whether it is an object with fields of its own, or a list of such. */
    boolean isModel() {
        SpecPart item = schema.get("items").exists() ? schema.get("items") : schema;
        return item.get("properties").exists() || item.node().path("x-row").asBoolean();
    }

    /** Where an answer has its payload; null where it has none. */
    @Nullable JsonPointer in(JsonNode answer) {
        return places.stream()
                .map(JsonPointer::compile)
                .filter(place -> answer.at(place).isContainerNode())
                .findFirst()
                .orElse(null);
    }
}
