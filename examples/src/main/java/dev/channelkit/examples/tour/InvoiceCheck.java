package dev.channelkit.examples.tour;

import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceType;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An invoice beside its lines.
 *
 * @param lines how many charges it has
 * @param sum what they come to
 * @param says its total without tax, negative for a credit
 */
record InvoiceCheck(Invoice invoice, int lines, BigDecimal sum, BigDecimal says) {

    /** One for each invoice, in the order of their first charges. */
    static List<InvoiceCheck> of(List<Charge> charges) {
        Map<String, List<Charge>> byInvoice = new LinkedHashMap<>();
        charges.forEach(charge -> byInvoice
                .computeIfAbsent(charge.invoice().id(), id -> new ArrayList<>())
                .add(charge));
        return byInvoice.values().stream().map(InvoiceCheck::check).toList();
    }

    private static InvoiceCheck check(List<Charge> charges) {
        Invoice invoice = charges.get(0).invoice();
        BigDecimal total = Objects.requireNonNullElse(invoice.totalWithoutTax(), BigDecimal.ZERO);
        return new InvoiceCheck(
                invoice,
                charges.size(),
                charges.stream().map(Charge::total).reduce(BigDecimal.ZERO, BigDecimal::add),
                InvoiceType.CREDIT.equals(invoice.type()) ? total.negate() : total);
    }

    BigDecimal difference() {
        return says.subtract(sum);
    }

    boolean matches() {
        return difference().signum() == 0;
    }

    static List<String> table(List<InvoiceCheck> checks, ZoneId zone) {
        TextTable table = new TextTable(
                "invoice", "type", "date", ">lines", ">lines come to", ">invoice says", ">difference", "currency");
        checks.forEach(check -> table.row(
                String.valueOf(check.invoice.code()),
                String.valueOf(check.invoice.type()),
                Objects.requireNonNull(check.invoice.date())
                        .atZoneSameInstant(zone)
                        .toLocalDate()
                        .toString(),
                Integer.toString(check.lines),
                plain(check.sum),
                plain(check.says),
                plain(check.difference()),
                String.valueOf(check.invoice.currency())));
        return table.lines();
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
