package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The provider took a change of seats on, and then failed or rejected it. */
public final class QuantityRefusedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final @Nullable BigDecimal quantity;

    QuantityRefusedException(SeatChange change, String state, @Nullable String message, @Nullable BigDecimal quantity) {
        super(
                "the seats of subscription " + change.subscriptionId() + " were not changed (" + change.reference()
                        + "): "
                        + state + (message == null ? "" : ", " + message) + "; there are "
                        + (quantity == null ? "an unknown number" : quantity.toPlainString()),
                Outcome.REFUSED,
                CallDetails.of(SubscriptionsOperations.GET).build(),
                "the back office tells the cause, and may try it again: change them with another reference only if it will not",
                null);
        this.quantity = quantity;
    }

    /** The seats afterwards; null when the provider does not tell. */
    public @Nullable BigDecimal quantity() {
        return quantity;
    }
}
