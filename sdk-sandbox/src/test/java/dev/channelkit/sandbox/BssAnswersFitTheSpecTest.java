package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated BSS answers is judged by the same spec as what it is asked. */
class BssAnswersFitTheSpecTest {
    private static final String JSON = "application/json";

    private final Spec spec = Spec.of("bss");
    private final Set<String> judged = new HashSet<>();

    @Test
    void everyOperation() {
        try (Sandbox sandbox = Sandbox.start()) {
            ask(sandbox);
        }

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"object accepted entity data", "number id none paged", "bare object entity paged"})
    void alsoUnderOtherReadings(String readings) {
        String[] reading = readings.split(" ");
        BssProfile profile = BssProfile.usual()
                .withCreatedAnswer(reading[0])
                .with("actionAnswer", reading[1])
                .with("patchAnswer", reading[2])
                .withListForm(reading[3])
                .with("invoiceStatusName", "stage")
                .with("noPlan", "null")
                .withRefreshToken(true);
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            ask(sandbox);
        }
    }

    @Test
    void everyMadeUpObject() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.bss(sandbox);
            int seen = 0;
            for (String list : List.of("accounts", "products", "orders", "subscriptions", "invoices")) {
                for (int page = 1; ; page++) {
                    String target = "/" + list + "?pageSize=500&pageIndex=" + page;
                    Raw.Reply reply = api.get(target);
                    judge("GET", target, reply);
                    seen += reply.json().path("data").size();
                    if (page >= reply.json().at("/paging/totalPages").asInt()) {
                        break;
                    }
                }
            }
            for (JsonNode invoice : api.get("/invoices").json().path("data")) {
                String items = "/invoices/" + invoice.path("id").asText() + "/items?pageSize=500";
                judge("GET", items, api.get(items));
            }
            assertThat(seen).isGreaterThan(3_200);
        }
    }

    @Test
    void errorsOfEveryStatusThatItGives() {
        BssProfile limited = BssProfile.usual().withRateLimit(6, Duration.ofMinutes(1));
        try (Sandbox sandbox = Sandbox.builder().bss(limited).start()) {
            Raw api = Raw.bss(sandbox);
            error(400, "GET", "/accounts", api.get("/accounts?pageIndex=0"));
            error(400, "POST", "/orders", api.json("POST", "/orders", "{\"accountId\": 1}"));
            error(401, "GET", "/accounts", api.bearer("x").get("/accounts"));
            error(403, "GET", "/accounts/50001", api.get("/accounts/50001"));
            error(404, "GET", "/accounts/1", api.get("/accounts/1"));
            assertThat(api.send("DELETE", "/accounts/40002", "", "").status()).isEqualTo(405);
            error(403, "GET", "/accounts", api.get("/accounts"));
            Raw.Reply token = Raw.bssToken(sandbox.bss(), Map.of("grant_type", "magic"));
            error(400, "POST", "/oauth/token", token);
        }
    }

    private void ask(Sandbox sandbox) {
        BssSandbox bss = sandbox.bss();
        judge(
                "POST",
                "/oauth/token",
                Raw.bssToken(
                        bss, Map.of("grant_type", "password", "username", bss.userName(), "password", bss.password())));
        Raw api = Raw.bss(sandbox);
        accounts(api);
        products(api);
        Purchase purchase = new Purchase(sandbox, api);
        orders(api, purchase);
        subscriptions(api, purchase);
        invoices(api);
    }

    private void accounts(Raw api) {
        judge("GET", "/accounts", api.get("/accounts"));
        judge("GET", "/accounts/40002", api.get("/accounts/40002"));
        Raw.Reply created = api.json("POST", "/accounts", "{\"name\": \"A\", \"creditLimit\": 10.5}");
        judge("POST", "/accounts", created);
        String account = "/accounts/" + Purchase.id(created);
        judge("GET", account, api.get(account));
        judge("GET", account + "/billingaddress", api.get(account + "/billingaddress"));
        judge("GET", "/accounts/40003/billingaddress", api.get("/accounts/40003/billingaddress"));
        String patch = "[{\"op\": \"replace\", \"path\": \"/phone\", \"value\": \"1\"}]";
        judge("PATCH", account, api.send("PATCH", account, "application/json-patch+json", patch));
        customFields(api, account, true);
    }

    private void customFields(Raw api, String of, boolean writes) {
        String fields = of + "/customfields";
        if (writes) {
            judge("PATCH", fields, api.json("PATCH", fields, "[{\"id\": \"1\", \"value\": \"K-1\"}]"));
        }
        judge("GET", fields, api.get(fields));
    }

    private void products(Raw api) {
        judge("GET", "/products", api.get("/products"));
        for (JsonNode one : rows(api.get("/products"))) {
            String product = "/products/" + one.path("id").asText();
            judge("GET", product, api.get(product));
            for (String below :
                    List.of("pricing", "externalprices", "addons", "billingfrequencyoptions", "characteristics")) {
                judge("GET", product + "/" + below, api.get(product + "/" + below));
            }
            customFields(api, product, false);
        }
    }

    private void orders(Raw api, Purchase purchase) {
        judge("GET", "/orders", api.get("/orders"));
        Raw.Reply created = api.json("POST", "/orders", "{\"accountId\": 40003, \"paymentMethod\": \"Net 15\"}");
        judge("POST", "/orders", created);
        String order = "/orders/" + Purchase.id(created);
        String addon = purchase.product("Audio");
        Raw.Reply item = purchase.item(
                Purchase.id(created),
                purchase.product("Microsoft"),
                3,
                ", \"addons\": [{\"productId\": \"" + addon + "\", \"quantity\": 1}], \"billingFrequencyId\": \"2\"");
        judge("POST", order + "/items", item);
        judge("GET", order + "/items", api.get(order + "/items"));
        String one = order + "/items/" + Purchase.id(item);
        judge("GET", one, api.get(one));
        judge("DELETE", one, api.send("DELETE", one, "", ""));
        purchase.item(Purchase.id(created), purchase.product("Backup"), 1, "");
        judge("GET", order, api.get(order));
        customFields(api, order, true);
        judge("GET", order + "/executionstatus", api.get(order + "/executionstatus"));
        judge("POST", order + "/checkout", api.send("POST", order + "/checkout", "", ""));
        judge("GET", order + "/executionstatus", api.get(order + "/executionstatus"));
    }

    private void subscriptions(Raw api, Purchase purchase) {
        judge("GET", "/subscriptions", api.get("/subscriptions"));
        String addon = ", \"addons\": [{\"productId\": \"" + purchase.product("Audio") + "\", \"quantity\": 1}]";
        String bought = purchase.subscription("Microsoft", 9, addon + ", \"billingFrequencyId\": \"2\"");
        String one = "/subscriptions/" + bought;
        judge("GET", one, api.get(one));
        for (String below : List.of("characteristics", "currentInstallmentplan", "addons")) {
            judge("GET", one + "/" + below, api.get(one + "/" + below));
        }
        customFields(api, one, false);
        judge("PUT", one + "/autorenewal", api.json("PUT", one + "/autorenewal", "{\"enabled\": false}"));
        String cancelAddon =
                one + "/addons/" + purchase.read(bought).at("/addons/0/id").asText() + "/cancelendofbillingperiod";
        judge("POST", cancelAddon, api.send("POST", cancelAddon, "", ""));
        Raw.Reply asked = api.json("POST", one + "/quantity", "{\"quantity\": 4}");
        judge("POST", one + "/quantity", asked);
        String request = one + "/quantityrequest/" + Purchase.id(asked);
        judge("GET", request, api.get(request));
        String other = "/subscriptions/" + purchase.subscription("Microsoft", 2, ", \"billingFrequencyId\": \"3\"");
        judge("POST", other + "/cancel", api.json("POST", other + "/cancel", "{\"comments\": \"no more\"}"));
        judge("GET", other, api.get(other));
    }

    private void invoices(Raw api) {
        judge("GET", "/invoices", api.get("/invoices"));
        for (JsonNode one : rows(api.get("/invoices?$orderby=date"))) {
            String invoice = "/invoices/" + one.path("id").asText();
            judge("GET", invoice, api.get(invoice));
            judge("GET", invoice + "/items", api.get(invoice + "/items"));
            judge("GET", invoice + "/orders", api.get(invoice + "/orders"));
            customFields(api, invoice, false);
        }
    }

    private static JsonNode rows(Raw.Reply reply) {
        return reply.json().path("data");
    }

    private void judge(String method, String target, Raw.Reply reply) {
        String what = method + " " + target;
        assertThat(reply.status()).as(what + ": " + reply.body()).isBetween(200, 204);
        SpecOperation operation = operation(method, target);
        assertThat(operation.answers(reply.status()))
                .as(what + " has " + reply.status())
                .isTrue();
        if (!reply.body().isEmpty()) {
            SpecNode schema = operation.answerSchema(reply.status(), reply.header("Content-Type"));
            assertThat(schema).as(what + " in " + reply.status()).isNotNull();
            assertThat(SchemaCheck.check(reply.json(), schema, "body", ""))
                    .as(what + " " + reply.body())
                    .isEmpty();
        }
        judged.add(operation.id());
    }

    private void error(int status, String method, String target, Raw.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        SpecNode schema = operation(method, target).answerSchema(status, JSON);
        assertThat(schema).as(method + " " + target + " has " + status).isNotNull();
        assertThat(SchemaCheck.check(reply.json(), Objects.requireNonNull(schema), "body", ""))
                .isEmpty();
    }

    private SpecOperation operation(String method, String target) {
        String path = target.split("\\?", 2)[0];
        return ((Route.Found) spec.route(method, path.startsWith("/oauth") ? path : "/api" + path)).operation();
    }
}
