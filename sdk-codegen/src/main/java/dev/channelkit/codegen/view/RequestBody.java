package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecException;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operation sends. Where the spec declares several media types, the first is the one used.
 *
 * @param mediaType the media type
 * @param schema the schema of the body; null for bytes
 * @param description of the body in the spec
 * @param content the media type's object in the spec
 * @param required whether it must be sent
 * @param patched the model that a JSON Patch changes; null for any other body
 */
record RequestBody(
        String mediaType,
        @Nullable SpecNode schema,
        String description,
        SpecNode content,
        boolean required,
        @Nullable SpecNode patched) {

    static @Nullable RequestBody of(SpecOperation operation) {
        SpecNode body = operation.node().follow("requestBody");
        if (body == null) {
            return null;
        }
        Map<String, SpecNode> content = body.fields("content");
        if (content.isEmpty()) {
            throw new SpecException(body.where() + ": a request body without content");
        }
        Map.Entry<String, SpecNode> first = content.entrySet().iterator().next();
        SpecNode schema = first.getValue().follow("schema");
        boolean bytes = schema == null || "binary".equals(schema.text("format"));
        return new RequestBody(
                first.getKey(),
                bytes ? null : schema,
                body.text("description", "what to send"),
                first.getValue(),
                body.isTrue("required"),
                operation.node().schemaNamed("x-json-patch"));
    }

    /** Whether it can say nothing: an object without properties. It is no argument, and {@code {}} is sent. */
    boolean isEmpty() {
        return required
                && patched == null
                && schema != null
                && mediaType.contains("json")
                && "object".equals(schema.text("type"))
                && !Types.isModel(schema)
                && !schema.has("additionalProperties");
    }

    boolean isForm() {
        return mediaType.equals("application/x-www-form-urlencoded");
    }

    boolean isMultipart() {
        return mediaType.startsWith("multipart/");
    }

    /** The model whose Java is needed to send it; null when there is none. */
    @Nullable SpecNode model() {
        return patched == null ? schema : patched;
    }

    String type() {
        if (patched != null) {
            return "JsonPatch<" + ClassNames.of(patched) + ">";
        }
        return schema == null ? "byte[]" : Types.of(schema).name();
    }

    /** The expression that makes the body of the argument {@code body}. */
    String expression() {
        if (isEmpty()) {
            return "Body.json(\"{}\")";
        }
        if (schema == null) {
            return "Body.bytes(" + JavaText.literal(mediaType) + ", body)";
        }
        if (patched != null) {
            return "Given.value(\"body\", body).toBody()";
        }
        if (isMultipart()) {
            return "body.toBody()";
        }
        return "Body." + (isForm() ? "form" : "json") + "(body, "
                + Types.of(schema).codec() + ")";
    }

    String tag() {
        String what = schema == null || patched != null ? description : schema.text("description", description);
        return "@param body " + JavaText.phrase(what);
    }
}
