package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How BillingPlatform words its answers, with the readings that a profile chooses. Thread-safe. */
final class BillingAnswers {
    static final String DEAD = "INVALID_SESSION_ID";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>%1$d</title></head><body><h1>%1$d</h1></body></html>\n";

    private final BillingPlatformProfile profile;

    BillingAnswers(BillingPlatformProfile profile) {
        this.profile = profile;
    }

    static Answer json(int status, JsonNode body) {
        return Answer.of(status, "application/json", body.toString());
    }

    static Answer html(int status) {
        return Answer.of(status, "text/html; charset=UTF-8", PAGE.formatted(status));
    }

    static ObjectNode error(String error, String message) {
        return NODES.objectNode().put("error", error).put("message", message);
    }

    static ObjectNode errors(String code, String text) {
        ObjectNode body = NODES.objectNode();
        body.putArray("errors").addObject().put("error_code", code).put("error_text", text);
        return body;
    }

    /** An entry of an envelope, still empty. */
    ObjectNode entry() {
        return NODES.objectNode();
    }

    /** The entries under their key: an array, or the only one alone, by the profile. */
    Answer envelope(String key, List<? extends JsonNode> entries) {
        ObjectNode body = NODES.objectNode();
        if (entries.size() == 1 && profile.envelopes().equals("object")) {
            body.set(key, entries.get(0));
        } else {
            entries.forEach(body.putArray(key)::add);
        }
        return json(200, body);
    }

    /** Where nothing matches. */
    Answer none(HttpRequest request, String key, String message) {
        return switch (profile.noRows()) {
            case "empty" -> envelope(key, List.of());
            case "null" -> json(200, NODES.objectNode().putNull(key));
            default -> error(request, 404, message);
        };
    }

    /** The same entry, which says that all is well. */
    ObjectNode fine(ObjectNode entry) {
        entry.put("ErrorCode", "0");
        if (profile.errorText().equals("list")) {
            entry.putArray("ErrorText");
        } else {
            entry.put("ErrorText", " ");
        }
        return entry;
    }

    /** The same entry, which says what went wrong. */
    ObjectNode withText(ObjectNode entry, String text) {
        switch (profile.errorText()) {
            case "text" -> entry.put("ErrorText", text);
            case "message" -> entry.put("ErrorText", "").put("ErrorMessage", text);
            default -> entry.putArray("ErrorText").add(text);
        }
        return entry;
    }

    /** What became of one record that was written. */
    ObjectNode written(String id, @Nullable Boolean created) {
        ObjectNode entry = id(NODES.objectNode(), id);
        if (profile.success().equals("code")) {
            entry.put("ErrorCode", "0").put("ErrorText", "").put("ErrorElementField", "");
        } else {
            entry.set("success", flag(true));
            if (profile.errorText().equals("list")) {
                entry.putArray("ErrorText");
            } else {
                entry.put("ErrorText", " ");
            }
        }
        if (created != null) {
            entry.set(
                    "created",
                    profile.created().equals("text") ? NODES.textNode(created.toString()) : NODES.booleanNode(created));
        }
        return entry;
    }

    /** What became of one record that was not. */
    ObjectNode failed(@Nullable String id, String code, String text, @Nullable String field) {
        ObjectNode entry = NODES.objectNode();
        if (id != null) {
            id(entry, id);
        }
        if (!profile.success().equals("code")) {
            entry.set("success", flag(false));
        }
        withText(entry.put("ErrorCode", code), text);
        if (field != null) {
            entry.put("ErrorElementField", field);
        }
        return entry;
    }

    private ObjectNode id(ObjectNode entry, String id) {
        boolean number = profile.ids().equals("number") && id.matches("[1-9][0-9]{0,17}");
        return number ? entry.put("Id", Long.parseLong(id)) : entry.put("Id", id);
    }

    /** A flag of a result. */
    JsonNode flag(boolean value) {
        return switch (profile.success()) {
            case "flag" -> NODES.textNode(value ? "1" : "0");
            case "text" -> NODES.textNode(Boolean.toString(value));
            default -> NODES.booleanNode(value);
        };
    }

    /** An error by the profile. */
    Answer error(HttpRequest request, int status, String message) {
        String name = switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 429 -> "too_many_requests";
            default -> status >= 500 ? "internal_error" : "error";
        };
        return switch (profile.errorForm()) {
            case "errors" -> json(status, errors(name.toUpperCase(Locale.ROOT), message));
            case "html" -> html(status);
            case "empty" -> Answer.empty(status);
            default -> json(status, error(name, message));
        };
    }

    /** An error inside a 200. */
    Answer unsuccessful(HttpRequest request, String code, String text) {
        ObjectNode entry = withText(NODES.objectNode().put("ErrorCode", code), text);
        entry.set("success", flag(false));
        return isFile(request) ? json(200, entry) : envelope(key(request), List.of(entry));
    }

    /** What answers a call in a dead session, in that form. */
    Answer dead(HttpRequest request, String form) {
        ObjectNode unauthorized = error("unauthorized", "Invalid session ID");
        String text = "Invalid session ID";
        return switch (form) {
            case "401empty" -> Answer.empty(401);
            case "500" -> json(500, errors(DEAD, text));
            case "unauthorized" -> json(400, unauthorized);
            case "unauthorized200" -> json(200, unauthorized);
            // a file that comes down has no envelope
            case "entry" -> isDownload(request) ? json(500, errors(DEAD, text)) : unsuccessful(request, DEAD, text);
            case "entryText" ->
                isDownload(request) ? json(500, errors(DEAD, text)) : unsuccessful(request, "1", DEAD + ": " + text);
            default -> json(401, unauthorized);
        };
    }

    private static boolean isFile(HttpRequest request) {
        return request.path().contains("/files/");
    }

    private static boolean isDownload(HttpRequest request) {
        return isFile(request) && request.method().equals("GET");
    }

    /** The key of a call's envelope. */
    String key(Exchange exchange) {
        return key(exchange.request());
    }

    private String key(HttpRequest request) {
        String path = request.path();
        if (path.endsWith("/login") || path.endsWith("/logout") || path.endsWith("/query")) {
            return path.substring(path.lastIndexOf('/') + 1) + "Response";
        }
        boolean older = !profile.writeKey().equals("usual");
        return switch (request.method()) {
            case "POST" -> older ? profile.writeKey() : "createResponse";
            case "PUT" -> older ? profile.writeKey() : "updateResponse";
            case "PATCH" -> "upsertResponse";
            case "DELETE" -> path.contains("/undelete/") ? profile.undeleteKey() : profile.deleteKey();
            default -> "retrieveResponse";
        };
    }
}
