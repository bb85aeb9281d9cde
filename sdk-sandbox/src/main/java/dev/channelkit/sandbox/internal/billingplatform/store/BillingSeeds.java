package dev.channelkit.sandbox.internal.billingplatform.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Usage, last month's invoices and what was paid of them. There is more usage than one query answers. */
final class BillingSeeds {
    static final int ACTIVITIES = 12_000;
    private static final long FIRST_ACTIVITY = 100_001;
    private static final long BEFORE_FIRST_INVOICE = 50_000;
    private static final int PAYMENTS = 1_299;
    private static final int CREDITS = 40;

    private final LocalDate today;

    BillingSeeds(LocalDate today) {
        this.today = today;
    }

    List<Seed> all() {
        return List.of(activities(), invoices(), payments(), credits());
    }

    private Seed activities() {
        LocalDateTime month = today.withDayOfMonth(1).atStartOfDay();
        return new Seed(
                "ACTIVITY",
                ACTIVITIES,
                List.of(
                        "Id",
                        "AccountId",
                        "ProductId",
                        "ActivityDate",
                        "Quantity",
                        "InvoiceId",
                        "AccountProductId",
                        "ActivityCollectorId",
                        "RatedAmount",
                        "CurrencyCode",
                        "ProcessStatus",
                        "Estimated",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> {
                    int line = i % CustomerSeeds.ACCOUNT_PRODUCTS;
                    int customer = CustomerSeeds.customerOf(line);
                    LocalDateTime used = today.atStartOfDay().minusMinutes(6L * (ACTIVITIES - i));
                    LocalDateTime loaded = used.plusMinutes(5);
                    BigDecimal quantity = BigDecimal.valueOf(1 + i % 40);
                    boolean failed = i % 200 == 199;
                    return new @Nullable Object[] {
                        FIRST_ACTIVITY + i,
                        CustomerSeeds.account(customer),
                        CustomerSeeds.productOf(line),
                        used,
                        quantity,
                        used.isBefore(month) && !failed ? BEFORE_FIRST_INVOICE + customer : null,
                        CustomerSeeds.FIRST_ACCOUNT_PRODUCT + line,
                        i % 2 == 0 ? 31L : 32L,
                        failed ? null : quantity.multiply(new BigDecimal("0.0250")),
                        "EUR",
                        failed ? "ERROR" : "RATED",
                        false,
                        loaded,
                        41L,
                        loaded,
                        41L
                    };
                });
    }

    private Seed invoices() {
        LocalDateTime end = today.withDayOfMonth(1).atStartOfDay();
        LocalDateTime start = end.minusMonths(1);
        return new Seed(
                "INVOICE",
                CustomerSeeds.CUSTOMERS,
                List.of(
                        "Id",
                        "BillingProfileId",
                        "AccountId",
                        "Status",
                        "PaymentStatus",
                        "BillingCycleStartDate",
                        "BillingCycleEndDate",
                        "StartDate",
                        "EndDate",
                        "DueDate",
                        "ClosedDate",
                        "BillableFlag",
                        "VoidFlag",
                        "GrandTotalAmount",
                        "PaymentAmount",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                n -> {
                    int i = n + 1;
                    BigDecimal total = BigDecimal.valueOf(1_290 + i * 37L % 90_000, 2);
                    boolean paid = i % 2 == 0;
                    return new @Nullable Object[] {
                        BEFORE_FIRST_INVOICE + i,
                        CustomerSeeds.BEFORE_FIRST_PROFILE + i,
                        CustomerSeeds.account(i),
                        "CLOSED",
                        paid ? "PAID" : "UNPAID",
                        start,
                        end.minusDays(1),
                        start,
                        end.minusDays(1),
                        end.plusDays(14),
                        end,
                        true,
                        i % 500 == 0,
                        total,
                        paid ? total : null,
                        end.minusDays(1),
                        1L,
                        end.minusDays(1),
                        1L
                    };
                });
    }

    private Seed payments() {
        LocalDateTime then = today.withDayOfMonth(1).atStartOfDay().minusDays(1);
        return new Seed(
                "PAYMENT",
                PAYMENTS,
                List.of(
                        "Id",
                        "PaymentType",
                        "PaymentDate",
                        "BillingProfileId",
                        "Autoallocate",
                        "VoidFlag",
                        "PendingAmount",
                        "ExternalReferenceId",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    60_001L + i,
                    i % 3 == 0 ? "CREDIT CARD" : "WIRE",
                    then,
                    CustomerSeeds.BEFORE_FIRST_PROFILE + 2 * i + 2,
                    true,
                    false,
                    BigDecimal.ZERO,
                    "BANK-" + (i + 1),
                    then,
                    41L,
                    then,
                    41L
                });
    }

    private Seed credits() {
        LocalDateTime then = today.minusDays(20).atStartOfDay();
        return new Seed(
                "CREDIT",
                CREDITS,
                List.of(
                        "Id",
                        "BillingProfileId",
                        "CreditType",
                        "CreditDate",
                        "CreditNote",
                        "ApprovalStatus",
                        "VoidFlag",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    65_001L + i,
                    CustomerSeeds.BEFORE_FIRST_PROFILE + i * 60L + 1,
                    "STANDARD",
                    then,
                    "Goodwill",
                    "APPROVED",
                    false,
                    then,
                    41L,
                    then,
                    41L
                });
    }
}
