package dev.channelkit.examples;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.invoice.Charge;
import dev.channelkit.bss.invoice.ChargeCsv;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.bss.invoice.MonthCharges;
import dev.channelkit.bss.model.Account;
import dev.channelkit.bss.model.Invoice;
import dev.channelkit.bss.model.InvoiceType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What docs/bss-month.md shows, so that it compiles and runs. */
final class BssMonth {
    private BssMonth() {}

    static List<String> lines(BssClient bss) {
        List<String> booked = new ArrayList<>();
        // snippet: lines
        YearMonth march = YearMonth.of(2026, 3);
        ZoneId athens = ZoneId.of("Europe/Athens");
        try (MonthCharges charges = bss.invoices().itemsOfMonth(march, athens, DateBasis.INVOICE_DATE)) {
            for (Charge charge : charges) {
                booked.add(charge.customer() + " " + charge.product() + " " + charge.total() + " " + charge.currency());
            }
            charges.canceled().forEach(invoice -> System.out.println("left out: " + invoice.code()));
            charges.shifts().forEach(shift -> System.out.println("moved while it was read: " + shift));
        }
        // end
        return booked;
    }

    static List<BigDecimal> invoicedFor(BssClient bss) {
        Map<Invoice, BigDecimal> february = new HashMap<>();
        // snippet: period
        try (MonthCharges charges = bss.invoices()
                .itemsOfMonth(
                        YearMonth.of(2026, 2),
                        ZoneId.of("Europe/Athens"),
                        DateBasis.BILLING_PERIOD,
                        q -> q.invoicedWithin(1, 3))) {
            charges.forEach(charge -> february.merge(charge.invoice(), charge.total(), BigDecimal::add));
        }
        // end
        return List.copyOf(february.values());
    }

    static Map<String, BigDecimal> check(BssClient bss, YearMonth month, ZoneId zone) {
        // snippet: check
        Map<Invoice, BigDecimal> open = new HashMap<>();
        try (MonthCharges charges = bss.invoices().itemsOfMonth(month, zone, DateBasis.INVOICE_DATE)) {
            for (Charge charge : charges) {
                open.computeIfAbsent(charge.invoice(), BssMonth::withoutTax);
                open.merge(charge.invoice(), charge.total(), BigDecimal::subtract);
            }
        }
        open.values().removeIf(difference -> difference.signum() == 0); // what is left does not add up
        // end
        return open.entrySet().stream()
                .collect(Collectors.toMap(difference -> difference.getKey().code() + "", Map.Entry::getValue));
    }

    // snippet: sign
    private static BigDecimal withoutTax(Invoice invoice) {
        BigDecimal total = invoice.totalWithoutTax() == null ? BigDecimal.ZERO : invoice.totalWithoutTax();
        return InvoiceType.CREDIT.equals(invoice.type()) ? total.negate() : total;
    }
    // end

    static Map<String, BigDecimal> names(BssClient bss, YearMonth month, ZoneId zone) {
        // snippet: names
        Map<Long, String> names = bss.accounts().list().stream()
                .collect(Collectors.toMap(Account::id, Account::name, (one, same) -> one));
        Map<String, BigDecimal> costs = new HashMap<>();
        try (MonthCharges charges = bss.invoices().itemsOfMonth(month, zone, DateBasis.INVOICE_DATE)) {
            charges.forEach(charge -> costs.merge(
                    names.getOrDefault(charge.customerId(), "not ours: " + charge.customer()),
                    charge.total(),
                    BigDecimal::add));
        }
        // end
        return costs;
    }

    static long csv(BssClient bss, YearMonth month, ZoneId zone, Path file) throws IOException {
        // snippet: csv
        try (MonthCharges charges = bss.invoices().itemsOfMonth(month, zone, DateBasis.INVOICE_DATE)) {
            return ChargeCsv.write(charges, file);
        }
        // end
    }
}
