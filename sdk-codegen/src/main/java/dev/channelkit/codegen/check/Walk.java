package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecFile;
import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through every object of a spec once, file by file; does not follow {@code $ref}, and does not look into examples. */
final class Walk {
    private static final Set<String> DATA = Set.of("example", "examples", "default", "enum", "value");
    private static final Map<String, Place> COMPONENTS = Map.of(
            "schemas", Place.SCHEMA,
            "parameters", Place.PARAMETER,
            "headers", Place.HEADER,
            "responses", Place.RESPONSE,
            "requestBodies", Place.REQUEST_BODY);
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final List<Placed> objects = new ArrayList<>();

    private Walk() {}

    static List<Placed> through(Spec spec) {
        Walk walk = new Walk();
        for (SpecFile file : spec.structure()) {
            walk.visit(file.content(), placeOf(file));
        }
        return walk.objects;
    }

    private static Place placeOf(SpecFile file) {
        String folder = file.folder();
        if (folder.isEmpty()) {
            return Place.ROOT;
        }
        return folder.startsWith("components/")
                ? COMPONENTS.getOrDefault(folder.substring("components/".length()), Place.OTHER)
                : Place.PATH_ITEM;
    }

    private void visit(SpecNode node, Place place) {
        if (node.isList()) {
            node.items().forEach(item -> visit(item, place));
        }
        if (!node.isObject()) {
            return;
        }
        objects.add(new Placed(node, place));
        if (!node.has("$ref")) {
            node.fields().forEach((key, child) -> {
                if (!key.startsWith("x-")) {
                    visitField(key, child, place);
                }
            });
        }
    }

    private void visitField(String key, SpecNode child, Place place) {
        switch (key) {
            case "paths" -> each(child, Place.PATH_ITEM);
            case "components" ->
                child.fields().forEach((kind, map) -> each(map, COMPONENTS.getOrDefault(kind, Place.OTHER)));
            case "parameters" -> visit(child, Place.PARAMETER);
            case "requestBody" -> visit(child, Place.REQUEST_BODY);
            case "responses" -> each(child, Place.RESPONSE);
            case "headers" -> each(child, Place.HEADER);
            case "content" -> each(child, Place.MEDIA_TYPE);
            case "properties" -> each(child, Place.PROPERTY);
            case "schema", "items", "additionalProperties", "not", "oneOf", "anyOf", "allOf" ->
                visit(child, Place.INNER_SCHEMA);
            case "servers" -> visit(child, Place.SERVER);
            case "examples" -> each(child, Place.EXAMPLE);
            default -> {
                if (!DATA.contains(key)) {
                    visit(child, place == Place.PATH_ITEM && METHODS.contains(key) ? Place.OPERATION : Place.OTHER);
                }
            }
        }
    }

    /** A map: its values are the objects, its keys are names. */
    private void each(SpecNode map, Place place) {
        if (place == Place.RESPONSE) {
            map.fields().forEach((status, response) -> {
                if (status.startsWith("x-")) {
                    objects.add(new Placed(map, Place.OTHER));
                } else {
                    visit(response, place);
                }
            });
        } else {
            map.fields().values().forEach(child -> visit(child, place));
        }
    }
}
