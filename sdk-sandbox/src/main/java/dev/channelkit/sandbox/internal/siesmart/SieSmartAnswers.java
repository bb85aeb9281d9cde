package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.util.List;

/** How SieSmart words its answers, with the readings that a profile chooses. */
final class SieSmartAnswers {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SieSmartProfile profile;
    private final Traces traces;

    SieSmartAnswers(SieSmartProfile profile, Traces traces) {
        this.profile = profile;
        this.traces = traces;
    }

    /** A whole proposal. */
    Answer proposal(int status, Proposal proposal) {
        ObjectNode body = identified(proposal);
        body.setAll(proposal.data.deepCopy());
        proposal.customer().ifPresent(customer -> body.set("customer", Reference.shown(customer)));
        body.put("modifiedAt", Times.text(proposal.version()));
        return Reply.json(status, body);
    }

    ObjectNode summary(Proposal proposal) {
        ObjectNode body = identified(proposal);
        body.put("officeId", proposal.officeId());
        body.set("label", proposal.data.path("label").isMissingNode() ? NODES.nullNode() : proposal.data.get("label"));
        body.put(
                "customerName",
                proposal.customer()
                        .map(customer -> customer.path("name").asText())
                        .orElse(null));
        return statuses(body, proposal);
    }

    ObjectNode status(Proposal proposal) {
        return statuses(identified(proposal), proposal);
    }

    JsonNode subscription(Subscription subscription) {
        ObjectNode body = NODES.objectNode().put("id", subscription.id().toString());
        body.set("proposalId", id(subscription.proposalId()));
        return body.put("eventType", subscription.eventType());
    }

    /** The UUID that a subscription is answered with. */
    Answer subscribed(Subscription subscription) {
        String id = subscription.id().toString();
        return switch (profile.subscriptionAnswer()) {
            case "plain" -> Answer.of(200, "text/plain", id);
            case "object" -> Reply.ok(NODES.objectNode().put("id", id));
            default -> Reply.ok(NODES.textNode(id));
        };
    }

    /** What a callback carries. */
    ObjectNode callback(Subscription subscription, String timestamp) {
        ObjectNode body = NODES.objectNode().put("id", subscription.id().toString());
        if (!profile.bareCallbacks()) {
            body.put("eventType", subscription.eventType());
            body.set("proposalId", id(subscription.proposalId()));
            body.put("timestamp", timestamp);
        }
        return body;
    }

    /** An error object, with the identifier of its request in head and body. */
    Answer error(int status, String message, List<Problem> problems) {
        String trace = traces.next();
        ObjectNode body = NODES.objectNode()
                .put("traceId", trace)
                .put("code", code(status))
                .put("userMessage", message)
                .put("message", status + ": " + message);
        if (!problems.isEmpty()) {
            ArrayNode violations = body.putArray("violations");
            problems.forEach(problem -> violations
                    .addObject()
                    .put("field", problem.name().isEmpty() ? problem.in() : problem.name())
                    .put("code", problem.what().startsWith("is required") ? "REQUIRED" : "INVALID")
                    .put("userMessage", problem.what() + " (in the " + problem.in() + ")"));
        }
        return Reply.json(status, body).withHeader(Traces.HEADER, trace);
    }

    private ObjectNode identified(Proposal proposal) {
        ObjectNode body = NODES.objectNode();
        body.set(profile.idName(), id(proposal.id));
        return body;
    }

    private JsonNode id(long id) {
        return profile.textIds() ? NODES.textNode(Long.toString(id)) : NODES.numberNode(id);
    }

    private static ObjectNode statuses(ObjectNode body, Proposal proposal) {
        return body.put("decisionStatus", proposal.decisionStatus())
                .put("creditStatus", proposal.creditStatus())
                .put("modifiedAt", Times.text(proposal.version()));
    }

    private static String code(int status) {
        return switch (status) {
            case 200 -> "FAILED";
            case 400 -> "BAD_REQUEST";
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 404 -> "NOT_FOUND";
            case 409 -> "CONFLICT";
            case 412 -> "PRECONDITION_FAILED";
            case 422 -> "VALIDATION_FAILED";
            case 428 -> "PRECONDITION_REQUIRED";
            case 429 -> "TOO_MANY_REQUESTS";
            case 503 -> "SERVICE_UNAVAILABLE";
            default -> status >= 500 ? "INTERNAL_SERVER_ERROR" : "REFUSED";
        };
    }
}
