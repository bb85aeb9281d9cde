package dev.channelkit.sandbox.internal.spec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What a provider's API allows. Immutable, and shared by all sandboxes of the process. */
public final class Spec {
    private static final Map<String, Spec> LOADED = new ConcurrentHashMap<>();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final List<SpecOperation> operations;

    private Spec(SpecNode root) {
        List<SpecOperation> found = new ArrayList<>();
        root.members("paths")
                .forEach((path, item) -> item.members().forEach((method, operation) -> {
                    if (METHODS.contains(method)) {
                        found.add(new SpecOperation(method, new PathTemplate(path), item, operation));
                    }
                }));
        found.sort(Comparator.comparingInt(operation -> operation.path().names()));
        operations = List.copyOf(found);
    }

    /**
     * The spec that the jar carries for that provider.
     *
     * @throws java.io.UncheckedIOException if it carries none or cannot read it
     */
    public static Spec of(String provider) {
        return LOADED.computeIfAbsent(provider, Spec::load);
    }

    private static Spec load(String provider) {
        String folder = "/dev/channelkit/sandbox/specs/" + provider + "/";
        return read(path -> Spec.class.getResourceAsStream(folder + path));
    }

    static Spec read(SpecFiles.Source source) {
        return new Spec(SpecNode.root(new SpecFiles(source), "openapi.yaml"));
    }

    public List<SpecOperation> operations() {
        return operations;
    }

    /** Where a request goes: to an operation; to a path that has others; or nowhere. */
    public Route route(String method, String path) {
        Set<String> others = new TreeSet<>();
        int bestNames = Integer.MAX_VALUE;
        for (SpecOperation operation : operations) {
            var parameters = operation.path().match(path);
            // a literal path hides the template that would fit it too: /invoices/generate is no invoice
            if (parameters.isEmpty() || operation.path().names() > bestNames) {
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
}
