package dev.channelkit.billingplatform.contract;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A product of a planned contract.
 *
 * @param productId its id
 * @param quantity how many of it the account has, above zero
 * @param tiers its prices, by currency
 */
public record PlannedProduct(String productId, BigDecimal quantity, Map<String, RateTiers> tiers) {
    public PlannedProduct {
        tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
    }
}
