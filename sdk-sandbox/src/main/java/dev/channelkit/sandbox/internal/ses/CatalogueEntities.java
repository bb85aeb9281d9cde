package dev.channelkit.sandbox.internal.ses;

import static dev.channelkit.sandbox.internal.store.FieldKind.BOOLEAN;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE;
import static dev.channelkit.sandbox.internal.store.FieldKind.DATE_TIME;
import static dev.channelkit.sandbox.internal.store.FieldKind.DECIMAL;
import static dev.channelkit.sandbox.internal.store.FieldKind.ID;
import static dev.channelkit.sandbox.internal.store.FieldKind.TEXT;

import dev.channelkit.sandbox.internal.store.Entity;
import dev.channelkit.sandbox.internal.store.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Pattern;

/** The entities of the storefront and of prices. */
final class CatalogueEntities {
    static final Entity<SesState> PRICE_BOOK = Entity.<SesState>builder("price_book")
            .fields(ID, "id")
            .fields(TEXT, "name")
            .fields(ID, "providerId")
            .fields(BOOLEAN, "master")
            .fields(ID, "copyFromId")
            .fields(DECIMAL, "adjustmentPercent")
            .relation("items", CatalogueEntities::prices)
            .build();

    static final Entity<SesState> SKU = Entity.<SesState>builder("sku")
            .fields(ID, "id")
            .fields(TEXT, "sku", "name", "description", "visibility")
            .fields(BOOLEAN, "metered")
            .fields(DECIMAL, "price")
            .fields(TEXT, "currency")
            .build();

    static final Entity<SesState> PLAN = Entity.<SesState>builder("plan")
            .fields(ID, "id", "productId")
            .fields(TEXT, "name")
            .fields(DECIMAL, "oneTimePrice", "recurringPrice")
            .fields(TEXT, "currency")
            .relation("skus", CatalogueEntities::articles)
            .build();

    static final Entity<SesState> PRODUCT = Entity.<SesState>builder("product")
            .fields(ID, "id")
            .fields(TEXT, "sku", "name", "status", "description")
            .fields(ID, "productGroupId")
            .relation("plans", (state, product) -> PLAN.embedded(state, state.of(PLAN, "productId", product.id())))
            .build();

    static final Entity<SesState> ORDER = Entity.<SesState>builder("order")
            .fields(ID, "id", "customerId")
            .fields(TEXT, "status")
            .fields(DECIMAL, "total")
            .fields(TEXT, "currency")
            .fields(DATE_TIME, "createdAt")
            .relation("items", SesEntities.stored("items"))
            .relation("customer", SesEntities::owner)
            .build();

    static final Entity<SesState> SUBSCRIPTION = Entity.<SesState>builder("subscription")
            .fields(ID, "id", "customerId", "cloudProviderId")
            .fields(TEXT, "subscriptionId", "subscriptionName")
            .fields(ID, "productId", "planId")
            .fields(DECIMAL, "quantity")
            .fields(TEXT, "unitType", "status")
            .fields(DATE, "startDate", "endDate")
            .fields(BOOLEAN, "autoRenew")
            .fields(DECIMAL, "price", "cost")
            .fields(TEXT, "currency")
            .relation("customer", SesEntities::owner)
            .relation(
                    "provider",
                    (state, subscription) ->
                            SesEntities.find(state, SesEntities.CLOUD_PROVIDER, subscription.text("cloudProviderId")))
            .build();

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int PRICE_DECIMALS = 4;

    private CatalogueEntities() {}

    // a custom book has no prices of its own: it follows its master's, adjusted
    private static List<Row> prices(SesState state, Row book) {
        if (book.get("copyFromId") == null) {
            return book.rows("items");
        }
        BigDecimal adjustment = book.get("adjustmentPercent") instanceof BigDecimal percent ? percent : BigDecimal.ZERO;
        BigDecimal factor = BigDecimal.ONE.add(adjustment.movePointLeft(2));
        return state.of(PRICE_BOOK, "id", book.text("copyFromId")).stream()
                .flatMap(master -> master.rows("items").stream())
                .map(item -> adjusted(item, factor))
                .toList();
    }

    private static Row adjusted(Row item, BigDecimal factor) {
        String price = item.text("price");
        return AMOUNT.matcher(price).matches()
                ? item.with(
                        "price", new BigDecimal(price).multiply(factor).setScale(PRICE_DECIMALS, RoundingMode.HALF_UP))
                : item;
    }

    // a plan keeps the ids of its articles
    private static List<Row> articles(SesState state, Row plan) {
        return plan.rows("skus").stream()
                .map(article -> SesEntities.find(state, SKU, article.id()))
                .filter(article -> !article.equals(Row.empty()))
                .toList();
    }
}
