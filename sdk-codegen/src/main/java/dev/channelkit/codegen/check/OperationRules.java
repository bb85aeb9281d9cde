package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What every operation says: names, words, traits, error answers, examples. */
final class OperationRules {
    private final Findings findings;
    private final Spec spec;
    private final Map<String, SpecOperation> ids = new HashMap<>();
    private final Map<String, SpecOperation> methods = new HashMap<>();

    private OperationRules(Spec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    static void check(Spec spec, Findings findings) {
        OperationRules rules = new OperationRules(spec, findings);
        rules.tags();
        spec.operations().forEach(rules::check);
    }

    private void tags() {
        for (SpecNode tag : spec.root().items("tags")) {
            if (tag.text("description") == null) {
                findings.add(tag, "a tag without description", "say in a sentence what its operations are about");
            }
        }
    }

    private void check(SpecOperation operation) {
        SpecNode node = operation.node();
        for (String key : List.of("operationId", "summary", "description", "x-method", "x-provenance")) {
            if (!node.has(key)) {
                findings.add(node, "an operation without " + key, "add it");
            }
        }
        if (!operation.isGet() && !node.has("x-retry")) {
            findings.add(
                    node,
                    "a " + operation.method() + " without x-retry",
                    "say whether it may be repeated after an ambiguous failure: safe, same or never");
        }
        unique(operation);
        tag(operation);
        responses(operation);
        parameters(operation);
        confirmation(operation);
        body(operation);
        server(operation);
    }

    /** A server of its own has a name, by which clients keep its base URL. */
    private void server(SpecOperation operation) {
        SpecNode server = operation.server();
        if (server != null && !server.has("x-server")) {
            findings.add(server, "a server without x-server", "give it a short name, such as console");
        }
    }

    private void confirmation(SpecOperation operation) {
        SpecNode confirm = operation.node().find("x-confirm");
        if (confirm == null) {
            return;
        }
        String of = confirm.text("of");
        if (of != null && operation.parameters("path").stream().noneMatch(p -> of.equals(p.text("name")))) {
            findings.add(
                    confirm,
                    "of",
                    of + " is no path parameter of the operation",
                    "name the one that says what is destroyed");
        }
    }

    private void unique(SpecOperation operation) {
        SpecNode node = operation.node();
        SpecOperation other = ids.put(operation.id(), operation);
        if (other != null && node.has("operationId")) {
            findings.add(
                    node,
                    "operationId",
                    "the operationId " + operation.id() + " is taken by " + where(other),
                    "choose another one");
        }
        String method = node.text("x-method");
        SpecOperation same = method == null ? null : methods.put(operation.tag() + "." + method, operation);
        if (same != null) {
            findings.add(
                    node,
                    "x-method",
                    "the x-method " + method + " is taken in the tag " + operation.tag() + " by " + where(same),
                    "choose another one, or another tag");
        }
    }

    private static String where(SpecOperation operation) {
        return operation.node().file().path() + "#" + operation.node().pointer();
    }

    private void tag(SpecOperation operation) {
        SpecNode node = operation.node();
        if (node.texts("tags").size() != 1) {
            findings.add(node, "tags", "an operation has exactly one tag", "it names the Java class: [Customers]");
        } else if (spec.root().items("tags").stream()
                .noneMatch(tag -> operation.tag().equals(tag.text("name")))) {
            findings.add(
                    node,
                    "tags",
                    "the tag " + operation.tag() + " is not declared",
                    "declare it in the root's tags, with a description");
        }
    }

    private void responses(SpecOperation operation) {
        SpecNode node = operation.node();
        Map<String, SpecNode> responses = operation.responses();
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("2"))) {
            findings.add(node, "responses", "no answer that means success", "document the 2xx answer");
        }
        if (responses.keySet().stream().noneMatch(status -> status.startsWith("4") || status.startsWith("5"))) {
            findings.add(node, "responses", "no error answers", "document those the provider gives, 401 at least");
        }
        responses.forEach((status, response) -> response.fields("content").forEach((mediaType, content) -> {
            if (content.fields("examples").isEmpty()) {
                findings.add(
                        content,
                        "the answer " + status + " has no example",
                        "refer to ../examples/<operationId>/" + status + ".yaml");
            }
        }));
    }

    private void parameters(SpecOperation operation) {
        Map<String, SpecNode> names = new HashMap<>();
        for (SpecNode parameter : operation.parameters()) {
            if (!parameter.has("example") && !parameter.has("examples")) {
                findings.add(parameter, "a parameter without example", "add a realistic one; contract tests send it");
            }
            String method = parameter.text("x-method");
            SpecNode other = method == null ? null : names.put(method, parameter);
            if (other != null) {
                findings.add(
                        parameter,
                        "x-method",
                        "the x-method " + method + " is taken by " + other.where(),
                        "choose another one");
            }
        }
        for (String name : pathNames(operation.path())) {
            if (operation.parameters("path").stream().noneMatch(parameter -> name.equals(parameter.text("name")))) {
                findings.add(
                        operation.node(), "the path parameter " + name + " is not declared", "add it to parameters");
            }
        }
    }

    private static List<String> pathNames(String path) {
        return Pattern.compile("\\{([^}]+)}")
                .matcher(path)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void body(SpecOperation operation) {
        SpecNode body = operation.node().follow("requestBody");
        if (body != null) {
            body.fields("content").forEach((mediaType, content) -> {
                if (content.fields("examples").isEmpty()) {
                    findings.add(
                            content,
                            "the request body has no example",
                            "refer to ../examples/<operationId>/request.yaml");
                }
            });
        }
    }
}
