package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of proposals: which decision they get and when, who signs, when contracts start, what expires. Names decide, so that a
 * test can choose; docs/sandbox.md has the rules.
 */
final class LifeCycle {
    private static final Duration VALIDITY = Duration.ofDays(90);

    private final SieSmartProfile profile;
    private final InstantSource clock;
    private final Changes changes;

    LifeCycle(SieSmartProfile profile, InstantSource clock, Changes changes) {
        this.profile = profile;
        this.clock = clock;
        this.changes = changes;
    }

    /** Hands a proposal in: decided at once if little is asked for, else later. */
    void submit(Proposal proposal, JsonNode request) {
        ObjectNode decision = proposal.data.putObject("decision");
        decision.put("decisionStatus", DecisionStatus.PENDING)
                .put("decisionRequestedDate", Times.text(clock.instant()))
                .putNull("decisionDate")
                .putNull("decisionValidUntilDate");
        decision.set(
                "commentToRiskAnalyst",
                request.path("commentToRiskAnalyst").isMissingNode()
                        ? decision.nullNode()
                        : request.get("commentToRiskAnalyst"));
        decision.set("siemensMayContactCustomer", request.get("siemensMayContactCustomer"));
        proposal.data.put("creditStatus", "SUBMITTED");
        String outcome = outcome(proposal);
        BigDecimal price = proposal.calculation()
                .map(calculation -> calculation.path("purchasePrice").decimalValue())
                .orElse(BigDecimal.ZERO);
        if (price.compareTo(BigDecimal.valueOf(profile.decidedAtOnce())) <= 0) {
            decided(proposal, outcome);
        } else {
            proposal.decision = new Proposal.Ahead(clock.instant().plus(profile.decisionAfter()), outcome);
        }
    }

    private static String outcome(Proposal proposal) {
        String name = proposal.customer()
                .map(customer -> customer.path("name").asText().toLowerCase(Locale.ROOT))
                .orElse("");
        if (name.contains("decline")) {
            return DecisionStatus.DECLINED;
        }
        // a document is the information that was wanted
        return name.contains("more information") && proposal.documents.isEmpty()
                ? DecisionStatus.MORE_INFORMATION_REQUIRED
                : DecisionStatus.ACCEPTED;
    }

    /** Gives a proposal that was handed in its decision. */
    void decided(Proposal proposal, String status) {
        Instant now = clock.instant();
        proposal.decision = null;
        ObjectNode decision = proposal.decisionData().orElseThrow();
        boolean accepted = status.equals(DecisionStatus.ACCEPTED);
        boolean declined = status.equals(DecisionStatus.DECLINED);
        boolean more = status.startsWith(DecisionStatus.MORE_INFORMATION);
        decision.put("decisionStatus", status)
                .put("decisionDate", status.equals(DecisionStatus.PENDING) ? null : Times.text(now))
                .put("decisionValidUntilDate", accepted ? Times.text(now.plus(VALIDITY)) : null)
                .put("comment", "Decided by the sandbox")
                .put("condition", more ? "Please upload the latest accounts." : null)
                .put("reason", declined ? "The customer's name asks for it." : null);
        String credit = accepted ? "APPROVED" : declined ? "DECLINED" : "IN_REVIEW";
        proposal.data.put("creditStatus", status.equals(DecisionStatus.PENDING) ? "SUBMITTED" : credit);
    }

    /** Takes a pending request back. */
    static void cancelled(Proposal proposal) {
        proposal.decision = null;
        proposal.data.remove("decision");
        proposal.data.put("creditStatus", "DRAFT");
    }

    /** Has people asked to sign. */
    void signing(Proposal proposal, Document document) {
        document.signedAt = clock.instant().plus(profile.decisionAfter());
        proposal.data.put("creditStatus", "DOCUMENTS_ISSUED");
    }

    /** Does all that is due by now. */
    void catchUp(SieSmartState state) {
        Instant now = clock.instant();
        for (Proposal proposal : List.copyOf(state.proposals.values())) {
            if (due(proposal).filter(at -> !at.isAfter(now)).isPresent()) {
                Proposal after = proposal.copy();
                advance(after, now);
                changes.commit(state, after);
            }
        }
    }

    /** When something happens by itself next; empty where nothing is ahead. */
    Optional<Instant> next(SieSmartState state) {
        return state.proposals.values().stream()
                .flatMap(proposal -> due(proposal).stream())
                .min(Instant::compareTo);
    }

    private void advance(Proposal proposal, Instant now) {
        Proposal.Ahead ahead = proposal.decision;
        if (ahead != null && !ahead.at().isAfter(now)) {
            decided(proposal, ahead.status());
        }
        for (Document document : proposal.documents) {
            if (document.signedAt != null && !document.signedAt.isAfter(now)) {
                document.signedAt = null;
                document.signatories()
                        .valueStream()
                        .filter(one -> one.path("status").asText().equals("SENT"))
                        .forEach(one -> answered((ObjectNode) one, now));
            }
        }
        received(proposal);
        if (proposal.activation != null && !proposal.activation.isAfter(now)) {
            proposal.activation = null;
            proposal.data.put("creditStatus", "ACTIVATED");
        }
        if (validUntil(proposal).filter(end -> !end.isAfter(now)).isPresent()) {
            proposal.data.put("creditStatus", "EXPIRED");
        }
    }

    private static void answered(ObjectNode signatory, Instant now) {
        if (signatory.path("lastName").asText().toLowerCase(Locale.ROOT).contains("decline")) {
            signatory.put("status", "DECLINED");
        } else {
            signed(signatory, now);
        }
    }

    /** Has somebody sign. */
    static void signed(ObjectNode signatory, Instant now) {
        signatory.put("status", "SIGNED").put("signedAt", Times.text(now));
    }

    /** Notes that all documents are back, once they are. */
    void received(Proposal proposal) {
        List<Document> issued =
                proposal.documents.stream().filter(Document::isBeingSigned).toList();
        if (proposal.creditStatus().equals("DOCUMENTS_ISSUED")
                && issued.stream().allMatch(Document::isSigned)) {
            proposal.data.put("creditStatus", "DOCUMENTS_RECEIVED");
            proposal.activation = clock.instant().plus(profile.decisionAfter());
        }
    }

    private static Optional<Instant> due(Proposal proposal) {
        List<Instant> ahead = new ArrayList<>();
        if (proposal.decision != null) {
            ahead.add(proposal.decision.at());
        }
        if (proposal.activation != null) {
            ahead.add(proposal.activation);
        }
        proposal.documents.forEach(document -> {
            if (document.signedAt != null) {
                ahead.add(document.signedAt);
            }
        });
        return Stream.concat(ahead.stream(), validUntil(proposal).stream()).min(Instant::compareTo);
    }

    // a decision runs out while nobody has begun to use it
    private static Optional<Instant> validUntil(Proposal proposal) {
        return proposal.decisionData()
                .filter(decision -> proposal.creditStatus().equals("APPROVED"))
                .map(decision -> decision.path("decisionValidUntilDate"))
                .filter(JsonNode::isTextual)
                .map(end -> Instant.parse(end.asText()));
    }
}
