package dev.channelkit.sandbox.internal.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a spec says of one operation, as far as requests are judged by it. */
public final class SpecOperation {
    private final String id;
    private final String method;
    private final String basePath;
    private final String server;
    private final PathTemplate path;
    private final SpecNode node;
    private final List<SpecParameter> parameters;

    SpecOperation(String method, String basePath, PathTemplate path, SpecNode pathItem, SpecNode node) {
        this.id = node.text("operationId", "");
        this.method = method.toUpperCase(Locale.ROOT);
        this.basePath = basePath;
        this.server = server(List.of(node, pathItem));
        this.path = path;
        this.node = node;
        Map<String, SpecParameter> found = new LinkedHashMap<>();
        for (SpecNode holder : List.of(pathItem, node)) {
            for (SpecNode parameter : holder.items("parameters")) {
                SpecParameter read = new SpecParameter(parameter);
                found.put(read.in() + " " + read.name(), read);
            }
        }
        this.parameters = List.copyOf(found.values());
    }

    private SpecOperation(SpecOperation from, String method, PathTemplate path) {
        id = from.id;
        this.method = method;
        basePath = from.basePath;
        server = from.server;
        this.path = path;
        node = from.node;
        parameters = from.parameters;
    }

    private static String server(List<SpecNode> holders) {
        return holders.stream()
                .map(holder -> holder.items("servers"))
                .filter(servers -> !servers.isEmpty())
                .findFirst()
                .map(servers -> servers.get(0).text("x-server", ""))
                .orElse("");
    }

    /** The same operation at another place. */
    SpecOperation at(Place place) {
        PathTemplate template = new PathTemplate(place.path());
        if (!template.parameters().equals(path.parameters())) {
            throw new IllegalArgumentException(
                    id + " has the path parameters " + path.parameters() + ", but " + place.path() + " has others");
        }
        return new SpecOperation(this, place.method(), template);
    }

    public String id() {
        return id;
    }

    public String method() {
        return method;
    }

    /** What comes before the path on every host, such as {@code /api/v1}; empty where nothing does. */
    public String basePath() {
        return basePath;
    }

    /** The short name of the server that it is at, such as {@code console}; empty for the usual one. */
    public String server() {
        return server;
    }

    /** The path below the base path. */
    public PathTemplate path() {
        return path;
    }

    /** The path parameters of a path below the host that fits, decoded. */
    Optional<Map<String, String>> match(String whole) {
        return whole.startsWith(basePath + "/") ? path.match(whole.substring(basePath.length())) : Optional.empty();
    }

    public List<SpecParameter> parameters(String in) {
        return parameters.stream().filter(p -> p.in().equals(in)).toList();
    }

    public Optional<SpecParameter> parameter(String in, String name) {
        return parameters(in).stream().filter(p -> p.name().equals(name)).findFirst();
    }

    /** Schemas of the request's body by media type; empty where the operation takes none. */
    public Map<String, SpecNode> bodies() {
        SpecNode body = node.get("requestBody");
        return body == null ? Map.of() : body.members("content");
    }

    public boolean bodyRequired() {
        SpecNode body = node.get("requestBody");
        return body != null && body.flag("required");
    }

    /** Media types in which the operation answers when it succeeds, in the order of the spec. */
    public Set<String> answerTypes() {
        return types("2");
    }

    /** Media types in which the operation says what the caller did wrong, in the order of the spec. */
    public Set<String> errorTypes() {
        return types("4");
    }

    private Set<String> types(String statusClass) {
        Set<String> types = new LinkedHashSet<>();
        node.members("responses").forEach((status, response) -> {
            if (status.startsWith(statusClass)) {
                types.addAll(response.members("content").keySet());
            }
        });
        return types;
    }

    /** Whether the spec has an answer with that status. */
    public boolean answers(int status) {
        return node.members("responses").containsKey(Integer.toString(status));
    }

    /** The schema of an answer with that status; null where the spec has none. */
    public @Nullable SpecNode answerSchema(int status, String mediaType) {
        SpecNode response = node.members("responses").get(Integer.toString(status));
        SpecNode content = response == null ? null : response.members("content").get(mediaType);
        return content == null ? null : content.get("schema");
    }

    /** The fields that {@code x-filter} lists under {@code filter} or {@code sort}; empty where it lists none. */
    public List<String> filterFields(String purpose) {
        SpecNode filter = node.get("x-filter");
        return filter == null ? List.of() : new ArrayList<>(filter.texts(purpose));
    }

    @Override
    public String toString() {
        return id;
    }
}
