package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;

/** Invoices and their items, as the distributor writes them: totals are the sums of the items. */
final class InvoiceRows {
    private static final BigDecimal TAX = new BigDecimal("0.24");
    private static final Duration DAYS_TO_PAY = Duration.ofDays(30);

    private InvoiceRows() {}

    /** An item for the product of a subscription, still without prices and subscriptions. */
    static ObjectNode item(String id, JsonNode subscription, String from, String to) {
        ObjectNode item = JsonNodeFactory.instance.objectNode().put("id", id);
        item.set("product", subscription.get("product"));
        item.set("productType", subscription.get("productType"));
        item.set("unit", subscription.get("unit"));
        item.put("billingPeriodStart", from).put("billingPeriodEnd", to);
        item.putArray("subscriptions");
        return item.putNull("usageRecords");
    }

    /** The subscription as an item shows it, whose customer is the one that is charged for. */
    static ObjectNode subscription(JsonNode subscription, BigDecimal quantity) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.set("id", subscription.get("id"));
        one.set("name", subscription.get("name"));
        one.set("externalId", subscription.get("externalId"));
        one.put("quantity", quantity);
        one.set("startDate", subscription.get("startDate"));
        one.set("endDate", subscription.get("endDate"));
        one.set("status", subscription.get("status"));
        one.put("addonId", Guids.NONE);
        one.set("account", subscription.get("account"));
        return one;
    }

    static ObjectNode invoice(BssState state, String type, String date, String createdAt, List<ObjectNode> items) {
        BigDecimal net = items.stream().map(InvoiceRows::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = net.multiply(TAX).setScale(2, RoundingMode.HALF_UP);
        ObjectNode invoice = JsonNodeFactory.instance
                .objectNode()
                .put("id", state.nextGuid("invoice"))
                .put("code", "%06d".formatted(state.nextNumber("invoice code", 401)))
                .put("billingAccountId", AccountCalls.RESELLER)
                .put("billingAccountName", BssSeed.RESELLER_NAME)
                .put("accountId", AccountCalls.RESELLER)
                .put("type", type)
                .put("status", "Unpaid")
                .put("date", date)
                .put("dueDate", Times.text(Times.read(date).plus(DAYS_TO_PAY)))
                .put("totalAmount", net.add(tax))
                .put("totalTax", tax)
                .put("totalWithoutTax", net)
                .put("balance", net.add(tax))
                .put("currency", "EUR");
        return invoice.putNull("description").put("createdAt", createdAt).put("updatedAt", createdAt);
    }

    /** What an item charges: usage as its records say, else the price for each seat of all subscriptions. */
    static BigDecimal total(JsonNode item) {
        if (item.path("usageRecords").isArray()) {
            return item.path("usageRecords")
                    .valueStream()
                    .map(usage -> usage.path("finalPrice")
                            .decimalValue()
                            .multiply(usage.path("quantity").decimalValue()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        BigDecimal seats = item.path("subscriptions")
                .valueStream()
                .map(one -> one.path("quantity").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return item.path("finalPrice").decimalValue().multiply(seats);
    }
}
