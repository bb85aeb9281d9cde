package dev.channelkit.bss.order;

import dev.channelkit.bss.Guids;
import dev.channelkit.bss.model.OrderItem;
import dev.channelkit.bss.model.OrderItemCreate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an item of an order is the one that was sent. */
final class ItemMatch {
    private ItemMatch() {}

    /** By what decides on the price: where both tell a billing cycle or frequency, it must be the same one. */
    static boolean same(OrderItemCreate sent, OrderItem there) {
        return sameGoods(sent, there)
                && sameId(sent.subscriptionId(), there.subscriptionId())
                && !differ(sent.unitId(), there.unitId())
                && !differ(sent.unitName(), there.unitName())
                && !differ(sent.billingFrequencyId(), there.billingFrequencyId());
    }

    /**
     * Whether an order that was checked out holds what is wanted: products and quantities. Executing it may have filled in the rest, and an
     * order that shows no items any more is taken at its reference.
     */
    static boolean areBought(List<OrderItemCreate> wanted, List<OrderItem> there) {
        List<OrderItemCreate> missing = new ArrayList<>(wanted);
        for (OrderItem item : there) {
            if (!take(missing, sent -> sameGoods(sent, item))) {
                return false;
            }
        }
        return missing.isEmpty() || there.isEmpty();
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
            if (!take(missing, sent -> same(sent, item))) {
                return null;
            }
        }
        return missing;
    }

    /** Takes one of them away; false where none is. */
    private static boolean take(List<OrderItemCreate> items, Predicate<OrderItemCreate> which) {
        for (OrderItemCreate item : items) {
            if (which.test(item)) {
                return items.remove(item);
            }
        }
        return false;
    }

    private static boolean sameGoods(OrderItemCreate sent, OrderItem there) {
        BigDecimal quantity = there.quantity();
        return sent.productId().equalsIgnoreCase(there.productId())
                && quantity != null
                && quantity.compareTo(BigDecimal.valueOf(sent.quantity())) == 0;
    }

    private static boolean differ(@Nullable String sent, @Nullable String there) {
        return sent != null && there != null && !sent.equalsIgnoreCase(there);
    }

    private static boolean sameId(@Nullable String sent, @Nullable String there) {
        return Guids.same(sent, there)
                || Guids.present(sent).isEmpty() && Guids.present(there).isEmpty();
    }
}
