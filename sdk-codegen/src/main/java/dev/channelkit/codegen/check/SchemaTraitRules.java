package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;

/** {@code x-row} and {@code x-custom-fields} stand at objects that may be what they say. */
final class SchemaTraitRules {
    private SchemaTraitRules() {}

    static void check(String key, SpecNode value, SpecNode schema, Findings findings) {
        if (!"true".equals(value.asText()) && !"false".equals(value.asText())) {
            findings.add(value, "'" + value.asText() + "' is not a value of it", "use one of false, true");
            return;
        }
        boolean isOpen = "object".equals(schema.text("type")) && schema.isTrue("additionalProperties");
        boolean hasFields = !schema.fields("properties").isEmpty();
        if (key.equals("x-row") && (!isOpen || hasFields)) {
            findings.add(
                    value,
                    "a row has fields that no spec names",
                    "declare type: object and additionalProperties: true without properties, or drop x-row");
        }
        if (key.equals("x-custom-fields") && (!isOpen || !hasFields)) {
            findings.add(
                    value,
                    "custom fields stand beside those that the schema names",
                    "declare type: object, properties and additionalProperties: true, or drop x-custom-fields");
        }
    }
}
