package dev.channelkit.bss.subscription;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderFields;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.Reference;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders that add seats: a draft with one item, which carries the reference as its purchase order number, and its checkout. Each step is
 * sent once and settled by reading. Up to the checkout nothing is bought, and drafts expire by themselves.
 */
final class SeatOrders {
    private static final String NOT_CHECKED_OUT = "no seats were ordered, since no draft was checked out; ";
    private static final String DRAFT_LEFT =
            "a draft may be left over, which expires after seven days; try again with the same reference";

    private final OrdersOperations orders;

    SeatOrders(OrdersOperations orders) {
        this.orders = orders;
    }

    /** What carries the reference among the account's latest orders, cancelled ones left out; what is checked out goes before a draft. */
    @Nullable Order find(long accountId, Reference reference) {
        List<Order> found;
        try {
            found = orders
                    .listCall(
                            q -> q.filter(OrderFields.ACCOUNT_ID.is(accountId)).orderBy(OrderFields.CREATED_AT.desc()))
                    .send()
                    .items()
                    .stream()
                    .filter(order -> reference.value().equals(order.purchaseOrderNumber()))
                    .filter(order -> !OrderStatus.CANCELED.equals(order.status()))
                    .toList();
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the reference could not be looked up, so nothing was ordered", e);
        }
        return found.stream()
                .filter(order -> !isDraft(order))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    /** @throws InvalidRequestException if the order that carries the reference is for something else */
    void refuseUnlessFor(String subscriptionId, String orderId) {
        if (read(orderId).stream().noneMatch(item -> Guids.same(item.subscriptionId(), subscriptionId))) {
            throw new InvalidRequestException(
                    "order " + orderId + " carries the reference and is for something else, so nothing was ordered",
                    CallDetails.of(OrdersOperations.ITEMS).build(),
                    "give each change a reference of its own",
                    null);
        }
    }

    static boolean isDraft(Order order) {
        return OrderStatus.DRAFT.equals(order.status());
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
            String unused = orders.addItemCall(orderId, item).send();
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
                        e.what() + "; order " + orderId + " is a draft by now, but the checkout may still arrive",
                        "look at the order later, and do not order the seats again",
                        e);
            }
        }
    }

    private boolean isCheckedOut(ChannelKitException lost, String orderId) {
        try {
            Order now = orders.get(orderId);
            return now.status() != null && !isDraft(now);
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            throw unknown(
                    lost.what() + "; reading order " + orderId + " failed: " + e.what(),
                    "look at the order later, and do not order the seats again",
                    lost);
        }
    }

    private @Nullable Order foundAfter(ChannelKitException lost, long accountId, Reference reference) {
        try {
            Order found = find(accountId, reference);
            return found == null || !isDraft(found) ? null : found;
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
