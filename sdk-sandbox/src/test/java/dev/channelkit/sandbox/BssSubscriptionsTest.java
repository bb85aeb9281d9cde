package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class BssSubscriptionsTest {
    private Sandbox sandbox;
    private Raw api;
    private Purchase purchase;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.bss(sandbox);
        purchase = new Purchase(sandbox, api);
    }

    @ParameterizedTest
    @CsvSource({"total, 3, 3", "delta, 3, 7"})
    void fewerSeatsComeWithTimeByTheProfilesReading(String reading, int asked, int left) {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().withQuantities(reading))
                .start()) {
            Raw raw = Raw.bss(other);
            Purchase buys = new Purchase(other, raw);
            String id = buys.subscription("Microsoft", 10, "");
            String path = "/subscriptions/" + id;
            String request = Purchase.id(raw.json("POST", path + "/quantity", "{\"quantity\": " + asked + "}"));

            assertThat(buys.read(id).path("quantity").asInt()).isEqualTo(10);
            assertThat(raw.get(path + "/quantityrequest/" + request)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("Pending");
            other.clock().advance(Duration.ofSeconds(30));
            assertThat(raw.get(path + "/quantityrequest/" + request)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("InProgress");
            other.clock().advance(Duration.ofSeconds(30));
            assertThat(raw.get(path + "/quantityrequest/" + request)
                            .json()
                            .path("status")
                            .asText())
                    .isEqualTo("Completed");
            assertThat(buys.read(id).path("quantity").asInt()).isEqualTo(left);
        }
    }

    @Test
    void anOpenRequestBlocksOtherChanges() {
        String id = purchase.subscription("Microsoft", 10, "");
        String path = "/subscriptions/" + id;
        Purchase.ok(api.json("POST", path + "/quantity", "{\"quantity\": 9}"));
        String order = purchase.draft();

        for (Raw.Reply reply : new Raw.Reply[] {
            api.json("POST", path + "/quantity", "{\"quantity\": 8}"),
            api.json("PUT", path + "/autorenewal", "{\"enabled\": false}"),
            api.send("POST", path + "/cancel", "", ""),
            purchase.item(order, purchase.product("Microsoft"), 1, ", \"subscriptionId\": \"" + id + "\"")
        }) {
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().path("Message").asText()).contains("pending change request");
        }
        sandbox.clock().advance(Duration.ofMinutes(1));
        assertThat(api.json("PUT", path + "/autorenewal", "{\"enabled\": false}")
                        .status())
                .isEqualTo(204);
        assertThat(purchase.read(id).path("autoRenewal").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"10, Only fewer", "11, Only fewer", "0, to be cancelled"})
    void refusesWhatIsNotFewerSeats(int quantity, String message) {
        String id = purchase.subscription("Microsoft", 10, "");

        Raw.Reply reply = api.json("POST", "/subscriptions/" + id + "/quantity", "{\"quantity\": " + quantity + "}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("Message").asText()).contains(message);
    }

    @Test
    void seatsHaveWindowsOfTheirOwn() {
        String id = purchase.subscription("Microsoft", 10, "");
        String path = "/subscriptions/" + id + "/quantity";
        sandbox.clock().advance(Duration.ofDays(8));
        api = Raw.bss(sandbox);
        purchase = new Purchase(sandbox, api);
        assertThat(api.json("POST", path, "{\"quantity\": 9}")
                        .json()
                        .path("Message")
                        .asText())
                .contains("is over");

        String order = purchase.draft();
        Purchase.ok(purchase.item(order, purchase.product("Microsoft"), 2, ", \"subscriptionId\": \"" + id + "\""));
        Purchase.ok(api.send("POST", "/orders/" + order + "/checkout", "", ""));
        sandbox.clock().advance(Duration.ofMinutes(1));

        assertThat(api.json("POST", path, "{\"quantity\": 9}").status()).isEqualTo(400);
        assertThat(api.json("POST", path, "{\"quantity\": 10}").status()).isEqualTo(200);
    }

    @Test
    void aRequestCanWaitForItsDayAndBeRejected() {
        String id = purchase.subscription("Microsoft", 10, "");
        String path = "/subscriptions/" + id;
        String day = sandbox.clock().instant().plus(Duration.ofHours(5)).toString();
        String late = Purchase.id(api.json("POST", path + "/quantity", "{\"quantity\": 9, \"date\": \"" + day + "\"}"));
        sandbox.clock().advance(Duration.ofMinutes(30));
        assertThat(api.get(path + "/quantityrequest/" + late)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("Pending");

        sandbox.bss().decideQuantity(late, "Rejected", "The vendor said no");

        sandbox.clock().advance(Duration.ofMinutes(20));
        JsonNode rejected = api.get(path + "/quantityrequest/" + late).json();
        assertThat(rejected.path("status").asText()).isEqualTo("Rejected");
        assertThat(rejected.path("message").asText()).isEqualTo("The vendor said no");
        assertThat(rejected.has("_left")).isFalse();
        assertThat(purchase.read(id).path("quantity").asInt()).isEqualTo(10);
    }

    @Test
    void cancelsOnceAndCreditsWhatWasPrepaid() {
        String id = purchase.subscription("Microsoft", 10, ", \"unitName\": \"Annual\", \"billingFrequencyId\": \"3\"");
        String path = "/subscriptions/" + id + "/cancel";
        String credits = "/invoices?$filter=" + BssListsTest.encoded("type eq 'Credit'") + "&$orderby=createdAt%20desc";
        int before = api.get(credits).json().at("/paging/totalCount").asInt();

        assertThat(api.json("POST", path, "{\"comments\": \"moved away\"}").status())
                .isEqualTo(204);

        assertThat(purchase.read(id).path("status").asText()).isEqualTo("Canceled");
        JsonNode after = api.get(credits).json();
        assertThat(after.at("/paging/totalCount").asInt()).isEqualTo(before + 1);
        String invoice = after.at("/data/0/id").asText();
        assertThat(after.at("/data/0/totalAmount").decimalValue()).isPositive();
        assertThat(api.get("/invoices/" + invoice + "/items")
                        .json()
                        .at("/data/0/subscriptions/0/id")
                        .asText())
                .isEqualTo(id);
        assertThat(api.send("POST", path, "", "").status()).isEqualTo(400);
    }

    @Test
    void microsoftTakesACancellationForSomeDaysOthersAlways() {
        String microsoft = purchase.subscription("Microsoft", 1, "");
        String backup = purchase.subscription("Backup", 1, "");
        sandbox.clock().advance(Duration.ofDays(8));
        api = Raw.bss(sandbox);

        Raw.Reply late = api.send("POST", "/subscriptions/" + microsoft + "/cancel", "", "");

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("Message").asText()).contains("is over");
        assertThat(api.send("POST", "/subscriptions/" + backup + "/cancel", "", "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anAddonEndsWithItsPeriod() {
        String addon = purchase.product("Audio");
        String id = purchase.subscription(
                "Microsoft", 1, ", \"addons\": [{\"productId\": \"" + addon + "\", \"quantity\": 1}]");
        String addons = "/subscriptions/" + id + "/addons";
        String end = addons + "/" + api.get(addons).json().at("/0/id").asText() + "/cancelendofbillingperiod";

        assertThat(api.send("POST", end, "", "").status()).isEqualTo(204);

        assertThat(api.get(addons).json().at("/0/status").asText()).isEqualTo("Pending For Cancel");
        assertThat(api.send("POST", end, "", "").status()).isEqualTo(400);
        sandbox.clock().advance(Duration.ofDays(40));
        api = Raw.bss(sandbox);
        assertThat(api.get(addons).json().at("/0/status").asText()).isEqualTo("Canceled");
    }

    @ParameterizedTest
    @CsvSource({"404, 404", "204, 204", "null, 200"})
    void noInstalmentPlanIsSaidInSeveralWays(String reading, int status) {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().with("noPlan", reading))
                .start()) {
            Raw raw = Raw.bss(other);
            Purchase buys = new Purchase(other, raw);
            String without = buys.subscription("Microsoft", 1, "");
            String with = buys.subscription("Microsoft", 1, ", \"billingFrequencyId\": \"2\"");

            assertThat(raw.get("/subscriptions/" + without + "/currentInstallmentplan")
                            .status())
                    .isEqualTo(status);
            assertThat(raw.get("/subscriptions/" + with + "/currentInstallmentplan")
                            .json()
                            .path("installments"))
                    .hasSize(12);
        }
    }

    @Test
    void dataChangeBehindTheReadersBack() {
        String id = sandbox.bss().put("subscriptions", "{\"account\": {\"id\": 40003}, \"status\": \"Active\"}");
        String mine = "/subscriptions?pageSize=500&$filter="
                + BssListsTest.encoded("id eq '" + id + "' and accountId eq 40003");

        assertThat(api.get(mine).json().path("data")).hasSize(1);
        assertThat(sandbox.bss().remove("subscriptions", id)).isTrue();
        assertThat(api.get(mine).json().path("data")).isEmpty();
        assertThat(sandbox.bss().remove("subscriptions", id)).isFalse();
    }

    @Test
    void aResetTakesAllBack() {
        String id = purchase.subscription("Microsoft", 1, "");
        sandbox.reset();
        api = Raw.bss(sandbox);

        assertThat(api.get("/subscriptions/" + id).status()).isEqualTo(404);
        assertThat(api.get("/subscriptions").json().at("/paging/totalCount").asInt())
                .isEqualTo(3_000);
    }
}
