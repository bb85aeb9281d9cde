package dev.channelkit.codegen.view;

import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a contract case: every optional parameter, with its example. */
final class ContractQuery {
    private static final Map<String, String> MODIFIERS = Map.of(
            "", "is", "gt", "greaterThan", "lt", "lessThan", "gte", "atLeast", "lte", "atMost", "partial", "like");

    private final SpecOperation operation;
    private final Signature signature;
    private final Payload payload;
    private final RequestExamples examples;

    ContractQuery(SpecOperation operation, Signature signature, Payload payload, RequestExamples examples) {
        this.operation = operation;
        this.signature = signature;
        this.payload = payload;
        this.examples = examples;
    }

    /** An expression for the query's consumer; empty when the operation takes none. */
    String lambda() {
        if (!signature.hasQueryClass()) {
            return "";
        }
        List<String> calls = new ArrayList<>();
        for (SpecNode parameter : signature.special()) {
            String name = parameter.text("name", "");
            if (!examples.leavesOut(name)) {
                calls.add(special(parameter, examples.of(name, ContractCases.example(parameter))));
            }
        }
        for (Argument parameter : signature.optional()) {
            if (!examples.leavesOut(parameter.node().text("name", ""))) {
                calls.add(parameter.name() + "(" + ContractCases.literal(parameter, examples) + ")");
            }
        }
        return calls.isEmpty() ? "" : "q -> q." + String.join(".", calls);
    }

    private String special(SpecNode parameter, SpecNode example) {
        String name = parameter.text("name", "");
        if (signature.isOdata()) {
            return odata(name, example);
        }
        if (signature.isSql()) {
            return "rawFilter(" + JavaText.literal(example.asText()) + ")";
        }
        return switch (name) {
            case "filter" -> "filter(" + filters(example) + ")";
            case "sort" -> "sort(" + sorts(example) + ")";
            case "relations" -> "relations(" + relations(example) + ")";
            default -> name + "(" + example.asText() + ")";
        };
    }

    private String odata(String name, SpecNode example) {
        SpecNode paging = operation.node().find("x-paging");
        return switch (name) {
            case "$filter" -> "rawFilter(" + JavaText.literal(example.asText()) + ")";
            case "$orderby" -> "rawOrderBy(" + JavaText.literal(example.asText()) + ")";
            default ->
                (paging != null && name.equals(paging.text("page-parameter")) ? "pageIndex(" : "pageSize(")
                        + example.asText() + ")";
        };
    }

    private String filters(SpecNode example) {
        return example.fields().entrySet().stream()
                .map(term -> filter(term.getKey(), term.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String filter(String key, SpecNode value) {
        String name = key.contains(":") ? key.substring(0, key.indexOf(':')) : key;
        String modifier = key.contains(":") ? key.substring(key.indexOf(':') + 1) : "";
        SpecNode property = properties().get(name);
        String literal = property == null || modifier.equals("partial")
                ? JavaText.literal(value.asText())
                : Literals.of(value, property.resolved(), Types.of(property));
        String method = MODIFIERS.get(modifier);
        return method == null
                ? field(name) + ".matches(Modifier." + Names.constant(modifier) + ", " + literal + ")"
                : field(name) + "." + method + "(" + literal + ")";
    }

    private String sorts(SpecNode example) {
        return example.fields().entrySet().stream()
                .map(term -> field(term.getKey()) + "." + term.getValue().asText() + "()")
                .collect(Collectors.joining(", "));
    }

    private String relations(SpecNode example) {
        String type = payload.type().name() + "Relations";
        return example.items().stream()
                .map(name -> type + "." + Names.constant(name.asText()))
                .collect(Collectors.joining(", "));
    }

    /** The field's constant, or the field by name where the list's spec does not name it. */
    private String field(String name) {
        String type = payload.type().name() + "Fields";
        SpecNode filter = operation.node().find("x-filter");
        boolean known = filter != null
                && (filter.texts("filter").contains(name)
                        || filter.texts("sort").contains(name));
        return known ? type + "." + Names.constant(name) : type + ".field(" + JavaText.literal(name) + ")";
    }

    private Map<String, SpecNode> properties() {
        SpecNode item = payload.schema();
        return item == null ? Map.of() : item.fields("properties");
    }
}
