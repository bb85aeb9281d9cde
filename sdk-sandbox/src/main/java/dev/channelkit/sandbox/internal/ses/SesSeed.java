package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.server.SharedSeed;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.store.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Made-up data: the same for the same seed, whatever the day it is made on. 40 groups, 2,640 customers with ids from 101, about 600
 * cloud accounts, every twentieth of them not assigned.
 */
final class SesSeed {
    private static final int GROUPS = 40;
    private static final int CUSTOMERS = 2_640;
    private static final int FIRST_CUSTOMER = 101;
    private static final int FIRST_ACCOUNT = 71_001;
    private static final Instant EPOCH = Instant.parse("2023-01-02T08:00:00Z");
    private static final List<String> CURRENCIES = List.of("SEK", "EUR", "NOK", "DKK", "USD", "GBP");
    private static final List<String> STATUSES =
            List.of("active", "active", "active", "active", "pending", "suspended");

    // rows are immutable
    private static final SharedSeed<SesState> SHARED = new SharedSeed<>(seed -> new SesSeed(seed).make());

    private final long seed;
    private final SplittableRandom random;
    private final SesState state = new SesState();

    private SesSeed(long seed) {
        this.seed = seed;
        random = new SplittableRandom(seed);
    }

    /** The data of that seed, free to change. */
    static SesState made(long seed) {
        return SHARED.of(seed).copy();
    }

    private SesState make() {
        Spec.example("ses", "listCloudProviders/200.yaml")
                .at("/data/cloud_provider")
                .forEach(this::provider);
        for (int id = 1; id <= GROUPS; id++) {
            state.table(SesEntities.GROUP).put(group(id));
        }
        for (int i = 0; i < CUSTOMERS; i++) {
            state.table(SesEntities.CUSTOMER).put(customer(i));
        }
        accounts();
        new SeedInvoices(state, new UsageReports(seed)).put();
        new SeedCatalogue(state).make();
        new SeedCommerce(state, seed).make();
        return state;
    }

    private void provider(JsonNode shown) {
        Row.Builder provider = Row.builder();
        shown.properties()
                .forEach(field -> provider.set(field.getKey(), field.getValue().asText()));
        state.table(SesEntities.CLOUD_PROVIDER).put(provider.build());
    }

    /** The id of the provider with that code, which the spec's example has. */
    static String providerId(SesState state, String code) {
        return state.provider(code).orElseThrow().id();
    }

    private static Row group(int id) {
        return Row.builder()
                .set("id", Integer.toString(id))
                .set("name", id == 23 ? "Göteborg" : "Group " + id)
                .set("description", id == 23 ? "Customers of the Gothenburg office" : null)
                .set("customersCount", 0)
                .set("createdAt", EPOCH.toString())
                .build();
    }

    private Row customer(int index) {
        String id = Integer.toString(FIRST_CUSTOMER + index);
        boolean known = index < SeedNames.KNOWN.size();
        SeedNames.Known person = known ? SeedNames.KNOWN.get(index) : somebody();
        Instant created = EPOCH.plus(random.nextInt(60 * 24 * 700), ChronoUnit.MINUTES);
        Row.Builder customer = Row.builder().set("id", id).set("name", person.name());
        if (!person.company().isEmpty()) {
            customer.set("company", person.company());
        }
        customer.set("email", "customer" + id + "@example.com");
        if (index % 3 == 0) {
            customer.set("title", index % 2 == 0 ? "CFO" : "Geschäftsführerin")
                    .set("phone", "+46 40 %07d".formatted(random.nextInt(10_000_000)));
        }
        if (index % 4 == 0) {
            customer.set("address", address());
        }
        return customer.set("groupId", person.groupId().isEmpty() ? null : person.groupId())
                .set("status", one(STATUSES))
                .set("currency", one(CURRENCIES))
                .set("spendThreshold", index % 5 == 0 ? null : BigDecimal.valueOf(random.nextInt(10_000_000), 2))
                .set("createdAt", created.toString())
                .set(
                        "updatedAt",
                        created.plus(random.nextInt(10_000), ChronoUnit.MINUTES).toString())
                .set("priceBooksLinks", index % 7 == 0 ? List.of(priceBook(index)) : List.of())
                .set(
                        "customFieldsValues",
                        List.of(
                                CustomerCalls.customField("erpNumber", "ERP number", "K-" + id),
                                CustomerCalls.customField(
                                        "costCentre", "Cost centre", Integer.toString(random.nextInt(200)))))
                .set("_partnerId", partner(index))
                .build();
    }

    private SeedNames.Known somebody() {
        String name = one(SeedNames.FIRST) + " " + one(SeedNames.LAST);
        String company = random.nextInt(12) == 0 ? "" : one(SeedNames.COMPANY) + " " + one(SeedNames.FORM);
        String group = random.nextInt(10) == 0 ? "" : Integer.toString(1 + random.nextInt(GROUPS));
        return new SeedNames.Known(name, company, group);
    }

    private Row address() {
        return Row.builder()
                .set("street", "Storgatan " + (1 + random.nextInt(200)))
                .set("city", one(List.of("Malmö", "København", "Zürich", "Łódź", "京都")))
                .set("postalCode", "%05d".formatted(random.nextInt(100_000)))
                .set("country", one(List.of("SE", "DK", "CH", "PL", "JP")))
                .build();
    }

    private Row priceBook(int index) {
        return Row.builder()
                .set("priceBookId", Integer.toString(110 + index % 9))
                .set("providerId", providerId(state, "aws"))
                .build();
    }

    // a few customers belong to resellers below the caller
    private static @Nullable String partner(int index) {
        return switch (index % 50) {
            case 8 -> "310";
            case 18 -> "311";
            case 28 -> "312";
            default -> null;
        };
    }

    private void accounts() {
        int next = FIRST_ACCOUNT;
        int index = 0;
        for (Row customer : state.table(SesEntities.CUSTOMER).rows()) {
            // the known customers have accounts at every cloud; of the others, every sixth has one or two
            int count = index < 8 ? 3 : index % 6 == 0 ? 1 + random.nextInt(2) : 0;
            for (int i = 0; i < count; i++) {
                int number = next++;
                state.table(SesEntities.CLOUD_ACCOUNT)
                        .put(account(number, number % 20 == 0 ? null : customer.id(), index < 8 ? i : index / 6 + i));
            }
            index++;
        }
    }

    private Row account(int id, @Nullable String customerId, int kind) {
        String code = List.of("aws", "azureplan", "gcp").get(kind % 3);
        LocalDate start = LocalDate.of(2024, 1, 1).plusMonths(random.nextInt(14));
        return Row.builder()
                .set("id", Integer.toString(id))
                .set("cloudAccountId", Integer.toString(id))
                .set("accountNumber", accountNumber(code))
                .set("providerCode", code)
                .set("email", "cloud" + id + "@example.com")
                .set("customerId", customerId)
                .set("billingStartDate", customerId == null ? null : start.toString())
                .set("priceBookId", id % 11 == 0 ? SeedCatalogue.customBook(code) : null)
                .set("payerAccount", code.equals("aws") && id % 5 == 0)
                .set("notes", id % 3 == 0 ? "Übernommen im Januar" : null)
                .set("customFieldsValues", List.of(CustomerCalls.customField("owner", "Owner", "Team " + id % 9)))
                .build();
    }

    private String accountNumber(String code) {
        return switch (code) {
            // twelve digits, and leading zeros count
            case "aws" -> "00%010d".formatted(random.nextLong(10_000_000_000L));
            case "azureplan" ->
                "%08x-%04x-4%03x-a%03x-%012x"
                        .formatted(
                                random.nextInt(),
                                random.nextInt(1 << 16),
                                random.nextInt(1 << 12),
                                random.nextInt(1 << 12),
                                random.nextLong(1L << 48));
            default ->
                "%06x-%06x-%06x"
                        .formatted(random.nextInt(1 << 24), random.nextInt(1 << 24), random.nextInt(1 << 24))
                        .toLowerCase(Locale.ROOT);
        };
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
