package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges a JSON value by a schema. A value that no enum lists is fine, as all enums are open; a field that no schema has is not.
 * Declared leniencies ({@code x-wire}) hold in both directions.
 */
public final class SchemaCheck {
    private static final int MAX_DEPTH = 200;

    private final String in;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck(String in) {
        this.in = in;
    }

    /** What is wrong with the value; empty when nothing is. */
    public static List<Problem> check(JsonNode value, SpecNode schema, String in, String name) {
        SchemaCheck check = new SchemaCheck(in);
        check.value(value, schema, name, 0);
        return check.problems;
    }

    private void value(JsonNode value, SpecNode schema, String name, int depth) {
        if (depth > MAX_DEPTH) {
            problem(name, "is nested deeper than " + MAX_DEPTH);
        } else if (value.isNull()) {
            // what has no type may be anything
            if (!schema.flag("nullable") && (schema.has("type") || schema.has("properties"))) {
                problem(name, "must not be null");
            }
        } else {
            switch (schema.text("type", schema.has("properties") ? "object" : "any")) {
                case "object" -> object(value, schema, name, depth);
                case "array" -> array(value, schema, name, depth);
                case "any" -> {}
                default -> scalar(value, schema, name);
            }
        }
    }

    private void object(JsonNode value, SpecNode schema, String name, int depth) {
        if (!value.isObject()) {
            problem(name, "must be an object");
            return;
        }
        Map<String, SpecNode> properties = schema.members("properties");
        SpecNode additional = schema.get("additionalProperties");
        for (String required : schema.texts("required")) {
            if (names(required, properties).noneMatch(value::has)) {
                problem(below(name, required), "is required");
            }
        }
        value.properties().forEach(member -> {
            String place = below(name, member.getKey());
            SpecNode property = property(member.getKey(), properties);
            if (property != null) {
                value(member.getValue(), property, place, depth + 1);
            } else if (additional != null && additional.json().isObject()) {
                value(member.getValue(), additional, place, depth + 1);
            } else if (additional == null || !additional.json().asBoolean()) {
                problem(place, "is not in the spec");
            }
        });
    }

    // a field's own name, and those that stand for it
    private static Stream<String> names(String name, Map<String, SpecNode> properties) {
        SpecNode property = properties.get(name);
        return Stream.concat(Stream.of(name), property == null ? Stream.empty() : property.texts("x-aliases").stream());
    }

    private static @Nullable SpecNode property(String name, Map<String, SpecNode> properties) {
        SpecNode own = properties.get(name);
        return own != null
                ? own
                : properties.values().stream()
                        .filter(property -> property.texts("x-aliases").contains(name))
                        .findFirst()
                        .orElse(null);
    }

    private void array(JsonNode value, SpecNode schema, String name, int depth) {
        SpecNode items = schema.get("items");
        String wire = schema.text("x-wire", "");
        boolean mayBeBare = wire.equals("one-or-many") || (wire.equals("text-or-list") && value.isTextual());
        if (items == null) {
            return;
        }
        if (value.isArray()) {
            if (schema.has("minItems")
                    && value.size() < schema.json().get("minItems").asInt()) {
                problem(name, "must have at least " + schema.text("minItems", "") + " items");
            }
            for (int i = 0; i < value.size(); i++) {
                value(value.get(i), items, name + "[" + i + "]", depth + 1);
            }
        } else if (mayBeBare) {
            value(value, items, name, depth + 1);
        } else {
            problem(name, "must be an array");
        }
    }

    private void scalar(JsonNode value, SpecNode schema, String name) {
        if (schema.text("format", "").equals("binary")) {
            if (!value.isBinary()) {
                problem(name, "must be a file");
            }
            return;
        }
        SpecNode words = schema.get("x-wire");
        if (value.isTextual() && words != null && words.texts("words").contains(value.asText())) {
            return;
        }
        String wire = schema.text("x-wire", "");
        boolean asText = value.isTextual();
        boolean fits = switch (schema.text("type", "")) {
            case "string" -> asText || (value.isNumber() && !wire.isEmpty());
            case "integer" ->
                value.isIntegralNumber()
                        || (asText && (wire.equals("text-or-number") || wire.equals("integer-or-text")));
            case "number" -> value.isNumber() || (asText && wire.equals("decimal-or-text"));
            case "boolean" -> value.isBoolean() || wire.equals("flag");
            default -> true;
        };
        if (!fits) {
            problem(name, "must be a " + schema.text("type", "") + ", not " + kind(value));
            return;
        }
        // a decimal's own text may be 1E-10
        String text = value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
        TextRules.problem(text, schema).ifPresent(what -> problem(name, what));
    }

    private static String kind(JsonNode value) {
        return value.isObject()
                ? "an object"
                : value.isArray()
                        ? "an array"
                        : "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static String below(String name, String member) {
        return name.isEmpty() ? member : name + "." + member;
    }

    private void problem(String name, String what) {
        problems.add(new Problem(in, name, what));
    }
}
