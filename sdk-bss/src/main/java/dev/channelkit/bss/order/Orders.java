package dev.channelkit.bss.order;

import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.bss.model.OrderFields;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.error.ResponseException;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders, from the draft to their execution.
 *
 * <p>Every write is sent once. {@link #place} and {@link #draft}, and the methods that end in {@code Once}, also read the order when an
 * answer is lost, to see what became of it; what stays open after that is an {@link OutcomeUnknownException}. Writes of a client to one
 * order by them wait for one another; other clients are not waited for. The other methods send, and leave a lost answer to the caller.
 */
public final class Orders extends OrdersOperations {
    private static final int DAYS_OF_A_DRAFT = 7;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ReferencedCreation<String> creation;
    private final KeyQueue<String, Boolean> turns;

    /** Made by the client. */
    public Orders(Transport transport) {
        super(transport);
        turns = new KeyQueue<>(transport.time());
        creation = ReferencedCreation.<String>builder(this::ids, id -> id)
                .longestWait(LONGEST_WAIT)
                .timeSource(transport.time())
                .build();
    }

    /**
     * Orders and buys, once: a draft with your reference, its items, the checkout. What was begun earlier under the same reference is gone
     * on with, and what is checked out already is left as it is. The execution takes its time: {@link #awaitExecution}.
     *
     * <p>That a reference is found again rests on the list of orders showing {@code purchaseOrderNumber}, which is modelled. Where it does
     * not, a second run makes a second order: verify that once, and until then keep the id of the draft and use {@link #checkoutOnce}.
     *
     * @param reference unique among all your orders; goes out as the purchase order number, in place of one in {@code body}
     * @param items at least one
     * @return the id of the order
     * @throws InvalidRequestException if there are no items, or the order that carries the reference was canceled or holds other items;
     *     nothing was bought
     * @throws DraftExpiredException if it expired before the checkout; nothing was bought
     * @throws OutcomeUnknownException if nobody knows whether a step was carried out; the message says which. Look before going on
     */
    public String place(Reference reference, OrderCreate body, List<OrderItemCreate> items) {
        if (items.isEmpty()) {
            throw refused("an order without items buys nothing", "give at least one");
        }
        String orderId = draft(reference, body);
        Order order = before("the order could not be read, so nothing was bought", () -> get(orderId));
        if (isCheckedOut(order)) {
            return orderId;
        }
        if (OrderStatus.CANCELED.equals(order.status())) {
            throw refused(
                    "the order " + orderId + " of the reference " + reference + " was canceled",
                    "order under another reference");
        }
        List<OrderItem> there = before("the items could not be read, so nothing was bought", () -> items(orderId));
        List<OrderItemCreate> missing = ItemMatch.missing(items, there);
        if (missing == null) {
            throw refused(
                    "the draft " + orderId + " of the reference " + reference + " holds items that were not asked for",
                    "look at them with items(orderId); take them out, or order under another reference");
        }
        missing.forEach(item -> {
            String unused = addItemOnce(orderId, item);
        });
        checkoutOnce(orderId);
        return orderId;
    }

    /**
     * Makes a draft that carries your reference as its purchase order number, or finds the order that carries it already. Drafts that have
     * expired are passed over. Whether the provider shows purchase order numbers is modelled: where it does not, none is found.
     *
     * @param body its purchase order number is replaced
     * @return the id of the order
     * @throws dev.channelkit.commons.reference.ReferenceTakenException if several orders of the account carry it; nothing was sent
     * @throws ReadFailedException if looking for it failed; nothing was sent
     * @throws OutcomeUnknownException if nobody knows whether it was made and it was not found; see {@link #drafts}, nothing is bought by it
     */
    public String draft(Reference reference, OrderCreate body) {
        OrderCreate named =
                body.toBuilder().purchaseOrderNumber(reference.value()).build();
        return creation.create(reference, () -> createCall(named).send());
    }

    /** The orders that carry exactly this reference, drafts that have expired left out; empty where the provider does not show it. */
    public List<Order> find(Reference reference) {
        return once(list()).stream()
                .filter(order -> reference.value().equals(order.purchaseOrderNumber()) && !isExpired(order))
                .toList();
    }

    /**
     * The drafts that nobody has checked out, those that have expired left out: strays of creations whose answer was lost among them.
     * They cost nothing, and go by themselves after seven days.
     */
    public List<Order> drafts() {
        return once(list(query -> query.filter(OrderFields.STATUS.is(OrderStatus.DRAFT)))).stream()
                .filter(order -> isDraft(order) && !isExpired(order))
                .toList();
    }

    /**
     * Adds a product to a draft. If the answer is lost, the items are compared with those before, which are read first.
     *
     * @param body with a subscription it adds seats to that one; whether they are extra seats or the new total is not published
     * @return the id of the item
     * @throws OutcomeUnknownException if the answer was lost and the items do not tell
     * @throws ReadFailedException if those could not be read; nothing was sent
     */
    public String addItemOnce(String orderId, OrderItemCreate body) {
        return inTurn(orderId, () -> {
            List<OrderItem> before = before("the items could not be read, so none was added", () -> items(orderId));
            try {
                return addItemCall(orderId, body).send();
            } catch (ChannelKitException lost) {
                List<OrderItem> added = ItemMatch.added(body, before, settle(lost, () -> items(orderId)));
                if (added.size() == 1) {
                    return added.get(0).id();
                }
                throw unknown(lost, "the order shows " + added.size() + " such items more than before");
            }
        });
    }

    /**
     * Takes an item out of a draft. If the answer is lost, it is looked whether the item is gone.
     *
     * @throws OutcomeUnknownException if it is still there, or nobody can tell
     */
    public void deleteItemOnce(String orderId, String orderItemId) {
        boolean unused = inTurn(orderId, () -> {
            try {
                deleteItemCall(orderId, orderItemId).send();
            } catch (ChannelKitException lost) {
                if (settle(lost, () -> items(orderId)).stream()
                        .anyMatch(item -> orderItemId.equalsIgnoreCase(item.id()))) {
                    throw unknown(lost, "the item is still there");
                }
            }
            return true;
        });
    }

    /**
     * Buys what is in a draft. The order is read first: one that is no draft any more was checked out before, and nothing is sent. If the answer is
     * lost, it is read again.
     *
     * @throws OutcomeUnknownException if the answer was lost and the order does not show that it was checked out: it may still be
     * @throws DraftExpiredException if the draft has expired; nothing was bought
     * @throws ReadFailedException if the order could not be read; nothing was sent
     */
    public void checkoutOnce(String orderId) {
        boolean unused = inTurn(orderId, () -> {
            Order order = before("the order could not be read, so nothing was bought", () -> get(orderId));
            if (isCheckedOut(order)) {
                return true;
            }
            OffsetDateTime end = order.expirationDate();
            if (end != null && isExpired(order)) {
                throw new DraftExpiredException(orderId, end, Outcome.NOT_SENT, null);
            }
            try {
                checkoutCall(orderId).send();
            } catch (ResponseException e) {
                OffsetDateTime expired = e.status() == 400 || e.status() == 404 ? expiry(order) : null;
                if (expired != null) {
                    throw new DraftExpiredException(orderId, expired, Outcome.REFUSED, e);
                }
                settleCheckout(orderId, e);
            } catch (ChannelKitException e) {
                settleCheckout(orderId, e);
            }
            return true;
        });
    }

    /** Waits for the execution of an order for two hours at most, which is how long the provider tries. */
    public OrderExecutionStatus awaitExecution(String orderId) {
        return awaitExecution(orderId, Duration.ofHours(2));
    }

    /**
     * Waits for the execution of an order that was checked out, asking after pauses that grow from 5 to 60 seconds.
     *
     * @return the status, which is complete
     * @throws ExecutionFailedException if it failed, in whole or in part
     * @throws ExecutionPendingException if it was not done in time; it goes on all the same
     * @throws dev.channelkit.commons.error.CallCancelledException if the thread is interrupted
     */
    public OrderExecutionStatus awaitExecution(String orderId, Duration timeout) {
        return new ExecutionWait(this, transport().time()).until(orderId, timeout);
    }

    private void settleCheckout(String orderId, ChannelKitException lost) {
        Order now = settle(lost, () -> get(orderId));
        if (!isCheckedOut(now)) {
            throw unknown(lost, "the order is still a draft by now, but the request may still arrive");
        }
    }

    /** What reading shows after a lost answer; anything but a lost answer is thrown on. */
    private static <T> T settle(ChannelKitException lost, Supplier<T> read) {
        if (lost.outcome() != Outcome.UNKNOWN || Thread.currentThread().isInterrupted()) {
            throw lost;
        }
        try {
            return read.get();
        } catch (ChannelKitException e) {
            lost.addSuppressed(e);
            throw lost;
        }
    }

    private static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(what, CallDetails.of(CHECKOUT).build(), advice, null);
    }

    private static OutcomeUnknownException unknown(ChannelKitException lost, String found) {
        return new OutcomeUnknownException(
                lost.what() + "; " + found, lost.details(), "look at the order before sending anything again", lost);
    }

    private static <T> T before(String what, Supplier<T> read) {
        try {
            return read.get();
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending(what, e);
        }
    }

    private <T> T inTurn(String orderId, Supplier<T> work) {
        try (KeyQueue<String, Boolean>.Turn turn = turns.enter(orderId.toLowerCase(Locale.ROOT), LONGEST_WAIT)) {
            return work.get();
        }
    }

    private List<String> ids(Reference reference) {
        return find(reference).stream().map(Order::id).toList();
    }

    /** Pages may shift while they are read; an order that comes again is the same one. */
    private static List<Order> once(Pages<Order> pages) {
        Map<String, Order> all = new LinkedHashMap<>();
        pages.forEach(order -> all.putIfAbsent(order.id().toLowerCase(Locale.ROOT), order));
        return List.copyOf(all.values());
    }

    private static boolean isDraft(Order order) {
        return OrderStatus.DRAFT.equals(order.status());
    }

    private static boolean isCheckedOut(Order order) {
        return OrderStatus.SUBMITTED.equals(order.status()) || OrderStatus.EXECUTED.equals(order.status());
    }

    private boolean isExpired(Order order) {
        return isDraft(order) && isPast(order.expirationDate());
    }

    private boolean isPast(@Nullable OffsetDateTime end) {
        return end != null && end.toInstant().isBefore(transport().time().now());
    }

    /** When a draft that the provider refused must have expired; null if that was not why. */
    private @Nullable OffsetDateTime expiry(Order order) {
        OffsetDateTime made = order.orderDate() == null ? order.createdAt() : order.orderDate();
        OffsetDateTime end = order.expirationDate() == null && made != null
                ? made.plusDays(DAYS_OF_A_DRAFT)
                : order.expirationDate();
        return isPast(end) ? end : null;
    }
}
