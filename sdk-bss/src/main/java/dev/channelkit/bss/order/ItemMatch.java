package dev.channelkit.bss.order;

import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an item of an order is the one that was sent. */
final class ItemMatch {
    private ItemMatch() {}

    static boolean same(OrderItemCreate sent, OrderItem there) {
        BigDecimal quantity = there.quantity();
        return sent.productId().equalsIgnoreCase(there.productId())
                && quantity != null
                && quantity.compareTo(BigDecimal.valueOf(sent.quantity())) == 0
                && sameId(sent.subscriptionId(), there.subscriptionId());
    }

    /** Of {@code now}, what was not there before and is the same as was sent. */
    static List<OrderItem> added(OrderItemCreate sent, List<OrderItem> before, List<OrderItem> now) {
        Set<String> known = before.stream().map(OrderItem::id).collect(Collectors.toSet());
        return now.stream()
                .filter(item -> !known.contains(item.id()) && same(sent, item))
                .toList();
    }

    /**
     * What of {@code wanted} is not there yet.
     *
     * @return null if something is there that is not wanted
     */
    static @Nullable List<OrderItemCreate> missing(List<OrderItemCreate> wanted, List<OrderItem> there) {
        List<OrderItemCreate> missing = new ArrayList<>(wanted);
        for (OrderItem item : there) {
            OrderItemCreate found = missing.stream()
                    .filter(sent -> same(sent, item))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                return null;
            }
            missing.remove(found);
        }
        return missing;
    }

    private static boolean sameId(@Nullable String sent, @Nullable String there) {
        boolean none =
                there == null || there.isEmpty() || there.replaceAll("[0-]", "").isEmpty();
        return sent == null ? none : sent.equalsIgnoreCase(there);
    }
}
