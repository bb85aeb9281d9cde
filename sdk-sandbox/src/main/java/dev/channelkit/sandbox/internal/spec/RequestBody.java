package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.MultipartBody;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.http.UrlText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request's body as one tree, whatever it came as. Form fields get the types that the schema has: numbers and booleans stay
 * text where they cannot be read, for the check to say so; an array comes as one field separated by commas or as repeated fields; an
 * empty field stands for null where the schema allows null.
 */
final class RequestBody {
    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // 25000.00 is not to come back as 2.5E+4
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RequestBody() {}

    /** The tree; adds to {@code problems} what keeps it from being read. */
    static JsonNode read(HttpRequest request, SpecNode schema, List<Problem> problems) {
        if (request.mediaType().equals(FORM)) {
            return form(request, schema, problems);
        }
        if (request.mediaType().equals(MULTIPART)) {
            return parts(request, schema, problems);
        }
        try {
            return JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            problems.add(new Problem("body", "", "is not JSON: " + e.getOriginalMessage()));
        } catch (IOException e) {
            problems.add(new Problem("body", "", "cannot be read"));
        }
        return JSON.createObjectNode();
    }

    private static ObjectNode form(HttpRequest request, SpecNode schema, List<Problem> problems) {
        ObjectNode tree = JSON.createObjectNode();
        Map<String, SpecNode> properties = schema.members("properties");
        List<Parameter> fields;
        try {
            fields = UrlText.parameters(latin1(request), UrlText.Percent.STRICT);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("body", "", "is not form encoded: " + e.getMessage()));
            return tree;
        }
        for (Parameter field : fields) {
            SpecNode property = properties.get(field.name());
            if (property != null && property.text("type", "").equals("array")) {
                items(tree.withArray("/" + field.name()), field.value(), property.get("items"));
            } else if (tree.has(field.name())) {
                problems.add(new Problem("body", field.name(), "is repeated"));
            } else {
                tree.set(field.name(), typed(field.value(), property));
            }
        }
        return tree;
    }

    private static ObjectNode parts(HttpRequest request, SpecNode schema, List<Problem> problems) {
        ObjectNode tree = JSON.createObjectNode();
        Map<String, SpecNode> properties = schema.members("properties");
        List<MultipartBody.Part> parts;
        try {
            parts = MultipartBody.of(request).parts();
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("body", "", "is not multipart: " + e.getMessage()));
            return tree;
        }
        for (MultipartBody.Part part : parts) {
            SpecNode property = properties.get(part.name());
            boolean file = property != null && property.text("format", "").equals("binary");
            if (tree.has(part.name())) {
                problems.add(new Problem("body", part.name(), "is repeated"));
            } else if (file) {
                if (part.fileName().isEmpty()) {
                    problems.add(new Problem("body", part.name(), "is a file, and must come with a filename"));
                }
                tree.put(part.name(), part.content());
            } else {
                tree.set(part.name(), typed(part.text(), property));
            }
        }
        return tree;
    }

    private static void items(ArrayNode array, String text, @Nullable SpecNode schema) {
        if (!text.isEmpty()) {
            for (String item : text.split(",", -1)) {
                array.add(typed(item.trim(), schema));
            }
        }
    }

    private static JsonNode typed(String text, @Nullable SpecNode schema) {
        if (schema == null) {
            return JSON.getNodeFactory().textNode(text);
        }
        if (text.isEmpty() && schema.flag("nullable")) {
            return JSON.getNodeFactory().nullNode();
        }
        String type = schema.text("type", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (type.equals("boolean") && (lower.equals("true") || lower.equals("false"))) {
            return JSON.getNodeFactory().booleanNode(lower.equals("true"));
        }
        if (type.equals("integer") || type.equals("number")) {
            try {
                return JSON.getNodeFactory().numberNode(new BigDecimal(text));
            } catch (NumberFormatException e) {
                // stays text, and the check says what is wrong
            }
        }
        return JSON.getNodeFactory().textNode(text);
    }

    private static String latin1(HttpRequest request) {
        return new String(request.body(), StandardCharsets.ISO_8859_1);
    }
}
