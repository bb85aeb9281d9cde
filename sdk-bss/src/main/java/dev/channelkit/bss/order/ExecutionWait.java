package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;

/** Asks how far an order has come until it is done, with pauses that double from 5 to 60 seconds. */
final class ExecutionWait {
    private static final long FIRST = Duration.ofSeconds(5).toNanos();
    /** As good as: what fits into a clock's nanoseconds. */
    private static final Duration FOR_EVER = Duration.ofDays(36_500);

    private static final long LONGEST = Duration.ofSeconds(60).toNanos();

    private final OrdersOperations orders;
    private final TimeSource time;

    ExecutionWait(OrdersOperations orders, TimeSource time) {
        this.orders = orders;
        this.time = time;
    }

    OrderExecutionStatus until(String orderId, Duration timeout) {
        long end = time.nanoTime() + (timeout.compareTo(FOR_EVER) < 0 ? timeout : FOR_EVER).toNanos();
        long pause = FIRST;
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
            long left = end - time.nanoTime();
            if (left <= 0) {
                throw new ExecutionPendingException(orderId, status.status(), timeout);
            }
            sleep(Math.min(left, pause));
            pause = Math.min(2 * pause, LONGEST);
        }
    }

    private static boolean hasFailedItem(OrderExecutionStatus status) {
        return status.items().stream().anyMatch(item -> ExecutionState.FAILED.equals(item.status()));
    }

    private void sleep(long nanos) {
        try {
            time.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallCancelledException(
                    "the thread was interrupted while it waited for an order to be executed",
                    Outcome.APPLIED,
                    CallDetails.of(OrdersOperations.EXECUTION_STATUS).build(),
                    null,
                    e);
        }
    }
}
