package dev.channelkit.bss.order;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.api.OrdersOperations;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import dev.channelkit.commons.error.ChannelKitException;
import java.util.List;

/** Puts items into drafts and takes them out: each is sent once, and settled by reading the items. */
final class ItemWrites {
    private final OrdersOperations orders;

    ItemWrites(OrdersOperations orders) {
        this.orders = orders;
    }

    String addOnce(String orderId, OrderItemCreate body) {
        List<OrderItem> before =
                Settling.before("the items could not be read, so none was added", () -> orders.items(orderId));
        try {
            return orders.rawAddItemCall(orderId, body).send();
        } catch (ChannelKitException lost) {
            List<OrderItem> added = ItemMatch.added(body, before, Settling.after(lost, () -> orders.items(orderId)));
            if (added.size() == 1) {
                return added.get(0).id();
            }
            throw Settling.unknown(lost, "the order shows " + added.size() + " such items more than before");
        }
    }

    void deleteOnce(String orderId, String orderItemId) {
        try {
            orders.deleteItemCall(orderId, orderItemId).send();
        } catch (ChannelKitException lost) {
            if (Settling.after(lost, () -> orders.items(orderId)).stream()
                    .anyMatch(item -> Guids.same(orderItemId, item.id()))) {
                throw Settling.unknown(lost, "the item is still there");
            }
        }
    }
}
