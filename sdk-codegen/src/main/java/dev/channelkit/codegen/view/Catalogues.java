package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a spec names, as arguments of commons' {@code Catalogue}. */
final class Catalogues {
    private Catalogues() {}

    /** The arguments that say where the server is: its URL and the variables in it; empty when the spec names none. */
    static String server(SpecNode root) {
        List<SpecNode> servers = root.items("servers");
        if (servers.isEmpty()) {
            return "";
        }
        SpecNode server = servers.get(0);
        String variables = server.fields("variables").entrySet().stream()
                .map(Catalogues::variable)
                .collect(Collectors.joining(", "));
        return JavaText.literal(server.text("url", "")) + ", Map.ofEntries(" + variables + ")";
    }

    /** The headers that clients send with every call, with their defaults: entries of a map. */
    static List<String> headers(List<SpecOperation> operations) {
        return operations.stream()
                .flatMap(operation -> operation.parameters("header").stream())
                .filter(Signature::hasDefault)
                .map(Catalogues::header)
                .distinct()
                .toList();
    }

    /** The arguments that say how an answer tells a dead credential; empty when the spec does not. */
    static String deadCredential(SpecNode root) {
        SpecNode dead = root.find("x-dead-credential");
        if (dead == null) {
            return "";
        }
        return "Set.of(" + String.join(", ", dead.texts("status")) + "), Set.of("
                + JavaText.literals(dead.texts("codes"))
                + "), Set.of(" + JavaText.literals(dead.texts("errors")) + "), List.of("
                + JavaText.literals(dead.texts("entries")) + "), List.of(" + JavaText.literals(dead.texts("done"))
                + "), " + (root.has("x-envelope") ? "Envelopes.DEFAULT" : "Envelope.NONE");
    }

    private static String header(SpecNode parameter) {
        SpecNode schema = parameter.follow("schema");
        String value = schema == null ? "" : schema.text("default", "");
        return "Map.entry(" + JavaText.literals(List.of(parameter.text("name", ""), value)) + ")";
    }

    /** The servers of operations whose URLs have variables of the main server's. */
    static List<CatalogueView.Follower> followers(SpecNode root, List<SpecOperation> operations) {
        SpecNode main = root.items("servers").stream().findFirst().orElse(null);
        if (main == null) {
            return List.of();
        }
        Map<String, CatalogueView.Follower> followers = new LinkedHashMap<>();
        for (SpecOperation operation : operations) {
            SpecNode server = operation.server();
            if (server != null
                    && server.fields("variables").keySet().stream().anyMatch(main.fields("variables")::containsKey)) {
                String name = server.text("x-server", "");
                followers.putIfAbsent(name, follower(name, main, server));
            }
        }
        return List.copyOf(followers.values());
    }

    private static CatalogueView.Follower follower(String name, SpecNode main, SpecNode server) {
        Map<String, SpecNode> variables = new LinkedHashMap<>(server.fields("variables"));
        variables.putAll(main.fields("variables"));
        String entries = variables.entrySet().stream().map(Catalogues::variable).collect(Collectors.joining(", "));
        return new CatalogueView.Follower(
                JavaText.code(name),
                Names.camel(name) + "Server",
                JavaText.literals(List.of(main.text("url", ""), server.text("url", ""))) + ", Map.ofEntries(" + entries
                        + ")");
    }

    private static String variable(Map.Entry<String, SpecNode> variable) {
        String value = variable.getValue().text("default", "");
        return "Map.entry(" + JavaText.literal(variable.getKey()) + ", " + JavaText.literal(value) + ")";
    }

    /** The arguments that say what an operation names. */
    static String operation(SpecOperation operation, String constant) {
        List<String> calls = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<String> secret = new ArrayList<>();
        for (SpecNode parameter : operation.parameters()) {
            boolean hidden = parameter.isTrue("x-secret") || isSecretSchema(parameter);
            (hidden ? secret : plain).add(parameter.text("name", ""));
        }
        add(calls, "parameters", plain);
        add(calls, "secrets", secret);
        SpecNode filter = operation.node().find("x-filter");
        if (filter != null && "bracket".equals(filter.text("dialect"))) {
            fields(calls, "filter", filter.texts("filter"));
            fields(calls, "sort", filter.texts("sort"));
        }
        RequestBody body = RequestBody.of(operation);
        if (body != null && body.schema() != null && !body.isMultipart() && Types.isModel(body.schema())) {
            calls.add("body(" + JavaText.literal(body.schema().key()) + ")");
        }
        return calls.isEmpty() ? constant : constant + ", names -> names." + String.join(".", calls);
    }

    private static boolean isSecretSchema(SpecNode parameter) {
        SpecNode schema = parameter.follow("schema");
        return schema != null && schema.isTrue("x-secret");
    }

    private static void add(List<String> calls, String method, List<String> names) {
        if (!names.isEmpty()) {
            calls.add(method + "(" + JavaText.literals(names) + ")");
        }
    }

    private static void fields(List<String> calls, String parameter, List<String> names) {
        if (!names.isEmpty()) {
            calls.add("fields(" + JavaText.literal(parameter) + ", " + JavaText.literals(names) + ")");
        }
    }
}
