package dev.channelkit.ses.invoice;

import dev.channelkit.ses.model.Invoice;
import dev.channelkit.ses.model.InvoiceLine;
import java.math.BigDecimal;

/**
 * A line of an invoice, as far as it counts.
 *
 * @param invoice the invoice that it stands on
 * @param line the line
 * @param amount its amount, tax included where that was asked for
 * @param currency ISO 4217 code; empty when neither line nor invoice tells
 */
public record InvoicedLine(Invoice invoice, InvoiceLine line, BigDecimal amount, String currency) {

    /** Where it stands, and what it charges. */
    @Override
    public String toString() {
        return "invoice " + invoice.id() + ", line " + line.id() + " (" + line.description() + "): "
                + amount.toPlainString() + " " + currency;
    }
}
