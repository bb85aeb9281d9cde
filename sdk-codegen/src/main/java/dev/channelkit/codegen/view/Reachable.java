package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schemas that can be reached from others, themselves included: only those become Java. */
final class Reachable {
    private final Set<SpecNode> schemas = new LinkedHashSet<>();

    void add(@Nullable SpecNode from) {
        Deque<SpecNode> waiting = new ArrayDeque<>();
        if (from != null) {
            waiting.add(from.resolved());
        }
        while (!waiting.isEmpty()) {
            SpecNode schema = waiting.remove();
            if (schemas.add(schema)) {
                schema.fields("properties").values().forEach(property -> waiting.add(property.resolved()));
                for (String key : List.of("items", "additionalProperties")) {
                    SpecNode inner = schema.find(key);
                    if (inner != null && inner.isObject()) {
                        waiting.add(inner.resolved());
                    }
                }
            }
        }
    }

    boolean contains(SpecNode schema) {
        return schemas.contains(schema);
    }
}
