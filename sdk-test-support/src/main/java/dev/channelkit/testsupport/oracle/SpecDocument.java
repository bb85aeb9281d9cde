package dev.channelkit.testsupport.oracle;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A spec as read, with its operations. */
final class SpecDocument {
    private final OpenAPI api;
    private final String basePath;
    private final List<SpecOperation> operations;

    private SpecDocument(OpenAPI api) {
        this.api = api;
        this.basePath = basePathOf(api.getServers());
        this.operations = operationsOf(api, basePath);
    }

    /**
     * Reads a spec and everything it refers to. Schemas stay behind references, since they may be recursive.
     *
     * @throws IllegalArgumentException if there is no such file, or the parser has anything to say about it
     */
    static SpecDocument read(Path openapi) {
        if (!Files.isRegularFile(openapi)) {
            throw new IllegalArgumentException("there is no file " + openapi);
        }
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readLocation(openapi.toUri().toString(), null, options);
        if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
            throw new IllegalArgumentException(openapi + " is not a spec: " + result.getMessages());
        }
        Untyped.allowAnything(result.getOpenAPI());
        return new SpecDocument(result.getOpenAPI());
    }

    OpenAPI api() {
        return api;
    }

    /** The path of the first server, with its variables' defaults: {@code /api/v1}. */
    String basePath() {
        return basePath;
    }

    List<SpecOperation> operations() {
        return operations;
    }

    /** Codes and words by which an error of any status says that the credential is dead. */
    Set<String> deadWords() {
        Object dead = api.getExtensions() == null ? null : api.getExtensions().get("x-dead-credential");
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        if (dead instanceof Map<?, ?> forms) {
            for (String key : List.of("codes", "errors")) {
                if (forms.get(key) instanceof List<?> list) {
                    list.forEach(word -> words.add(String.valueOf(word)));
                }
            }
        }
        return words;
    }

    /** The operation of a request by its whole path, the most literal one first; empty when there is none. */
    Optional<SpecOperation> find(String method, String path) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.matches(path))
                .max(Comparator.comparing(SpecOperation::literals));
    }

    /** The operation of that name, which is there. */
    SpecOperation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<SpecOperation> operationsOf(OpenAPI api, String basePath) {
        List<SpecOperation> operations = new ArrayList<>();
        api.getPaths()
                .forEach((template, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    List<Server> own = operation.getServers() == null ? item.getServers() : operation.getServers();
                    String base = own == null || own.isEmpty() ? basePath : basePathOf(own);
                    operations.add(new SpecOperation(method.name(), base, template, operation));
                }));
        return List.copyOf(operations);
    }

    private static String basePathOf(List<Server> servers) {
        Server server = servers.get(0);
        String url = server.getUrl();
        if (server.getVariables() != null) {
            for (var variable : server.getVariables().entrySet()) {
                url = url.replace(
                        "{" + variable.getKey() + "}", variable.getValue().getDefault());
            }
        }
        String path = URI.create(url).getPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
