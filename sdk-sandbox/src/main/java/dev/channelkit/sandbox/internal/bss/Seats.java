package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/** How many seats a subscription has, what they cost, and when they were bought. */
final class Seats {
    // when seats were bought, and how many: each lot can be given back for some days of its own
    private static final String LOTS = "_lots";

    private Seats() {}

    static void set(ObjectNode subscription, BigDecimal quantity) {
        subscription.put("quantity", quantity);
        subscription.put(
                "total", subscription.path("finalUnitPrice").decimalValue().multiply(quantity));
    }

    static void bought(ObjectNode subscription, BigDecimal seats, Instant at) {
        subscription.withArray("/" + LOTS).addObject().put("at", Times.text(at)).put("seats", seats);
    }

    /** How many seats were bought after that moment; those that a subscription began with, too. */
    static BigDecimal boughtAfter(ObjectNode subscription, Instant moment) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode lot : subscription.path(LOTS)) {
            if (Times.read(lot.path("at").asText()).isAfter(moment)) {
                sum = sum.add(lot.path("seats").decimalValue());
            }
        }
        return sum;
    }
}
