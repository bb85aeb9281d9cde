package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asking for the credit decision. */
final class DecisionCalls {
    private final LifeCycle life;

    DecisionCalls(LifeCycle life) {
        this.life = life;
    }

    static Answer precheck(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        Map<String, String> violations = violations(proposal);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("requestAllowed", violations.isEmpty() && mayBeSubmitted(proposal));
        body.put("cancelAllowed", isPending(proposal));
        ArrayNode listed = body.putArray("preconditionViolations");
        violations.forEach(
                (code, message) -> listed.addObject().put("code", code).put("userMessage", message));
        return Reply.ok(body);
    }

    void submit(SieSmartState state, Proposal proposal, Exchange exchange) {
        if (!mayBeSubmitted(proposal)) {
            throw RefusedException.conflict("Proposal " + proposal.id + " was submitted and is "
                    + proposal.creditStatus() + ", its decision " + proposal.decisionStatus());
        }
        Map<String, String> violations = violations(proposal);
        if (!violations.isEmpty()) {
            List<Problem> problems = violations.entrySet().stream()
                    .map(violation -> new Problem("proposal", violation.getKey(), violation.getValue()))
                    .toList();
            throw new RefusedException(422, "The proposal is not complete", problems);
        }
        life.submit(proposal, exchange.body());
    }

    static Answer get(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        return Reply.ok(proposal.decisionData()
                .orElseGet(() ->
                        JsonNodeFactory.instance.objectNode().put("decisionStatus", DecisionStatus.NOT_AVAILABLE)));
    }

    static void cancel(SieSmartState state, Proposal proposal, Exchange exchange) {
        if (!isPending(proposal)) {
            throw RefusedException.conflict("Proposal " + proposal.id + " has no pending request; its decision is "
                    + proposal.decisionStatus());
        }
        LifeCycle.cancelled(proposal);
    }

    static Answer document(SieSmartState state, Exchange exchange) {
        Proposal proposal = state.proposal(exchange.path("proposal-id"));
        String status = proposal.decisionStatus();
        if (!status.equals(DecisionStatus.ACCEPTED) && !status.equals(DecisionStatus.DECLINED)) {
            throw RefusedException.conflict("Proposal " + proposal.id + " is not decided yet; it is " + status);
        }
        byte[] pdf = Pdf.of(List.of(
                "TEST DOCUMENT - made by a sandbox, worth nothing",
                "Decision on proposal " + proposal.id,
                "Status: " + status,
                "Date: " + proposal.data.at("/decision/decisionDate").asText()));
        return Answer.of(200, "application/pdf", pdf)
                .withHeader("Content-Disposition", "attachment; filename=\"decision-" + proposal.id + ".pdf\"");
    }

    private static boolean isPending(Proposal proposal) {
        return proposal.decisionStatus().equals(DecisionStatus.PENDING);
    }

    private static boolean mayBeSubmitted(Proposal proposal) {
        return proposal.creditStatus().equals("DRAFT")
                || proposal.decisionStatus().startsWith(DecisionStatus.MORE_INFORMATION);
    }

    private static Map<String, String> violations(Proposal proposal) {
        Map<String, String> violations = new LinkedHashMap<>();
        if (proposal.customer().isEmpty()) {
            violations.put("CUSTOMER_MISSING", "Please add a customer to the proposal.");
        }
        if (proposal.assets().isEmpty()) {
            violations.put("ASSETS_MISSING", "Please add at least one asset to the proposal.");
        }
        if (proposal.calculation().isEmpty()) {
            violations.put("CALCULATION_MISSING", "Please add a calculation to the proposal.");
        }
        return violations;
    }
}
