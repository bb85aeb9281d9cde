package dev.channelkit.bss.order.internal;

import dev.channelkit.bss.model.Order;
import dev.channelkit.bss.model.OrderStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the status of an order means. Organisations add statuses of their own: one that is neither a draft nor canceled was checked out. */
public final class OrderStates {
    private static final int DAYS_OF_A_DRAFT = 7;

    private OrderStates() {}

    public static boolean isDraft(Order order) {
        return OrderStatus.DRAFT.equals(order.status());
    }

    public static boolean isCanceled(Order order) {
        return OrderStatus.CANCELED.equals(order.status());
    }

    /** False also where the order tells no status. */
    public static boolean isCheckedOut(Order order) {
        return order.status() != null && !isDraft(order) && !isCanceled(order);
    }

    /** When a draft expires: as it says, or seven days after it was made; null when it tells neither. */
    public static @Nullable OffsetDateTime expiry(Order order) {
        OffsetDateTime made = order.orderDate() == null ? order.createdAt() : order.orderDate();
        return order.expirationDate() == null && made != null ? made.plusDays(DAYS_OF_A_DRAFT) : order.expirationDate();
    }

    public static boolean isExpiredDraft(Order order, Instant now) {
        OffsetDateTime end = expiry(order);
        return isDraft(order) && end != null && end.toInstant().isBefore(now);
    }
}
