package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Made-up orders, subscriptions, partners, users, custom fields and callbacks. They fit the rest: a subscription at Microsoft is one of the
 * customer's cloud accounts, an order's total is the sum of its items, partners have the customers that they brought.
 */
final class SeedCommerce {
    private static final int FIRST_SUBSCRIPTION = 8_001;
    private static final int FIRST_ORDER = 3_001;
    private static final int FIRST_USER = 6_001;
    private static final List<String> ORDER_STATUSES =
            List.of("completed", "completed", "approved", "pending", "denied", "cancelled");

    private final SesState state;
    private final SplittableRandom random;

    SeedCommerce(SesState state, long seed) {
        this.state = state;
        // numbers of its own, so that what else is made up does not depend on how much there is here
        random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + 1);
    }

    void make() {
        customFields();
        partners();
        int index = 0;
        for (Row customer : state.table(SesEntities.CUSTOMER).rows()) {
            if (index < 8 || index % 10 == 0) {
                user(customer, "active");
                licences(customer, index);
            }
            if (index < 8 || index % 40 == 0) {
                user(customer, index % 3 == 0 ? "suspended" : "pending");
                order(customer);
            }
            index++;
        }
        state.of(SesEntities.CLOUD_ACCOUNT, "providerCode", "azureplan").forEach(this::azurePlan);
        callbacks();
        consoleUsers();
    }

    private void customFields() {
        customField("1", "erpNumber", "ERP number", "customer", true);
        customField("2", "costCentre", "Cost centre", "customer", false);
        customField("3", "owner", "Owner", "cloud_account", true);
    }

    private void customField(String id, String name, String label, String entity, boolean shown) {
        state.table(SesEntities.CUSTOM_FIELD)
                .put(Row.builder()
                        .set("id", id)
                        .set("name", name)
                        .set("label", label)
                        .set("entity", entity)
                        .set("showInReports", shown)
                        .build());
    }

    private void partners() {
        partner("310", "Håkan Lund", "Lund Molntjänster AB", "the one in Lund");
        partner("311", "Ana Belén", "Nube & Más S.L.", null);
        partner("312", "佐藤 美咲", "東京クラウド", null);
        partner("313", "Jo New", "No Customers Yet Ltd", null);
    }

    private void partner(String id, String name, String company, @Nullable String nickname) {
        state.table(SesEntities.PARTNER)
                .put(Row.builder()
                        .set("id", id)
                        .set("name", name)
                        .set("company", company)
                        .set("email", "partner" + id + "@example.com")
                        .set("nickname", nickname)
                        .build());
    }

    private void user(Row customer, String status) {
        Table users = state.table(SesEntities.CUSTOMER_USER);
        String id = Integer.toString(FIRST_USER + users.size());
        users.put(Row.builder()
                .set("id", id)
                .set("customerId", customer.id())
                .set("name", customer.text("name").isEmpty() ? "Somebody" : customer.text("name"))
                .set("email", "user" + id + "@example.com")
                .set("status", status)
                .set("createdAt", customer.get("createdAt"))
                .build());
    }

    private void licences(Row customer, int index) {
        SeedCatalogue.Article article = one(SeedCatalogue.LICENCES);
        Row product = state.of(CatalogueEntities.PRODUCT, "sku", article.sku()).get(0);
        boolean ended = index % 30 == 10;
        LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(500));
        subscription(Row.builder()
                .set("customerId", customer.id())
                .set("cloudProviderId", SesSeed.providerId(state, "azureplan"))
                .set("subscriptionId", guid())
                .set("subscriptionName", article.name())
                .set("productId", product.id())
                .set("planId", product.id() + (1 + random.nextInt(2)))
                .set("quantity", BigDecimal.valueOf(1 + random.nextInt(60)))
                .set("unitType", article.unit())
                .set("status", ended ? "expired" : "active")
                .set("startDate", start.toString())
                .set("endDate", start.plusYears(1).minusDays(1).toString())
                .set("autoRenew", !ended)
                .set("price", new BigDecimal(article.price()))
                .set("cost", new BigDecimal(article.cost())));
    }

    // an Azure subscription is open-ended and has the number of its account
    private void azurePlan(Row account) {
        if (account.get("customerId") == null) {
            return;
        }
        subscription(Row.builder()
                .set("customerId", account.get("customerId"))
                .set("cloudProviderId", SesSeed.providerId(state, "azureplan"))
                .set("subscriptionId", account.get("accountNumber"))
                .set("subscriptionName", "Azure plan")
                .set("productId", null)
                .set("planId", null)
                .set("quantity", BigDecimal.ONE)
                .set("unitType", "Usage-based")
                .set("status", "active")
                .set("startDate", account.get("billingStartDate"))
                .set("endDate", null)
                .set("autoRenew", false)
                .set("price", BigDecimal.ZERO.setScale(4))
                .set("cost", BigDecimal.ZERO.setScale(4)));
    }

    private void subscription(Row.Builder fields) {
        Table subscriptions = state.table(CatalogueEntities.SUBSCRIPTION);
        Row.Builder row = Row.builder().set("id", Integer.toString(FIRST_SUBSCRIPTION + subscriptions.size()));
        fields.set("currency", Rates.COST_CURRENCY)
                .build()
                .entries()
                .forEach(field -> row.set(field.getKey(), field.getValue()));
        subscriptions.put(row.build());
    }

    private void order(Row customer) {
        Table orders = state.table(CatalogueEntities.ORDER);
        String id = Integer.toString(FIRST_ORDER + orders.size());
        List<Row> items = random.nextBoolean()
                ? List.of(item(id + "01", SeedCatalogue.LICENCES.get(0)))
                : List.of(
                        item(id + "01", SeedCatalogue.LICENCES.get(1)), item(id + "02", SeedCatalogue.LICENCES.get(2)));
        BigDecimal total = items.stream()
                .map(item -> new BigDecimal(item.text("amount")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        orders.put(Row.builder()
                .set("id", id)
                .set("customerId", customer.id())
                .set("status", one(ORDER_STATUSES))
                .set("total", total)
                .set("currency", Rates.COST_CURRENCY)
                .set("createdAt", LocalDate.of(2025, 1, 2).plusDays(random.nextInt(170)) + "T09:30:00Z")
                .set("items", items)
                .build());
    }

    private Row item(String id, SeedCatalogue.Article article) {
        BigDecimal quantity = BigDecimal.valueOf(1 + random.nextInt(25));
        BigDecimal price = new BigDecimal(article.price());
        Row product = state.of(CatalogueEntities.PRODUCT, "sku", article.sku()).get(0);
        return Row.builder()
                .set("id", id)
                .set("productId", product.id())
                .set("planId", product.id() + "1")
                .set("sku", article.sku())
                .set("name", article.name())
                .set("quantity", quantity)
                .set("unitPrice", price)
                .set("amount", price.multiply(quantity))
                .set("currency", Rates.COST_CURRENCY)
                .build();
    }

    private void callbacks() {
        callback("1", "account", "customer_signup", null);
        callback("2", "product", "subscription_cancel", "501");
    }

    private void callback(String id, String level, String event, @Nullable String productId) {
        state.table(SesEntities.CALLBACK)
                .put(Row.builder()
                        .set("id", id)
                        .set("level", level)
                        .set("event", event)
                        .set("url", "https://hooks.example.com/ses/" + id)
                        .set("productId", productId)
                        .build());
    }

    private void consoleUsers() {
        String day = "2024-02-01T08:00:00Z";
        Table users = state.table(SesEntities.CONSOLE_USER);
        users.put(ConsoleUserCalls.user("1", "Åsa Ägare", "owner@example.com", "OWNER", day));
        users.put(ConsoleUserCalls.user("2", "Sven Säljare", "sales@example.com", "SALES", day));
        users.put(ConsoleUserCalls.user("3", "Olga Ops", "ops@example.com", "OPS", day));
    }

    private String guid() {
        return "%08x-%04x-4%03x-b%03x-%012x"
                .formatted(
                        random.nextInt(),
                        random.nextInt(1 << 16),
                        random.nextInt(1 << 12),
                        random.nextInt(1 << 12),
                        random.nextLong(1L << 48));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
