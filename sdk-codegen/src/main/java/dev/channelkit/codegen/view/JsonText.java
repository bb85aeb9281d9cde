package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.stream.Collectors;

/** Writes a value of the spec as JSON. */
final class JsonText {

    private JsonText() {}

    static String of(SpecNode node) {
        if (node.isObject()) {
            return node.fields().entrySet().stream()
                    .map(field -> JavaText.literal(field.getKey()) + ":" + of(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isList()) {
            return node.items().stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
        }
        // Java and JSON write texts alike as far as examples go
        return node.value() instanceof String text ? JavaText.literal(text) : node.asText();
    }
}
