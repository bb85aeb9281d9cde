package dev.channelkit.codegen.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a spec.
 *
 * @param path the path template
 * @param method the HTTP method, in capitals
 * @param pathItem the path item that holds it
 * @param node the operation itself
 */
public record SpecOperation(String path, String method, SpecNode pathItem, SpecNode node) {

    public String id() {
        return node.text("operationId", "");
    }

    public String tag() {
        List<String> tags = node.texts("tags");
        return tags.isEmpty() ? "" : tags.get(0);
    }

    /** The parameters, those of the path item first, each replaced by the operation's own of the same name and place. */
    public List<SpecNode> parameters() {
        Map<String, SpecNode> parameters = new LinkedHashMap<>();
        for (SpecNode owner : List.of(pathItem, node)) {
            for (SpecNode item : owner.items("parameters")) {
                SpecNode parameter = item.resolved();
                parameters.put(parameter.text("in") + " " + parameter.text("name"), parameter);
            }
        }
        return new ArrayList<>(parameters.values());
    }

    public List<SpecNode> parameters(String place) {
        return parameters().stream()
                .filter(parameter -> place.equals(parameter.text("in")))
                .toList();
    }

    /** The documented answers by status. */
    public Map<String, SpecNode> responses() {
        Map<String, SpecNode> responses = new LinkedHashMap<>();
        node.fields("responses").forEach((status, response) -> {
            if (!status.startsWith("x-")) {
                responses.put(status, response.resolved());
            }
        });
        return responses;
    }

    /** The server that this operation has in place of the root's; null when it has none of its own. */
    public @Nullable SpecNode server() {
        SpecNode owner = node.has("servers") ? node : pathItem;
        return owner.items("servers").stream().findFirst().orElse(null);
    }

    public boolean isGet() {
        return "GET".equals(method);
    }
}
