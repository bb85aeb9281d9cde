package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.RefusedException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Fills an order's item from what was asked for, and refuses what cannot be ordered. */
final class OrderItems {
    private final BssProfile profile;

    OrderItems(BssProfile profile) {
        this.profile = profile;
    }

    void fill(BssState state, ObjectNode order, ObjectNode item, Exchange exchange) {
        JsonNode asked = exchange.body();
        ObjectNode product = state.find(
                        BssState.PRODUCTS, asked.path("productId").asText())
                .orElseThrow(() -> RefusedException.badField("productId", "names no product"));
        Optional<String> wanted = exchange.field("unitId").or(() -> exchange.field("unitName"));
        JsonNode unit = ProductCalls.unit(state, product, order.path("currency").asText(), wanted)
                .orElseThrow(() -> Rules.no("The product has no such price in the order's currency."));
        String frequency = exchange.field("billingFrequencyId").orElse("1");
        if (ProductCalls.options(product).stream()
                .noneMatch(one -> one.path("id").asText().equals(frequency))) {
            throw RefusedException.badField("billingFrequencyId", "names no billing frequency of the product");
        }
        BigDecimal quantity = asked.path("quantity").decimalValue();
        item.put("productId", product.path("id").asText()).put("quantity", quantity);
        BigDecimal charged = quantity;
        Optional<String> subscription = exchange.field("subscriptionId").filter(id -> !Guids.isNone(id));
        if (subscription.isPresent()) {
            charged = extraSeats(state, order, product, subscription.get(), quantity);
            item.put("subscriptionId", subscription.get());
        } else {
            item.putNull("subscriptionId");
        }
        item.set("unitId", unit.path("id"));
        item.put("unitName", unit.path("name").asText()).put("billingFrequencyId", frequency);
        addons(state, product, asked.path("addons"));
        item.set(
                "addons",
                item.arrayNode().addAll(asked.path("addons").valueStream().toList()));
        item.set(
                "customFields",
                item.arrayNode().addAll(asked.path("customFields").valueStream().toList()));
        BigDecimal price = ProductCalls.sellPrice(unit);
        item.put("unitPrice", price).put("total", price.multiply(charged));
    }

    private BigDecimal extraSeats(
            BssState state, ObjectNode order, ObjectNode product, String id, BigDecimal quantity) {
        ObjectNode subscription = state.find(BssState.SUBSCRIPTIONS, id)
                .orElseThrow(() -> RefusedException.badField("subscriptionId", "names no subscription"));
        Rules.mustBeActive(subscription);
        Rules.mustHaveNoOpenRequest(state, subscription);
        if (!subscription
                        .path("productId")
                        .asText()
                        .equalsIgnoreCase(product.path("id").asText())
                || subscription.path("accountId").asLong()
                        != order.path("accountId").asLong()) {
            throw Rules.no("The subscription is of another product or account.");
        }
        BigDecimal now = subscription.path("quantity").decimalValue();
        boolean isTotal = profile.orderQuantity().equals("total");
        if (isTotal && quantity.compareTo(now) <= 0) {
            throw Rules.no("The quantity is not more than the subscription has.");
        }
        return isTotal ? quantity.subtract(now) : quantity;
    }

    private static void addons(BssState state, ObjectNode product, JsonNode addons) {
        List<JsonNode> given = addons.valueStream().toList();
        for (JsonNode addon : given) {
            boolean known = state.find(
                            BssState.PRODUCTS, addon.path("productId").asText())
                    .filter(one -> ProductCalls.isAddonOf(one, product))
                    .isPresent();
            if (!known) {
                throw RefusedException.badField("addons", "names a product that is no add-on of it");
            }
        }
    }
}
