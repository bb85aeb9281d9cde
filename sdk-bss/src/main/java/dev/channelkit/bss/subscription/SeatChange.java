package dev.channelkit.bss.subscription;

import dev.channelkit.commons.reference.Reference;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A change of seats that the provider has taken on. It comes with time: {@link Subscriptions#awaitQuantityChange} waits for it, also with
 * one that was stored and made anew.
 *
 * @param reference the caller's own name for it
 * @param subscriptionId whose seats
 * @param before the seats before; null when they were changed by an order that was found under the reference
 * @param expected the seats there shall be; null as {@code before}
 * @param orderId the order by which seats are added; null when they are taken away
 * @param requestId the provider's id of a request for fewer seats; null when they are added, when its answer was lost, and when there was
 *     nothing to take away
 */
public record SeatChange(
        Reference reference,
        String subscriptionId,
        @Nullable BigDecimal before,
        @Nullable BigDecimal expected,
        @Nullable String orderId,
        @Nullable String requestId)
        implements Serializable {}
