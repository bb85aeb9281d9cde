package dev.channelkit.siesmart.proposal;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.siesmart.api.ProposalsOperations;
import dev.channelkit.siesmart.model.DecisionStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** No decision was made in the time allowed. Nothing is wrong with the proposal: wait again, or be notified. */
public final class DecisionPendingException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final long proposalId;
    private final @Nullable String status;

    DecisionPendingException(
            long proposalId, @Nullable DecisionStatus status, Duration timeout, @Nullable Throwable cause) {
        super(
                "proposal " + proposalId + " is not decided after " + timeout.toSeconds() + " s; its status is "
                        + (status == null ? "none" : status.value()),
                Outcome.NOT_SENT,
                CallDetails.of(ProposalsOperations.STATUS).build(),
                cause == null
                        ? "wait again, or subscribe to notifications; a decision may take days"
                        : "the last question failed, see the cause; wait again",
                cause);
        this.proposalId = proposalId;
        this.status = status == null ? null : status.value();
    }

    public long proposalId() {
        return proposalId;
    }

    /** The status when time was up; null when there was none. */
    public @Nullable DecisionStatus status() {
        return status == null ? null : DecisionStatus.of(status);
    }
}
