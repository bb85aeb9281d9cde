package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.Collection;
import java.util.List;

/** How BSS words its answers, with the readings that a profile chooses. Thread-safe. */
final class BssAnswers {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";

    private final BssProfile profile;

    BssAnswers(BssProfile profile) {
        this.profile = profile;
    }

    static Answer json(int status, JsonNode body) {
        return Answer.of(status, JSON, body.toString());
    }

    Answer one(JsonNode row) {
        return json(200, shown(row));
    }

    /** A list below another resource. */
    Answer children(Collection<? extends JsonNode> rows, String wrapper) {
        ArrayNode array = array(rows);
        return json(
                200, profile.childLists().equals("wrapped") ? NODES.objectNode().set(wrapper, array) : array);
    }

    ArrayNode array(Collection<? extends JsonNode> rows) {
        ArrayNode array = NODES.arrayNode();
        rows.forEach(row -> array.add(shown(row)));
        return array;
    }

    /** What answers a creation, by the profile. */
    Answer created(ObjectNode row) {
        JsonNode id = row.path("id");
        return switch (profile.createdAnswer()) {
            case "object" -> json(201, shown(row));
            // only an account's is a number on its own with a 200
            case "number" -> json(202, id);
            default -> json(200, id);
        };
    }

    /** What answers the creation of an account: always a number. */
    Answer createdAccount(ObjectNode row) {
        return profile.createdAnswer().equals("object")
                ? json(201, NODES.objectNode().set("id", row.path("id")))
                : json(200, row.path("id"));
    }

    /** Whether ids that are GUIDs elsewhere are numbers. */
    boolean hasNumbers() {
        return profile.createdAnswer().equals("number");
    }

    /** What answers an action that came to be, by the profile. */
    Answer done(Exchange exchange, String id) {
        return switch (profile.actionAnswer()) {
            case "accepted" -> Answer.empty(exchange.operation().answers(202) ? 202 : 204);
            case "id" -> json(200, NODES.textNode(id));
            case "object" -> json(200, NODES.objectNode().put("id", id));
            default -> Answer.empty(204);
        };
    }

    Answer patched(JsonNode row) {
        return switch (profile.patchAnswer()) {
            case "entity" -> one(row);
            case "empty" -> Answer.empty(200);
            default -> Answer.empty(204);
        };
    }

    Answer noPlan() {
        return switch (profile.noPlan()) {
            case "204" -> Answer.empty(204);
            case "null" -> json(200, NODES.nullNode());
            default -> error(404, "No instalment plan applies.", List.of());
        };
    }

    /** What a row looks like on the wire: without what is the sandbox's own. */
    JsonNode shown(JsonNode row) {
        if (row.isArray()) {
            ArrayNode array = NODES.arrayNode();
            row.forEach(item -> array.add(shown(item)));
            return array;
        }
        if (row.isTextual() && !profile.offsets() && Times.isTime(row.asText())) {
            return NODES.textNode(Times.withoutOffset(row.asText()));
        }
        if (!row.isObject()) {
            return row;
        }
        ObjectNode shown = NODES.objectNode();
        row.properties().forEach(member -> {
            if (!member.getKey().startsWith("_")) {
                shown.set(member.getKey(), shown(member.getValue()));
            }
        });
        return shown;
    }

    /** An invoice, which may call its status otherwise. */
    ObjectNode invoice(ObjectNode row) {
        ObjectNode invoice = row.deepCopy();
        if (!profile.invoiceStatusName().equals("status") && invoice.has("status")) {
            invoice.set(profile.invoiceStatusName(), invoice.remove("status"));
        }
        return invoice;
    }

    /** The limit's refusal looks like any other. */
    Answer beyondLimit() {
        int status = profile.rateStatus();
        return formed(
                status,
                NODES.objectNode().put("message", status == 403 ? "Forbidden" : "Too many requests"),
                "Forbidden");
    }

    /** A method that the path, or the version, does not have. */
    Answer noMethod(HttpRequest request) {
        String message = "The requested resource does not support http method '" + request.method() + "'.";
        return formed(405, NODES.objectNode().put("message", message), message);
    }

    Answer error(int status, String message, List<Problem> problems) {
        ObjectNode body = NODES.objectNode();
        if (status == 401) {
            body.put("message", "Authorization has been denied for this request.");
        } else if (status == 400 && problems.isEmpty()) {
            body.put("Type", "BusinessRuleException").put("Message", message);
        } else if (!problems.isEmpty()) {
            body.put("message", "The request is invalid.");
            ObjectNode model = body.putObject("modelState");
            problems.forEach(problem -> model.withArray("/" + escaped(problem)).add(problem.toString()));
        } else if (status >= 500) {
            body.put("message", "An error has occurred.").put("messageDetail", message);
        } else {
            body.put("message", message);
        }
        return formed(status, body, message);
    }

    private static String escaped(Problem problem) {
        String name = problem.name().isEmpty() ? problem.in() : problem.name();
        return name.replace("~", "~0").replace("/", "~1");
    }

    private Answer formed(int status, ObjectNode usual, String message) {
        return switch (profile.errorForm()) {
            case "type" ->
                json(status, NODES.objectNode().put("Type", "ApiException").put("Message", message));
            case "html" ->
                Answer.of(
                        status,
                        "text/html; charset=UTF-8",
                        "<!DOCTYPE html>\n<html><head><title>" + status + "</title></head><body><h2>" + status
                                + "</h2></body></html>\n");
            case "empty" -> Answer.empty(status);
            default -> json(status, usual);
        };
    }
}
