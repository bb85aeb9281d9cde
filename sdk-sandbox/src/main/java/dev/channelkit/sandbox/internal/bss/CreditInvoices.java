package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Credit invoices, which appear by themselves when something prepaid is cancelled. */
final class CreditInvoices {
    private CreditInvoices() {}

    /** For the part of the term that was paid and is not used. */
    static void after(BssState state, ObjectNode before, ObjectNode cancelled, Instant now) {
        if (!before.path("billingFrequency").asText().equals("Annual")) {
            return;
        }
        Instant start = Times.read(before.path("startDate").asText());
        Instant end = Times.read(before.path("endDate").asText());
        long days = Math.max(1, Duration.between(start, end).toDays() + 1);
        long left = Math.max(0, Math.min(days, Duration.between(now, end).toDays() + 1));
        BigDecimal price = before.path("finalUnitPrice")
                .decimalValue()
                .multiply(BigDecimal.valueOf(left))
                .divide(BigDecimal.valueOf(days), MathContext.DECIMAL32);
        ObjectNode item = InvoiceRows.item(
                state.nextGuid("invoice item"),
                before,
                Times.text(now),
                before.path("endDate").asText());
        item.put("costPrice", price).put("finalPrice", price);
        item.withArray("/subscriptions")
                .add(InvoiceRows.subscription(cancelled, before.path("quantity").decimalValue()));
        ObjectNode invoice = InvoiceRows.invoice(state, "Credit", Times.text(now), Times.text(now), List.of(item));
        String id = invoice.path("id").asText();
        state.put(BssState.INVOICES, id, invoice);
        state.items(BssState.INVOICES, id, List.of(item));
    }
}
