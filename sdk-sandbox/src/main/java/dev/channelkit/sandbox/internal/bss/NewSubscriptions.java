package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Optional;

/** Makes subscriptions, or more seats of one, out of what was ordered. */
final class NewSubscriptions {
    private final BssProfile profile;

    NewSubscriptions(BssProfile profile) {
        this.profile = profile;
    }

    /** Why the vendor refuses the customer: Microsoft wants a way to reach them, and where they are. */
    Optional<String> refusal(BssState state, ObjectNode order) {
        boolean microsoft = state.items(BssState.ORDERS, order.path("id").asText()).stream()
                .anyMatch(item -> Rules.isMicrosoft(
                        state.get(BssState.PRODUCTS, item.path("productId").asText())));
        if (!microsoft) {
            return Optional.empty();
        }
        String accountId = order.path("accountId").asText();
        JsonNode account = state.get(BssState.ACCOUNTS, accountId);
        JsonNode address = state.find(BssState.ADDRESSES, accountId).orElseGet(JsonNodeFactory.instance::objectNode);
        if (address.path("postCode").asText("").isBlank()) {
            return Optional.of("The postal code is not valid.");
        }
        return account.path("phone").asText("").isBlank()
                        || account.path("email").asText("").isBlank()
                ? Optional.of("The phone number or the e-mail address is missing.")
                : Optional.empty();
    }

    /** Does what an item asks for; which subscription it made or changed. */
    String provision(BssState state, ObjectNode order, ObjectNode item, Instant at) {
        BigDecimal quantity = item.path("quantity").decimalValue();
        if (!item.path("subscriptionId").isTextual()) {
            ObjectNode made = made(state, order, item, at);
            state.put(BssState.SUBSCRIPTIONS, made.path("id").asText(), made);
            return made.path("id").asText();
        }
        String id = item.path("subscriptionId").asText();
        state.change(BssState.SUBSCRIPTIONS, id, subscription -> {
            BigDecimal before = subscription.path("quantity").decimalValue();
            BigDecimal after = profile.orderQuantity().equals("total") ? quantity : before.add(quantity);
            Seats.set(subscription, after);
            Seats.bought(subscription, after.subtract(before), at);
            subscription.put("updatedAt", Times.text(at));
        });
        return id;
    }

    private static ObjectNode made(BssState state, ObjectNode order, ObjectNode item, Instant at) {
        ObjectNode product = state.get(BssState.PRODUCTS, item.path("productId").asText());
        JsonNode option = ProductCalls.options(product).stream()
                .filter(one -> one.path("id").equals(item.path("billingFrequencyId")))
                .findFirst()
                .orElseThrow();
        LocalDate first = at.atZone(Times.ZONE).toLocalDate();
        LocalDate last =
                first.plus(Period.parse(option.path("commitmentTerm").asText())).minusDays(1);
        ObjectNode made = of(
                state.nextGuid("subscription"),
                order.path("accountId").asLong(),
                order.path("accountName").asText(),
                product);
        made.put("externalId", state.nextGuid("external"))
                .put("unit", item.path("unitName").asText())
                .put("startDate", Times.text(first.atStartOfDay()))
                .put("endDate", Times.text(last.atTime(LocalTime.of(23, 59))))
                .put("status", "Active")
                .put("provisioningStatus", "Synchronized");
        made.set("unitPrice", item.get("unitPrice"));
        made.set("finalUnitPrice", item.get("unitPrice"));
        made.put("discount", 0)
                .put("discountType", "Percentage")
                .put("autoRenewal", true)
                .put("billingFrequency", option.path("billingCycle").asText())
                .put("commitmentTerm", option.path("commitmentTerm").asText());
        BigDecimal quantity = item.path("quantity").decimalValue();
        Seats.set(made, quantity);
        Seats.bought(made, quantity, at);
        ArrayNode addons = made.putArray("addons");
        item.path("addons").forEach(addon -> addons.add(addon(state, made, addon)));
        return made.put("createdAt", Times.text(at)).put("updatedAt", Times.text(at));
    }

    private static ObjectNode addon(BssState state, ObjectNode subscription, JsonNode ordered) {
        ObjectNode product =
                state.get(BssState.PRODUCTS, ordered.path("productId").asText());
        ObjectNode addon = JsonNodeFactory.instance
                .objectNode()
                .put("id", state.nextGuid("addon"))
                .put("name", product.path("name").asText());
        addon.set("product", reference(product));
        addon.set("quantity", ordered.get("quantity"));
        addon.put("status", "Active");
        addon.set("startDate", subscription.get("startDate"));
        addon.set("endDate", subscription.get("endDate"));
        return addon.put("unitPrice", 1.5).putNull("externalId");
    }

    /** What every subscription has, of whom and of what it is. */
    static ObjectNode of(String id, long accountId, String accountName, ObjectNode product) {
        ObjectNode one = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("name", accountName + " - " + product.path("name").asText());
        one.putNull("externalId");
        one.putObject("account").put("id", accountId).put("name", accountName);
        one.put("accountId", accountId);
        one.set("product", reference(product));
        one.put("productId", product.path("id").asText());
        one.set("productType", product.get("productType"));
        return one;
    }

    static ObjectNode reference(ObjectNode product) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", product.path("id").asText())
                .put("code", product.path("code").asText())
                .put("name", product.path("name").asText());
    }
}
