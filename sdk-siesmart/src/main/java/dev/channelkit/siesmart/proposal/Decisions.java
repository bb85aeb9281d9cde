package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.GuardedSend;
import dev.channelkit.commons.etag.Intended;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.siesmart.api.DecisionsOperations;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.DecisionPrecheck;
import dev.channelkit.siesmart.model.DecisionRequest;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.PreconditionViolation;
import dev.channelkit.siesmart.model.Proposal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The credit decision on a proposal: the check before it, asking for it, waiting for it, withdrawing it. */
public final class Decisions extends DecisionsOperations {
    private static final Intended<Proposal, Boolean> WITHDRAWN =
            (before, sent, now) -> isPending(before.decision()) && !DecisionStates.isAskedFor(now.decision());

    /** In place of a decision that nobody has read. */
    private static final Decision UNREAD = Decision.builder().build();

    private final Writes writes;
    private final ProposalsOperations proposals;
    private final TimeSource time;

    /** Made by the client. */
    public Decisions(Transport transport, Writes writes) {
        super(transport);
        this.writes = writes;
        proposals = new ProposalsOperations(transport);
        time = transport.time();
    }

    /**
     * What is to be mended before a decision can be asked for; empty when it can. Each says in words for people what is missing.
     *
     * @throws PrecheckFailedException if it cannot be asked for, and the provider does not say why
     */
    public List<PreconditionViolation> violations(long proposalId) {
        DecisionPrecheck check = precheck(proposalId);
        List<PreconditionViolation> violations = check.preconditionViolations();
        if (violations.isEmpty() && Boolean.FALSE.equals(check.requestAllowed())) {
            throw new PrecheckFailedException(proposalId, violations);
        }
        return Boolean.TRUE.equals(check.requestAllowed()) ? List.of() : violations;
    }

    /**
     * Checks, and if nothing is missing, asks for the decision. Otherwise like {@link #submit(Versioned, DecisionRequest)}.
     *
     * @return the proposal with its decision and a tag
     * @throws PrecheckFailedException if something is missing; nothing was submitted
     */
    public Versioned<Proposal> checkAndSubmit(Versioned<Proposal> from, DecisionRequest request) {
        List<PreconditionViolation> violations = violations(from.value().proposalId());
        if (!violations.isEmpty()) {
            throw new PrecheckFailedException(from.value().proposalId(), violations);
        }
        return submit(from, request);
    }

    /**
     * Asks for the decision on the version that you have read. In production this reaches live credit search, so it is sent once, whatever
     * happens. If its answer is lost, the proposal is read: a decision asked for since then shows that it arrived.
     *
     * <p>The answer may hold a decision already, or {@link DecisionStatus#PENDING}.
     *
     * @return the proposal with its decision and a tag
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was submitted
     * @throws OutcomeUnknownException if nobody can tell whether it was submitted
     */
    public Versioned<Proposal> submit(Versioned<Proposal> from, DecisionRequest request) {
        return submitted(from.value().proposalId(), from.etag(), from.value().decision(), request);
    }

    /** {@inheritDoc} Otherwise like {@link #submit(Versioned, DecisionRequest)}; after a lost answer the outcome is always unknown. */
    @Override
    public Versioned<Proposal> submit(long proposalId, ETag ifMatch, DecisionRequest body) {
        return submitted(proposalId, ifMatch, UNREAD, body);
    }

    /**
     * Waits until a decision has been made: asks at once, after 30 s, then less and less often, at last every 15 minutes.
     * Being notified costs fewer calls. A question that fails in a way that may pass (connection, 5xx, limits) is asked again at its time.
     *
     * @param timeout how long to wait in all; the last question may take a second more
     * @return the proposal with its decision; a status that this version does not know counts as one. Look at
     *     {@code decisionValidUntilDate} before you rely on an accepted one
     * @throws DecisionPendingException if there was none by then; its cause is the failure of the last question, if it failed
     * @throws dev.channelkit.commons.error.CallCancelledException if the thread was interrupted
     */
    public Versioned<Proposal> awaitDecision(long proposalId, Duration timeout) {
        return awaitDecision(proposalId, timeout, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }

    /**
     * The same with other pauses.
     *
     * @param first before the second question; more than zero. Each further one is half as long again
     * @param longest what pauses grow to
     */
    public Versioned<Proposal> awaitDecision(long proposalId, Duration timeout, Duration first, Duration longest) {
        return new DecisionWait(proposals, time, first, longest).until(proposalId, timeout);
    }

    /**
     * Withdraws a request that is pending, on the version that you have read.
     *
     * @return the proposal with a tag
     * @throws dev.channelkit.commons.error.PreconditionFailedException if the proposal has changed since; nothing was withdrawn
     * @throws dev.channelkit.commons.error.ConflictException if nothing is pending
     * @throws OutcomeUnknownException if nobody can tell whether it was withdrawn
     */
    public Versioned<Proposal> cancel(Versioned<Proposal> from) {
        return writes.update(from, true, sendCancel(from.value().proposalId()), WITHDRAWN);
    }

    /** {@inheritDoc} Otherwise like {@link #cancel(Versioned)}; after a lost answer a changed proposal is always unknown. */
    @Override
    public Versioned<Proposal> cancel(long proposalId, ETag ifMatch) {
        return writes.update(proposalId, ifMatch, true, sendCancel(proposalId), Intended.cannotTell());
    }

    private Versioned<Proposal> submitted(
            long proposalId, ETag tag, @Nullable Decision before, DecisionRequest request) {
        return writes.inTurn(proposalId, () -> {
            Versioned<Proposal> answer;
            try {
                answer = submitCall(proposalId, tag, request).send();
            } catch (ChannelKitException e) {
                if (e.outcome() != Outcome.UNKNOWN) {
                    throw e;
                }
                answer = settled(proposalId, before, request, e);
            }
            return writes.tagged(answer);
        });
    }

    /** Reads what became of it; it is not sent again, whatever that is. */
    private Versioned<Proposal> settled(
            long proposalId, @Nullable Decision before, DecisionRequest request, ChannelKitException lost) {
        Versioned<Proposal> now;
        try {
            now = proposals.get(proposalId);
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            throw lost;
        }
        if (before != UNREAD && DecisionStates.isAskedSince(before, now.value().decision(), request)) {
            return now;
        }
        throw new OutcomeUnknownException(
                lost.what() + "; the proposal shows no request that was made since",
                lost.details(),
                "it may still arrive: look at the decision later, and submit again only if there is none",
                lost);
    }

    private GuardedSend<Proposal, Boolean> sendCancel(long proposalId) {
        return (tag, unused, left) -> cancelCall(proposalId, tag).timeout(left).send();
    }

    private static boolean isPending(@Nullable Decision decision) {
        return decision != null && DecisionStatus.PENDING.equals(decision.decisionStatus());
    }
}
