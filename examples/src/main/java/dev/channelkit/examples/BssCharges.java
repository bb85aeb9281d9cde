package dev.channelkit.examples;

import static dev.channelkit.bss.model.SubscriptionFields.NAME;
import static dev.channelkit.bss.model.SubscriptionFields.STATUS;
import static dev.channelkit.commons.reference.Reference.reference;

import dev.channelkit.bss.BssClient;
import dev.channelkit.bss.invoice.DateBasis;
import dev.channelkit.bss.invoice.MonthCharges;
import dev.channelkit.bss.model.Subscription;
import dev.channelkit.bss.model.SubscriptionStatus;
import dev.channelkit.bss.subscription.QuantityReading;
import dev.channelkit.bss.subscription.SeatChange;
import dev.channelkit.sandbox.Sandbox;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;

/** The README's month. */
public final class BssCharges {
    private BssCharges() {}

    public static void main(String[] args) {
        try (Sandbox sandbox = Sandbox.start();
                BssClient bss = BssClient.builder()
                        // host("bss.eu.interworks.cloud"), or that of your distributor, calls BSS itself
                        .baseUrl(sandbox.bss().baseUrl())
                        .credentials(sandbox.bss().clientKey(), sandbox.bss().clientSecret()) // the distributor's
                        .user(sandbox.bss().userName(), sandbox.bss().password()) // yours
                        .orderQuantity(QuantityReading.DELTA) // ask the distributor: there is no default
                        .requestQuantity(QuantityReading.TOTAL)
                        .build()) {
            // what March costs for each customer: credits negative, each charge once
            Map<String, BigDecimal> march = new TreeMap<>();
            try (MonthCharges charges = bss.invoices()
                    .itemsOfMonth(YearMonth.of(2026, 3), ZoneId.of("Europe/Athens"), DateBasis.INVOICE_DATE)) {
                charges.forEach(c -> march.merge(c.customer() + ", " + c.currency(), c.total(), BigDecimal::add));
            }
            march.entrySet().stream().limit(3).forEach(e -> System.out.println(e.getKey() + ": " + e.getValue()));

            // five seats more, ordered once, however often this runs
            Subscription backup = bss.subscriptions()
                    .list(q -> q.filter(STATUS.is(SubscriptionStatus.ACTIVE).and(NAME.endsWith("Backup 1 TB"))))
                    .iterator()
                    .next();
            SeatChange change = bss.subscriptions().addSeats(reference("PO-1881"), backup.id(), 5);
            System.out.println(backup.name() + ": from " + change.before() + " to " + change.expected());
        }
    }
}
