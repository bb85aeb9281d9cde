package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What schemas may look like: no composition, objects and enums as components of their own, no floating amounts. */
final class SchemaRules {
    private static final Set<Place> SCHEMAS = Set.of(Place.SCHEMA, Place.PROPERTY, Place.INNER_SCHEMA);

    private SchemaRules() {}

    static void check(List<Placed> objects, Findings findings) {
        for (Placed object : objects) {
            if (SCHEMAS.contains(object.place()) && !object.node().has("$ref")) {
                check(object.node(), object.place(), findings);
            }
        }
    }

    private static void check(SpecNode schema, Place place, Findings findings) {
        for (String composition : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.has(composition)) {
                findings.add(
                        schema,
                        composition,
                        composition + " is not supported",
                        "one-or-many and text-or-list are x-wire; otherwise write the properties out in one schema");
            }
        }
        if (place != Place.SCHEMA && isObject(schema)) {
            findings.add(schema, "an inline object schema", "move it to components/schemas/<Key>.yaml and refer to it");
        }
        if (place != Place.SCHEMA && schema.has("enum")) {
            findings.add(
                    schema,
                    "enum",
                    "an inline enum",
                    "move the schema to components/schemas/<Key>.yaml and refer to it");
        }
        if (schema.has("enum") && !"string".equals(schema.text("type"))) {
            findings.add(schema, "enum", "an enum of something else than text", "declare type: string");
        }
        if (Set.of("float", "double").contains(schema.text("format", ""))) {
            findings.add(
                    schema,
                    "format",
                    "a binary floating point number cannot hold an amount",
                    "use type: string, format: decimal");
        }
        if ("array".equals(schema.text("type")) && !schema.has("items")) {
            findings.add(schema, "an array that does not say what it holds", "add items");
        }
        properties(schema, findings);
    }

    private static boolean isObject(SpecNode schema) {
        return schema.has("properties") || "object".equals(schema.text("type"));
    }

    private static void properties(SpecNode schema, Findings findings) {
        Map<String, SpecNode> properties = schema.fields("properties");
        for (SpecNode required : schema.items("required")) {
            if (!properties.containsKey(required.asText())) {
                findings.add(
                        required,
                        "requires " + required.asText() + ", which is no property",
                        "add the property, or drop the name");
            }
        }
        Map<String, String> spellings = new HashMap<>();
        properties.keySet().forEach(name -> spellings.put(name, name));
        properties.forEach((name, property) -> {
            for (SpecNode alias : property.items("x-aliases")) {
                String other = spellings.put(alias.asText(), name);
                if (other != null) {
                    findings.add(
                            alias,
                            "'" + alias.asText() + "' already names the property " + other,
                            "a spelling can mean one property only");
                }
            }
        });
    }
}
