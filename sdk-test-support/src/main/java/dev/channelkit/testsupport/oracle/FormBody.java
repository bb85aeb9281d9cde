package dev.channelkit.testsupport.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Encoding;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form body read by its schema into JSON, so that required fields, types, patterns and enums can be judged as in any other body.
 *
 * <p>The validator would compare every field as text, and knows no lists.
 *
 * @param json what the form says, as far as the schema knows its fields
 * @param faults what no schema can say of it
 */
record FormBody(ObjectNode json, List<Fault> faults) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** A broken rule and what is wrong. */
    record Fault(String rule, String message) {}

    static FormBody read(OpenAPI api, MediaType declared, String body) {
        FormBody form = new FormBody(NODES.objectNode(), new ArrayList<>());
        Schema<?> schema = Schemas.resolved(api, declared.getSchema());
        Map<String, ?> properties = Objects.requireNonNullElse(schema.getProperties(), Map.of());
        Map<String, Encoding> encodings = Objects.requireNonNullElse(declared.getEncoding(), Map.of());
        // in a form body a plus is a space
        for (QueryTerm term : QueryTerm.parse(body.replace("+", "%20"))) {
            if (term.value() == null || !term.encoded()) {
                form.fault("form.encoding", "'" + term.raw() + "' is not a percent-encoded key=value");
            } else if (properties.get(term.key()) instanceof Schema<?> property) {
                form.put(term.key(), term.value(), api, property, encodings.get(term.key()));
            } else if (schema.getAdditionalProperties() instanceof Schema<?> value) {
                form.put(term.key(), term.value(), api, value, null);
            } else {
                form.fault("form.unknown", "the field '" + term.key() + "' is not in the schema");
            }
        }
        return form;
    }

    private void put(String key, String value, OpenAPI api, Schema<?> property, @Nullable Encoding encoding) {
        Schema<?> schema = Schemas.resolved(api, property);
        boolean separated = encoding != null && Boolean.FALSE.equals(encoding.getExplode());
        if ("array".equals(schema.getType()) && !separated) {
            json.withArray("/" + key.replace("~", "~0").replace("/", "~1"))
                    .add(scalar(value, Schemas.resolved(api, schema.getItems())));
        } else if (json.has(key)) {
            fault("form.duplicate", "the field '" + key + "' is there twice");
        } else if ("array".equals(schema.getType())) {
            ArrayNode items = json.putArray(key);
            for (String item : value.split(",", -1)) {
                items.add(scalar(item, Schemas.resolved(api, schema.getItems())));
            }
        } else if (value.isEmpty() && Boolean.TRUE.equals(schema.getNullable())) {
            json.putNull(key);
        } else {
            json.set(key, scalar(value, schema));
        }
    }

    /** The value as its type writes it in JSON; as text when it is none of that type, which the schema then refuses. */
    static JsonNode scalar(String value, Schema<?> schema) {
        return switch (Objects.requireNonNullElse(schema.getType(), "string")) {
            case "boolean" ->
                value.equals("true") || value.equals("false")
                        ? NODES.booleanNode(Boolean.parseBoolean(value))
                        : NODES.textNode(value);
            case "integer", "number" -> number(value);
            default -> NODES.textNode(value);
        };
    }

    private static JsonNode number(String value) {
        try {
            return NODES.numberNode(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return NODES.textNode(value);
        }
    }

    private void fault(String rule, String message) {
        faults.add(new Fault(rule, message));
    }
}
