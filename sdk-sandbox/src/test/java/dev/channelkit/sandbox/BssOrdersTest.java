package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class BssOrdersTest {
    private Sandbox sandbox;
    private Raw api;
    private Purchase purchase;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.bss(sandbox);
        purchase = new Purchase(sandbox, api);
    }

    @Test
    void goesFromTheDraftToASubscriptionAsTimePasses() {
        String order = purchase.draft();
        String item =
                Purchase.id(purchase.item(order, purchase.product("Microsoft"), 3, ", \"billingFrequencyId\": \"2\""));
        JsonNode draft = api.get("/orders/" + order).json();

        assertThat(draft.path("status").asText()).isEqualTo("Draft");
        assertThat(draft.path("totalAmount").decimalValue())
                .isEqualByComparingTo(
                        draft.at("/items/0/unitPrice").decimalValue().multiply(BigDecimal.valueOf(3)));
        assertThat(checkout(order).status()).isEqualTo(204);
        assertThat(execution(order).path("status").asText()).isEqualTo("Pending");
        sandbox.clock().advance(Duration.ofSeconds(20));
        assertThat(execution(order).path("status").asText()).isEqualTo("InProgress");
        assertThat(api.get("/orders/" + order).json().path("status").asText()).isEqualTo("Submitted");
        sandbox.clock().advance(Duration.ofSeconds(40));
        JsonNode done = execution(order);
        assertThat(done.path("status").asText()).isEqualTo("Completed");
        assertThat(done.at("/items/0/orderItemId").asText()).isEqualTo(item);
        assertThat(api.get("/orders/" + order).json().path("status").asText()).isEqualTo("Executed");
        JsonNode subscription = purchase.read(done.at("/items/0/subscriptionId").asText());
        assertThat(subscription.path("quantity").asInt()).isEqualTo(3);
        assertThat(subscription.path("status").asText()).isEqualTo("Active");
        assertThat(subscription.path("commitmentTerm").asText()).isEqualTo("P1Y");
        assertThat(checkout(order).status()).isEqualTo(400);
        assertThat(checkout(order).json().path("Type").asText()).isEqualTo("BusinessRuleException");
    }

    @ParameterizedTest
    @CsvSource({"delta, 7, 11, 7", "total, 7, 7, 3"})
    void moreSeatsAreExtraOrTheTotalByTheProfile(String reading, int ordered, int left, int charged) {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().withQuantities(reading))
                .start()) {
            Raw raw = Raw.bss(other);
            Purchase buys = new Purchase(other, raw);
            String subscription = buys.subscription("Microsoft", 4, "");
            String order = buys.draft();
            Purchase.ok(buys.item(
                    order, buys.product("Microsoft"), ordered, ", \"subscriptionId\": \"" + subscription + "\""));
            JsonNode item = raw.get("/orders/" + order + "/items").json().get(0);
            Purchase.ok(raw.send("POST", "/orders/" + order + "/checkout", "", ""));
            other.clock().advance(Duration.ofMinutes(1));

            assertThat(buys.read(subscription).path("quantity").asInt()).isEqualTo(left);
            assertThat(item.path("total").decimalValue())
                    .isEqualByComparingTo(item.path("unitPrice").decimalValue().multiply(BigDecimal.valueOf(charged)));
        }
    }

    @Test
    void failsWhereTheVendorWouldRefuseTheCustomer() {
        String account = Purchase.id(api.json("POST", "/accounts", "{\"name\": \"No address\"}"));
        String order = Purchase.id(api.json("POST", "/orders", "{\"accountId\": " + account + "}"));
        Purchase.ok(purchase.item(order, purchase.product("Microsoft"), 1, ""));
        Purchase.ok(checkout(order));

        sandbox.clock().advance(Duration.ofMinutes(1));

        assertThat(execution(order).path("status").asText()).isEqualTo("Failed");
        assertThat(execution(order).path("message").asText()).contains("postal code");
        assertThat(api.get("/orders/" + order).json().path("status").asText()).isEqualTo("Submitted");
    }

    @Test
    void endsOnDemand() {
        String good = ready();
        String bad = ready();

        sandbox.bss().completeOrder(good);
        sandbox.bss().failOrder(bad, "The vendor is down");

        assertThat(execution(good).path("status").asText()).isEqualTo("Completed");
        assertThat(execution(bad).path("message").asText()).isEqualTo("The vendor is down");
        assertThatThrownBy(() -> sandbox.bss().completeOrder(good)).isInstanceOf(IllegalStateException.class);
        sandbox.clock().advance(Duration.ofMinutes(30));
        assertThat(execution(bad).path("status").asText()).isEqualTo("Failed");
    }

    @Test
    void givesThePurchaseOrderNumberBack() {
        String number = "PO-1881 \u00e9 'x'";
        String draft = "{\"accountId\": " + Purchase.CUSTOMER + ", \"purchaseOrderNumber\": \"" + number + "\"}";
        String order = Purchase.id(api.json("POST", "/orders", draft));
        String without = purchase.draft();

        assertThat(api.get("/orders/" + order)
                        .json()
                        .path("purchaseOrderNumber")
                        .asText())
                .isEqualTo(number);
        assertThat(api.get("/orders?pageSize=500").json().path("data").findValuesAsText("purchaseOrderNumber").stream()
                        .filter(number::equals))
                .hasSize(1);
        assertThat(api.get("/orders/" + without)
                        .json()
                        .path("purchaseOrderNumber")
                        .isNull())
                .isTrue();
    }

    @Test
    void anExpiredDraftIsRefusedOrGone() {
        String order = purchase.draft();
        Purchase.ok(purchase.item(order, purchase.product("Backup"), 1, ""));
        sandbox.clock().advance(Duration.ofDays(7));
        api = Raw.bss(sandbox);

        assertThat(checkout(order).status()).isEqualTo(400);
        assertThat(checkout(order).json().path("Message").asText()).contains("expired");
        assertThat(api.get("/orders/" + order).status()).isEqualTo(200);
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().with("expiredDraft", "404"))
                .start()) {
            Raw raw = Raw.bss(other);
            String gone = new Purchase(other, raw).draft();
            other.clock().advance(Duration.ofDays(8));
            raw = Raw.bss(other);
            assertThat(raw.send("POST", "/orders/" + gone + "/checkout", "", "").status())
                    .isEqualTo(404);
            assertThat(raw.get("/orders").json().at("/paging/totalCount").asInt())
                    .isEqualTo(30);
        }
    }

    @Test
    void anAnswerThatIsLostLeavesAStrayDraft() {
        sandbox.fault(Fault.reset().afterApplying().on("createOrder").times(1));

        assertThatThrownBy(() -> purchase.draft()).isInstanceOf(UncheckedIOException.class);

        String drafts =
                "/orders?$filter=" + BssListsTest.encoded("status eq 'Draft' and accountId eq " + Purchase.CUSTOMER);
        assertThat(api.get(drafts).json().path("data")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | 400",
                "{\"accountId\": 1} | 400",
                "{\"accountId\": 50001} | 403",
                "{\"accountId\": 40002} | 400",
                "{\"accountId\": 40003, \"paymentMethod\": \"Gold\"} | 400"
            })
    void refusesOrders(String body, int status) {
        assertThat(api.json("POST", "/orders", body).status()).isEqualTo(status);
    }

    @Test
    void refusesItemsAndTakesMistakesBack() {
        String order = purchase.draft();
        String product = purchase.product("Microsoft");
        String foreign = BssListsTest.ids(
                        api, "/subscriptions?pageSize=500&$filter=" + BssListsTest.encoded("status eq 'Active'"))
                .get(0);

        assertThat(checkout(order).json().path("Message").asText()).contains("no items");
        assertThat(purchase.item(order, "nothing", 1, "").status()).isEqualTo(400);
        assertThat(purchase.item(order, product, 0, "").status()).isEqualTo(400);
        assertThat(purchase.item(order, product, 1, ", \"unitName\": \"Week\"").status())
                .isEqualTo(400);
        assertThat(purchase.item(order, product, 1, ", \"billingFrequencyId\": \"9\"")
                        .status())
                .isEqualTo(400);
        assertThat(purchase.item(order, product, 1, ", \"subscriptionId\": \"" + foreign + "\"")
                        .status())
                .isEqualTo(400);
        assertThat(purchase.item(order, purchase.product("Backup (old)"), 1, "")
                        .json()
                        .path("Message")
                        .asText())
                .contains("currency");
        String item = Purchase.id(
                purchase.item(order, product, 1, ", \"subscriptionId\": \"00000000-0000-0000-0000-000000000000\""));
        String path = "/orders/" + order + "/items/" + item;
        assertThat(api.get(path).status()).isEqualTo(200);
        assertThat(api.send("DELETE", path, "", "").status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.get("/orders/" + order).json().path("totalAmount").asInt())
                .isZero();
    }

    @Test
    void idsComeInSeveralForms() {
        for (String form : new String[] {"bare", "object", "number"}) {
            try (Sandbox other = Sandbox.builder()
                    .bss(BssProfile.usual().withCreatedAnswer(form))
                    .start()) {
                Raw raw = Raw.bss(other);
                Raw.Reply account = raw.json("POST", "/accounts", "{\"name\": \"A\"}");
                Raw.Reply order = raw.json("POST", "/orders", "{\"accountId\": 40003}");

                assertThat(account.json().isObject()).isEqualTo(form.equals("object"));
                assertThat(order.json().isObject()).isEqualTo(form.equals("object"));
                assertThat(order.json().isNumber()).isEqualTo(form.equals("number"));
                assertThat(raw.get("/accounts/" + Purchase.id(account)).status())
                        .isEqualTo(200);
                assertThat(raw.get("/orders/" + Purchase.id(order)).status()).isEqualTo(200);
            }
        }
    }

    private String ready() {
        String order = purchase.draft();
        Purchase.ok(purchase.item(order, purchase.product("Backup"), 1, ""));
        Purchase.ok(checkout(order));
        return order;
    }

    private Raw.Reply checkout(String order) {
        return api.send("POST", "/orders/" + order + "/checkout", "", "");
    }

    private JsonNode execution(String order) {
        return api.get("/orders/" + order + "/executionstatus").json();
    }
}
