package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.Map;

/** How well something is known; the weaker, the higher. */
enum Known {
    VENDOR,
    OBSERVED,
    MODELLED;

    static Known of(String word) {
        return switch (word) {
            case "vendor" -> VENDOR;
            case "observed" -> OBSERVED;
            case "modelled" -> MODELLED;
            default -> throw new IllegalArgumentException(word);
        };
    }

    static Known existence(SpecOperation operation) {
        return fact(operation, "existence");
    }

    /** Of method and path, which are no better known than that there is such an operation. */
    static Known path(SpecOperation operation) {
        Known existence = existence(operation);
        Known path = fact(operation, "path");
        return path.compareTo(existence) < 0 ? existence : path;
    }

    /** Of a parameter, a header, an answer, a schema, or a property below {@code otherwise}. */
    static Known of(SpecNode node, Known otherwise) {
        String word = node.has("$ref") ? null : node.text("x-provenance");
        return word == null ? otherwise : of(word);
    }

    String word() {
        return switch (this) {
            case VENDOR -> "vendor";
            case OBSERVED -> "observed";
            case MODELLED -> "modelled";
        };
    }

    private static Known fact(SpecOperation operation, String key) {
        Map<String, SpecNode> facts = operation.node().fields("x-provenance");
        SpecNode fact = facts.get(key);
        return fact == null ? MODELLED : of(fact.asText());
    }
}
