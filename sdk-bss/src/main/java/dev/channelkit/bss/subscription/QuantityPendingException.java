package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/** A change of seats is not done yet. Nothing is wrong with it, and it must not be sent again: wait for it. */
public final class QuantityPendingException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final SeatChange change;

    QuantityPendingException(String what, SeatChange change) {
        super(
                what,
                Outcome.NOT_SENT,
                CallDetails.of(SubscriptionsOperations.GET).build(),
                "wait for it with awaitQuantityChange; provisioning is tried for up to two hours",
                null);
        this.change = change;
    }

    /** What is under way. */
    public SeatChange change() {
        return change;
    }
}
