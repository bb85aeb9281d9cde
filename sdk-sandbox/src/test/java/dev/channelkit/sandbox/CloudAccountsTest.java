package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class CloudAccountsTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void isRegisteredForNobody() {
        JsonNode account = register("000000000042");

        assertThat(account.path("accountNumber").asText()).isEqualTo("000000000042");
        assertThat(account.path("customerId").isNull()).isTrue();
        assertThat(ses.get("/cloud-accounts/" + account.path("id").asText() + "?relations=provider,customer")
                        .items("cloud_account")
                        .get(0)
                        .at("/provider/code")
                        .asText())
                .isEqualTo("aws");
    }

    @Test
    void isNotRegisteredTwiceNorAtAnUnknownProvider() {
        register("42");

        Raw.Reply again = ses.post("/cloud-accounts", Map.of("accountNumber", "42", "providerCode", "aws"));
        Raw.Reply elsewhere = ses.post("/cloud-accounts", Map.of("accountNumber", "42", "providerCode", "gcp"));
        Raw.Reply nimbus = ses.post("/cloud-accounts", Map.of("accountNumber", "42", "providerCode", "nimbus"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(nimbus.json().at("/errors/0/field").asText()).isEqualTo("providerCode");
    }

    @Test
    void takesNotesAndAPriceBookOfItsProvider() {
        String path = "/cloud-accounts/" + register("42").path("id").asText();

        Raw.Reply taken = ses.put(path, Map.of("notes", "Übernommen", "priceBookId", "112"));
        Raw.Reply ofAnother = ses.put(path, Map.of("priceBookId", "120"));
        Raw.Reply unknown = ses.put(path, Map.of("priceBookId", "9"));
        Raw.Reply cleared = ses.put(path, Map.of("priceBookId", ""));

        assertThat(taken.values("cloud_account", "priceBookId")).containsExactly("112");
        assertThat(ofAnother.json().at("/errors/0/message").asText()).contains("another provider");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(cleared.items("cloud_account").get(0).path("priceBookId").isNull())
                .isTrue();
        assertThat(cleared.values("cloud_account", "notes")).containsExactly("Übernommen");
    }

    @Test
    void chargesItsFormerCustomerUpToTheLastDay() {
        String id = register("42").path("id").asText();
        assign(id, "115", "2025-01-15");

        Raw.Reply reply =
                ses.post("/cloud-accounts/" + id + "/unassign-customer", Map.of("billingEndDate", "2025-03-10"));

        assertThat(reply.items("cloud_account").get(0).path("customerId").isNull())
                .isTrue();
        assertThat(ses.get("/customers/115/cloud-accounts").items("cloud_account"))
                .isEmpty();
        assertThat(charged("115", 1)).isEqualTo(1);
        assertThat(charged("115", 3)).isEqualTo(1);
        assertThat(charged("115", 4)).isZero();
    }

    @Test
    void chargesAMonthToOneCustomerOnly() {
        String id = register("42").path("id").asText();
        assign(id, "115", "2025-01-01");
        ses.post("/cloud-accounts/" + id + "/unassign-customer", Map.of("billingEndDate", "2025-03-10"));

        assign(id, "116", "2025-03-11");

        assertThat(charged("115", 2)).isEqualTo(1);
        assertThat(charged("116", 2)).isZero();
        assertThat(charged("115", 3)).isZero();
        assertThat(charged("116", 3)).isEqualTo(1);
    }

    @Test
    void isUnassignedOnceAndNotBeforeItsStart() {
        String id = register("42").path("id").asText();
        String path = "/cloud-accounts/" + id + "/unassign-customer";
        assign(id, "115", "2025-02-01");

        Raw.Reply early = ses.post(path, Map.of("billingEndDate", "2025-01-31"));
        Raw.Reply first = ses.post(path, Map.of("billingEndDate", "2025-02-01"));
        Raw.Reply second = ses.post(path, Map.of("billingEndDate", "2025-02-01"));

        assertThat(early.json().at("/errors/0/field").asText()).isEqualTo("billingEndDate");
        assertThat(first.status()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(409);
    }

    private JsonNode register(String number) {
        return ses.post("/cloud-accounts", Map.of("accountNumber", number, "providerCode", "aws"))
                .items("cloud_account")
                .get(0);
    }

    private void assign(String account, String customer, String start) {
        Raw.Reply reply = ses.post(
                "/cloud-accounts/" + account + "/assign-customer",
                Map.of("ID", account, "customerId", customer, "billingStartDate", start));
        assertThat(reply.status()).isEqualTo(200);
    }

    private int charged(String customer, int month) {
        return ses.get("/reports/billing/aws?filter[date_range]=m-" + month + "-2025&filter[customer_id]=" + customer)
                .json()
                .path("data")
                .size();
    }
}
