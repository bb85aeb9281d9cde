package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
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
