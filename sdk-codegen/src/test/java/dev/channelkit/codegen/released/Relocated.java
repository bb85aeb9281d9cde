package dev.channelkit.codegen.released;

import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Today's document with every operation at the place where it was released, so that openapi-diff, which knows operations by path and verb, compares it
 * with itself. That it moved is told by {@link TraitDiff}.
 */
final class Relocated {

    private Relocated() {}

    static Map<String, Object> document(Map<String, Object> document, Side released, Side current) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        current.operations().forEach((id, is) -> {
            SpecOperation was = released.operations().getOrDefault(id, is);
            put(paths, was, operation(document, is));
        });
        Map<String, Object> copy = new LinkedHashMap<>(document);
        copy.put("paths", paths);
        return copy;
    }

    private static void put(
            Map<String, Map<String, Object>> paths, SpecOperation place, Map<String, Object> operation) {
        Map<String, Object> item = paths.computeIfAbsent(place.path(), path -> new LinkedHashMap<>());
        item.put(place.method().toLowerCase(Locale.ROOT), operation);
    }

    /** The operation with what its path item says about parameters. */
    private static Map<String, Object> operation(Map<String, Object> document, SpecOperation is) {
        Map<?, ?> item = (Map<?, ?>) ((Map<?, ?>) document.get("paths")).get(is.path());
        Map<String, Object> operation = new LinkedHashMap<>();
        ((Map<?, ?>) item.get(is.method().toLowerCase(Locale.ROOT)))
                .forEach((key, value) -> operation.put(String.valueOf(key), value));
        List<Object> parameters = new ArrayList<>();
        for (Object owner : new Object[] {item.get("parameters"), operation.get("parameters")}) {
            if (owner instanceof List<?> list) {
                parameters.addAll(list);
            }
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        return operation;
    }
}
