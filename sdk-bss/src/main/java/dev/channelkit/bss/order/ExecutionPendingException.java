package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An order was not executed in the time allowed. Nothing is wrong with it: wait again. */
public final class ExecutionPendingException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    ExecutionPendingException(String orderId, @Nullable ExecutionState state, Duration timeout) {
        super(
                "order " + orderId + " is not executed after " + timeout.toSeconds() + " s; it is "
                        + (state == null ? "in no known state" : state.value()),
                Outcome.APPLIED,
                CallDetails.of(OrdersOperations.EXECUTION_STATUS).build(),
                "wait again; never order it again",
                null);
    }
}
