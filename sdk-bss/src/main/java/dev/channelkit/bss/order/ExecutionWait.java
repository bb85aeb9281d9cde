package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.Pauses;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;

/** Asks how far an order has come until it is done, with pauses that double from 5 to 60 seconds. */
final class ExecutionWait {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final OrdersOperations orders;
    private final TimeSource time;

    ExecutionWait(OrdersOperations orders, TimeSource time) {
        this.orders = orders;
        this.time = time;
    }

    OrderExecutionStatus until(String orderId, Duration timeout) {
        Pauses pauses = Pauses.doubling(time, timeout, FIRST, LONGEST);
        while (true) {
            OrderExecutionStatus status = orders.executionStatus(orderId);
            if (ExecutionState.FAILED.equals(status.status())) {
                throw new ExecutionFailedException(orderId, status);
            }
            if (ExecutionState.COMPLETED.equals(status.status())) {
                if (hasFailedItem(status)) {
                    throw new ExecutionFailedException(orderId, status);
                }
                return status;
            }
            if (!pauses.next(ExecutionWait::cancelled)) {
                throw new ExecutionPendingException(orderId, status.status(), timeout);
            }
        }
    }

    private static boolean hasFailedItem(OrderExecutionStatus status) {
        return status.items().stream().anyMatch(item -> ExecutionState.FAILED.equals(item.status()));
    }

    private static CallCancelledException cancelled(InterruptedException e) {
        return new CallCancelledException(
                "the thread was interrupted while it waited for an order to be executed",
                Outcome.APPLIED,
                CallDetails.of(OrdersOperations.EXECUTION_STATUS).build(),
                null,
                e);
    }
}
