package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a provider posts to its callers: no operation of a client reads it, but the caller's own server has to. */
final class CallbackBodies {
    private CallbackBodies() {}

    /** The schemas of the bodies that come with an operation's callbacks. */
    static List<SpecNode> of(SpecOperation operation) {
        List<SpecNode> schemas = new ArrayList<>();
        for (SpecNode callback : operation.node().fields("callbacks").values()) {
            for (SpecNode pathItem : callback.resolved().fields().values()) {
                for (SpecNode method : pathItem.resolved().fields().values()) {
                    SpecNode body = method.isObject() ? method.follow("requestBody") : null;
                    if (body != null) {
                        body.fields("content").values().forEach(content -> add(content.follow("schema"), schemas));
                    }
                }
            }
        }
        return schemas;
    }

    private static void add(@Nullable SpecNode schema, List<SpecNode> schemas) {
        if (schema != null) {
            schemas.add(schema);
        }
    }
}
