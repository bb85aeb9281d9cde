package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a provider's API allows. Immutable, and shared by all sandboxes of the process. */
public final class Spec {
    private static final Map<String, Spec> LOADED = new ConcurrentHashMap<>();
    static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final String basePath;
    private final List<SpecOperation> operations;

    private Spec(SpecNode root) {
        List<SpecOperation> found = new ArrayList<>();
        basePath = basePath(root, "");
        root.members("paths").forEach((path, item) -> {
            // a path may stand on servers of its own
            String base = basePath(item, basePath);
            item.members().forEach((method, operation) -> {
                if (METHODS.contains(method)) {
                    found.add(new SpecOperation(method, base, new PathTemplate(path), item, operation));
                }
            });
        });
        operations = fewestNamesFirst(found);
    }

    private Spec(String basePath, List<SpecOperation> operations) {
        this.basePath = basePath;
        this.operations = fewestNamesFirst(operations);
    }

    private static List<SpecOperation> fewestNamesFirst(List<SpecOperation> operations) {
        return operations.stream()
                .sorted(Comparator.comparingInt(operation -> operation.path().names()))
                .toList();
    }

    /**
     * The spec of a platform that has some operations elsewhere.
     *
     * @param places where, by operationId
     * @throws IllegalArgumentException if there is no such operation, or the path has other parameters than its own
     */
    public Spec moved(Map<String, Place> places) {
        if (places.isEmpty()) {
            return this;
        }
        Set<String> ids = operations.stream().map(SpecOperation::id).collect(Collectors.toCollection(TreeSet::new));
        places.keySet().forEach(id -> {
            if (!ids.contains(id)) {
                throw new IllegalArgumentException("There is no operation '" + id + "', only " + ids);
            }
        });
        return new Spec(
                basePath,
                operations.stream()
                        .map(operation -> {
                            Place place = places.get(operation.id());
                            return place == null ? operation : operation.at(place);
                        })
                        .toList());
    }

    /**
     * The spec that the jar carries for that provider.
     *
     * @throws java.io.UncheckedIOException if it carries none or cannot read it
     */
    public static Spec of(String provider) {
        return LOADED.computeIfAbsent(provider, Spec::load);
    }

    /**
     * What an example of that provider's spec shows; the jar carries those that data are made up from.
     *
     * @param path below the folder of examples, such as {@code listCloudProviders/200.yaml}
     * @throws java.io.UncheckedIOException if the jar does not carry it
     */
    public static JsonNode example(String provider, String path) {
        return new SpecFiles(carried(provider)).file("examples/" + path).path("value");
    }

    private static Spec load(String provider) {
        return read(carried(provider));
    }

    private static SpecFiles.Source carried(String provider) {
        String folder = "/dev/channelkit/sandbox/specs/" + provider + "/";
        return path -> Spec.class.getResourceAsStream(folder + path);
    }

    static Spec read(SpecFiles.Source source) {
        return new Spec(SpecNode.root(new SpecFiles(source), "openapi.yaml"));
    }

    // the path of the first server, with the defaults of its variables; which host it is does not matter here
    private static String basePath(SpecNode holder, String otherwise) {
        List<SpecNode> servers = holder.items("servers");
        if (servers.isEmpty()) {
            return otherwise;
        }
        String url = servers.get(0).text("url", "");
        for (Map.Entry<String, SpecNode> variable :
                servers.get(0).members("variables").entrySet()) {
            url = url.replace("{" + variable.getKey() + "}", variable.getValue().text("default", ""));
        }
        String path = URI.create(url).getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** What comes before most paths, such as {@code /api/v1}. */
    public String basePath() {
        return basePath;
    }

    public List<SpecOperation> operations() {
        return operations;
    }

    /**
     * The operation of that operationId.
     *
     * @throws IllegalArgumentException if there is none
     */
    public SpecOperation operation(String operationId) {
        return operations.stream()
                .filter(operation -> operation.id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The spec has no operation " + operationId));
    }

    /** The schema of errors that belong to no operation, or have a status that it does not list; null where the spec has no errors. */
    public @Nullable SpecNode errorSchema(String mediaType) {
        return operations.stream()
                .map(operation -> operation.answerSchema(400, mediaType))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where a request goes, by its path below the host: to an operation; to a path that has others; or nowhere. */
    public Route route(String method, String path) {
        return route(method, path, server -> true);
    }

    /** As {@link #route(String, String)}, among the operations of the servers that are had there, by their short names. */
    public Route route(String method, String path, Predicate<String> servers) {
        Set<String> others = new TreeSet<>();
        int bestNames = Integer.MAX_VALUE;
        for (SpecOperation operation : operations) {
            var parameters = operation.match(path);
            // a literal path hides the template that would fit it too: /invoices/generate is no invoice
            if (parameters.isEmpty() || operation.path().names() > bestNames || !servers.test(operation.server())) {
                continue;
            }
            bestNames = operation.path().names();
            if (operation.method().equals(method)) {
                return new Route.Found(operation, parameters.get());
            }
            others.add(operation.method());
        }
        return others.isEmpty() ? new Route.NoPath() : new Route.NoMethod(others);
    }

    /**
     * The operation of that method whose path fits with all its patterns, though a literal path that fits too lacks the method: for platforms
     * on which {@code /{entity}} has what {@code /ACTIVITY} does not list. Empty if there is none.
     */
    public Optional<Route.Found> template(String method, String path, Predicate<String> servers) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && servers.test(operation.server()))
                .flatMap(operation -> operation
                        .match(path)
                        .filter(values -> fits(operation, values))
                        .map(values -> new Route.Found(operation, values))
                        .stream())
                .findFirst();
    }

    private static boolean fits(SpecOperation operation, Map<String, String> values) {
        return values.entrySet().stream()
                .allMatch(value -> operation
                        .parameter("path", value.getKey())
                        .map(SpecParameter::schema)
                        .flatMap(schema -> TextRules.problem(value.getValue(), schema))
                        .isEmpty());
    }
}
