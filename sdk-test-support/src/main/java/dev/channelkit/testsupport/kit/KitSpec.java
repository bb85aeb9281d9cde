package dev.channelkit.testsupport.kit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A provider's spec, read by the kit itself: what is demanded of a client must not come from what made the client.
 *
 * @param provider the folder's name in {@code specs/}
 * @param root the whole of {@code openapi.yaml}
 * @param basePath the path of the first server: {@code /api/v1}
 * @param operations all operations, in the order of the spec
 */
public record KitSpec(String provider, SpecPart root, String basePath, List<KitOperation> operations) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** Reads the spec in a folder of {@code specs/}, which the build names. */
    public static KitSpec of(String provider) {
        return read(Path.of(System.getProperty("channelkit.specs")), provider);
    }

    static KitSpec read(Path specs, String provider) {
        SpecPart root = SpecPart.read(specs.resolve(provider).resolve("openapi.yaml"));
        String basePath = basePath(root.get("servers"));
        List<KitOperation> operations = new ArrayList<>();
        root.get("paths").entries().forEach((template, item) -> {
            String common = item.get("servers").exists() ? basePath(item.get("servers")) : basePath;
            for (Map.Entry<String, SpecPart> method : item.entries().entrySet()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(operation(method.getKey(), common, template, method.getValue()));
                }
            }
        });
        return new KitSpec(provider, root, basePath, List.copyOf(operations));
    }

    private static KitOperation operation(String method, String common, String template, SpecPart at) {
        SpecPart own = at.get("servers");
        String basePath = own.exists() ? basePath(own) : common;
        return new KitOperation(
                String.valueOf(at.text("operationId")), method.toUpperCase(Locale.ROOT), basePath, template, at);
    }

    private static String basePath(SpecPart servers) {
        SpecPart first = servers.items().get(0);
        String url = String.valueOf(first.text("url"));
        for (Map.Entry<String, SpecPart> variable :
                first.get("variables").entries().entrySet()) {
            url = url.replace(
                    "{" + variable.getKey() + "}",
                    String.valueOf(variable.getValue().text("default")));
        }
        String path = URI.create(url).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /**
     * The operation of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public KitOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(provider + " has no operation " + id));
    }

    /** The security schemes that clients have the choice of, the first of them the first. */
    public List<String> schemes() {
        return root.get("security").items().stream()
                .flatMap(one -> one.entries().keySet().stream())
                .toList();
    }

    /** Whether a client's credentials are a pair that goes out with each call, and not something issued for it. */
    public boolean isBasic() {
        return "basic".equals(scheme(schemes().get(0)).text("scheme"));
    }

    /** What is said of a security scheme. */
    public SpecPart scheme(String name) {
        return root.get("components").get("securitySchemes").get(name);
    }

    /** Whether what the client has been given goes out with an operation: not where its own security names none of the root's schemes. */
    public boolean carriesCredentials(KitOperation operation) {
        SpecPart own = operation.at().get("security");
        return !own.exists()
                || own.items().stream()
                        .anyMatch(one -> one.entries().keySet().stream().anyMatch(schemes()::contains));
    }
}
