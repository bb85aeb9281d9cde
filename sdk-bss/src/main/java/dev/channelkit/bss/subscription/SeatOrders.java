package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderFields;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.order.internal.OrderStates;
import dev.channelkit.bss.order.internal.SettledOrders;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.page.Page;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.time.TimeSource;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders that add seats: a draft with one item, which carries the reference as its purchase order number, and its checkout. Each step is
 * sent once and settled by reading. Up to the checkout nothing is bought, and drafts expire by themselves.
 */
final class SeatOrders {
    private static final String NOT_CHECKED_OUT = "no seats were ordered, since no draft was checked out; ";
    private static final String LATER =
            "order the same again later under the same reference, which only looks; if it never arrives, say forgetSeatChange";
    private static final String DRAFT_LEFT =
            "a draft may be left over, which expires after seven days; try again with the same reference";

    private final OrdersOperations orders;
    private final TimeSource time;

    SeatOrders(OrdersOperations orders, TimeSource time) {
        this.orders = orders;
        this.time = time;
    }

    /**
     * What carries the reference among the account's orders, drafts that have expired left out; what is checked out goes before a draft.
     *
     * @throws InvalidRequestException if it was canceled: that was somebody's will, and a job that runs again must not undo it
     */
    @Nullable Order find(long accountId, Reference reference) {
        List<Order> found;
        try {
            found = SettledOrders.read(number -> page(accountId, number)).stream()
                    .filter(order -> reference.value().equals(order.purchaseOrderNumber()))
                    .filter(order -> !OrderStates.isExpiredDraft(order, time.now()))
                    .toList();
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the reference could not be looked up, so nothing was ordered", e);
        }
        for (Order order : found) {
            if (OrderStates.isCheckedOut(order)) {
                return order;
            }
        }
        found.stream().filter(OrderStates::isCanceled).forEach(order -> refuseCanceled(order.id()));
        return found.isEmpty() ? null : found.get(0);
    }

    private Page<Order> page(long accountId, int number) {
        return orders.listCall(q -> q.filter(OrderFields.ACCOUNT_ID.is(accountId))
                        .orderBy(OrderFields.CREATED_AT.desc())
                        .pageIndex(number))
                .send();
    }

    private static void refuseCanceled(String orderId) {
        throw new InvalidRequestException(
                "order " + orderId + " carries the reference and was canceled, so nothing was ordered",
                CallDetails.of(OrdersOperations.GET).build(),
                "order under another reference",
                null);
    }

    /**
     * Whether a checkout whose answer was lost shows by now.
     *
     * @throws InvalidRequestException if the order was canceled
     */
    boolean arrived(String orderId) {
        Order now;
        try {
            now = orders.get(orderId);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the order could not be read, so nothing was ordered", e);
        }
        if (OrderStates.isCanceled(now)) {
            refuseCanceled(orderId);
        }
        return OrderStates.isCheckedOut(now);
    }

    /**
     * Looks whether the order that carries the reference is for the same.
     *
     * @param quantity of its item; null where it depends on how many seats there were
     * @throws InvalidRequestException if it is for something else
     */
    void refuseUnlessFor(String subscriptionId, @Nullable Integer quantity, String orderId) {
        if (read(orderId).stream()
                .noneMatch(item -> Guids.same(item.subscriptionId(), subscriptionId)
                        && (quantity == null
                                || item.quantity() == null
                                || QuantityWait.same(BigDecimal.valueOf(quantity), item.quantity())))) {
            throw new InvalidRequestException(
                    "order " + orderId + " carries the reference and is for something else, so nothing was ordered",
                    CallDetails.of(OrdersOperations.ITEMS).build(),
                    "give each change a reference of its own",
                    null);
        }
    }

    /** The id of a draft that carries the reference. */
    String draft(long accountId, Reference reference) {
        OrderCreate body = OrderCreate.builder()
                .accountId(accountId)
                .purchaseOrderNumber(reference.value())
                .build();
        try {
            return orders.createCall(body).send();
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.REFUSED || e.outcome() == Outcome.NOT_SENT) {
                throw e;
            }
            Order found = foundAfter(e, accountId, reference);
            if (found == null) {
                throw unknown(NOT_CHECKED_OUT + e.what(), DRAFT_LEFT, e);
            }
            return found.id();
        }
    }

    /** Puts the one item into the draft, unless it is there. */
    void item(String orderId, OrderItemCreate item) {
        if (isThere(orderId, item)) {
            return;
        }
        try {
            String unused = orders.rawAddItemCall(orderId, item).send();
            // one whose answer was lost in an earlier run may have arrived by now, and would be bought as well
            boolean unusedAfter = isThere(orderId, item);
        } catch (ReadFailedException | InvalidRequestException e) {
            throw e;
        } catch (ChannelKitException e) {
            if (e.outcome() == Outcome.REFUSED || e.outcome() == Outcome.NOT_SENT) {
                throw e;
            }
            if (!isThereAfter(e, orderId, item)) {
                throw unknown(NOT_CHECKED_OUT + e.what(), "the draft is " + orderId + "; " + DRAFT_LEFT, e);
            }
        }
    }

    /** @throws OutcomeUnknownException if nobody knows whether it was checked out */
    void checkout(String orderId) {
        try {
            Object unused = orders.checkoutCall(orderId).sendForResponse();
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.UNKNOWN) {
                if (e.outcome() == Outcome.APPLIED) {
                    return; // the answer holds nothing that is needed
                }
                throw e;
            }
            if (!isCheckedOut(e, orderId)) {
                throw unknown(
                        e.what() + "; order " + orderId
                                + " does not show that it was checked out by now, but that may still arrive",
                        LATER,
                        e);
            }
        }
    }

    private boolean isCheckedOut(ChannelKitException lost, String orderId) {
        try {
            return OrderStates.isCheckedOut(orders.get(orderId));
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            throw unknown(lost.what() + "; reading order " + orderId + " failed: " + e.what(), LATER, lost);
        }
    }

    private @Nullable Order foundAfter(ChannelKitException lost, long accountId, Reference reference) {
        try {
            Order found = find(accountId, reference);
            return found == null || OrderStates.isCheckedOut(found) ? null : found;
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            return null;
        }
    }

    private boolean isThereAfter(ChannelKitException lost, String orderId, OrderItemCreate item) {
        try {
            return isThere(orderId, item);
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            return false;
        }
    }

    private boolean isThere(String orderId, OrderItemCreate item) {
        List<OrderItem> items = read(orderId);
        if (items.isEmpty()) {
            return false;
        }
        if (items.size() == 1 && isSame(items.get(0), item)) {
            return true;
        }
        throw new InvalidRequestException(
                "draft " + orderId + " carries the reference and holds something else, so nothing was ordered",
                CallDetails.of(OrdersOperations.ITEMS).build(),
                "take another reference, or remove its items",
                null);
    }

    private List<OrderItem> read(String orderId) {
        try {
            return orders.items(orderId);
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the order could not be read, so nothing was ordered", e);
        }
    }

    private static boolean isSame(OrderItem there, OrderItemCreate item) {
        return Guids.same(there.subscriptionId(), item.subscriptionId())
                && QuantityWait.same(BigDecimal.valueOf(item.quantity()), there.quantity());
    }

    private static OutcomeUnknownException unknown(String what, String advice, ChannelKitException cause) {
        return new OutcomeUnknownException(what, cause.details(), advice, cause);
    }
}
