package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class CustomersAndAccountsTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void findsWhatWasCreated(SandboxClock clock) {
        clock.set(Instant.parse("2025-07-01T10:00:00Z"));

        Raw.Reply created =
                ses.post("/customers", Map.of("name", "Åsa +%&=", "company", "東京", "email", "asa@example.com"));

        assertThat(created.header("Content-Type")).isEqualTo("application/json");
        JsonNode customer = created.items("customer").get(0);
        JsonNode found = ses.get("/customers/" + customer.path("id").asText())
                .items("customer")
                .get(0);
        assertThat(found.path("name").asText()).isEqualTo("Åsa +%&=");
        assertThat(found.path("company").asText()).isEqualTo("東京");
        assertThat(found.path("createdAt").asText()).startsWith("2025-07-01T10:00:0");
        assertThat(ses.get("/customers?filter[email]=asa@example.com").values("customer", "id"))
                .containsExactly(customer.path("id").asText());
    }

    @Test
    void createsFromJsonAsFromAForm() {
        String body = "{\"name\": \"Åsa\", \"company\": \"B\", \"email\": \"a@example.com\"}";

        JsonNode customer =
                ses.json("POST", "/customers", body).items("customer").get(0);

        assertThat(customer.path("name").asText()).isEqualTo("Åsa");
    }

    @Test
    void takesTheSameEmailTwice() {
        Map<String, String> form = Map.of("name", "A", "company", "B", "email", "same@example.com");

        ses.post("/customers", form);
        ses.post("/customers", form);

        assertThat(ses.get("/customers?filter[email]=same@example.com").items("customer"))
                .hasSize(2);
    }

    @Test
    void changesOnlyWhatIsSent() {
        Raw.Reply reply = ses.put("/customers/102", Map.of("company", "Acme AG"));

        JsonNode customer = ses.get("/customers/102").items("customer").get(0);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(customer.path("company").asText()).isEqualTo("Acme AG");
        assertThat(customer.path("name").asText()).isEqualTo("John Doe");
        assertThat(customer.path("groupId").asText()).isEqualTo("23");
    }

    @Test
    void showsAnAssignmentOnAccountAndCustomer() {
        String account = unassigned();
        String customer = ses.post("/customers", Map.of("name", "A", "company", "B", "email", "a@example.com"))
                .values("customer", "id")
                .get(0);

        Raw.Reply reply = ses.post(
                "/cloud-accounts/" + account + "/assign-customer",
                Map.of("ID", account, "customerId", customer, "billingStartDate", "2025-05-01"));

        assertThat(reply.values("cloud_account", "customerId")).containsExactly(customer);
        assertThat(ses.get("/cloud-accounts?filter[customerId]=" + customer)
                        .values("cloud_account", "billingStartDate"))
                .containsExactly("2025-05-01");
        assertThat(ses.get("/customers/" + customer)
                        .items("customer")
                        .get(0)
                        .at("/cloudAccounts/0/id")
                        .asText())
                .isEqualTo(account);
    }

    @Test
    void refusesASecondAssignment() {
        String account = unassigned();
        Map<String, String> form = Map.of("ID", account, "customerId", "101", "billingStartDate", "2025-05-01");
        ses.post("/cloud-accounts/" + account + "/assign-customer", form);

        Raw.Reply second = ses.post("/cloud-accounts/" + account + "/assign-customer", form);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("message").asText()).contains(account, "101");
    }

    @Test
    void wantsTheIdRepeatedAndARealCustomer() {
        String path = "/cloud-accounts/" + unassigned() + "/assign-customer";

        Raw.Reply otherId = ses.post(path, Map.of("ID", "1", "customerId", "101", "billingStartDate", "2025-05-01"));
        Raw.Reply nobody =
                ses.post(path, Map.of("ID", unassigned(), "customerId", "9", "billingStartDate", "2025-05-01"));
        Raw.Reply noAccount = ses.post(
                "/cloud-accounts/9/assign-customer",
                Map.of("ID", "9", "customerId", "101", "billingStartDate", "2025-05-01"));

        assertThat(otherId.json().at("/errors/0/field").asText()).isEqualTo("ID");
        assertThat(nobody.json().at("/errors/0/field").asText()).isEqualTo("customerId");
        assertThat(noAccount.status()).isEqualTo(404);
    }

    @Test
    void keepsLeadingZerosOfAccountNumbers() {
        Raw.Reply reply = ses.get("/cloud-accounts?filter[providerCode]=aws&limit=1000");

        assertThat(reply.values("cloud_account", "accountNumber"))
                .hasSizeGreaterThan(100)
                .allMatch(number -> number.matches("00[0-9]{10}"));
    }

    private String unassigned() {
        return ses.get("/cloud-accounts?sort[customerId]=asc&limit=1")
                .values("cloud_account", "id")
                .get(0);
    }
}
