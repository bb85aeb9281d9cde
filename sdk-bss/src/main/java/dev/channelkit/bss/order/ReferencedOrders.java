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
import dev.channelkit.commons.reference.Reference;
import dev.channelkit.commons.reference.ReferencedCreation;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Drafts that carry a reference as their purchase order number. Those made by this client are known to it also where the provider hides it. */
final class ReferencedOrders {
    /** Of the latest, as many as of open creations. */
    private static final int MOST = ReferencedCreation.REMEMBERED;

    private final OrdersOperations orders;
    private final TimeSource time;
    private final ReferencedCreation<Found> creation;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Reference, Found> made = new LinkedHashMap<>();

    ReferencedOrders(OrdersOperations orders, TimeSource time, Duration longestWait) {
        this.orders = orders;
        this.time = time;
        creation = ReferencedCreation.<Found>builder(this::lookUp, Found::id)
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
            return remember(reference, new Found(orders.createCall(named).send(), named.accountId()));
        } catch (ChannelKitException e) {
            if (e.outcome() != Outcome.APPLIED) {
                throw e;
            }
            List<Found> there = Settling.after(e, () -> lookUp(reference)); // an answer may hold nothing at all
            if (there.size() != 1) {
                throw e;
            }
            return remember(reference, there.get(0));
        }
    }

    private List<Found> lookUp(Reference reference) {
        List<Found> found = find(reference).stream()
                .map(order -> new Found(order.id(), order.accountId()))
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        Found own = known(reference);
        return own == null || !isAlive(own) ? List.of() : List.of(own);
    }

    private boolean isAlive(Found own) {
        try {
            return !isExpired(orders.get(own.id()));
        } catch (NotFoundException e) {
            return false;
        }
    }

    private Found remember(Reference reference, Found found) {
        lock.lock();
        try {
            made.put(reference, found);
            if (made.size() > MOST) {
                made.remove(made.keySet().iterator().next());
            }
            return found;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Found known(Reference reference) {
        lock.lock();
        try {
            return made.get(reference);
        } finally {
            lock.unlock();
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
