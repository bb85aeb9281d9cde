package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceType;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;

/** Whether an invoice charges or credits, and what that does to its amounts. */
final class Signs {
    private Signs() {}

    static boolean isCredit(Invoice invoice) {
        return InvoiceType.CREDIT.equals(invoice.type());
    }

    /**
     * What to multiply the quantities of an invoice with. Amounts of credits are positive on the wire, which is modelled; where its total is
     * negative, they are taken to have their sign already.
     *
     * @throws DecodingException if it says neither that it charges nor that it credits: a wrong sign would be wrong in every sum
     */
    static BigDecimal of(Invoice invoice) {
        if (InvoiceType.DEBIT.equals(invoice.type())) {
            return BigDecimal.ONE;
        }
        if (!isCredit(invoice)) {
            throw new DecodingException(
                    "invoice " + invoice.id() + " is of the type " + invoice.type()
                            + ", so nobody knows whether it charges or credits",
                    Outcome.APPLIED,
                    CallDetails.of(InvoicesOperations.LIST).build(),
                    "ask the distributor what it is",
                    null);
        }
        BigDecimal total = invoice.totalAmount();
        return total != null && total.signum() < 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
    }
}
