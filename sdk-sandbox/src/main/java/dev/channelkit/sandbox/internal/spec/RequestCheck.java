package dev.channelkit.sandbox.internal.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.internal.http.Accept;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.http.UrlText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Judges one request by its operation, and keeps what it read on the way. */
public final class RequestCheck {
    private final SpecOperation operation;
    private final HttpRequest request;
    private final List<Problem> problems = new ArrayList<>();
    private List<Parameter> query = List.of();
    private final UnaryOperator<JsonNode> written;
    private JsonNode body = JsonNodeFactory.instance.objectNode();

    private RequestCheck(SpecOperation operation, HttpRequest request, UnaryOperator<JsonNode> written) {
        this.operation = operation;
        this.request = request;
        this.written = written;
    }

    /** @param written gives the body as the spec would write it, where a provider takes other forms for it */
    public static RequestCheck of(Route.Found route, HttpRequest request, UnaryOperator<JsonNode> written) {
        RequestCheck check = new RequestCheck(route.operation(), request, written);
        check.path(route.path());
        check.readQuery();
        check.headers();
        check.body();
        return check;
    }

    /** What the spec does not allow; empty when it allows all. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The query, decoded, in its own order. */
    public List<Parameter> query() {
        return query;
    }

    /** The body as a tree; an empty object without one. */
    public JsonNode bodyTree() {
        return body;
    }

    private void readQuery() {
        String raw = request.query();
        try {
            query = raw == null ? List.of() : UrlText.parameters(raw, UrlText.Percent.LENIENT);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("query", "", "cannot be read: " + e.getMessage()));
            return;
        }
        Set<String> seen = new HashSet<>();
        for (Parameter parameter : query) {
            Optional<SpecParameter> declared = declared(parameter.name());
            if (declared.isEmpty()) {
                problem("query", parameter.name(), "is not in the spec of " + operation);
            } else if (!declared.get().isDeepObject()) {
                if (!seen.add(parameter.name())) {
                    problem("query", parameter.name(), "is repeated");
                }
                value("query", declared.get(), parameter.value());
            }
        }
        for (SpecParameter declared : operation.parameters("query")) {
            if (declared.required() && query.stream().noneMatch(p -> p.name().equals(declared.name()))) {
                problem("query", declared.name(), "is required");
            }
        }
    }

    // filter[date_range] may stand in a spec by its whole name, or as filter with the style deepObject
    private Optional<SpecParameter> declared(String name) {
        Optional<SpecParameter> literal = operation.parameter("query", name);
        int bracket = name.indexOf('[');
        if (literal.isPresent() || bracket < 0) {
            return literal.filter(parameter -> !parameter.isDeepObject());
        }
        return operation.parameter("query", name.substring(0, bracket)).filter(SpecParameter::isDeepObject);
    }

    private void path(Map<String, String> values) {
        values.forEach((name, value) ->
                operation.parameter("path", name).ifPresent(declared -> value("path", declared, value)));
    }

    private void headers() {
        for (SpecParameter declared : operation.parameters("header")) {
            Optional<String> value = request.headers().first(declared.name());
            if (value.isPresent()) {
                value("header", declared, value.get());
            } else if (declared.required()) {
                problem("header", declared.name(), "is required");
            }
        }
        accept();
    }

    private void accept() {
        Set<String> types = operation.answerTypes();
        if (!types.isEmpty() && Accept.of(request).best(types).isEmpty()) {
            problem("header", "Accept", "asks for nothing that " + operation + " answers in: " + types);
        }
    }

    private void body() {
        Map<String, SpecNode> bodies = operation.bodies();
        if (!request.hasBody()) {
            // an empty form is a form without fields
            if (operation.bodyRequired() && !request.mediaType().equals(RequestBody.FORM)) {
                problem("body", "", "is required");
            }
            if (!bodies.containsKey(request.mediaType())) {
                return;
            }
        } else if (bodies.isEmpty()) {
            problem("body", "", "is sent, but " + operation + " takes none");
            return;
        }
        SpecNode content = bodies.get(request.mediaType());
        if (content == null) {
            String type = request.mediaType().isEmpty() ? "is missing" : "is '" + request.mediaType() + "'";
            problem("header", "Content-Type", type + "; " + operation + " takes " + bodies.keySet());
            return;
        }
        SpecNode schema = content.get("schema");
        if (schema != null && (request.hasBody() || request.mediaType().equals(RequestBody.FORM))) {
            body = written.apply(RequestBody.read(request, schema, problems));
            problems.addAll(SchemaCheck.check(body, schema, "body", ""));
        }
    }

    private void value(String in, SpecParameter declared, String value) {
        SpecNode schema = declared.schema();
        if (schema == null || (value.isEmpty() && declared.allowsEmptyValue())) {
            return;
        }
        SpecNode items = schema.get("items");
        if (schema.text("type", "").equals("array") && items != null) {
            for (String item : value.split(",", -1)) {
                TextRules.problem(item, items).ifPresent(what -> problem(in, declared.name(), what));
            }
        } else {
            TextRules.problem(value, schema).ifPresent(what -> problem(in, declared.name(), what));
        }
    }

    private void problem(String in, String name, String what) {
        problems.add(new Problem(in, name, what));
    }
}
