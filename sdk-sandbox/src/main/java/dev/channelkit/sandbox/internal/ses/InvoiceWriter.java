package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was used into an invoice: a line for each node below an account, tax on the line that it belongs to. The total is the sum of
 * the report's prices, to the last decimal.
 */
final class InvoiceWriter {
    private static final String TAX_OF = "Tax for product code ";
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(10);

    private InvoiceWriter() {}

    /** What an invoice charges: an account's platform id, and its node. */
    record Charge(String accountId, UsageNode node) {}

    /**
     * @param customerId null for an invoice to the caller
     * @param issuedAt null for a draft
     */
    static Row write(
            String id,
            @Nullable String customerId,
            Row provider,
            YearMonth month,
            List<Charge> charges,
            String status,
            @Nullable String issuedAt) {
        List<Row> lines = new ArrayList<>();
        BigDecimal total = NOTHING;
        BigDecimal cost = NOTHING;
        for (Charge charge : charges) {
            total = total.add(charge.node().price());
            cost = cost.add(charge.node().cost());
            for (UsageNode item : charge.node().lines()) {
                if (!item.id().startsWith(TAX_OF)) {
                    lines.add(line(id + "%03d".formatted(lines.size() + 1), provider, charge, item));
                }
            }
        }
        return Row.builder()
                .set("id", id)
                .set("number", "INV-" + month.getYear() + "-" + id)
                .set("customerId", customerId)
                .set("status", status)
                .set("billingStartDate", month.atDay(1).toString())
                .set("billingEndDate", month.atEndOfMonth().toString())
                .set("total", total)
                .set("cloudUsed", cost)
                .set("currency", "USD")
                .set("dueDate", month.plusMonths(2).atDay(14).toString())
                .set("issuedAt", issuedAt)
                .set("lines", lines)
                .build();
    }

    private static Row line(String id, Row provider, Charge charge, UsageNode item) {
        BigDecimal usage = item.allFigures().map(UsageNode.Figures::usage).reduce(NOTHING, BigDecimal::add);
        BigDecimal quantity = usage.signum() == 0 ? BigDecimal.ONE.setScale(10) : usage;
        return Row.builder()
                .set("id", id)
                .set("cloudProviderId", provider.id())
                .set("description", provider.text("name") + ": " + item.id())
                .set("cloudAccountId", charge.accountId())
                .set("sku", item.id())
                .set("quantity", quantity)
                .set("unitPrice", item.price().divide(quantity, 10, RoundingMode.HALF_UP))
                .set("amount", item.price())
                .set("taxAmount", taxOn(charge.node(), item))
                .set("currency", "USD")
                .build();
    }

    private static BigDecimal taxOn(UsageNode account, UsageNode item) {
        return account.lines().stream()
                .filter(line -> line.id().equals(TAX_OF + item.id()))
                .map(UsageNode::price)
                .reduce(NOTHING, BigDecimal::add);
    }
}
