package dev.channelkit.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.Fault.Kind;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * Faults as text, in one vocabulary: the body of {@code POST /sandbox/faults}, {@code {"kind": "status", "status": 503, "nth": 2}}, and the
 * header {@code X-Sandbox-Fault: status=503; nth=2}.
 */
final class FaultText {
    private FaultText() {}

    /**
     * Reads the header's form: settings separated by semicolons, one without a value is the kind.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says why
     */
    static Fault parse(String header) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String part : header.split(";", -1)) {
            String setting = part.trim();
            int equals = setting.indexOf('=');
            if (setting.isEmpty()) {
                continue;
            }
            String name = equals < 0 ? "kind" : setting.substring(0, equals).trim();
            String value = equals < 0 ? setting : setting.substring(equals + 1).trim();
            if (name.startsWith("header.")) {
                json.withObject("/headers").put(name.substring("header.".length()), value);
            } else {
                json.put(name, value);
            }
        }
        return parse(json);
    }

    /**
     * Reads the JSON form.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says why
     */
    static Fault parse(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("A fault is an object such as {\"kind\": \"status\", \"status\": 503}");
        }
        Fault fault = start(kind(json), json);
        for (Map.Entry<String, JsonNode> setting : json.properties()) {
            fault = with(fault, setting.getKey(), setting.getValue());
        }
        return fault;
    }

    private static Kind kind(JsonNode json) {
        String name = json.path("kind").asText("");
        if (name.isEmpty()) {
            name = json.has("status") ? "status" : json.has("contentType") ? "content-type" : "delay";
        }
        for (Kind kind : Kind.values()) {
            if (wire(kind).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(
                "A fault's kind is one of status, delay, reset, close, truncate, content-type, html, hang,"
                        + " malformed, success-false, lost-header; not '" + name + "'");
    }

    private static Fault start(Kind kind, JsonNode json) {
        return switch (kind) {
            case STATUS -> Fault.status(number("status", json.path("status")));
            case DELAY -> Fault.delay(duration(json.path("delay")));
            case RESET -> Fault.reset();
            case CLOSE -> Fault.close();
            case TRUNCATE -> Fault.truncatedBody();
            case CONTENT_TYPE -> Fault.contentType(json.path("contentType").asText("text/html"));
            case HTML -> Fault.htmlPage();
            case HANG -> Fault.hang();
            case MALFORMED -> Fault.malformedJson();
            case SUCCESS_FALSE -> Fault.successFalse(json.path("message").asText("Simulated error"));
            case LOST_HEADER -> Fault.lostHeader(json.path("lost").asText("Accept"));
        };
    }

    private static Fault with(Fault fault, String name, JsonNode value) {
        switch (name) {
            case "kind", "contentType", "message", "lost" -> {
                return fault;
            }
            case "status" -> {
                return fault.withStatus(number(name, value));
            }
            case "delay" -> {
                return fault.delayed(duration(value));
            }
            case "late" -> {
                return fault.applyingLate(duration(value));
            }
            case "when" -> {
                return switch (value.asText()) {
                    case "after" -> fault.afterApplying();
                    case "before" -> fault;
                    default -> throw new IllegalArgumentException("'when' is before or after the request is applied");
                };
            }
            case "headers" -> {
                Fault next = fault;
                for (Map.Entry<String, JsonNode> header : value.properties()) {
                    next = next.header(header.getKey(), header.getValue().asText());
                }
                return next;
            }
            case "provider" -> {
                return fault.provider(value.asText());
            }
            case "operationId" -> {
                return fault.on(value.asText());
            }
            case "method" -> {
                return fault.method(value.asText());
            }
            case "path" -> {
                return fault.path(value.asText());
            }
            case "nth" -> {
                return fault.nth(number(name, value));
            }
            case "times" -> {
                return fault.times(number(name, value));
            }
            case "share" -> {
                return fault.share(share(value), fault.seed());
            }
            case "seed" -> {
                return fault.seed(number(name, value));
            }
            default ->
                throw new IllegalArgumentException(
                        "A fault has no setting '" + name + "'; it has kind, status, delay, when, late,"
                                + " headers, contentType, message, lost, provider, operationId, method, path, nth, times,"
                                + " share, seed");
        }
    }

    static ObjectNode json(Fault fault) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("kind", wire(fault.kind()));
        fault.settings().forEach((name, value) -> {
            if (name.equals("after")) {
                json.put("when", "after");
            } else if (value instanceof Integer number) {
                json.put(name, number);
            } else if (value instanceof Long number) {
                json.put(name, number);
            } else if (value instanceof Double number) {
                json.put(name, number);
            } else if (value instanceof Map<?, ?> headers) {
                ObjectNode object = json.putObject(name);
                headers.forEach((header, text) -> object.put(String.valueOf(header), String.valueOf(text)));
            } else {
                json.put(name, value.toString());
            }
        });
        return json;
    }

    /** A few words for lists: kind, and what tells it from others of its kind. */
    static String describe(Fault fault) {
        StringBuilder text = new StringBuilder(wire(fault.kind()));
        fault.settings()
                .forEach((name, value) ->
                        text.append(' ').append(name.equals("after") ? "when=after" : name + "=" + value));
        return text.toString();
    }

    static String wire(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int number(String name, JsonNode value) {
        try {
            return Integer.parseInt(value.asText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + name + "' is a whole number, not '" + value.asText() + "'", e);
        }
    }

    private static double share(JsonNode value) {
        try {
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'share' is a number such as 0.05, not '" + value.asText() + "'", e);
        }
    }

    /** {@code 250ms}, {@code 2s}, or ISO 8601. */
    static Duration duration(JsonNode value) {
        String text = value.asText("");
        try {
            if (text.endsWith("ms")) {
                return Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)));
            }
            if (text.endsWith("s") && !text.startsWith("P")) {
                return Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1)));
            }
            return Duration.parse(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("A duration is like 250ms, 2s or PT1M30S, not '" + text + "'", e);
        }
    }
}
