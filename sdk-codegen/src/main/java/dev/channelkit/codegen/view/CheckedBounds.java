package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the setter of a property with {@code x-checked} refuses.
 *
 * @param model the key of the schema that the property stands in
 * @param property the property
 * @param type its type in Java
 */
record CheckedBounds(String model, SpecNode property, JavaType type) {

    /** Null where nothing is checked. */
    static @Nullable CheckedBounds of(SpecNode schema, SpecNode property, JavaType type) {
        SpecNode resolved = property.resolved();
        return resolved.isTrue("x-checked") ? new CheckedBounds(schema.key(), property, type) : null;
    }

    /** The expression that makes the bounds. */
    String expression() {
        SpecNode schema = property.resolved();
        List<String> calls = new ArrayList<>();
        calls.add("Bounds.of(" + JavaText.literals(List.of(model, property.key())) + ")");
        if (isText()) {
            add(calls, schema, "minLength", "noShorterThan(", ")");
            add(calls, schema, "maxLength", "noLongerThan(", ")");
            if (schema.has("pattern")) {
                calls.add("matching(" + JavaText.literal(schema.text("pattern", "")) + ")");
            }
        } else {
            add(calls, schema, "minimum", "atLeast(\"", "\")");
            add(calls, schema, "maximum", "atMost(\"", "\")");
        }
        if (schema.isTrue("x-secret")) {
            calls.add("secret()");
        }
        return String.join(".", calls);
    }

    private static void add(List<String> calls, SpecNode schema, String key, String before, String after) {
        String bound = schema.text(key);
        if (bound != null) {
            calls.add(before + bound + after);
        }
    }

    /** The value if it is within the bounds. */
    String checked(String constant, String value) {
        String method = switch (type.kind()) {
            case INT32 -> "int32";
            case INT64 -> "int64";
            case TEXT -> "text";
            default -> "decimal";
        };
        return constant + "_BOUNDS." + method + "(" + value + ")";
    }

    /** When it is refused, for Javadoc. */
    String words() {
        SpecNode schema = property.resolved();
        List<String> words = new ArrayList<>();
        add(words, schema, "minLength", "it has fewer than ", " characters");
        add(words, schema, "maxLength", "it has more than ", " characters");
        if (schema.has("pattern") && isText()) {
            words.add("it does not match " + JavaText.code(schema.text("pattern", "")));
        }
        add(words, schema, "minimum", "it is less than ", "");
        add(words, schema, "maximum", "it is more than ", "");
        return "if " + String.join(", or ", words);
    }

    private boolean isText() {
        return type.kind() == JavaType.Kind.TEXT;
    }
}
