package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.server.Exchange;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What may be resold, and what it costs. */
final class ProductCalls {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final BssAnswers answers;
    private final Listing listing;

    ProductCalls(BssAnswers answers, Listing listing) {
        this.answers = answers;
        this.listing = listing;
    }

    Answer list(BssState state, Exchange exchange) {
        return listing.of(exchange, state.table(BssState.PRODUCTS).values());
    }

    Answer get(BssState state, Exchange exchange) {
        return answers.one(product(state, exchange));
    }

    Answer pricing(BssState state, Exchange exchange) {
        product(state, exchange);
        return answers.one(
                state.find(BssState.PRICES, exchange.path("productId")).orElseGet(NODES::objectNode));
    }

    Answer externalPrices(BssState state, Exchange exchange) {
        ObjectNode product = product(state, exchange);
        List<ObjectNode> prices = new ArrayList<>();
        if (Rules.isMicrosoft(product)) {
            unit(state, product, "EUR", Optional.empty()).ifPresent(unit -> {
                ObjectNode price = NODES.objectNode()
                        .put("currency", "EUR")
                        .put("unitName", unit.path("name").asText());
                price.set("price", unit.path("sellPrice"));
                price.set("costPrice", unit.path("costPrice"));
                prices.add(price.put("validFrom", "2025-10-01T00:00:00+03:00")
                        .putNull("validTo")
                        .put("segment", "Commercial"));
            });
        }
        return answers.children(prices, "data");
    }

    Answer addons(BssState state, Exchange exchange) {
        ObjectNode product = product(state, exchange);
        List<ObjectNode> addons = state.table(BssState.PRODUCTS).values().stream()
                .filter(addon -> isAddonOf(addon, product))
                .map(addon -> NODES.objectNode()
                        .put("id", addon.path("id").asText())
                        .put("code", addon.path("code").asText())
                        .put("name", addon.path("name").asText())
                        .put("minQuantity", 1)
                        .put("maxQuantity", 300))
                .toList();
        return answers.children(addons, "data");
    }

    Answer billingFrequencyOptions(BssState state, Exchange exchange) {
        return answers.children(options(product(state, exchange)), "data");
    }

    Answer characteristics(BssState state, Exchange exchange) {
        return answers.children(characteristics(product(state, exchange)), "attributes");
    }

    static List<ObjectNode> characteristics(ObjectNode row) {
        String code = row.path("code").asText(row.path("externalId").asText());
        return List.of(
                NODES.objectNode()
                        .put("id", "1")
                        .putNull("externalId")
                        .put("name", "Offer")
                        .put("value", code)
                        .put("valueExternal", code)
                        .put("code", "OFFER"),
                NODES.objectNode()
                        .put("id", "2")
                        .putNull("externalId")
                        .put("name", "Region")
                        .put("value", "EMEA")
                        .putNull("valueExternal")
                        .put("code", "REGION"));
    }

    /** How a product may be billed. */
    static List<ObjectNode> options(ObjectNode product) {
        List<ObjectNode> options = new ArrayList<>();
        options.add(option("1", "Monthly", "Month", "P1M", true));
        if (Rules.isMicrosoft(product)) {
            options.add(option("2", "A year, paid monthly", "Month", "P1Y", false));
            options.add(option("3", "A year, paid at once", "Annual", "P1Y", false));
        }
        return options;
    }

    private static ObjectNode option(String id, String name, String cycle, String term, boolean isDefault) {
        return NODES.objectNode()
                .put("id", id)
                .put("name", name)
                .put("billingCycle", cycle)
                .put("commitmentTerm", term)
                .put("isDefault", isDefault);
    }

    static boolean isAddonOf(ObjectNode addon, ObjectNode product) {
        return addon.path("isAddon").asBoolean()
                && addon.at("/productType/name").equals(product.at("/productType/name"))
                && !product.path("isAddon").asBoolean();
    }

    /** The billing cycle of a product in that currency: the one of that name or id, or the first; empty where it lacks it. */
    static Optional<JsonNode> unit(BssState state, ObjectNode product, String currency, Optional<String> wanted) {
        return state.find(BssState.PRICES, product.path("id").asText()).stream()
                .flatMap(pricing -> pricing.path("prices").valueStream())
                .filter(price -> price.path("currency").asText().equals(currency))
                .flatMap(price -> price.path("units").valueStream())
                .filter(unit -> wanted.isEmpty()
                        || unit.path("name").asText().equalsIgnoreCase(wanted.get())
                        || unit.path("id").asText().equalsIgnoreCase(wanted.get()))
                .findFirst();
    }

    static BigDecimal sellPrice(JsonNode unit) {
        return unit.path("sellPrice").decimalValue();
    }

    private static ObjectNode product(BssState state, Exchange exchange) {
        return state.get(BssState.PRODUCTS, exchange.path("productId"));
    }
}
