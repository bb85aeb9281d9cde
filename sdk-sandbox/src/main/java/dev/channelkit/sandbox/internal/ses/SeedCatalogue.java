package dev.channelkit.sandbox.internal.ses;

import dev.channelkit.sandbox.internal.store.Row;
import dev.channelkit.sandbox.internal.store.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Made-up price books, articles, plans and products: a master book for each cloud and custom copies of it; the articles that reports and
 * invoices name, sold by plans. The same for every seed.
 */
final class SeedCatalogue {
    private static final int FIRST_SKU = 7_001;
    private static final int FIRST_PRODUCT = 501;

    /** An article of the catalogue: what one unit costs, and what the list price of it is, in US dollars. */
    record Article(String sku, String name, String unit, String cost, String price, boolean metered) {}

    /** Licences that made-up subscriptions are for; the same as in made-up reports. */
    static final List<Article> LICENCES = List.of(
            new Article("CFQ7TTC0LF8Q:0001", "Microsoft 365 Business Basic", "Licence", "11.9000", "14.9000", false),
            new Article("CFQ7TTC0LH18:0002", "Microsoft 365 Business Prémium", "Licence", "11.9000", "14.9000", false),
            new Article("CFQ7TTC0LHSF:0001", "Exchange Online (Plan 1)", "Licence", "11.9000", "14.9000", false));

    private static final List<Article> AWS = List.of(
            new Article("AmazonEC2", "Elastic Compute Cloud", "1 Hour", "0.0418", "0.0481", true),
            new Article("AmazonS3", "Simple Storage Service", "1 GB/Month", "0.0230", "0.0265", true),
            new Article("AmazonRDS", "Relational Database Service", "1 Hour", "0.1700", "0.1955", true));
    private static final List<Article> AZURE = List.of(
            new Article("DZH318Z0BQ36:00FB", "Virtual Machines", "1 Hour", "0.0960", "0.1104", true),
            new Article("DZH318Z0BPS6:0001", "Storage", "1 GB/Month", "0.0184", "0.0212", true));
    private static final List<Article> GCP = List.of(
            new Article("6F81-5844-456A", "N1 Predefined Instance Core", "hour", "0.0347", "0.0399", true),
            new Article("95FF-2EF5-5EA1", "Standard Storage Europe", "gibibyte month", "0.0200", "0.0230", true));

    private final SesState state;

    SeedCatalogue(SesState state) {
        this.state = state;
    }

    void make() {
        List<Article> microsoft = new ArrayList<>(AZURE);
        microsoft.addAll(LICENCES);
        book("101", "AWS list price", SesSeed.providerId(state, "aws"), null, AWS);
        book("102", "Microsoft list price", SesSeed.providerId(state, "azureplan"), null, microsoft);
        book("103", "Google list price", SesSeed.providerId(state, "gcp"), null, GCP);
        for (int i = 0; i < 9; i++) {
            copy(
                    Integer.toString(110 + i),
                    "AWS +" + (i + 1) * 2 + " %",
                    "101",
                    SesSeed.providerId(state, "aws"),
                    (i + 1) * 2);
        }
        copy(customBook("azureplan"), "Microsoft −5 %", "102", SesSeed.providerId(state, "azureplan"), -5);
        copy(customBook("gcp"), "Göteborg, Google +10 %", "103", SesSeed.providerId(state, "gcp"), 10);
        articles(AWS);
        articles(AZURE);
        articles(GCP);
        articles(LICENCES);
        LICENCES.forEach(this::product);
    }

    /** A custom book for the provider with that code. */
    static String customBook(String providerCode) {
        return switch (providerCode) {
            case "aws" -> "118";
            case "azureplan" -> "120";
            default -> "130";
        };
    }

    private void book(
            String id, String name, String providerId, @Nullable BigDecimal adjustment, List<Article> articles) {
        state.table(CatalogueEntities.PRICE_BOOK)
                .put(Row.builder()
                        .set("id", id)
                        .set("name", name)
                        .set("providerId", providerId)
                        .set("master", true)
                        .set("copyFromId", null)
                        .set("adjustmentPercent", adjustment)
                        .set("items", articles.stream().map(SeedCatalogue::item).toList())
                        .build());
    }

    private void copy(String id, String name, String master, String providerId, int percent) {
        state.table(CatalogueEntities.PRICE_BOOK)
                .put(Row.builder()
                        .set("id", id)
                        .set("name", name)
                        .set("providerId", providerId)
                        .set("master", false)
                        .set("copyFromId", master)
                        .set("adjustmentPercent", BigDecimal.valueOf(percent).setScale(2))
                        .build());
    }

    private static Row item(Article article) {
        return Row.builder()
                .set("sku", article.sku())
                .set("name", article.name())
                .set("price", new BigDecimal(article.price()))
                .set("currency", Rates.COST_CURRENCY)
                .set("unit", article.unit())
                .build();
    }

    private void articles(List<Article> articles) {
        Table skus = state.table(CatalogueEntities.SKU);
        for (Article article : articles) {
            int number = FIRST_SKU + skus.size();
            skus.put(Row.builder()
                    .set("id", Integer.toString(number))
                    .set("sku", article.sku())
                    .set("name", article.name())
                    .set("description", number % 2 == 0 ? "Charged by " + article.unit() : null)
                    .set("visibility", article.metered() ? "private" : number % 2 == 0 ? "public" : "reseller")
                    .set("metered", article.metered())
                    .set("price", new BigDecimal(article.price()))
                    .set("currency", Rates.COST_CURRENCY)
                    .build());
        }
    }

    // one product for each licence, sold by the month and by the year
    private void product(Article article) {
        Table products = state.table(CatalogueEntities.PRODUCT);
        String id = Integer.toString(FIRST_PRODUCT + products.size());
        products.put(Row.builder()
                .set("id", id)
                .set("sku", article.sku())
                .set("name", article.name())
                .set("status", "active")
                .set("description", id.equals("502") ? "Für Büros bis 300 Plätze & mehr" : null)
                .set("productGroupId", id.equals("503") ? null : "9")
                .build());
        BigDecimal price = new BigDecimal(article.price());
        plan(id + "1", id, "Monthly", List.of("month"), null, price, article.sku());
        plan(
                id + "2",
                id,
                "Yearly",
                List.of("month", "year"),
                new BigDecimal("25.0000"),
                price.multiply(BigDecimal.TEN),
                article.sku());
    }

    private void plan(
            String id,
            String productId,
            String name,
            List<String> periods,
            @Nullable BigDecimal once,
            BigDecimal recurring,
            String sku) {
        state.table(CatalogueEntities.PLAN)
                .put(Row.builder()
                        .set("id", id)
                        .set("productId", productId)
                        .set("name", name)
                        .set("periods", periods)
                        .set("oneTimePrice", once)
                        .set("recurringPrice", recurring)
                        .set("currency", Rates.COST_CURRENCY)
                        .set("skus", state.of(CatalogueEntities.SKU, "sku", sku))
                        .build());
    }
}
