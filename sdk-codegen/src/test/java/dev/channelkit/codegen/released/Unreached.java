package dev.channelkit.codegen.released;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas that no operation of a document leads to, such as the bodies of callbacks. openapi-diff looks at none of them, so they are given an
 * operation that answers them, in both documents.
 */
final class Unreached {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Set<String> keys;

    private Unreached(Set<String> keys) {
        this.keys = keys;
    }

    static Unreached in(Map<String, Object> document) {
        Set<String> unreached = new TreeSet<>();
        schemas(document).keySet().forEach(key -> unreached.add(String.valueOf(key)));
        Deque<Object> open = new ArrayDeque<>();
        open.add(document.getOrDefault("paths", Map.of()));
        while (!open.isEmpty()) {
            Object next = open.remove();
            if (next instanceof Map<?, ?> map) {
                map.forEach((key, value) -> {
                    if (!"callbacks".equals(key) && value != null) {
                        open.add(value);
                    }
                });
                follow(document, map.get("$ref"), unreached, open);
            } else if (next instanceof Iterable<?> items) {
                items.forEach(item -> open.add(item == null ? "" : item));
            }
        }
        return new Unreached(unreached);
    }

    private static void follow(Map<String, Object> document, Object ref, Set<String> unreached, Deque<Object> open) {
        if (!(ref instanceof String text)) {
            return;
        }
        if (text.startsWith(SCHEMAS)) {
            String key = text.substring(SCHEMAS.length());
            if (unreached.remove(key)) {
                open.add(schemas(document).get(key));
            }
            return;
        }
        // an answer or a parameter: few, and without a way back to themselves
        Object target = document;
        for (String part : text.substring(2).split("/", -1)) {
            target = target instanceof Map<?, ?> map ? map.get(part) : null;
        }
        if (target != null) {
            open.add(target);
        }
    }

    /** The document with an operation for each of them that it has. */
    Map<String, Object> reachedIn(Map<String, Object> document) {
        Map<Object, Object> paths = new LinkedHashMap<>((Map<?, ?>) document.getOrDefault("paths", Map.of()));
        for (String key : keys) {
            if (schemas(document).containsKey(key)) {
                Map<String, Object> media = Map.of("application/json", Map.of("schema", Map.of("$ref", SCHEMAS + key)));
                Map<String, Object> answer = Map.of("200", Map.of("description", key, "content", media));
                paths.put("/schemas/" + key, Map.of("get", Map.of("operationId", key, "responses", answer)));
            }
        }
        Map<String, Object> copy = new LinkedHashMap<>(document);
        copy.put("paths", paths);
        return copy;
    }

    private static Map<?, ?> schemas(Map<String, Object> document) {
        Object components = document.get("components");
        Object schemas = components instanceof Map<?, ?> map ? map.get("schemas") : null;
        return schemas instanceof Map<?, ?> map ? map : Map.of();
    }
}
