package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnDataTest {
    private static final String DATA = """
            {"ses": {
              "generated": false,
              "cloudProviders": [{"id": "1", "code": "aws", "name": "AWS"}],
              "groups": [{"id": "5", "name": "Mine"}],
              "customers": [
                {"id": "7", "name": "Åsa", "company": "Mine AB", "groupId": "5", "spendThreshold": "12.50",
                 "customFieldsValues": [{"name": "erp", "value": "K-7"}]},
                {"name": "Second"}],
              "cloudAccounts": [{"accountNumber": "001", "providerCode": "aws", "customerId": "7", "billingStartDate": "2025-01-01"}],
              "invoices": [{"customerId": "7", "status": "open", "total": 12.34, "lines": [{"amount": "12.34"}]}],
              "reports": [{"source": "aws", "period": "m-1-2025", "data": [
                {"entity": {"id": "7", "type": "customer"}, "lines": []}, {"entity": {"id": "8", "type": "customer"}, "lines": []}]}]
            }}
            """;

    @Test
    void standsInForTheMadeUpData(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("data.json"), DATA);

        try (Sandbox sandbox = Sandbox.builder().data(file).start()) {
            Raw ses = Raw.ses(sandbox);
            assertThat(ses.get("/customers").values("customer", "name")).containsExactly("Åsa", "Second");
            assertThat(ses.get("/customers?filter[spendThreshold]=12.5").values("customer", "id"))
                    .containsExactly("7");
            assertThat(ses.get("/customers?filter[customFields.erp]=K-7").items("customer"))
                    .hasSize(1);
            assertThat(ses.get("/customers/7?relations=group")
                            .items("customer")
                            .get(0)
                            .at("/group/name")
                            .asText())
                    .isEqualTo("Mine");
            assertThat(ses.get("/invoices?relations=lines")
                            .items("invoice")
                            .get(0)
                            .at("/lines/0/amount")
                            .asText())
                    .isEqualTo("12.34");
            assertThat(ses.get("/reports/billing/aws?filter[date_range]=m-1-2025&filter[customer_id]=7")
                            .json()
                            .path("data"))
                    .hasSize(1);
        }
    }

    @Test
    void isAddedToTheMadeUpDataOtherwiseAndSurvivesAReset() {
        String data = "{\"ses\": {\"customers\": [{\"id\": \"101\", \"name\": \"Replaced\"}, {\"name\": \"Added\"}]}}";

        try (Sandbox sandbox = Sandbox.builder().data(data).start()) {
            sandbox.reset();

            Raw ses = Raw.ses(sandbox);
            assertThat(ses.get("/customers?limit=3000").items("customer")).hasSize(2641);
            assertThat(ses.get("/customers/101").values("customer", "name")).containsExactly("Replaced");
            assertThat(ses.get("/customers?filter[name]=Added").values("customer", "id"))
                    .containsExactly("2741");
        }
    }

    @Test
    void coversEveryEntity() {
        String data = """
                {"ses": {"generated": false,
                  "cloudProviders": [{"id": "1", "code": "aws", "name": "AWS"}],
                  "priceBooks": [
                    {"id": "5", "name": "List", "providerId": "1", "master": true, "items": [{"sku": "A", "price": "2.00"}]},
                    {"id": "6", "name": "Mine", "providerId": "1", "master": false, "copyFromId": "5", "adjustmentPercent": "50"}],
                  "skus": [{"id": "7", "sku": "A", "name": "An article", "metered": false, "price": "2.00"}],
                  "products": [{"id": "8", "sku": "A"}],
                  "plans": [{"id": "9", "productId": "8", "periods": ["month"], "skus": [{"id": "7"}]}],
                  "partners": [{"id": "10", "name": "P"}],
                  "customFields": [{"name": "erp", "label": "ERP", "entity": "customer", "showInReports": true}],
                  "customers": [{"id": "11", "name": "C", "partnerId": "10"}],
                  "customerUsers": [{"customerId": "11", "name": "U"}],
                  "orders": [{"customerId": "11", "total": "4.00", "items": [{"sku": "A", "quantity": "2"}]}],
                  "subscriptions": [{"customerId": "11", "subscriptionId": "s-1", "quantity": 3}],
                  "callbacks": [{"event": "trial_end"}],
                  "consoleUsers": [{"name": "accounts/1/users/1", "email": "a@example.com"}]}}""";

        try (Sandbox sandbox = Sandbox.builder().data(data).start()) {
            Raw ses = Raw.ses(sandbox);
            assertThat(ses.get("/price-books/6").json().findValuesAsText("price"))
                    .containsExactly("3.0000");
            assertThat(ses.get("/plans?relations=skus").json().findValuesAsText("sku"))
                    .contains("A");
            assertThat(ses.get("/partners?relations=customers")
                            .json()
                            .at("/data/partner/0/customers/0/id")
                            .asText())
                    .isEqualTo("11");
            assertThat(ses.get("/customers/11/users").values("user", "name")).containsExactly("U");
            assertThat(ses.get("/orders?relations=items").json().findValuesAsText("quantity"))
                    .containsExactly("2");
            assertThat(ses.get("/subscriptions").values("subscription", "quantity"))
                    .containsExactly("3");
            assertThat(ses.get("/customers/11").items("customer").get(0).has("partnerId"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ | not JSON",
                "[] | not an object",
                "{\"other\": {}} | 'other'",
                "{\"ses\": {\"friends\": []}} | 'friends'",
                "{\"ses\": {\"customers\": {}}} | ses.customers must be an array",
                "{\"ses\": {\"customers\": [{\"colour\": \"red\"}]}} | ses.customers[0].colour: customer has no such field",
                "{\"ses\": {\"customers\": [{\"id\": \"x\"}]}} | ses.customers[0].id must be",
                "{\"ses\": {\"customers\": [{\"groupId\": \"999\"}]}} | ses.customers[0].groupId: there is no 999",
                "{\"ses\": {\"customers\": [{\"partnerId\": \"999\"}]}} | ses.customers[0].partnerId: there is no 999",
                "{\"ses\": {\"orders\": [{\"total\": \"much\"}]}} | ses.orders[0].total must be",
                "{\"ses\": {\"invoices\": [{\"billingStartDate\": \"2025\"}]}} | ses.invoices[0].billingStartDate must be a date",
                "{\"ses\": {\"reports\": [{\"period\": \"2025\"}]}} | no month"
            })
    void isRefusedWithWhatAndWhere(String data, String message) {
        assertThatThrownBy(() -> Sandbox.builder().data(data).start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
