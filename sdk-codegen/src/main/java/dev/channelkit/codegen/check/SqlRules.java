package dev.channelkit.codegen.check;

import dev.channelkit.codegen.spec.Spec;
import dev.channelkit.codegen.spec.SpecNode;
import dev.channelkit.codegen.spec.SpecOperation;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What lists and queries in SQL need beyond syntax: parameters that are text, entities with fields, examples that say their page. */
final class SqlRules {
    private static final Pattern OWN_PAGE = Pattern.compile("\\b(ROWNUM|OFFSET|FETCH)\\b");

    private final Spec spec;
    private final Findings findings;

    private SqlRules(Spec spec, Findings findings) {
        this.spec = spec;
        this.findings = findings;
    }

    static void check(Spec spec, Findings findings) {
        SqlRules rules = new SqlRules(spec, findings);
        rules.entities();
        for (SpecOperation operation : spec.operations()) {
            rules.filter(operation);
            rules.paging(operation);
            rules.empty(operation);
        }
    }

    private void entities() {
        Map<String, String> names = new HashMap<>();
        spec.schemas().forEach((key, schema) -> {
            SpecNode entity = schema.find("x-entity");
            if (entity == null) {
                return;
            }
            String other = names.put(entity.text("name", ""), key);
            if (other != null) {
                findings.add(entity, "name", "is the entity " + other + ", too", "an entity has one schema");
            }
            if (schema.fields("properties").isEmpty()) {
                findings.add(entity, "an entity without properties", "declare its fields, or drop x-entity");
            }
            for (String list : List.of("keys", "ids", "exclude")) {
                for (SpecNode name : entity.items(list)) {
                    field(name, key, schema.fields("properties").get(name.asText()), list.equals("ids"));
                }
            }
        });
    }

    private void field(SpecNode name, String key, @Nullable SpecNode property, boolean id) {
        if (property == null) {
            findings.add(
                    name,
                    key + " has no property " + name.asText(),
                    "add it to components/schemas/" + key + ".yaml, or drop it here");
        } else if (id
                && (!"string".equals(property.resolved().text("type"))
                        || property.resolved().has("enum")
                        || property.resolved().has("format"))) {
            findings.add(
                    name,
                    name.asText() + " is no plain text",
                    "ids are type: string without format and enum; drop it here, or declare it so");
        }
    }

    private void filter(SpecOperation operation) {
        SpecNode filter = operation.node().find("x-filter");
        if (filter == null || !"sql".equals(filter.text("dialect"))) {
            return;
        }
        SpecNode item = filter.find("item");
        SpecNode schema = item == null ? null : spec.schemas().get(item.asText());
        if (item != null && schema != null && !schema.has("x-entity")) {
            findings.add(
                    item,
                    item.asText() + " has no x-entity, which says what it can be filtered by",
                    "add it to components/schemas/" + item.asText() + ".yaml, or leave item out");
        }
        SpecNode parameter = filter.find("parameter");
        if (parameter != null) {
            text(operation, parameter);
        }
        SpecNode paging = operation.node().find("x-paging");
        String paged = paging == null ? null : paging.text("text-parameter");
        if (parameter != null && paged != null && !paged.equals(parameter.asText())) {
            findings.add(
                    parameter,
                    "the page stands in " + paged + ", the filter in " + parameter.asText(),
                    "name the same parameter in x-filter and x-paging");
        }
    }

    private void paging(SpecOperation operation) {
        SpecNode paging = operation.node().find("x-paging");
        if (paging == null || !"sql".equals(paging.text("kind"))) {
            return;
        }
        SpecNode name = paging.find("text-parameter");
        if (name != null) {
            if ("body".equals(paging.text("in"))) {
                property(operation, name);
            } else {
                text(operation, name);
            }
        }
        size(paging);
        post(operation, paging);
    }

    private void size(SpecNode paging) {
        String size = paging.text("size", "0");
        String max = paging.text("max", size);
        boolean numbers = size.matches("[0-9]{1,9}") && max.matches("[0-9]{1,9}");
        if (numbers && Integer.parseInt(size) > Integer.parseInt(max)) {
            findings.add(paging, "size", size + " is more than max, " + max, "lower it");
        }
    }

    private void post(SpecOperation operation, SpecNode paging) {
        SpecNode post = paging.find("post");
        if (post == null) {
            return;
        }
        SpecNode other = operation.pathItem().find("post");
        SpecNode its = other == null ? null : other.find("x-paging");
        if (other == null || !post.asText().equals(other.text("operationId"))) {
            findings.add(
                    post,
                    post.asText() + " is not the POST of this path",
                    "name the operationId of the POST that takes the text in its body");
        } else if (its == null || !"sql".equals(its.text("kind")) || !"body".equals(its.text("in"))) {
            findings.add(
                    post,
                    post.asText() + " does not page by a text in its body",
                    "give it x-paging with kind: sql and in: body");
        }
    }

    private void text(SpecOperation operation, SpecNode name) {
        SpecNode parameter = operation.parameters("query").stream()
                .filter(candidate -> name.asText().equals(candidate.text("name")))
                .findFirst()
                .orElse(null);
        SpecNode schema = parameter == null ? null : parameter.follow("schema");
        if (parameter == null || schema == null || !"string".equals(schema.text("type"))) {
            findings.add(
                    name,
                    "there is no query parameter " + name.asText() + " that is text",
                    "declare it among the operation's parameters, with type: string");
            return;
        }
        SpecNode paging = operation.node().find("x-paging");
        SpecNode example = parameter.find("example");
        if (example != null
                && paging != null
                && "sql".equals(paging.text("kind"))
                && !OWN_PAGE.matcher(example.asText().toUpperCase(Locale.ROOT)).find()) {
            findings.add(
                    example,
                    "the example does not say its page, so that clients add theirs and send another text",
                    "add ROWNUM BETWEEN 1 AND 1000 to a predicate, OFFSET 0 ROWS FETCH NEXT 1000 ROWS ONLY to a query");
        }
    }

    private void property(SpecOperation operation, SpecNode name) {
        SpecNode body = operation.node().follow("requestBody");
        SpecNode content = body == null ? null : body.fields("content").get("application/json");
        SpecNode schema = content == null ? null : content.follow("schema");
        SpecNode property = schema == null ? null : schema.fields("properties").get(name.asText());
        if (property == null || !"string".equals(property.resolved().text("type"))) {
            findings.add(
                    name,
                    "the JSON body has no property " + name.asText() + " that is text",
                    "declare it in the body's schema, with type: string");
        }
    }

    private void empty(SpecOperation operation) {
        SpecNode empty = operation.node().find("x-empty");
        if (empty == null) {
            return;
        }
        SpecNode envelope = operation.node().find("x-envelope");
        if (envelope == null || !"many".equals(envelope.text("items"))) {
            findings.add(empty, "only a list can be empty", "write items: many in x-envelope, or drop x-empty");
        }
        if (!operation.responses().containsKey(empty.asText())) {
            findings.add(
                    empty,
                    "the answer " + empty.asText() + " is not documented",
                    "document it, with an example of the error that says so");
        }
    }
}
