package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** 3,000 subscriptions of all statuses. Many were changed in the same second, and the letters of their ids vary in case. */
final class SeedSubscriptions {
    private static final int COUNT = 3_000;
    private static final int CHANGED_AT_ONCE = 40;
    private static final Instant FIRST_CHANGE = Instant.parse("2026-01-05T01:00:00Z");
    private static final LocalDate FIRST_START = LocalDate.of(2025, 9, 1);
    private static final int DAYS = 200;
    private static final List<String> STATUSES = List.of(
            "Active",
            "Active",
            "Active",
            "Active",
            "Active",
            "Active",
            "Suspended",
            "Pending For Cancel",
            "Canceled",
            "In-Active",
            "Failed");

    private final BssState state;
    private final Random random;

    SeedSubscriptions(BssState state, Random random) {
        this.state = state;
        this.random = random;
    }

    void make() {
        List<ObjectNode> accounts = List.copyOf(state.table(BssState.ACCOUNTS).values());
        List<ObjectNode> products = state.table(BssState.PRODUCTS).values().stream()
                .filter(product -> !product.path("isAddon").asBoolean())
                .filter(product -> unit(product).isPresent())
                .toList();
        ObjectNode addon = state.table(BssState.PRODUCTS).values().stream()
                .filter(product -> product.path("isAddon").asBoolean())
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < COUNT; i++) {
            ObjectNode account = accounts.get(random.nextInt(accounts.size()));
            ObjectNode one = one(account, products.get(random.nextInt(products.size())), i);
            ArrayNode addons = one.putArray("addons");
            if (i % 25 == 0) {
                addons.add(addon(one, addon));
            }
            // neither in the order of the ids nor of the names
            Instant changed = FIRST_CHANGE.plus(Duration.ofHours(i * 7L % COUNT / CHANGED_AT_ONCE));
            one.put("updatedAt", Times.text(changed));
            state.put(BssState.SUBSCRIPTIONS, one.path("id").asText(), one);
        }
    }

    private Optional<JsonNode> unit(ObjectNode product) {
        return ProductCalls.unit(state, product, "EUR", Optional.empty());
    }

    private ObjectNode one(ObjectNode account, ObjectNode product, int index) {
        LocalDate start = FIRST_START.plusDays(random.nextInt(DAYS));
        boolean yearly = Rules.isMicrosoft(product) && index % 3 != 0;
        String guid = state.nextGuid("subscription");
        ObjectNode one = NewSubscriptions.of(
                index % 3 == 1 ? guid.toUpperCase(Locale.ROOT) : guid,
                account.path("id").asLong(),
                account.path("name").asText(),
                product);
        String status = STATUSES.get(random.nextInt(STATUSES.size()));
        BigDecimal price = ProductCalls.sellPrice(unit(product).orElseThrow());
        int quantity = 1 + random.nextInt(60);
        one.put("externalId", index % 11 == 0 ? null : "vendor/" + index)
                .put("unit", "Month")
                .put("startDate", Times.text(start.atStartOfDay()))
                .put("endDate", Times.text(end(start, yearly).atTime(LocalTime.of(23, 59))))
                .put("status", status)
                .put("provisioningStatus", status.equals("Failed") ? "Failed" : "Synchronized")
                .put("unitPrice", price)
                .put("finalUnitPrice", price)
                .put("discount", 0)
                .put("discountType", "Percentage")
                .put("autoRenewal", status.equals("Active"))
                .put("billingFrequency", "Month")
                .put("commitmentTerm", yearly ? "P1Y" : "P1M");
        Seats.set(one, BigDecimal.valueOf(quantity));
        return one.put("createdAt", Times.text(start.atTime(9, random.nextInt(60), random.nextInt(60))));
    }

    private static LocalDate end(LocalDate start, boolean yearly) {
        return (yearly ? start.plusYears(1) : start.plusMonths(1)).minusDays(1);
    }

    private ObjectNode addon(ObjectNode subscription, ObjectNode product) {
        ObjectNode addon = subscription
                .objectNode()
                .put("id", state.nextGuid("addon"))
                .put("name", product.path("name").asText());
        addon.set("product", NewSubscriptions.reference(product));
        addon.put("quantity", 1).put("status", "Active");
        addon.set("startDate", subscription.get("startDate"));
        addon.set("endDate", subscription.get("endDate"));
        return addon.put("unitPrice", 1.5).putNull("externalId");
    }
}
