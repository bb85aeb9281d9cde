package dev.channelkit.bss.order;

import dev.channelkit.bss.api.ListOrdersQuery;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderCreate;
import dev.channelkit.bss.model.OrderFields;
import dev.channelkit.bss.model.OrderStatus;
import dev.channelkit.bss.order.internal.OrderStates;
import dev.channelkit.bss.order.internal.SettledOrders;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.ReadFailedException;
import dev.channelkit.commons.reference.CreationRecord;
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drafts that carry a reference as their purchase order number. Those that the client's journal has are known also where the provider hides it. */
final class ReferencedOrders {
    private final OrdersOperations orders;
    private final TimeSource time;
    private final ReferencedCreation<Found> creation;

    ReferencedOrders(OrdersOperations orders, TimeSource time, Duration longestWait, CreationRecord record) {
        this.orders = orders;
        this.time = time;
        creation = ReferencedCreation.<Found>builder(this::lookUp, Found::id)
                .record(record, this::alive)
                .longestWait(longestWait)
                .timeSource(time)
                .build();
    }

    String draft(Reference reference, OrderCreate body) {
        OrderCreate named =
                body.toBuilder().purchaseOrderNumber(reference.value()).build();
        Found found = creation.create(reference, () -> create(reference, named));
        if (found.account() != null && !found.account().equals(body.accountId())) {
            throw Settling.refused(
                    "the order " + found.id() + " carries the reference " + reference + " and is for account "
                            + found.account() + ", so nothing was sent for account " + body.accountId(),
                    "give each order a reference of its own");
        }
        return found.id();
    }

    List<Order> find(Reference reference) {
        return read(query -> {}).stream()
                .filter(order -> reference.value().equals(order.purchaseOrderNumber()) && !isExpired(order))
                .toList();
    }

    List<Order> drafts() {
        return read(query -> query.filter(OrderFields.STATUS.is(OrderStatus.DRAFT))).stream()
                .filter(order -> OrderStates.isDraft(order) && !isExpired(order))
                .toList();
    }

    private Found create(Reference reference, OrderCreate named) {
        try {
            return new Found(orders.createCall(named).send(), named.accountId());
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.APPLIED) {
                throw e;
            }
            List<Found> there = Settling.after(e, () -> lookUp(reference)); // an answer may hold nothing at all
            if (there.size() != 1) {
                throw e;
            }
            return there.get(0);
        }
    }

    private List<Found> lookUp(Reference reference) {
        return find(reference).stream()
                .map(order -> new Found(order.id(), order.accountId()))
                .toList();
    }

    /** Null where it expired or is gone: nothing was bought by it, and another may be made. */
    private @Nullable Found alive(String id) {
        try {
            Order order = orders.get(id);
            return isExpired(order) ? null : new Found(id, order.accountId());
        } catch (NotFoundException e) {
            return null;
        } catch (ChannelKitException e) {
            throw ReadFailedException.beforeSending("the order could not be read, so nothing was sent", e);
        }
    }

    private List<Order> read(Consumer<ListOrdersQuery> filter) {
        return SettledOrders.read(number -> orders.listCall(query -> {
                    filter.accept(query);
                    query.pageIndex(number);
                })
                .send());
    }

    private boolean isExpired(Order order) {
        return OrderStates.isExpiredDraft(order, time.now());
    }

    private record Found(String id, @Nullable Long account) {}
}
