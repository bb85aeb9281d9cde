package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BssListsTest {
    @Test
    void pagesHoldEverySubscriptionOnce() {
        try (Sandbox sandbox = Sandbox.start()) {
            List<String> ids = ids(Raw.bss(sandbox), "/subscriptions?pageSize=500&$orderby=updatedAt");

            assertThat(ids).hasSize(3_000).doesNotHaveDuplicates();
            assertThat(ids).anyMatch(id -> !id.equals(id.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void countsAndCapsPages() {
        try (Sandbox sandbox =
                Sandbox.builder().bss(BssProfile.usual().withPageCap(100)).start()) {
            Raw api = Raw.bss(sandbox);
            JsonNode capped = api.get("/accounts?pageSize=5000&pageIndex=3").json();
            JsonNode beyond = api.get("/accounts?pageIndex=99").json();

            assertThat(capped.path("data")).hasSize(40);
            assertThat(capped.path("paging").toString())
                    .isEqualTo("{\"totalPages\":3,\"pageIndex\":3,\"pageSize\":100,\"totalCount\":240}");
            assertThat(beyond.path("data")).isEmpty();
            assertThat(beyond.at("/paging/totalPages").asInt()).isEqualTo(10);
            assertThat(api.get("/accounts?pageIndex=0").status()).isEqualTo(400);
            assertThat(api.get("/accounts?pageSize=0").status()).isEqualTo(400);
            assertThat(api.get("/accounts?page=1").status()).isEqualTo(400);
            assertThat(sandbox.report()).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"paged, true, true", "data, true, false", "bare, false, false"})
    void comesInEveryForm(String form, boolean wrapped, boolean paging) {
        BssProfile profile = BssProfile.usual().withListForm(form).withChildLists(wrapped ? "array" : "wrapped");
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            Raw api = Raw.bss(sandbox);
            JsonNode list = api.get("/products").json();
            String product =
                    api.get("/products?pageSize=1").json().findPath("id").asText();

            assertThat(list.has("data")).isEqualTo(wrapped);
            assertThat(list.has("paging")).isEqualTo(paging);
            assertThat(api.get("/products/" + product + "/addons").json().has("data"))
                    .isEqualTo(!wrapped);
            assertThat(api.get("/products/" + product + "/characteristics")
                            .json()
                            .has("attributes"))
                    .isEqualTo(!wrapped);
        }
    }

    @Test
    void olderVersionsHaveOlderFormsAndOneIsWanted() {
        try (Sandbox sandbox = Sandbox.start()) {
            String token = Raw.bssToken(
                            sandbox.bss(),
                            Map.of(
                                    "grant_type", "password",
                                    "username", sandbox.bss().userName(),
                                    "password", sandbox.bss().password()))
                    .json()
                    .path("access_token")
                    .asText();
            Raw api = Raw.at(sandbox.bss().baseUrl()).bearer(token);

            assertThat(api.header("X-Api-Version: 2.1").get("/accounts").json().isArray())
                    .isTrue();
            assertThat(api.header("X-Api-Version: 2.2").get("/accounts").json().has("paging"))
                    .isFalse();
            assertThat(api.header("X-API-VERSION: latest")
                            .get("/accounts")
                            .json()
                            .has("paging"))
                    .isTrue();
            Raw.Reply old = api.header("X-Api-Version: 2.1").get("/subscriptions");
            assertThat(old.status()).isEqualTo(405);
            assertThat(old.json().path("message").asText()).contains("does not support http method 'GET'");
            assertThat(api.header("X-Api-Version: 9").get("/accounts").status()).isEqualTo(400);
            Raw.Reply none = api.get("/accounts");
            assertThat(none.status()).isEqualTo(400);
            assertThat(none.json().path("modelState").has("X-Api-Version")).isTrue();
        }
    }

    @Test
    void takesPathsInAnyCaseAndWithASlashAtTheEnd() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.bss(sandbox);
            String id = ids(api, "/subscriptions?pageSize=500&$filter=" + encoded("status eq 'Active'"))
                    .get(0);

            assertThat(api.get("/Subscriptions/" + id.toLowerCase(Locale.ROOT)).status())
                    .isEqualTo(200);
            assertThat(api.get("/SUBSCRIPTIONS/" + id.toUpperCase(Locale.ROOT) + "/CustomFields/")
                            .status())
                    .isEqualTo(200);
            assertThat(api.get("/accounts/").status()).isEqualTo(200);
            assertThat(api.json("POST", "/accounts/", "{\"name\": \"A\"}").status())
                    .isEqualTo(200);
            assertThat(sandbox.bss().received().operation("createAccount").count())
                    .isOne();
        }
    }

    @Test
    void anEmptyPageInTheMiddleLosesNothing() {
        BssProfile profile = BssProfile.usual().with("emptyPage", "2");
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            Raw api = Raw.bss(sandbox);

            assertThat(api.get("/accounts?pageSize=100&pageIndex=2").json().path("data"))
                    .isEmpty();
            assertThat(ids(api, "/accounts?pageSize=100")).hasSize(240).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "accounts | name eq 'O''Neill & Daughters (Cork) Ltd' | 1",
                "accounts | contains(name, 'and eq or ''more''') | 1",
                "accounts | creditLimit ge 0 and not (creditLimit gt 0) or id eq 40002 | *",
                "accounts | orderingEnabled eq false | 15",
                "accounts | Id eq 40003 | 1",
                "products | contains(name, 'Microsoft 365') | 3",
                "products | code eq 'CFQ7TTC0/1000' | 1",
                "orders | status eq 'Executed' and paymentMethod eq 'Net 30' | 27",
                "subscriptions | status eq 'Pending For Cancel' and accountId gt 40100 | *",
                "subscriptions | createdAt ge datetime'2026-01-01' and createdAt lt datetime'2026-02-01T00:00:00.000' | *",
                "invoices | type eq 'Credit' | 6",
                "invoices | code eq '000401' | 1",
                "invoices | date ge datetime'2026-01-01' | 9"
            })
    void filtersTheFiveLists(String list, String filter, String expected) {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.bss(sandbox);
            Raw.Reply reply = api.get("/" + list + "?pageSize=500&$filter=" + encoded(filter));

            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            int found = reply.json().at("/paging/totalCount").asInt();
            if (expected.equals("*")) {
                int all = api.get("/" + list).json().at("/paging/totalCount").asInt();
                assertThat(found).isBetween(1, all - 1);
            } else {
                assertThat(found).isEqualTo(Integer.parseInt(expected));
            }
        }
    }

    @Test
    void refusesExpressionsAndSaysWhy() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.bss(sandbox);
            Raw.Reply unknown = api.get("/products?$filter=" + encoded("price gt 5"));
            Raw.Reply order = api.get("/products?$orderby=id");

            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.json().at("/modelState/$filter/0").asText()).contains("'price'", "createdAt");
            assertThat(order.status()).isEqualTo(400);
            assertThat(order.json().at("/modelState/$orderby/0").asText()).contains("'id'");
            assertThat(api.get("/accounts/40002?$filter=x").status()).isEqualTo(400);
        }
    }

    @Test
    void monthsEndByTheServersClockOnBothSidesOfAChange() {
        try (Sandbox sandbox = Sandbox.start()) {
            List<String> dates = new ArrayList<>();
            Raw.bss(sandbox)
                    .get("/invoices?pageSize=500&$orderby=date")
                    .json()
                    .path("data")
                    .forEach(invoice -> dates.add(invoice.path("date").asText()));

            assertThat(dates)
                    .hasSize(18)
                    .contains(
                            "2025-10-15T12:00:00+03:00",
                            "2025-10-31T23:59:00+02:00",
                            "2026-03-15T12:00:00+02:00",
                            "2026-03-31T23:59:00+03:00",
                            "2026-04-01T00:00:00+03:00");
        }
    }

    @Test
    void invoicesAreTheSumsOfTheirItems() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.bss(sandbox);
            for (JsonNode invoice : api.get("/invoices?pageSize=500").json().path("data")) {
                String items = "/invoices/" + invoice.path("id").asText() + "/items?pageSize=500";
                double sum = 0;
                HashSet<String> keys = new HashSet<>();
                boolean repeated = false;
                for (JsonNode item : api.get(items).json().path("data")) {
                    for (JsonNode usage : item.path("usageRecords")) {
                        sum += usage.path("finalPrice").asDouble()
                                * usage.path("quantity").asDouble();
                    }
                    for (JsonNode subscription : item.path("subscriptions")) {
                        sum += item.path("finalPrice").asDouble()
                                * subscription.path("quantity").asDouble();
                        repeated |= !keys.add(item.path("id") + " " + subscription.path("id"));
                    }
                }
                assertThat(invoice.path("totalWithoutTax").asDouble()).isCloseTo(sum, offset(0.001));
                assertThat(invoice.path("totalWithoutTax").asDouble()).isPositive();
                assertThat(repeated).isEqualTo(invoice.path("date").asText().contains("T23:59"));
            }
        }
    }

    @Test
    void timesMayLackTheirOffsetAndInvoicesHaveAStage() {
        BssProfile profile = BssProfile.usual().with("offsets", "false").with("invoiceStatusName", "stage");
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            JsonNode invoice =
                    Raw.bss(sandbox).get("/invoices?$orderby=date").json().at("/data/0");

            assertThat(invoice.path("date").asText()).isEqualTo("2025-10-15T09:00:00");
            assertThat(invoice.has("status")).isFalse();
            assertThat(invoice.path("stage").asText()).isEqualTo("Paid");
        }
    }

    @Test
    void sameSeedSameDataAndAnotherOther() {
        try (Sandbox one = Sandbox.start();
                Sandbox same = Sandbox.start();
                Sandbox other = Sandbox.builder().seed(2).start()) {
            String target = "/subscriptions?pageSize=500&pageIndex=4";

            assertThat(Raw.bss(same).get(target).body())
                    .isEqualTo(Raw.bss(one).get(target).body());
            assertThat(Raw.bss(other).get(target).body())
                    .isNotEqualTo(Raw.bss(one).get(target).body());
        }
    }

    static String encoded(String expression) {
        return URLEncoder.encode(expression, StandardCharsets.UTF_8);
    }

    static List<String> ids(Raw api, String target) {
        List<String> ids = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode body = Purchase.ok(api.get(target + "&pageIndex=" + page)).json();
            pages = body.at("/paging/totalPages").asInt();
            body.path("data").forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids;
    }
}
