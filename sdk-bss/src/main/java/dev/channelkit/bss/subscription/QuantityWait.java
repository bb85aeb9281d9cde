package dev.channelkit.bss.subscription;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.api.SubscriptionsOperations;
import dev.channelkit.bss.model.ExecutionState;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.bss.model.QuantityRequest;
import dev.channelkit.bss.model.QuantityRequestStatus;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.Pauses;
import dev.channelkit.commons.time.TimeSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how far a change of seats has come, and counts the seats, until it is done. */
final class QuantityWait {
    private static final Logger LOG = LoggerFactory.getLogger("dev.channelkit.bss");

    private final SubscriptionsOperations subscriptions;
    private final OrdersOperations orders;
    private final TimeSource time;

    QuantityWait(SubscriptionsOperations subscriptions, OrdersOperations orders, TimeSource time) {
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.time = time;
    }

    Subscription until(SeatChange change, Duration timeout, Duration first, Duration longest) {
        Pauses pauses = Pauses.growing(time, timeout, first, longest);
        while (true) {
            Look look = look(change);
            Subscription done = look.settled(change);
            if (done != null) {
                return done;
            }
            if (!pauses.next(QuantityWait::cancelled)) {
                throw look.late(change, timeout);
            }
        }
    }

    /** First how far it has come, then the seats: what was done before the first question shows in the second. */
    Look look(SeatChange change) {
        Progress progress = progress(change);
        Subscription now = subscriptions.get(change.subscriptionId());
        return new Look(progress, now);
    }

    private Progress progress(SeatChange change) {
        try {
            if (change.requestId() != null) {
                return of(subscriptions.quantityRequest(change.subscriptionId(), change.requestId()));
            }
            return change.orderId() == null ? Progress.UNKNOWN : ofOrder(change.orderId());
        } catch (NotFoundException e) {
            return Progress.UNKNOWN; // the path is modelled; the seats tell, too
        }
    }

    /** By its execution; by itself where that is not told, since the path is modelled. */
    private Progress ofOrder(String orderId) {
        try {
            OrderExecutionStatus execution = orders.executionStatus(orderId);
            if (execution.status() != null) {
                return of(execution);
            }
        } catch (NotFoundException e) {
            LOG.debug("the execution of order {} is not told: {}", orderId, e.what());
        }
        OrderStatus status = orders.get(orderId).status();
        if (status == null) {
            return Progress.UNKNOWN;
        }
        Progress.State state = switch (status.known()) {
            case EXECUTED -> Progress.State.COMPLETED;
            case CANCELED -> Progress.State.FAILED;
            default -> Progress.State.OPEN;
        };
        return new Progress(state, status.value(), null);
    }

    private static Progress of(QuantityRequest request) {
        QuantityRequestStatus status = request.status();
        if (status == null) {
            return Progress.UNKNOWN;
        }
        Progress.State state = switch (status.known()) {
            case COMPLETED -> Progress.State.COMPLETED;
            case FAILED, REJECTED -> Progress.State.FAILED;
            default -> Progress.State.OPEN;
        };
        return new Progress(state, status.value(), request.message());
    }

    private static Progress of(OrderExecutionStatus execution) {
        ExecutionState status = Objects.requireNonNull(execution.status());
        Progress.State state = switch (status.known()) {
            case COMPLETED -> Progress.State.COMPLETED;
            case FAILED -> Progress.State.FAILED;
            default -> Progress.State.OPEN;
        };
        return new Progress(state, status.value(), execution.message());
    }

    private static CallCancelledException cancelled(InterruptedException e) {
        return new CallCancelledException(
                "the thread was interrupted while it waited for a change of seats, which goes on",
                Outcome.APPLIED,
                CallDetails.of(SubscriptionsOperations.GET).build(),
                null,
                e);
    }

    /** What the provider says of it. */
    private record Progress(
            State state, String said, @Nullable String message) {
        enum State {
            OPEN,
            COMPLETED,
            FAILED
        }

        static final Progress UNKNOWN = new Progress(State.OPEN, "unknown", null);
    }

    /** How it stands at one moment. */
    record Look(Progress progress, Subscription now) {

        /** The subscription when the change is done; null when it is under way. */
        @Nullable Subscription settled(SeatChange change) {
            BigDecimal expected = change.expected();
            BigDecimal quantity = now.quantity();
            if (same(expected, quantity)) {
                return now;
            }
            switch (progress.state()) {
                case FAILED ->
                    throw new QuantityRefusedException(change, progress.said(), progress.message(), quantity);
                case COMPLETED -> {
                    if (expected == null) {
                        return now;
                    }
                    if (quantity != null && !same(change.before(), quantity)) {
                        throw new QuantityMismatchException(change, quantity);
                    }
                    return null; // it shows a moment later
                }
                default -> {
                    return null;
                }
            }
        }

        RuntimeException late(SeatChange change, Duration timeout) {
            if (progress.state() == Progress.State.COMPLETED) {
                return new QuantityMismatchException(change, now.quantity());
            }
            return QuantityPendingException.late(
                    "the seats of subscription " + change.subscriptionId() + " are not changed after "
                            + timeout.toSeconds() + " s (" + change.reference() + "); it is " + progress.said(),
                    change);
        }
    }

    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }
}
