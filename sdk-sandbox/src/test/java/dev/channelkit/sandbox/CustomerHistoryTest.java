package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers own: invoices, reports, users, custom fields. */
@ExtendWith(SandboxExtension.class)
class CustomerHistoryTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void goesWithTheCustomer() {
        assertThat(ses.get("/invoices?customerId=101").items("invoice")).isNotEmpty();
        assertThat(reported()).contains("101");
        int accounts =
                ses.get("/cloud-accounts?limit=3000").items("cloud_account").size();

        Raw.Reply deleted = ses.send("DELETE", "/customers/101", "", "");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(ses.get("/customers/101").status()).isEqualTo(404);
        assertThat(ses.get("/invoices?customerId=101").items("invoice")).isEmpty();
        assertThat(ses.get("/orders?filter[customerId]=101").items("order")).isEmpty();
        assertThat(ses.get("/subscriptions?filter[customerId]=101").items("subscription"))
                .isEmpty();
        assertThat(reported()).isNotEmpty().doesNotContain("101");
        assertThat(ses.get("/cloud-accounts?limit=3000").items("cloud_account")).hasSize(accounts);
        assertThat(ses.get("/cloud-accounts?filter[customerId]=101").items("cloud_account"))
                .isEmpty();
    }

    @Test
    void goesAlsoForAccountsThatTheCustomerNoLongerHas() {
        String account = ses.get("/customers/101/cloud-accounts?filter[providerCode]=aws")
                .values("cloud_account", "id")
                .get(0);
        ses.post("/cloud-accounts/" + account + "/unassign-customer", Map.of("billingEndDate", "2025-06-30"));
        assertThat(reported()).contains("101");

        ses.send("DELETE", "/customers/101", "", "");

        assertThat(reported()).doesNotContain("101");
    }

    @Test
    void isThereAgainAfterAReset(Sandbox sandbox) {
        ses.send("DELETE", "/customers/101", "", "");

        sandbox.reset();

        assertThat(ses.get("/invoices?customerId=101").items("invoice")).isNotEmpty();
        assertThat(reported()).contains("101");
    }

    @Test
    void listsTheSameInvoicesByPathAndByParameter() {
        assertThat(ses.get("/customers/102/invoices").items("invoice"))
                .isNotEmpty()
                .isEqualTo(ses.get("/invoices?customerId=102").items("invoice"));
        assertThat(ses.get("/customers/9/invoices").status()).isEqualTo(404);
    }

    @Test
    void setsCustomFieldsThatFiltersFind() {
        Raw.Reply reply = ses.put("/customers/103/custom-fields", Map.of("erpNumber", "K-ö&1", "costCentre", ""));

        JsonNode values = reply.items("customer").get(0).path("customFieldsValues");
        assertThat(values).hasSize(1);
        assertThat(values.get(0).path("label").asText()).isEqualTo("ERP number");
        assertThat(ses.get("/customers?filter[customFields.erpNumber]=K-%C3%B6%261")
                        .values("customer", "id"))
                .containsExactly("103");
        assertThat(ses.get("/customers?filter[customFields.erpNumber]=K-103").items("customer"))
                .isEmpty();
    }

    @Test
    void refusesCustomFieldsThatCustomersHaveNot() {
        Raw.Reply ofAccounts = ses.put("/customers/103/custom-fields", Map.of("owner", "x"));
        Raw.Reply unknown = ses.put("/customers/103/custom-fields", Map.of("colour", "red", "erpNumber", "K-1"));

        assertThat(ofAccounts.status()).isEqualTo(400);
        assertThat(unknown.json().at("/errors/0/field").asText()).isEqualTo("colour");
        assertThat(ses.get("/customers?filter[customFields.erpNumber]=K-103").items("customer"))
                .hasSize(1);
    }

    @Test
    void addsPortalUsersAndNeverTellsTheirPasswords() {
        Map<String, String> jane =
                Map.of("name", "Jane", "email", "jane@example.com", "password", "test-password", "status", "active");

        Raw.Reply created = ses.post("/customers/103/users", jane);

        assertThat(created.values("user", "status")).containsExactly("active");
        assertThat(created.body()).doesNotContain("password");
        assertThat(ses.get("/customers/103/users?filter[email]=jane@example.com")
                        .values("user", "customerId"))
                .containsExactly("103");
        assertThat(ses.get("/customers/104/users?filter[email]=jane@example.com")
                        .items("user"))
                .isEmpty();
        assertThat(ses.post("/customers/9/users", jane).status()).isEqualTo(404);
    }

    private List<String> reported() {
        return ses
                .get("/reports/billing/aws?filter[date_range]=m-3-2025")
                .json()
                .path("data")
                .findValues("entity")
                .stream()
                .filter(entity -> entity.path("type").asText().equals("customer"))
                .map(entity -> entity.path("id").asText())
                .toList();
    }
}
