package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Price books, the storefront, and who else is there. */
@ExtendWith(SandboxExtension.class)
class CatalogueTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void copiesAMasterWithAnAdjustment() {
        Raw.Reply created =
                ses.post("/price-books", Map.of("name", "Mine", "copyFromId", "101", "adjustmentPercent", "-12.5"));

        JsonNode copy = created.items("price_book").get(0);
        List<JsonNode> prices = prices(copy.path("id").asText());
        List<JsonNode> master = prices("101");
        assertThat(copy.path("master").asBoolean()).isFalse();
        assertThat(copy.path("providerId").asText()).isEqualTo("1");
        assertThat(prices).hasSameSizeAs(master);
        for (int i = 0; i < prices.size(); i++) {
            BigDecimal expected =
                    new BigDecimal(master.get(i).path("price").asText()).multiply(new BigDecimal("0.875"));
            assertThat(new BigDecimal(prices.get(i).path("price").asText()))
                    .isCloseTo(expected, within(new BigDecimal("0.00005")));
        }
    }

    @Test
    void copiesOnlyMasters() {
        Raw.Reply ofACopy = ses.post("/price-books", Map.of("name", "Mine", "copyFromId", "112"));
        Raw.Reply ofNone = ses.post("/price-books", Map.of("name", "Mine", "copyFromId", "9"));

        assertThat(ofACopy.json().at("/errors/0/field").asText()).isEqualTo("copyFromId");
        assertThat(ofNone.status()).isEqualTo(400);
    }

    @Test
    void showsPricesOfASingleBookUnaskedAndOfAListWhenAsked() {
        assertThat(ses.get("/price-books/112").items("price_book").get(0).path("items"))
                .isNotEmpty();
        assertThat(ses.get("/price-books/112?relations=")
                        .items("price_book")
                        .get(0)
                        .has("items"))
                .isFalse();
        assertThat(ses.get("/price-books").items("price_book")).noneMatch(book -> book.has("items"));
    }

    @Test
    void everyBookThatCustomersAndAccountsNameExists() {
        List<String> books = ses.get("/price-books").values("price_book", "id");

        for (JsonNode customer : ses.get("/customers?limit=3000").items("customer")) {
            assertThat(customer.path("priceBooksLinks").findValuesAsText("priceBookId"))
                    .isSubsetOf(books);
        }
        for (JsonNode account : ses.get("/cloud-accounts?limit=3000").items("cloud_account")) {
            if (account.hasNonNull("priceBookId")) {
                String provider = ses.get(
                                "/price-books/" + account.path("priceBookId").asText())
                        .values("price_book", "providerId")
                        .get(0);
                assertThat(account.at("/provider/id").asText()).isEqualTo(provider);
            }
        }
    }

    @Test
    void addsTheItemsOfAnOrderUpToItsTotal() {
        for (JsonNode order :
                ses.get("/orders?limit=500&relations=items,customer").items("order")) {
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode item : order.path("items")) {
                BigDecimal amount = new BigDecimal(item.path("amount").asText());
                assertThat(amount)
                        .isEqualByComparingTo(new BigDecimal(
                                        item.path("unitPrice").asText())
                                .multiply(new BigDecimal(item.path("quantity").asText())));
                sum = sum.add(amount);
            }
            assertThat(sum)
                    .isEqualByComparingTo(new BigDecimal(order.path("total").asText()));
            assertThat(order.at("/customer/id")).isEqualTo(order.path("customerId"));
        }
    }

    @Test
    void sellsWhatTheCatalogueHas() {
        List<String> articles = ses.get("/skus").values("sku", "sku");
        JsonNode product =
                ses.get("/products/501?relations=plans").items("product").get(0);
        JsonNode plan = ses.get("/plans?relations=skus").items("plan").get(0);

        assertThat(articles)
                .doesNotHaveDuplicates()
                .contains(product.path("sku").asText());
        assertThat(product.path("plans"))
                .isNotEmpty()
                .allMatch(one -> one.path("productId").asText().equals("501"));
        assertThat(plan.path("periods")).isNotEmpty();
        assertThat(articles).contains(plan.at("/skus/0/sku").asText());
    }

    @Test
    void subscribesCustomersToTheirAzureAccounts() {
        List<String> subscriptions = ses.get("/subscriptions?limit=3000").values("subscription", "subscriptionId");
        List<JsonNode> accounts = ses.get("/cloud-accounts?limit=3000&filter[providerCode]=azureplan")
                .items("cloud_account");

        assertThat(accounts)
                .filteredOn(account -> account.hasNonNull("customerId"))
                .isNotEmpty()
                .allSatisfy(account -> assertThat(subscriptions)
                        .contains(account.path("accountNumber").asText()));
    }

    @Test
    void cancelsASubscriptionOnce() {
        Raw.Reply early = ses.post("/subscriptions/8001/cancel", Map.of("effectiveDate", "2020-01-01"));
        Raw.Reply cancelled = ses.post("/subscriptions/8001/cancel", Map.of("effectiveDate", "2026-12-31"));
        Raw.Reply again = ses.post("/subscriptions/8001/cancel", Map.of("effectiveDate", "2026-12-31"));

        assertThat(early.json().at("/errors/0/field").asText()).isEqualTo("effectiveDate");
        assertThat(cancelled.values("subscription", "status")).containsExactly("cancelled");
        assertThat(cancelled.values("subscription", "endDate")).containsExactly("2026-12-31");
        assertThat(again.status()).isEqualTo(409);
    }

    @Test
    void showsPartnersWithTheirCustomersAndInvoices() {
        JsonNode partner = ses.get("/partners/310?relations=customers,invoices")
                .items("partner")
                .get(0);
        List<String> customers = partner.path("customers").findValuesAsText("id");

        assertThat(customers).isNotEmpty();
        assertThat(partner.path("invoices"))
                .isNotEmpty()
                .allSatisfy(invoice -> assertThat(customers)
                        .contains(invoice.path("customerId").asText()));
        assertThat(ses.post("/partners", Map.of("name", "A")).status()).isEqualTo(405);
    }

    @Test
    void keepsCallbacks() {
        Raw.Reply created = ses.post("/callbacks", Map.of("event", "trial_end", "url", "https://hooks.example.com/x"));
        String id = created.values("callback", "id").get(0);

        assertThat(created.values("callback", "level")).containsExactly("product");
        assertThat(ses.get("/callbacks?filter[event]=trial_end").values("callback", "id"))
                .containsExactly(id);
        assertThat(ses.send("DELETE", "/callbacks/" + id, "", "").status()).isEqualTo(200);
        assertThat(ses.get("/callbacks?filter[event]=trial_end").items("callback"))
                .isEmpty();
    }

    private List<JsonNode> prices(String book) {
        return ses.get("/price-books/" + book)
                .items("price_book")
                .get(0)
                .path("items")
                .valueStream()
                .toList();
    }
}
