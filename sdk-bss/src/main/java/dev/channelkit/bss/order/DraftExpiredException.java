package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The draft has expired, as drafts do after seven days. Nothing was bought: make another one. */
public final class DraftExpiredException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final String orderId;

    DraftExpiredException(
            String orderId, OffsetDateTime expired, Outcome outcome, @Nullable ChannelKitException cause) {
        super(
                "the draft " + orderId + " expired at " + expired,
                outcome,
                cause == null ? CallDetails.of(OrdersOperations.CHECKOUT).build() : cause.details(),
                "make a new draft; nothing was bought",
                cause);
        this.orderId = orderId;
    }

    public String orderId() {
        return orderId;
    }
}
