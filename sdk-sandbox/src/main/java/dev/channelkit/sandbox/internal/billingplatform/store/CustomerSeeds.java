package dev.channelkit.sandbox.internal.billingplatform.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers, how they are billed, and what they have. The first account is the root, and the others stand below it. */
final class CustomerSeeds {
    static final int ACCOUNTS = 2_600;
    /** The accounts but the root. */
    static final int CUSTOMERS = ACCOUNTS - 1;

    static final int ACCOUNT_PRODUCTS = 5_200;
    static final long BEFORE_FIRST_ACCOUNT = 7_000;
    static final long BEFORE_FIRST_PROFILE = 17_000;
    static final long FIRST_ACCOUNT_PRODUCT = 30_001;
    private static final long ROOT = 1;

    private final LocalDate today;

    CustomerSeeds(LocalDate today) {
        this.today = today;
    }

    List<Seed> all() {
        return List.of(accounts(), profiles(), accountProducts());
    }

    /** The account of customer number 1, 2, …. */
    static long account(int customer) {
        return BEFORE_FIRST_ACCOUNT + customer;
    }

    static int customerOf(int accountProduct) {
        return 1 + accountProduct % CUSTOMERS;
    }

    static long productOf(int accountProduct) {
        return CatalogueSeeds.FIRST_PRODUCT + accountProduct * 7L % CatalogueSeeds.PRODUCTS;
    }

    /** Some hours apart over two years, the last one the day before. */
    private LocalDateTime created(int customer) {
        return today.atStartOfDay().minusHours(6L * (ACCOUNTS - customer) + 8);
    }

    private Seed accounts() {
        return new Seed(
                "ACCOUNT",
                ACCOUNTS,
                List.of(
                        "Id",
                        "Name",
                        "Status",
                        "AccountTypeId",
                        "ParentAccountId",
                        "InvoiceAtThisLevel",
                        "RateHierarchy",
                        "BillableAccountId",
                        "BillableBillingProfileId",
                        "ActivityTimeZone",
                        "Description",
                        "CountryId",
                        "ErpNumber",
                        "C_Depot",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> i == 0 ? root() : account(i, created(i)));
    }

    private @Nullable Object[] root() {
        LocalDateTime created = created(0);
        return new @Nullable Object[] {
            ROOT,
            "Root",
            "ACTIVE",
            1L,
            null,
            false,
            false,
            null,
            null,
            "Europe/Vienna",
            null,
            null,
            null,
            null,
            created,
            1L,
            created,
            1L
        };
    }

    private @Nullable Object[] account(int i, LocalDateTime created) {
        boolean german = BusinessNames.isGerman(i);
        // one in ten was changed lately
        LocalDateTime updated = i % 10 == 0 ? today.atStartOfDay().minusMinutes(i % 2_880 + 1L) : created;
        return new @Nullable Object[] {
            account(i),
            BusinessNames.name(i),
            i % 25 == 24 ? "INACTIVE" : "ACTIVE",
            i % 40 == 0 ? 2L : 3L,
            ROOT,
            true,
            i % 8 == 0,
            account(i),
            BEFORE_FIRST_PROFILE + i,
            german ? "Europe/Berlin" : "Europe/Vienna",
            i % 7 == 0 ? "Customer since " + created.getYear() : null,
            german ? 276L : 40L,
            "ERP-" + padded(i),
            i % 3 == 0 ? BusinessNames.townOf(i) : null,
            created,
            41L,
            updated,
            41L
        };
    }

    // six digits
    private static String padded(int number) {
        return Integer.toString(1_000_000 + number).substring(1);
    }

    private Seed profiles() {
        return new Seed(
                "BILLING_PROFILE",
                CUSTOMERS,
                List.of(
                        "Id",
                        "AccountId",
                        "BillTo",
                        "Address1",
                        "City",
                        "Zip",
                        "Country",
                        "Email",
                        "BillingCycle",
                        "MonthlyBillingDate",
                        "PaymentTermDays",
                        "BillingMethod",
                        "TimeZoneId",
                        "CurrencyCode",
                        "InvoiceTemplateId",
                        "InvoiceDeliveryMethod",
                        "Status",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                n -> {
                    int i = n + 1;
                    boolean german = BusinessNames.isGerman(i);
                    return new @Nullable Object[] {
                        BEFORE_FIRST_PROFILE + i,
                        account(i),
                        BusinessNames.name(i),
                        "Hauptstraße " + i % 200,
                        BusinessNames.townOf(i),
                        Integer.toString((german ? 80_000 : 8_000) + i % 999),
                        german ? "Germany" : "Austria",
                        "billing-" + i + "@customer.example",
                        "MONTHLY",
                        "31",
                        i % 4 == 0 ? "30" : "14",
                        i % 3 == 0 ? "MAIL" : "Electronic Payment",
                        german ? 13L : 12L,
                        "EUR",
                        61L,
                        i % 3 == 0 ? null : "EMAIL",
                        "ACTIVE",
                        created(i),
                        41L,
                        created(i),
                        41L
                    };
                });
    }

    private Seed accountProducts() {
        return new Seed(
                "ACCOUNT_PRODUCT",
                ACCOUNT_PRODUCTS,
                List.of(
                        "Id",
                        "AccountId",
                        "ProductId",
                        "Quantity",
                        "StartDate",
                        "EndDate",
                        "Status",
                        "Name",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> {
                    LocalDateTime created = created(customerOf(i)).plusHours(1);
                    LocalDateTime start = created.toLocalDate().atStartOfDay();
                    boolean ended = i % 30 == 29;
                    return new @Nullable Object[] {
                        FIRST_ACCOUNT_PRODUCT + i,
                        account(customerOf(i)),
                        productOf(i),
                        BigDecimal.valueOf(1 + i % 12),
                        start,
                        ended ? start.plusDays(1) : null,
                        ended ? "DEACTIVATED" : "ACTIVE",
                        "Line " + (i + 1),
                        created,
                        41L,
                        created,
                        41L
                    };
                });
    }
}
