package dev.channelkit.sandbox.internal.billingplatform.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contracts of the first customers, with their currencies, rates, and prices in tiers. */
final class ContractSeeds {
    private static final int CONTRACTS = 400;
    private static final long FIRST_CONTRACT = 3_001;
    private static final long FIRST_RATE = 4_401;
    private static final int PRICED_RATES = 200;

    private final LocalDate today;

    ContractSeeds(LocalDate today) {
        this.today = today;
    }

    List<Seed> all() {
        return List.of(contracts(), currencies(), rates(), pricing());
    }

    private Seed contracts() {
        return new Seed(
                "CONTRACT",
                CONTRACTS,
                List.of(
                        "Id",
                        "AccountId",
                        "ContractNumber",
                        "StartDate",
                        "EndDate",
                        "OnEndDate",
                        "ContractStatus",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> {
                    LocalDateTime start =
                            today.withDayOfMonth(1).minusMonths(i % 24 + 1L).atStartOfDay();
                    return new @Nullable Object[] {
                        FIRST_CONTRACT + i,
                        CustomerSeeds.account(i + 1),
                        String.format("CN-%d-%04d", start.getYear(), i + 1),
                        start,
                        i % 3 == 0 ? null : start.plusYears(2).minusDays(1),
                        "Terminate",
                        "ACTIVE",
                        start,
                        41L,
                        start,
                        41L
                    };
                });
    }

    private Seed currencies() {
        LocalDateTime then = today.minusMonths(25).atStartOfDay();
        return new Seed(
                "CONTRACT_CURRENCY",
                CONTRACTS,
                List.of("Id", "ContractId", "CurrencyCode", "Created", "CreatedUserId", "Updated", "UpdatedUserId"),
                i -> new @Nullable Object[] {3_501L + i, FIRST_CONTRACT + i, "EUR", then, 41L, then, 41L});
    }

    private Seed rates() {
        LocalDateTime start = today.withDayOfMonth(1).minusMonths(1).atStartOfDay();
        return new Seed(
                "CONTRACT_RATE",
                2 * CONTRACTS,
                List.of(
                        "Id",
                        "ContractId",
                        "StartDate",
                        "ProductId",
                        "RatingMethodId",
                        "Name",
                        "RateOrder",
                        "Status",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    FIRST_RATE + i,
                    FIRST_CONTRACT + i / 2,
                    start,
                    CatalogueSeeds.FIRST_PRODUCT + i % CatalogueSeeds.PRODUCTS,
                    CatalogueSeeds.FIRST_RATING_METHOD + i % 8,
                    "Rate " + (i + 1),
                    Integer.toString(i % 2 + 1),
                    "ACTIVE",
                    start,
                    41L,
                    start,
                    41L
                });
    }

    // three tiers that touch, the last without a bound
    private Seed pricing() {
        LocalDateTime start = today.withDayOfMonth(1).minusMonths(1).atStartOfDay();
        List<String> lower = List.of("0", "100.0000000001", "1000.0000000001");
        List<String> upper = List.of("100", "1000", "-1");
        return new Seed(
                "PRICING",
                3 * PRICED_RATES,
                List.of(
                        "Id",
                        "ContractRateId",
                        "CurrencyCode",
                        "EffectiveDate",
                        "LowerBand",
                        "UpperBand",
                        "Rate",
                        "RateOrder",
                        "ExternalKey",
                        "Created",
                        "CreatedUserId",
                        "Updated",
                        "UpdatedUserId"),
                i -> new @Nullable Object[] {
                    12_001L + i,
                    FIRST_RATE + i / 3,
                    "EUR",
                    start,
                    new BigDecimal(lower.get(i % 3)),
                    new BigDecimal(upper.get(i % 3)),
                    BigDecimal.valueOf(300 - i % 3 * 75L, 4),
                    Integer.toString(i % 3 + 1),
                    "TIER-" + (i / 3 + 1) + "/" + (i % 3 + 1),
                    start,
                    41L,
                    start,
                    41L
                });
    }
}
