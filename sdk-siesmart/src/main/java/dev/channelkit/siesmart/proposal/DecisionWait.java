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
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.Decision;
import dev.channelkit.siesmart.model.DecisionStatus;
import dev.channelkit.siesmart.model.Proposal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Asks for the status of a proposal until it is decided, with growing pauses. */
final class DecisionWait {
    /** As good as: what fits into a clock's nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final ProposalsOperations proposals;
    private final TimeSource time;
    private final Duration first;
    private final Duration longest;
    private boolean cheap = true;

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
        @Nullable DecisionStatus status = null;
        @Nullable ChannelKitException failure = null;
        while (true) {
            try {
                status = status(proposalId, end);
                failure = null;
                if (DecisionStates.isDecided(status)) {
                    return proposals.getCall(proposalId).timeout(left(end)).send();
                }
            } catch (ChannelKitException e) {
                if (!mayPass(e)) {
                    throw e;
                }
                failure = e;
            }
            long left = end - time.nanoTime();
            if (left <= 0) {
                throw new DecisionPendingException(proposalId, status, timeout, failure);
            }
            sleep(Math.min(left, pause.toNanos()));
            pause = shorter(pause.plus(pause.dividedBy(2)), longest);
        }
    }

    /** The cheap view where it is found; the proposal itself where not, since that there is such a view is modelled. */
    private @Nullable DecisionStatus status(long proposalId, long end) {
        if (cheap) {
            try {
                return proposals
                        .statusCall(proposalId)
                        .timeout(left(end))
                        .send()
                        .decisionStatus();
            } catch (NotFoundException e) {
                cheap = false;
            }
        }
        Decision decision =
                proposals.getCall(proposalId).timeout(left(end)).send().value().decision();
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
    private Duration left(long end) {
        Duration left = Duration.ofNanos(end - time.nanoTime());
        return left.compareTo(MOMENT) < 0 ? MOMENT : left;
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
