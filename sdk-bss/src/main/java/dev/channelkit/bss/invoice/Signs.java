package dev.channelkit.bss.invoice;

import dev.channelkit.bss.api.InvoicesOperations;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceItem;
import dev.channelkit.bss.model.InvoiceType;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.Outcome;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;

/** Whether an invoice charges or credits, and what that does to its amounts. */
final class Signs {
    private Signs() {}

    static boolean isCredit(Invoice invoice) {
        return InvoiceType.CREDIT.equals(invoice.type());
    }

    /**
     * What to multiply the quantities of an invoice with. That the total of a credit is positive on the wire was seen in version 2; what its
     * items are, was not. Whatever they add up to is taken off what is owed; what was taken off the credit itself keeps the opposite sign.
     *
     * @param ofCredit all items, if it is a credit
     * @throws DecodingException if it says neither that it charges nor that it credits: a wrong sign would be wrong in every sum
     */
    static BigDecimal of(Invoice invoice, List<InvoiceItem> ofCredit) {
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
        BigDecimal sum = ofCredit.stream()
                .flatMap(item -> ItemCharges.of(invoice, item, BigDecimal.ONE, ZoneOffset.UTC).stream())
                .map(Charge::total)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() < 0 ? BigDecimal.ONE : BigDecimal.ONE.negate();
    }
}
