package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Map;

/** What a JSON Patch needs: a model whose properties it may name, and a body that is one. */
final class JsonPatchRules {
    private static final String MEDIA_TYPE = "application/json-patch+json";

    private JsonPatchRules() {}

    static void check(Spec spec, Findings findings) {
        for (SpecOperation operation : spec.operations()) {
            SpecNode model = operation.node().find("x-json-patch");
            SpecNode body = operation.node().follow("requestBody");
            Map<String, SpecNode> content = body == null ? Map.of() : body.fields("content");
            if (model != null) {
                model(spec, model, findings);
                body(model, content, findings);
            } else if (content.containsKey(MEDIA_TYPE)) {
                findings.add(
                        operation.node(),
                        "a JSON Patch without x-json-patch",
                        "name the component schema whose properties it may name");
            }
        }
    }

    private static void model(Spec spec, SpecNode model, Findings findings) {
        SpecNode schema = spec.schemas().get(model.asText());
        if (schema == null || schema.fields("properties").isEmpty()) {
            findings.add(
                    model,
                    "there is no schema " + model.asText() + " with properties",
                    "name the component schema whose properties the patch may name");
        }
    }

    /** The first media type is the one that is sent. */
    private static void body(SpecNode model, Map<String, SpecNode> content, Findings findings) {
        if (content.isEmpty() || !content.keySet().iterator().next().equals(MEDIA_TYPE)) {
            findings.add(model, "the body is no JSON Patch", "declare " + MEDIA_TYPE + " as its first media type");
            return;
        }
        SpecNode schema = content.values().iterator().next().follow("schema");
        SpecNode step = schema == null ? null : schema.follow("items");
        if (step == null || !step.fields("properties").containsKey("op")) {
            findings.add(model, "the body is no list of steps", "declare an array of objects with op, path and value");
        }
    }
}
