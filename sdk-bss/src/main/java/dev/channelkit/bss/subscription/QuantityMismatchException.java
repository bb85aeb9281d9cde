package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The provider says that a change of seats is done, and there are not as many as there should be: it reads quantities otherwise than the
 * client was told, or somebody else changed them too.
 */
public final class QuantityMismatchException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final @Nullable BigDecimal expected;
    private final @Nullable BigDecimal quantity;

    QuantityMismatchException(SeatChange change, @Nullable BigDecimal quantity) {
        super(
                "the change of seats of subscription " + change.subscriptionId() + " is done (" + change.reference()
                        + "), and there are "
                        + text(quantity) + " where there should be " + text(change.expected()) + " after "
                        + text(change.before()),
                Outcome.APPLIED,
                CallDetails.of(SubscriptionsOperations.GET).build(),
                "check orderQuantity and requestQuantity of the client before you change seats again; the difference is billed",
                null);
        expected = change.expected();
        this.quantity = quantity;
    }

    /** The seats there should be. */
    public @Nullable BigDecimal expected() {
        return expected;
    }

    /** The seats there are; null when the provider does not tell. */
    public @Nullable BigDecimal quantity() {
        return quantity;
    }

    private static String text(@Nullable BigDecimal number) {
        return number == null ? "an unknown number" : number.toPlainString();
    }
}
