package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.order.internal.OrderStates;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.time.TimeSource;
import java.time.OffsetDateTime;

/** Buys what is in a draft: sent once, never for what is no draft, and settled by reading the order. */
final class Checkout {
    private final OrdersOperations orders;
    private final TimeSource time;

    Checkout(OrdersOperations orders, TimeSource time) {
        this.orders = orders;
        this.time = time;
    }

    void once(String orderId) {
        Order order = Settling.before("the order could not be read, so nothing was bought", () -> orders.get(orderId));
        if (OrderStates.isCheckedOut(order)) {
            return;
        }
        refuseCanceled(order);
        OffsetDateTime end = order.expirationDate();
        if (end != null && OrderStates.isExpiredDraft(order, time.now())) {
            throw new DraftExpiredException(orderId, end, Outcome.NOT_SENT, null);
        }
        try {
            orders.checkoutCall(orderId).send();
        } catch (ResponseException e) {
            OffsetDateTime expired = OrderStates.expiry(order);
            boolean refusal = e.status() == 400 || e.status() == 404;
            if (refusal && expired != null && expired.toInstant().isBefore(time.now())) {
                throw new DraftExpiredException(orderId, expired, Outcome.REFUSED, e);
            }
            settle(orderId, e);
        } catch (ChannelKitException e) {
            settle(orderId, e);
        }
    }

    /** @throws dev.channelkit.commons.error.InvalidRequestException if it was canceled */
    static void refuseCanceled(Order order) {
        if (OrderStates.isCanceled(order)) {
            throw Settling.refused(
                    "the order " + order.id() + " was canceled, so nothing was bought",
                    "order under another reference");
        }
    }

    private void settle(String orderId, ChannelKitException lost) {
        Order now = Settling.after(lost, () -> orders.get(orderId));
        if (OrderStates.isCheckedOut(now)) {
            return;
        }
        throw Settling.unknown(
                lost,
                now.status() == null
                        ? "the order tells no status"
                        : "the order is "
                                + (OrderStates.isDraft(now)
                                        ? "still a draft"
                                        : now.status().value()) + " by now, but the request may still arrive");
    }
}
