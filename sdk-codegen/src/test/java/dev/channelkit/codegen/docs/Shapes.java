package dev.channelkit.codegen.docs;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an operation sends and answers when it succeeds: its schemas, and those within them. */
final class Shapes {
    private final Map<String, SpecNode> schemas = new LinkedHashMap<>();

    private Shapes() {}

    static Shapes of(SpecOperation operation) {
        Shapes shapes = new Shapes();
        SpecNode body = operation.node().follow("requestBody");
        if (body != null) {
            shapes.content(body);
        }
        operation.responses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                shapes.content(response);
            }
        });
        return shapes;
    }

    List<Fact> fields() {
        List<Fact> fields = new ArrayList<>();
        schemas.values().forEach(schema -> fields.addAll(Fact.ofSchema(schema)));
        return fields;
    }

    private void content(SpecNode holder) {
        holder.fields("content").values().forEach(mediaType -> {
            SpecNode schema = mediaType.follow("schema");
            if (schema != null) {
                visit(schema);
            }
        });
    }

    private void visit(SpecNode schema) {
        if (schema.file().folder().equals("components/schemas")
                && schema.pointer().isEmpty()) {
            if (schemas.putIfAbsent(schema.key(), schema) != null) {
                return;
            }
        }
        schema.fields("properties").values().forEach(property -> visit(property.resolved()));
        for (String inner : List.of("items", "additionalProperties")) {
            SpecNode node = schema.follow(inner);
            if (node != null && node.isObject()) {
                visit(node);
            }
        }
    }
}
