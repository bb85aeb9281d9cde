package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;

/**
 * A change of seats is not done yet, and must not be sent again: wait for it. The outcome is that of the call that threw this: waiting for a
 * change that was taken on, or sending another one, which was not sent.
 */
public final class QuantityPendingException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private static final String WAIT =
            "wait for it with awaitQuantityChange; provisioning is tried for up to two hours";

    private final SeatChange change;

    private QuantityPendingException(String what, Outcome outcome, String advice, SeatChange change) {
        super(what, outcome, CallDetails.of(SubscriptionsOperations.GET).build(), advice, null);
        this.change = change;
    }

    /** It did not come in the time allowed; to send it again would be to make it twice. */
    static QuantityPendingException late(String what, SeatChange change) {
        return new QuantityPendingException(what, Outcome.APPLIED, WAIT, change);
    }

    /** Another change was not sent because of it. */
    static QuantityPendingException before(SeatChange change) {
        return new QuantityPendingException(
                "nothing was sent: an earlier change of the seats of subscription " + change.subscriptionId() + " ("
                        + change.reference() + ") is under way",
                Outcome.NOT_SENT,
                WAIT,
                change);
    }

    /** Another change was not sent because nobody knows whether this one was. */
    static QuantityPendingException unknown(SeatChange change) {
        return new QuantityPendingException(
                "nothing was sent: nobody knows what became of an earlier change of the seats of subscription "
                        + change.subscriptionId() + " (" + change.reference() + "), whose answer was lost",
                Outcome.NOT_SENT,
                "look at the subscription and its orders; if it did not arrive, and never will, say forgetSeatChange",
                change);
    }

    /** What is under way. */
    public SeatChange change() {
        return change;
    }
}
