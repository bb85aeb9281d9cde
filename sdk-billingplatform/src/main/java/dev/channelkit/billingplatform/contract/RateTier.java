package dev.channelkit.billingplatform.contract;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One tier of a rate.
 *
 * @param lower where it begins; 0, or 0.0000000001 above the end of the tier before
 * @param upper where it ends, itself included; null for no end
 * @param rate the price of a unit in it
 */
public record RateTier(BigDecimal lower, @Nullable BigDecimal upper, BigDecimal rate) {}
