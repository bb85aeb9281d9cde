package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What answers and lists need beyond syntax: payloads that the schema has, fields that the item has, parameters that are declared. */
final class ListRules {
    private static final List<String> FIELDS = List.of("filter", "sort");

    private final Spec spec;
    private final Findings findings;

    private ListRules(Spec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    static void check(Spec spec, Findings findings) {
        ListRules rules = new ListRules(spec, findings);
        for (SpecOperation operation : spec.operations()) {
            rules.paging(operation);
            rules.filter(operation);
            rules.payload(operation);
            rules.failure(operation);
        }
    }

    private void paging(SpecOperation operation) {
        SpecNode node = operation.node();
        SpecNode paging = node.find("x-paging");
        if (paging == null) {
            if (operation.isGet() && isList(operation)) {
                findings.add(
                        node,
                        "a GET that answers a list without x-paging",
                        "add it; {kind: none} when one answer holds everything");
            }
            return;
        }
        if ("sql".equals(paging.text("kind"))) {
            return; // SqlRules
        }
        if ("body".equals(paging.text("in"))) {
            inBody(operation, paging);
        } else {
            inQuery(operation, paging);
        }
        for (String key : List.of("total-pages", "total-items")) {
            SpecNode total = paging.find(key);
            if (total != null) {
                pointer(operation, total);
            }
        }
    }

    /** Number and size of the page are whole numbers that the body's schema has, and a caller may leave out. */
    private void inBody(SpecOperation operation, SpecNode paging) {
        SpecNode body = operation.node().follow("requestBody");
        SpecNode content = body == null ? null : body.fields("content").get("application/json");
        SpecNode schema = content == null ? null : content.follow("schema");
        for (String key : List.of("size-parameter", "page-parameter")) {
            String name = paging.text(key, "");
            SpecNode property =
                    schema == null ? null : schema.fields("properties").get(name);
            if (property == null || !isInt32(property.resolved())) {
                findings.add(
                        paging,
                        key,
                        "the JSON body has no property " + name + " that is an int32",
                        "declare it in the body's schema, with type: integer, format: int32");
            } else if (schema != null
                    && (schema.texts("required").contains(name)
                            || property.resolved().isTrue("nullable"))) {
                findings.add(
                        paging,
                        key,
                        name + " is required or nullable, and clients fill it in",
                        "drop it from the schema's required, and nullable");
            } else if (key.equals("size-parameter")) {
                atMost(paging, property.resolved());
            }
        }
    }

    private static boolean isInt32(SpecNode schema) {
        return "integer".equals(schema.text("type")) && !"int64".equals(schema.text("format"));
    }

    private void inQuery(SpecOperation operation, SpecNode paging) {
        for (String key : List.of("size-parameter", "position-parameter", "page-parameter")) {
            String name = paging.text(key);
            if (name != null && operation.parameters("query").stream().noneMatch(p -> name.equals(p.text("name")))) {
                findings.add(
                        paging,
                        key,
                        "there is no query parameter " + name,
                        "declare it among the operation's parameters");
            }
        }
        size(operation, paging);
    }

    /** A page that is full by the spec and short by the provider would end the list early. */
    private void size(SpecOperation operation, SpecNode paging) {
        for (SpecNode parameter : operation.parameters("query")) {
            SpecNode schema = parameter.follow("schema");
            if (schema != null && parameter.text("name", "").equals(paging.text("size-parameter"))) {
                atMost(paging, schema);
            }
        }
    }

    private void atMost(SpecNode paging, SpecNode schema) {
        String size = paging.text("size", "0");
        String most = schema.text("maximum");
        if (most != null && new BigDecimal(size).compareTo(new BigDecimal(most)) > 0) {
            findings.add(paging, "size", size + " is more than the parameter's maximum " + most, "lower it");
        }
    }

    private static boolean isList(SpecOperation operation) {
        SpecNode envelope = operation.node().find("x-envelope");
        return envelope != null && "many".equals(envelope.text("items"));
    }

    private void filter(SpecOperation operation) {
        SpecNode filter = operation.node().find("x-filter");
        if (filter == null) {
            return;
        }
        String item = filter.text("item", "");
        if (item.isEmpty() && "sql".equals(filter.text("dialect"))) {
            return;
        }
        SpecNode schema = spec.schemas().get(item);
        if (schema == null) {
            findings.add(filter, "item", "there is no schema " + item, "name the component schema of one item");
            return;
        }
        if ("odata".equals(filter.text("dialect"))) {
            expression(operation, filter, "filter", "$filter");
            expression(operation, filter, "sort", "$orderby");
        }
        for (String key : FIELDS) {
            for (SpecNode field : filter.items(key)) {
                field(field, item, schema.fields("properties").get(field.asText()));
            }
        }
        SpecNode paging = operation.node().find("x-paging");
        SpecNode stable = paging == null ? null : paging.find("stable-sort");
        boolean text = "sql".equals(filter.text("dialect")); // a key to go on by, not a sort
        if (stable != null && !text && !filter.texts("sort").contains(stable.asText())) {
            findings.add(
                    stable,
                    "the list cannot be sorted by " + stable.asText(),
                    "add it to x-filter's sort, or drop it here");
        }
    }

    /** What the dialect writes as one text is declared as one, so that requests can be judged. */
    private void expression(SpecOperation operation, SpecNode filter, String key, String name) {
        boolean declared = operation.parameters("query").stream()
                .filter(parameter -> name.equals(parameter.text("name")))
                .map(parameter -> parameter.follow("schema"))
                .anyMatch(schema -> schema != null && "string".equals(schema.text("type")));
        if (!declared && !filter.items(key).isEmpty()) {
            findings.add(
                    filter,
                    key,
                    "there is no query parameter " + name + " that is text",
                    "declare it among the operation's parameters, with type: string");
        }
    }

    private void field(SpecNode field, String item, @Nullable SpecNode property) {
        if (property == null) {
            findings.add(
                    field,
                    item + " has no property " + field.asText(),
                    "add it to components/schemas/" + item
                            + ".yaml, or drop it here; a prefix for tenants' own fields goes to open");
            return;
        }
        String type = property.resolved().text("type", "");
        if (type.equals("array") || type.equals("object") || property.resolved().has("properties")) {
            findings.add(
                    field,
                    field.asText() + " is " + type + ", which cannot be compared",
                    "only scalar properties can be named here");
        }
    }

    /** One of the places of the payload, the documented one, is one that the answer's schema has. */
    private void payload(SpecOperation operation) {
        SpecNode envelope = operation.node().find("x-envelope");
        SpecNode pointer = envelope == null ? null : envelope.find("payload");
        if (pointer == null) {
            return;
        }
        List<SpecNode> places = pointer.isList() && !pointer.items().isEmpty() ? pointer.items() : List.of(pointer);
        for (SpecNode schema : successes(operation)) {
            if (places.stream().noneMatch(place -> has(schema, place))) {
                missing(places.get(0), schema);
            }
        }
    }

    /** What a failure is told by is what the answer's schema has. */
    private void failure(SpecOperation operation) {
        SpecNode envelope = operation.node().find("x-envelope");
        SpecNode failure = envelope == null ? null : envelope.find("failure");
        SpecNode at = failure == null ? null : failure.find("at");
        if (failure == null || at == null) {
            return;
        }
        pointer(operation, at);
        for (SpecNode schema : successes(operation)) {
            SpecNode entry = at.asText().isEmpty()
                    ? schema
                    : schema.fields("properties")
                            .getOrDefault(at.asText().substring(1), schema)
                            .resolved();
            SpecNode items = entry.follow("items");
            SpecNode fields = items == null ? entry : items;
            if (!fields.has("properties")) {
                continue; // another form of the answer, as text
            }
            for (String key : List.of("code", "message", "success", "needs")) {
                String name = failure.text(key);
                if (name != null && !fields.fields("properties").containsKey(name)) {
                    findings.add(
                            failure, key, "the answer's entry has no property " + name, "correct the name, or drop it");
                }
            }
        }
    }

    private void pointer(SpecOperation operation, SpecNode pointer) {
        successes(operation).stream()
                .filter(schema -> !has(schema, pointer))
                .forEach(schema -> missing(pointer, schema));
    }

    private static List<SpecNode> successes(SpecOperation operation) {
        List<SpecNode> schemas = new ArrayList<>();
        operation.responses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                response.fields("content").values().forEach(content -> {
                    SpecNode schema = content.follow("schema");
                    if (schema != null) {
                        schemas.add(schema);
                    }
                });
            }
        });
        return schemas;
    }

    private static boolean has(SpecNode schema, SpecNode pointer) {
        SpecNode at = schema;
        for (String part : pointer.asText().split("/", -1)) {
            if (!part.isEmpty()) {
                SpecNode next = at.fields("properties").get(part);
                if (next == null) {
                    return false;
                }
                at = next.resolved();
            }
        }
        return true;
    }

    private void missing(SpecNode pointer, SpecNode schema) {
        findings.add(
                pointer,
                "the answer's schema " + schema.key() + " has no property at " + pointer.asText(),
                "correct the pointer");
    }
}
