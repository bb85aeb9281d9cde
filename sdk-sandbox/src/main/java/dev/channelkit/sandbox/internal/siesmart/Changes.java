package dev.channelkit.sandbox.internal.siesmart;

import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.time.InstantSource;
import java.util.Set;

/** Changes proposals: whole or not at all, each to a new version, and those who subscribed are told. */
final class Changes {
    static final String DECISION_RECEIVED = "DECISION_RECEIVED";
    static final String CREDIT_STATUS_CHANGED = "CREDIT_STATUS_CHANGED";
    private static final Set<String> UNDECIDED = Set.of(DecisionStatus.NOT_AVAILABLE, DecisionStatus.PENDING);

    private final Versions versions;
    private final SieSmartAnswers answers;
    private final Callbacks callbacks;
    private final InstantSource clock;

    Changes(Versions versions, SieSmartAnswers answers, Callbacks callbacks, InstantSource clock) {
        this.versions = versions;
        this.answers = answers;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** What a write does to a proposal; refuses what may not be. */
    interface Change {
        void apply(SieSmartState state, Proposal proposal, Exchange exchange);
    }

    /** A change, and the answer that it has. */
    interface Answering {
        Answer apply(SieSmartState state, Proposal proposal, Exchange exchange);
    }

    /** A write that answers the proposal. */
    Operation write(Change change) {
        return answering((state, proposal, exchange) -> {
            change.apply(state, proposal, exchange);
            commit(state, proposal);
            return answers.proposal(200, proposal);
        });
    }

    /** As {@link #write}, while the proposal is open for changes. */
    Operation edit(Change change) {
        return write((state, proposal, exchange) -> {
            mustBeOpen(proposal);
            change.apply(state, proposal, exchange);
        });
    }

    /** A write that answers something else; it commits itself. */
    Operation answering(Answering change) {
        return (state, exchange) -> {
            Proposal before = state.proposal(exchange.path("proposal-id"));
            versions.check(before, exchange);
            Proposal after = before.copy();
            return versions.written(change.apply(state, after, exchange), after);
        };
    }

    /** Makes the changed proposal the current one, as a new version, and tells those who subscribed. */
    void commit(SieSmartState state, Proposal after) {
        Proposal before = state.proposals.get(after.id);
        after.changed(clock.instant());
        state.proposals.put(after.id, after);
        if (before == null) {
            return;
        }
        if (!after.decisionStatus().equals(before.decisionStatus()) && !UNDECIDED.contains(after.decisionStatus())) {
            callbacks.tell(state, after.id, DECISION_RECEIVED);
        }
        if (!after.creditStatus().equals(before.creditStatus())) {
            callbacks.tell(state, after.id, CREDIT_STATUS_CHANGED);
        }
    }

    /** Refuses to change what was submitted, unless more was asked for. */
    static void mustBeOpen(Proposal proposal) {
        boolean open = proposal.creditStatus().equals("DRAFT")
                || proposal.decisionStatus().startsWith(DecisionStatus.MORE_INFORMATION);
        if (!open) {
            throw RefusedException.conflict("Proposal " + proposal.id + " is " + proposal.creditStatus()
                    + "; only drafts, and those for which more information is wanted, can be changed");
        }
    }
}
