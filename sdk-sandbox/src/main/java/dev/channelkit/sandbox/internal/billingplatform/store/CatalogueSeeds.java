package dev.channelkit.sandbox.internal.billingplatform.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tenant looks things up in, and what it sells. */
final class CatalogueSeeds {
    static final int PRODUCTS = 60;
    static final long FIRST_PRODUCT = 5100;
    static final long FIRST_RATING_METHOD = 211;

    private static final List<String> LINES = List.of(
            "Backup 100 GB",
            "Cloud Telephony Seat",
            "Mail Archive",
            "Managed Firewall",
            "Office Suite Seat",
            "Security Awareness",
            "Server Hosting",
            "SMS Package",
            "Support Hours",
            "Virtual Desktop");
    private static final List<String> SIZES = List.of("S", "M", "L", "XL", "Trial", "Set-up");

    private final LocalDateTime begin;

    CatalogueSeeds(LocalDate today) {
        begin = today.minusYears(2).atStartOfDay();
    }

    List<Seed> all() {
        return List.of(
                table(
                        "ACCOUNT_TYPE",
                        List.of("AccountType"),
                        row(1, "Root"),
                        row(2, "Reseller"),
                        row(3, "Customer"),
                        row(4, "Branch"),
                        row(5, "Partner")),
                table(
                        "CURRENCY",
                        List.of("CurrencyCode", "Name", "Symbol", "Status"),
                        row(1, "EUR", "Euro", "€", "ACTIVE"),
                        row(2, "CHF", "Swiss franc", "Fr.", "ACTIVE"),
                        row(3, "USD", "US dollar", "$", "ACTIVE"),
                        row(4, "GBP", "Pound sterling", "£", "ACTIVE"),
                        row(5, "CZK", "Czech koruna", "Kč", "ACTIVE"),
                        row(6, "HUF", "Hungarian forint", "Ft", null)),
                table(
                        "COUNTRY",
                        List.of("Name", "CountryCode"),
                        row(40, "Austria", "AT"),
                        row(276, "Germany", "DE"),
                        row(756, "Switzerland", "CH"),
                        row(840, "United States", "US"),
                        row(826, "United Kingdom", "GB")),
                table(
                        "TIME_ZONE",
                        List.of("Name"),
                        row(1, "UTC"),
                        row(12, "Europe/Vienna"),
                        row(13, "Europe/Berlin"),
                        row(14, "Europe/Zurich"),
                        row(15, "US/Eastern")),
                table(
                        "INVOICE_TEMPLATE",
                        List.of("Name", "Status"),
                        row(61, "Invoice (German)", "ACTIVE"),
                        row(62, "Invoice (English)", "ACTIVE")),
                ratingMethods(),
                products(),
                table(
                        "PACKAGE",
                        List.of("Name", "PackageStatus"),
                        row(601, "Office Start", "Production"),
                        row(602, "Office Plus", "Production"),
                        row(603, "Secure Branch", "In Development")),
                packageProducts(),
                table(
                        "ACTIVITY_COLLECTOR",
                        List.of("ActivityCollectorName", "Type", "Status", "RecordFormat", "Delimiter"),
                        row(31, "Usage CSV", "FILE", "ACTIVE", "CSV", ";"),
                        row(32, "Telephony CDR", "FILE", "ACTIVE", "CSV", ",")),
                table(
                        "C_DEPOT",
                        List.of("ExternalKey", "Name", "City", "Seats", "Open", "OpenedOn", "AccountId"),
                        depot(1, "G-1", "Graz", 12),
                        depot(2, "W-1", "Wien", 40),
                        depot(3, "W-2", "Wien", 25),
                        depot(4, "L-1", "Linz", 8),
                        depot(5, "M-1", "München", 31)));
    }

    private Seed ratingMethods() {
        List<String> types = List.of("Subscription", "Usage", "One-time", "Tiered");
        return new Seed(
                "RATING_METHOD",
                8,
                List.of(
                        "Id",
                        "RatingMethodType",
                        "ChargeType",
                        "PricingType",
                        "SubscriptionCycle",
                        "FlatRate",
                        "FormulaFlag",
                        "EffectiveDate",
                        "ExternalKey",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    FIRST_RATING_METHOD + i,
                    types.get(i % 4),
                    i < 4 ? "RECURRING" : "USAGE",
                    "STANDARD",
                    i % 4 == 0 ? "MONTHLY" : null,
                    new BigDecimal("4.90"),
                    false,
                    begin,
                    "RM-" + (i + 1),
                    begin,
                    1L,
                    begin,
                    1L
                });
    }

    private Seed products() {
        return new Seed(
                "PRODUCT",
                PRODUCTS,
                List.of(
                        "Id",
                        "Name",
                        "Status",
                        "Rate",
                        "RatingMethodId",
                        "ContractRequiredFlag",
                        "ExternalKey",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    FIRST_PRODUCT + i,
                    LINES.get(i % LINES.size()) + " " + SIZES.get(i / LINES.size()),
                    i % 20 == 19 ? "INACTIVE" : "ACTIVE",
                    rate(i),
                    FIRST_RATING_METHOD + i % 8,
                    i % 5 == 0,
                    String.format("P-%03d", i),
                    begin.plusDays(i),
                    1L,
                    begin.plusDays(i),
                    1L
                });
    }

    static BigDecimal rate(int product) {
        return BigDecimal.valueOf(490 + product * 125L, 2);
    }

    private Seed packageProducts() {
        return new Seed(
                "PACKAGE_PRODUCT",
                9,
                List.of(
                        "Id",
                        "Name",
                        "PackageId",
                        "ProductId",
                        "MinQty",
                        "Rate",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    611L + i,
                    LINES.get(i) + " in a package",
                    601L + i / 3,
                    FIRST_PRODUCT + i,
                    BigDecimal.ONE,
                    rate(i),
                    begin,
                    1L,
                    begin,
                    1L
                });
    }

    private @Nullable Object[] depot(long id, String key, String city, int seats) {
        return row(
                id,
                key,
                "Depot " + key,
                city,
                BigDecimal.valueOf(seats),
                id != 4,
                begin.toLocalDate().plusDays(id * 30),
                7000 + id);
    }

    private static @Nullable Object[] row(long id, @Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length + 1];
        row[0] = id;
        System.arraycopy(values, 0, row, 1, values.length);
        return row;
    }

    private Seed table(String entity, List<String> fields, @Nullable Object[]... rows) {
        List<String> all = new ArrayList<>(List.of("Id"));
        all.addAll(fields);
        all.addAll(List.of("Created", "CreatedUserId", "Updated", "UpdatedUserId"));
        return new Seed(entity, rows.length, List.copyOf(all), i -> {
            @Nullable Object[] row = new @Nullable Object[all.size()];
            System.arraycopy(rows[i], 0, row, 0, rows[i].length);
            System.arraycopy(new Object[] {begin, 1L, begin, 1L}, 0, row, all.size() - 4, 4);
            return row;
        });
    }
}
