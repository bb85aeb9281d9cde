package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.ServerErrorException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.time.Pauses;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Proposal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for the status of a proposal until it is decided, with growing pauses. */
final class DecisionWait {
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ProposalsOperations proposals;
    private final TimeSource time;
    private final Duration first;
    private final Duration longest;
    private boolean cheap = true;

    DecisionWait(ProposalsOperations proposals, TimeSource time, Duration first, Duration longest) {
        this.proposals = proposals;
        this.time = time;
        this.first = first;
        this.longest = longest;
    }

    Versioned<Proposal> until(long proposalId, Duration timeout) {
        Pauses pauses = Pauses.growing(time, timeout, first, longest);
        @Nullable DecisionStatus status = null;
        @Nullable ChannelKitException failure = null;
        while (true) {
            try {
                status = status(proposalId, pauses);
                failure = null;
                if (DecisionStates.isDecided(status)) {
                    return proposals.getCall(proposalId).timeout(left(pauses)).send();
                }
            } catch (ChannelKitException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                failure = e;
            }
            if (!pauses.next(DecisionWait::cancelled)) {
                throw new DecisionPendingException(proposalId, status, timeout, failure);
            }
        }
    }

    /** The cheap view where it is found; the proposal itself where not, since that there is such a view is modelled. */
    private @Nullable DecisionStatus status(long proposalId, Pauses pauses) {
        if (cheap) {
            try {
                return proposals
                        .statusCall(proposalId)
                        .timeout(left(pauses))
                        .send()
                        .decisionStatus();
            } catch (NotFoundException e) {
                cheap = false;
            }
        }
        Decision decision = proposals
                .getCall(proposalId)
                .timeout(left(pauses))
                .send()
                .value()
                .decision();
        return decision == null ? null : decision.decisionStatus();
    }

    /** No news: the next question may be answered. */
    private static boolean mayPass(ChannelKitException e) {
        return e instanceof TransportException
                || e instanceof CallTimeoutException
                || e instanceof ServerErrorException
                || e instanceof RateLimitedException
                || e instanceof LimitExceededException;
    }

    /** The last question gets a moment, too. */
    private static Duration left(Pauses pauses) {
        Duration left = pauses.left();
        return left.compareTo(MOMENT) < 0 ? MOMENT : left;
    }

    private static CallCancelledException cancelled(InterruptedException e) {
        return new CallCancelledException(
                "the thread was interrupted while it waited for a decision",
                Outcome.NOT_SENT,
                CallDetails.of(ProposalsOperations.STATUS).build(),
                null,
                e);
    }
}
