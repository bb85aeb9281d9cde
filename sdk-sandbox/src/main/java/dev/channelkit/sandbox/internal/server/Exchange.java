package dev.channelkit.sandbox.internal.server;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.http.Parameter;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request that the spec allows, taken apart. */
public final class Exchange {
    private final SpecOperation operation;
    private final Map<String, String> path;
    private final List<Parameter> query;
    private final JsonNode body;
    private final HttpRequest request;
    private final List<String> remarks = new ArrayList<>();

    public Exchange(
            SpecOperation operation,
            Map<String, String> path,
            List<Parameter> query,
            JsonNode body,
            HttpRequest request) {
        this.operation = operation;
        this.path = Map.copyOf(path);
        this.query = List.copyOf(query);
        this.body = body;
        this.request = request;
    }

    public SpecOperation operation() {
        return operation;
    }

    /** A path parameter, decoded. */
    public String path(String name) {
        String value = path.get(name);
        if (value == null) {
            throw new IllegalStateException(operation + " has no path parameter " + name);
        }
        return value;
    }

    /** The query, decoded, in its own order. */
    public List<Parameter> query() {
        return query;
    }

    public Optional<String> query(String name) {
        return query.stream()
                .filter(parameter -> parameter.name().equals(name))
                .map(Parameter::value)
                .findFirst();
    }

    /** The body as a tree; an empty object where the request had none. */
    public JsonNode body() {
        return body;
    }

    /** A field of the body as text; empty where it is absent or null. */
    public Optional<String> field(String name) {
        JsonNode value = body.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    public HttpRequest request() {
        return request;
    }

    /** Notes something odd that is allowed all the same; the report shows it. */
    public void remark(String remark) {
        remarks.add(remark);
    }

    public List<String> remarks() {
        return List.copyOf(remarks);
    }
}
