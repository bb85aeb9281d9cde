package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** The catalogue, with prices in two currencies, of which some products lack one and one lacks both. */
final class SeedProducts {
    static final String AZURE = "Azure plan";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Instant FIRST_DAY = Instant.parse("2025-01-07T09:00:00Z");
    private static final List<String> MICROSOFT = List.of(
            "Microsoft 365 Business Basic",
            "Microsoft 365 Business Standard",
            "Microsoft 365 Business Premium",
            "Office 365 E1",
            "Office 365 E3",
            "Office 365 E5",
            "Visio Plan 2",
            "Project Plan 3",
            "Power BI Pro",
            "Exchange Online (Plan 1)");
    private static final List<String> BACKUP =
            List.of("Backup 100 GB", "Backup 1 TB", "Backup Archive", "Backup (old)", "Backup on request");
    private static final List<String> ADDONS = List.of("Audio Conferencing", "Extra File Storage", "Backup Extra Site");

    private final BssState state;
    private final Random random;
    private int made;

    SeedProducts(BssState state, Random random) {
        this.state = state;
        this.random = random;
    }

    void make() {
        MICROSOFT.forEach(name -> product(name, "Microsoft CSP", "CFQ7TTC0/" + (1000 + made), false));
        product(AZURE, "Azure", "DZH318Z0BPS6:0001", false);
        BACKUP.forEach(name -> product(name, "Backup", "BCK-" + made, false));
        ADDONS.forEach(
                name -> product(name, name.startsWith("Backup") ? "Backup" : "Microsoft CSP", "ADD-" + made, true));
    }

    private void product(String name, String type, String code, boolean addon) {
        String at = Times.text(FIRST_DAY.plus(Duration.ofDays(made)));
        ObjectNode product = NODES.objectNode()
                .put("id", state.nextGuid("product"))
                .put("code", code)
                .put("name", name);
        product.putNull("description");
        product.putObject("productType")
                .put("id", "5d0c8f34-8f1b-4c2e-9a77-6a2f8f6d1e0" + type.length() % 10)
                .put("name", type);
        product.put("isAddon", addon).put("isTrial", false).put("createdAt", at).put("updatedAt", at);
        state.put(BssState.PRODUCTS, product.path("id").asText(), product);
        prices(product.path("id").asText(), name);
        made++;
    }

    private void prices(String id, String name) {
        ObjectNode pricing = NODES.objectNode();
        if (!name.endsWith("on request")) {
            ArrayNode prices = pricing.putArray("prices");
            if (!name.endsWith("(old)")) {
                currency(prices, "EUR", true);
            }
            currency(prices, "AUD", false);
        }
        state.put(BssState.PRICES, id, pricing);
    }

    private void currency(ArrayNode prices, String currency, boolean yearly) {
        ObjectNode price = prices.addObject().put("currency", currency);
        ArrayNode units = price.putArray("units");
        BigDecimal month = BigDecimal.valueOf(200_000 + random.nextInt(4_000_000), 5);
        unit(units, "Month", month);
        if (yearly) {
            unit(units, "Annual", month.multiply(BigDecimal.valueOf(11)));
        }
    }

    private void unit(ArrayNode units, String name, BigDecimal sellPrice) {
        units.addObject()
                .put("name", name)
                .put("sellPrice", sellPrice)
                .put("id", state.nextGuid("unit"))
                .put("costPrice", sellPrice.multiply(new BigDecimal("0.85")));
    }
}
