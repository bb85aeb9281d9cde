package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Proposal;
import java.time.Duration;

/** Asks for the status of a proposal until it is decided, with growing pauses. */
final class DecisionWait {
    /** As good as: what fits into a clock's nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private final ProposalsOperations proposals;
    private final TimeSource time;
    private final Duration first;
    private final Duration longest;

    DecisionWait(ProposalsOperations proposals, TimeSource time, Duration first, Duration longest) {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "pauses are more than zero and do not shrink: from " + first + " to " + longest);
        }
        this.proposals = proposals;
        this.time = time;
        this.first = first;
        this.longest = longest;
    }

    Versioned<Proposal> until(long proposalId, Duration timeout) {
        long end = time.nanoTime() + shorter(timeout, FOR_EVER).toNanos();
        Duration pause = first;
        while (true) {
            DecisionStatus status = proposals.status(proposalId).decisionStatus();
            if (DecisionStates.isDecided(status)) {
                return proposals.get(proposalId);
            }
            long left = end - time.nanoTime();
            if (left <= 0) {
                throw new DecisionPendingException(proposalId, status, timeout);
            }
            sleep(Math.min(left, pause.toNanos()));
            pause = shorter(pause.plus(pause.dividedBy(2)), longest);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void sleep(long nanos) {
        try {
            time.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited for a decision",
                    Outcome.NOT_SENT,
                    CallDetails.of(ProposalsOperations.STATUS).build(),
                    null,
                    e);
        }
    }
}
