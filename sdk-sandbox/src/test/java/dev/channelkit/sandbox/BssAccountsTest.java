package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class BssAccountsTest {
    private Raw api;

    @BeforeEach
    void connect(Sandbox sandbox) {
        api = Raw.bss(sandbox);
    }

    @Test
    void aPatchIsAppliedStepByStep() {
        Raw.Reply reply = patch("""
                [{"op": "test", "path": "/name", "value": "O'Neill & Daughters (Cork) Ltd"},
                 {"op": "replace", "path": "/name", "value": "O'Neill"},
                 {"op": "add", "path": "/OrderingEnabled", "value": "true"},
                 {"op": "remove", "path": "/creditLimit"},
                 {"op": "replace", "path": "/billingFrequencyMarkup", "value": 2.5},
                 {"op": "remove", "path": "/phone"},
                 {"op": "replace", "path": "/billingAddress/postCode", "value": "T12"}]
                """);

        assertThat(reply.status()).isEqualTo(204);
        JsonNode account = api.get("/accounts/40002").json();
        assertThat(account.path("name").asText()).isEqualTo("O'Neill");
        assertThat(account.path("orderingEnabled").isBoolean()).isTrue();
        assertThat(account.path("orderingEnabled").asBoolean()).isTrue();
        assertThat(account.path("creditLimit").isNumber()).isTrue();
        assertThat(account.path("creditLimit").asInt()).isZero();
        assertThat(account.path("phone").isNull()).isTrue();
        JsonNode address = api.get("/accounts/40002/billingaddress").json();
        assertThat(address.path("postCode").asText()).isEqualTo("T12");
        assertThat(address.path("city").asText()).isEqualTo("Cork");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"op\": \"replace\", \"path\": \"/colour\", \"value\": 1} | is no path",
                "{\"op\": \"replace\", \"path\": \"/name/first\", \"value\": 1} | is no path",
                "{\"op\": \"replace\", \"path\": \"name\", \"value\": \"a\"} | must match",
                "{\"op\": \"replace\", \"path\": \"/name\"} | lacks a value",
                "{\"op\": \"replace\", \"path\": \"/name\", \"value\": 5} | must be a string",
                "{\"op\": \"replace\", \"path\": \"/taxable\", \"value\": \"perhaps\"} | must be a boolean",
                "{\"op\": \"replace\", \"path\": \"/creditLimit\", \"value\": \"much\"} | is no number",
                "{\"op\": \"replace\", \"path\": \"/currency\", \"value\": \"euro\"} | must match",
                "{\"op\": \"remove\", \"path\": \"/name\"} | must have a name",
                "{\"op\": \"test\", \"path\": \"/email\", \"value\": \"x\"} | test of /email fails",
                "{\"op\": \"shuffle\", \"path\": \"/name\", \"value\": \"x\"} | none that is known",
                "{\"path\": \"/name\", \"value\": \"x\"} | is required"
            })
    void oneBadStepKeepsAllFromBeingApplied(String step, String message) {
        Raw.Reply reply =
                patch("[{\"op\": \"replace\", \"path\": \"/email\", \"value\": \"new@example.com\"}, " + step + "]");

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.body()).contains(message);
        assertThat(api.get("/accounts/40002").json().path("email").asText()).isEqualTo("office40002@example.com");
    }

    @Test
    void refusesAMergePatchAndAnotherResellersAccount() {
        assertThat(patch("{\"name\": \"A\"}").status()).isEqualTo(400);
        assertThat(api.send("PATCH", "/accounts/40002", "application/merge-patch+json", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(api.send("PATCH", "/accounts/50001", "application/json-patch+json", "[]")
                        .status())
                .isEqualTo(403);
        assertThat(api.json("PATCH", "/accounts/40002", "[]").status()).isEqualTo(204);
    }

    @Test
    void keepsWhatAnAccountWasCreatedWith() {
        String id = Purchase.id(
                api.json(
                        "POST",
                        "/accounts",
                        "{\"name\": \"Zoë's\", \"creditLimit\": 12.345, \"billingAddress\": {\"city\": \"Cork\"}, \"more\": 1}"));

        JsonNode account = api.get("/accounts/" + id).json();
        assertThat(account.path("name").asText()).isEqualTo("Zoë's");
        assertThat(account.path("creditLimit").asText()).isEqualTo("12.345");
        assertThat(account.path("billToAccountName").asText()).isEqualTo("Sandbox Reseller");
        assertThat(api.get("/accounts/" + id + "/billingaddress")
                        .json()
                        .path("city")
                        .asText())
                .isEqualTo("Cork");
        assertThat(api.json("POST", "/accounts", "{}")
                        .json()
                        .at("/modelState/name")
                        .isArray())
                .isTrue();
        assertThat(api.json("POST", "/accounts", "{\"name\": \" \"}").status()).isEqualTo(400);
    }

    @Test
    void customFieldsKeepWhatIsSentAndLeaveTheOthers() {
        String fields = "/accounts/40002/customfields";
        assertThat(api.json("PATCH", fields, "[{\"id\": 1, \"value\": \"K-1\"}]")
                        .status())
                .isEqualTo(204);
        assertThat(api.json("PATCH", fields, "[{\"id\": \"2\", \"value\": \"Education\"}]")
                        .status())
                .isEqualTo(204);

        JsonNode read = api.get(fields).json();
        assertThat(read.at("/0/value").asText()).isEqualTo("K-1");
        assertThat(read.at("/1/value").asText()).isEqualTo("Education");
        assertThat(api.json("PATCH", fields, "[{\"id\": \"2\", \"value\": \"Other\"}]")
                        .status())
                .isEqualTo(400);
        assertThat(api.json("PATCH", fields, "[{\"id\": \"3\", \"value\": \"x\"}]")
                        .status())
                .isEqualTo(400);
        assertThat(api.json("PATCH", fields, "[{\"id\": \"9\", \"value\": \"x\"}]")
                        .status())
                .isEqualTo(400);
        assertThat(api.get("/accounts/40003/customfields").json().at("/0/value").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"entity, 200, true", "empty, 200, false", "none, 204, false"})
    void aPatchIsAnsweredInSeveralWays(String form, int status, boolean body) {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().with("patchAnswer", form))
                .start()) {
            Raw.Reply reply = Raw.bss(other).json("PATCH", "/accounts/40002", "[]");

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.body().isEmpty()).isEqualTo(!body);
        }
    }

    @Test
    void theFreeEditionReadsOnly() {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().with("edition", "free"))
                .start()) {
            Raw raw = Raw.bss(other);

            assertThat(raw.get("/accounts").status()).isEqualTo(200);
            assertThat(raw.json("POST", "/accounts", "{\"name\": \"A\"}").status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"403, false, ''", "403, true, 60", "429, true, 60"})
    void theLimitLooksLikeAMissingRight(int status, boolean retryAfter, String wait) {
        BssProfile profile = BssProfile.usual()
                .withRateLimit(2, Duration.ofMinutes(1))
                .with("rateClock", "sandbox")
                .with("rateStatus", Integer.toString(status))
                .with("retryAfter", Boolean.toString(retryAfter));
        try (Sandbox other = Sandbox.builder().bss(profile).start()) {
            Raw raw = Raw.bss(other);
            raw.get("/accounts");
            raw.get("/accounts");
            Raw.Reply beyond = raw.get("/accounts");

            assertThat(beyond.status()).isEqualTo(status);
            assertThat(beyond.json().path("message").asText())
                    .isEqualTo(status == 403 ? "Forbidden" : "Too many requests");
            assertThat(beyond.header("Retry-After")).isIn(wait, wait.isEmpty() ? wait : "61");
            other.clock().advance(Duration.ofSeconds(61));
            assertThat(raw.get("/accounts").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "html, text/html; charset=UTF-8, <!DOCTYPE html>",
        "empty, '', ''",
        "type, application/json, '{\"Type\"'"
    })
    void errorsComeInSeveralForms(String form, String type, String start) {
        try (Sandbox other = Sandbox.builder()
                .bss(BssProfile.usual().with("errorForm", form))
                .start()) {
            Raw.Reply reply = Raw.bss(other).get("/accounts/1");

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("Content-Type")).isEqualTo(type);
            assertThat(reply.body()).startsWith(start);
            assertThat(reply.body().isEmpty()).isEqualTo(form.equals("empty"));
        }
    }

    @Test
    void ownDataStandInPlaceOfMadeUpOnes() {
        String data = """
                {"bss": {"generated": false,
                  "accounts": [{"id": 7, "name": "Mine", "billingAddress": {"postCode": "1"}}],
                  "products": [{"id": "P", "name": "Thing", "prices": [{"currency": "EUR", "units": [{"name": "Month", "sellPrice": 1.5}]}]}],
                  "subscriptions": [{"id": "S", "account": {"id": 7, "name": "Mine"}, "product": {"id": "P"}, "status": "Active"}],
                  "orders": [{"id": "O", "status": "Draft", "items": [{"id": "I", "productId": "P"}]}],
                  "invoices": [{"id": "V", "stage": "Paid", "items": [{"id": "X", "finalPrice": 2}]}]}}
                """;
        try (Sandbox other = Sandbox.builder().data(data).start()) {
            Raw raw = Raw.bss(other);

            assertThat(raw.get("/accounts").json().at("/paging/totalCount").asInt())
                    .isOne();
            assertThat(raw.get("/accounts/7/billingaddress")
                            .json()
                            .path("postCode")
                            .asText())
                    .isEqualTo("1");
            assertThat(raw.get("/products/p/pricing")
                            .json()
                            .at("/prices/0/units/0/sellPrice")
                            .asText())
                    .isEqualTo("1.5");
            assertThat(raw.get("/orders/o/items").json().at("/0/id").asText()).isEqualTo("I");
            assertThat(raw.get("/invoices/v/items").json().at("/data/0/id").asText())
                    .isEqualTo("X");
            assertThat(raw.get("/invoices?$filter=" + BssListsTest.encoded("status eq 'Paid'"))
                            .json()
                            .path("data"))
                    .hasSize(1);
            String mine = "/subscriptions?$filter=" + BssListsTest.encoded("accountId eq 7 and productId eq 'p'");
            assertThat(raw.get(mine).json().path("data")).hasSize(1);
            raw.json("PATCH", "/accounts/7", "[{\"op\": \"replace\", \"path\": \"/name\", \"value\": \"x\"}]");
            other.reset();
            assertThat(Raw.bss(other).get("/accounts/7").json().path("name").asText())
                    .isEqualTo("Mine");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"colours\": []} | bss has no 'colours'",
                "{\"accounts\": {}} | bss.accounts must be an array",
                "{\"accounts\": [1]} | bss.accounts[0] must be an object",
                "{\"accounts\": [{\"name\": \"a\", \"colour\": 1}]} | bss.accounts[0].colour is not in the spec",
                "{\"invoices\": [{\"items\": 1}]} | bss.invoices[0].items must be an array"
            })
    void ownDataThatDoNotFitAreRefusedWithTheirPlace(String data, String message) {
        assertThatThrownBy(() -> Sandbox.builder()
                        .data("{\"bss\": " + data + "}")
                        .start()
                        .close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private Raw.Reply patch(String steps) {
        return api.send("PATCH", "/accounts/40002", "application/json-patch+json", steps);
    }
}
