package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.OrderExecutionItem;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.util.Objects;

/** An order was checked out, but its execution failed. Some of its items may have been bought all the same. */
public final class ExecutionFailedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final transient OrderExecutionStatus status;

    ExecutionFailedException(String orderId, OrderExecutionStatus status) {
        super(
                "the execution of order " + orderId + " failed: " + reason(status),
                Outcome.APPLIED,
                CallDetails.of(OrdersOperations.EXECUTION_STATUS).build(),
                "see which items were done; the back office can try the others again, so do not order them again before you have asked it",
                null);
        this.status = status;
    }

    private static String reason(OrderExecutionStatus status) {
        if (status.message() != null) {
            return status.message();
        }
        return status.items().stream()
                .map(OrderExecutionItem::message)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("no reason was given");
    }

    /** How far each item came; lost when the exception is serialized. */
    public OrderExecutionStatus status() {
        return status;
    }
}
