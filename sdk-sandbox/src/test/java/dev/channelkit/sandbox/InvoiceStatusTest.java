package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class InvoiceStatusTest {
    private Raw ses;
    private String draft = "";

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
        draft = ses.get("/invoices?filter[status]=draft&limit=1")
                .values("invoice", "id")
                .get(0);
    }

    @Test
    void isDatedWhenItLeavesDraft(SandboxClock clock) {
        clock.set(Instant.parse("2025-07-03T10:00:00Z"));

        set(draft, "open");

        JsonNode invoice = ses.get("/invoices/" + draft).items("invoice").get(0);
        assertThat(invoice.path("status").asText()).isEqualTo("open");
        assertThat(invoice.path("issuedAt").asText()).startsWith("2025-07-03T10:00:0");
    }

    @Test
    void neverComesBackToDraft() {
        set(draft, "void");

        assertThat(set(draft, "draft").status()).isEqualTo(409);
        assertThat(set(draft, "closed").status()).isEqualTo(200);
    }

    @Test
    void staysWhatItIsWhenSetToTheSame() {
        assertThat(set(draft, "draft").items("invoice").get(0).path("issuedAt").isNull())
                .isTrue();
        assertThat(set(draft, "mislaid").json().at("/errors/0/field").asText()).isEqualTo("status");
    }

    @Test
    void isDiscardedOnlyAsADraft() {
        Raw.Reply discarded = ses.send("DELETE", "/invoices/" + draft, "", "");
        Raw.Reply issued = ses.send("DELETE", "/invoices/90001", "", "");

        assertThat(discarded.status()).isEqualTo(200);
        assertThat(ses.get("/invoices/" + draft).status()).isEqualTo(404);
        assertThat(issued.status()).isEqualTo(409);
    }

    @Test
    void belongsToTheDistributorWhenTheCallerReceivedIt() {
        JsonNode received = ses.get("/invoices/190001").items("invoice").get(0);

        assertThat(received.path("lines")).isNotEmpty();
        assertThat(set("190001", "void").status()).isEqualTo(403);
        assertThat(ses.send("DELETE", "/invoices/190001", "", "").status()).isEqualTo(403);
    }

    @Test
    void isFreeToBeGeneratedAgainOnceDiscarded() {
        JsonNode invoice = ses.get("/invoices/" + draft + "?relations=lines")
                .items("invoice")
                .get(0);
        Map<String, String> again = Map.of(
                "source",
                sourceOf(invoice),
                "period",
                "m-06-2025",
                "status",
                "draft",
                "customers",
                invoice.path("customerId").asText());
        int refused = ses.post("/invoices/generate", again).status();

        ses.send("DELETE", "/invoices/" + draft, "", "");

        assertThat(refused).isEqualTo(409);
        assertThat(ses.post("/invoices/generate", again).values("invoice", "total"))
                .containsExactly(invoice.path("total").asText());
    }

    private static String sourceOf(JsonNode invoice) {
        return switch (invoice.at("/lines/0/cloudProviderId").asText()) {
            case "1" -> "aws";
            case "30" -> "azureplan";
            default -> "gcp";
        };
    }

    private Raw.Reply set(String id, String status) {
        return ses.put("/invoices/" + id + "/status", Map.of("status", status));
    }
}
