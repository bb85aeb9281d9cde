package dev.channelkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpHandler;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The endpoints by which a program outside of this process works the sandbox. */
final class AdminApi implements HttpHandler {
    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> ENDPOINTS = List.of(
            "GET /sandbox/providers",
            "GET /sandbox/faults",
            "POST /sandbox/faults",
            "DELETE /sandbox/faults",
            "POST /sandbox/reset",
            "GET /sandbox/clock",
            "POST /sandbox/clock",
            "GET /sandbox/requests",
            "GET /sandbox/report");

    private final Sandbox sandbox;

    AdminApi(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public Answer answer(HttpRequest request) {
        try {
            return switch (request.method() + " " + request.path()) {
                case "GET /", "GET /sandbox" -> json(200, JSON.valueToTree(Map.of("endpoints", ENDPOINTS)));
                case "GET /sandbox/providers" -> json(200, providers());
                case "GET /sandbox/faults" -> json(200, faults());
                case "POST /sandbox/faults" -> plan(body(request));
                case "DELETE /sandbox/faults" -> done(sandbox::clearFaults);
                case "POST /sandbox/reset" -> done(sandbox::reset);
                case "GET /sandbox/clock" -> json(200, time());
                case "POST /sandbox/clock" -> move(body(request));
                case "GET /sandbox/requests" -> json(200, requests());
                case "GET /sandbox/report" -> json(200, report());
                default ->
                    error(
                            404,
                            "The sandbox has no " + request.method() + " " + request.path() + "; it has "
                                    + String.join(", ", ENDPOINTS));
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return error(400, String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode providers() {
        ObjectNode all = JSON.createObjectNode();
        sandbox.providers().forEach((name, provider) -> all.set(name, JSON.valueToTree(provider.settings())));
        return all;
    }

    private Answer plan(JsonNode body) {
        // one fault, or several that are planned together or not at all
        List<JsonNode> wanted = body.isArray() ? body.valueStream().toList() : List.of(body);
        List<Fault> faults = wanted.stream().map(FaultText::parse).toList();
        faults.forEach(sandbox::fault);
        return json(201, faults());
    }

    private ArrayNode faults() {
        ArrayNode all = JSON.createArrayNode();
        for (FaultPlan.State state : sandbox.faults().states()) {
            all.add(FaultText.json(state.fault())
                    .put("matched", state.matched())
                    .put("fired", state.fired()));
        }
        return all;
    }

    private Answer move(JsonNode body) {
        for (Map.Entry<String, JsonNode> setting : body.properties()) {
            if (setting.getKey().equals("advance")) {
                sandbox.clock().advance(FaultText.duration(setting.getValue()));
            } else if (setting.getKey().equals("set")) {
                sandbox.clock().set(Instant.parse(setting.getValue().asText()));
            } else {
                throw new IllegalArgumentException(
                        "The clock takes \"advance\" (such as 90s or PT1H) or \"set\" (such as"
                                + " 2025-07-01T00:00:00Z), not \"" + setting.getKey() + "\"");
            }
        }
        return json(200, time());
    }

    private ObjectNode time() {
        return JSON.createObjectNode()
                .put("now", sandbox.clock().toString())
                .put("scale", sandbox.clock().scale());
    }

    private ArrayNode requests() {
        ArrayNode all = JSON.createArrayNode();
        for (Received request : sandbox.received()) {
            ObjectNode one = all.addObject()
                    .put("at", request.at().toString())
                    .put("provider", request.provider())
                    .put("operationId", request.operation().orElse(null))
                    .put("method", request.method())
                    .put("path", request.path())
                    .put("query", request.rawQuery());
            ObjectNode headers = one.putObject("headers");
            request.redacted().all().forEach(header -> headers.put(header.name(), header.value()));
            one.put("body", request.redactedBody());
            request.status().ifPresent(status -> one.put("status", status));
            request.fault().ifPresent(fault -> one.put("fault", fault));
        }
        return all;
    }

    private ArrayNode report() {
        ArrayNode all = JSON.createArrayNode();
        for (Refusal refusal : sandbox.report()) {
            ArrayNode problems = all.addObject()
                    .put("at", refusal.at().toString())
                    .put("provider", refusal.provider())
                    .put("request", refusal.request())
                    .put("status", refusal.status())
                    .putArray("problems");
            refusal.problems().forEach(problems::add);
        }
        return all;
    }

    private static JsonNode body(HttpRequest request) {
        try {
            JsonNode body = JSON.readTree(request.bodyText());
            if (body.isContainerNode()) {
                return body;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body is not JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("The body must be a JSON object");
    }

    private static Answer done(Runnable action) {
        action.run();
        return Answer.empty(204);
    }

    private static Answer error(int status, String message) {
        return json(status, JSON.createObjectNode().put("error", message));
    }

    private static Answer json(int status, JsonNode body) {
        return Answer.of(status, "application/json", body.toPrettyString() + "\n");
    }
}
