package dev.channelkit.bss.order;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.ListOrdersQuery;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.internal.Lists;
import dev.channelkit.bss.model.CustomFieldValue;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderExecutionStatus;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.bss.order.internal.OrderStates;
import dev.channelkit.commons.call.ClientSettings;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.journal.JournaledCreations;
import dev.channelkit.commons.page.Pages;
import dev.channelkit.commons.queue.internal.KeyQueue;
import dev.channelkit.commons.reference.Reference;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Orders, from the draft to their execution.
 *
 * <p>Every write is sent once. {@link #place} and {@link #draft}, and the methods that end in {@code Once}, also read the order when an
 * answer is lost, to see what became of it; what stays open after that is an {@link OutcomeUnknownException}. Writes of a client to one
 * order by them wait for one another, and placements under one reference of all that share the client's journal. The other methods send, and
 * leave a lost answer to the caller.
 *
 * <p>An order in a status that the vendor does not list, as organisations may add, counts as checked out.
 */
public final class Orders extends OrdersOperations {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final Journal journal;
    private final String server;
    private final ReferencedOrders references;
    private final ItemWrites itemWrites;
    private final Checkout checkout;
    private final KeyQueue<String, Boolean> turns;
    private final KeyQueue<Reference, Boolean> placements;

    /** Made by the client. */
    public Orders(Transport transport, ClientSettings client) {
        super(transport);
        journal = client.journal();
        server = client.server();
        turns = new KeyQueue<>(transport.time());
        placements = new KeyQueue<>(transport.time());
        references = new ReferencedOrders(
                this,
                transport.time(),
                LONGEST_WAIT,
                JournaledCreations.of(journal, "bss.createOrder", server, transport.time()));
        itemWrites = new ItemWrites(this);
        checkout = new Checkout(this, transport.time());
    }

    /**
     * Orders and buys, once: a draft with your reference, its items, the checkout. What was begun earlier under the same reference is gone
     * on with, and what is checked out already is left as it is. Before the checkout the draft must hold the items and nothing else. The
     * execution takes its time: {@link #awaitExecution}.
     *
     * <p>That a reference is found again rests on the list of orders showing {@code purchaseOrderNumber}, which is modelled. Where it does
     * not, the client's journal knows the orders that were made; with one in memory, a second run after a restart makes a second order.
     *
     * @param reference unique among all your orders; goes out as the purchase order number, in place of one in {@code body}
     * @param items at least one, none for a subscription: {@code addSeats} is for those
     * @return the id of the order
     * @throws InvalidRequestException if there are no items, one names a subscription, or the order that carries the reference was
     *     canceled, is for another account or holds other items; nothing was bought
     * @throws DraftExpiredException if it expired before the checkout; nothing was bought
     * @throws OutcomeUnknownException if nobody knows whether a step was carried out; the message says which. Look before going on
     */
    public String place(Reference reference, OrderCreate body, List<OrderItemCreate> items) {
        if (items.isEmpty()) {
            throw Settling.refused("an order without items buys nothing", "give at least one");
        }
        items.forEach(Orders::refuseSeats);
        // two that found the same draft empty would both fill it
        return inTurn(placements, reference, () -> {
            try (Journal.Claim ofAll = journal.claim(server + " bss.place " + reference, LONGEST_WAIT)
                    .orElseThrow(Orders::tooLate)) {
                return placed(reference, body, items);
            }
        });
    }

    private static CallTimeoutException tooLate() {
        return new CallTimeoutException(
                "the time for the order ran out behind another with the same reference, in another process",
                Outcome.NOT_SENT,
                CallDetails.none(),
                "ask again later with the same reference",
                null);
    }

    private String placed(Reference reference, OrderCreate body, List<OrderItemCreate> items) {
        String orderId = draft(reference, body);
        Order order = Settling.before("the order could not be read, so nothing was bought", () -> get(orderId));
        Checkout.refuseCanceled(order);
        List<OrderItem> there =
                Settling.before("the items could not be read, so nothing was bought", () -> items(orderId));
        if (OrderStates.isCheckedOut(order)) {
            if (!ItemMatch.areBought(items, there)) {
                throw Settling.refused(
                        "the order " + orderId + " of the reference " + reference
                                + " was checked out with other items than these, so nothing was bought",
                        "give each order a reference of its own");
            }
            return orderId;
        }
        List<OrderItemCreate> missing = missing(reference, orderId, items, there);
        missing.forEach(item -> {
            String unused = addItemOnce(orderId, item);
        });
        if (!missing.isEmpty()) {
            // one whose answer was lost in an earlier run may have arrived by now
            List<OrderItem> now =
                    Settling.before("the items could not be read again, so nothing was bought", () -> items(orderId));
            List<OrderItemCreate> unseen = missing(reference, orderId, items, now);
            if (!unseen.isEmpty() && !now.isEmpty()) {
                throw Settling.refused(
                        "the draft " + orderId + " of the reference " + reference + " shows " + now.size()
                                + " items of " + items.size() + ", so nothing was bought",
                        "order again with the same reference");
            }
        }
        checkoutOnce(orderId);
        return orderId;
    }

    private static List<OrderItemCreate> missing(
            Reference reference, String orderId, List<OrderItemCreate> items, List<OrderItem> there) {
        List<OrderItemCreate> missing = ItemMatch.missing(items, there);
        if (missing == null) {
            throw Settling.refused(
                    "the draft " + orderId + " of the reference " + reference
                            + " holds items that were not asked for, so nothing was bought",
                    "look at them with items(orderId); take them out, or order under another reference");
        }
        return missing;
    }

    /**
     * Makes a draft that carries your reference as its purchase order number, or finds the order that carries it already. Drafts that have
     * expired are passed over. Whether the provider shows purchase order numbers is modelled: where it does not, only what the client's journal
     * has is found.
     *
     * @param body its purchase order number is replaced
     * @return the id of the order
     * @throws InvalidRequestException if the order that carries it is for another account; nothing was sent
     * @throws dev.channelkit.commons.reference.ReferenceTakenException if several orders carry it; nothing was sent
     * @throws ReadFailedException if looking for it failed; nothing was sent
     * @throws OutcomeUnknownException if nobody knows whether it was made and it was not found; see {@link #drafts}, nothing is bought by it
     */
    public String draft(Reference reference, OrderCreate body) {
        return references.draft(reference, body);
    }

    /**
     * The orders that carry exactly this reference, drafts that have expired left out; empty where the provider does not show it. All orders
     * are read for it, and where they are more than a page, twice, since a page that shifts may hide one.
     */
    public List<Order> find(Reference reference) {
        return references.find(reference);
    }

    /**
     * The drafts that nobody has checked out, those that have expired left out: strays of creations whose answer was lost among them.
     * They cost nothing, and go by themselves after seven days.
     */
    public List<Order> drafts() {
        return references.drafts();
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Order> list() {
        return watched(super.list());
    }

    /** {@inheritDoc} What comes again while pages shift is left out; a changed number of pages is logged as a warning. */
    @Override
    public Pages<Order> list(Consumer<ListOrdersQuery> query) {
        return watched(super.list(query));
    }

    private static Pages<Order> watched(Pages<Order> pages) {
        return Lists.watched(pages, "orders", one -> one.has(Order.Field.ID) ? one.id() : null);
    }

    /**
     * Adds a product to a draft. If the answer is lost, the items are compared with those before, which are read first.
     *
     * @return the id of the item
     * @throws InvalidRequestException if it names a subscription, since nobody knows whether its quantity would be extra seats or the new
     *     total; {@code subscriptions().addSeats} knows. Nothing was sent; {@link #rawAddItem} sends whatever it is given
     * @throws OutcomeUnknownException if the answer was lost and the items do not tell
     * @throws ReadFailedException if those could not be read; nothing was sent
     */
    public String addItemOnce(String orderId, OrderItemCreate body) {
        refuseSeats(body);
        return inTurn(turns, Guids.key(orderId), () -> itemWrites.addOnce(orderId, body));
    }

    /**
     * Takes an item out of a draft. If the answer is lost, it is looked whether the item is gone.
     *
     * @throws OutcomeUnknownException if it is still there, or nobody can tell
     */
    public void deleteItemOnce(String orderId, String orderItemId) {
        boolean unused = inTurn(turns, Guids.key(orderId), () -> {
            itemWrites.deleteOnce(orderId, orderItemId);
            return true;
        });
    }

    /**
     * Buys what is in a draft. The order is read first: one that is no draft any more was checked out before, and nothing is sent. If the answer is
     * lost, it is read again.
     *
     * @throws InvalidRequestException if it was canceled; nothing was sent
     * @throws OutcomeUnknownException if the answer was lost and the order does not show that it was checked out: it may still be
     * @throws DraftExpiredException if the draft has expired; nothing was bought
     * @throws ReadFailedException if the order could not be read; nothing was sent
     */
    public void checkoutOnce(String orderId) {
        boolean unused = inTurn(turns, Guids.key(orderId), () -> {
            checkout.once(orderId);
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
     * @throws IllegalStateException if the client is closed meanwhile, at the next question
     */
    public OrderExecutionStatus awaitExecution(String orderId, Duration timeout) {
        return new ExecutionWait(this, transport().time()).until(orderId, timeout);
    }

    /** Gives custom fields new values; {@link dev.channelkit.bss.customfield.CustomFields} makes them. Fields that are not named stay. */
    public void setCustomFields(String orderId, CustomFieldValue... values) {
        updateCustomFields(orderId, List.of(values));
    }

    private static void refuseSeats(OrderItemCreate item) {
        Guids.present(item.subscriptionId()).ifPresent(subscription -> {
            throw new InvalidRequestException(
                    "an item for subscription " + subscription
                            + " may add its quantity or become the new total, so nothing was sent",
                    CallDetails.of(RAW_ADD_ITEM).build(),
                    "subscriptions().addSeats orders seats as the provider reads them",
                    null);
        });
    }

    private static <K, T> T inTurn(KeyQueue<K, Boolean> queue, K key, Supplier<T> work) {
        try (KeyQueue<K, Boolean>.Turn turn = queue.enter(key, LONGEST_WAIT)) {
            return work.get();
        }
    }
}
