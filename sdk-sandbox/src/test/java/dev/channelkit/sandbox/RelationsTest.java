package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class RelationsTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void embedsAccountsWithTheirProviderUnasked() {
        JsonNode customer = ses.get("/customers/101").items("customer").get(0);

        assertThat(customer.path("cloudAccounts")).isNotEmpty();
        assertThat(customer.at("/cloudAccounts/0/provider/name").asText()).isEqualTo("Amazon Web Services");
        assertThat(customer.has("priceBooksLinks")).isTrue();
        assertThat(customer.has("invoices")).isFalse();
    }

    @Test
    void embedsNoneForAnEmptyList() {
        JsonNode customer =
                ses.get("/customers/101?relations=").items("customer").get(0);

        assertThat(customer.has("cloudAccounts")).isFalse();
        assertThat(customer.has("priceBooksLinks")).isFalse();
    }

    @Test
    void embedsExactlyThoseListed() {
        JsonNode customer = ses.get("/customers/101?relations=group,customFieldsValues")
                .items("customer")
                .get(0);

        assertThat(customer.at("/group/id").asText()).isEqualTo("23");
        assertThat(customer.path("customFieldsValues")).hasSize(2);
        assertThat(customer.has("cloudAccounts")).isFalse();
    }

    @Test
    void embedsNothingInWhatIsEmbedded() {
        JsonNode customer =
                ses.get("/customers/102?relations=invoices").items("customer").get(0);

        assertThat(customer.path("invoices")).isNotEmpty().noneMatch(invoice -> invoice.has("lines"));
    }

    @Test
    void carriesLinesUnaskedOnlyOnInvoicesToTheCaller() {
        JsonNode issued = ses.get("/invoices?limit=1").items("invoice").get(0);
        JsonNode withLines = ses.get("/invoices?limit=1&relations=lines,customer")
                .items("invoice")
                .get(0);
        JsonNode received =
                ses.get("/invoices/myinvoices?limit=1").items("invoice").get(0);

        assertThat(issued.has("lines")).isFalse();
        assertThat(withLines.path("lines")).isNotEmpty();
        assertThat(withLines.at("/customer/id")).isEqualTo(withLines.path("customerId"));
        assertThat(received.path("lines")).isNotEmpty();
        assertThat(received.path("customerId").isNull()).isTrue();
    }

    @Test
    void refusesARelationThatTheEntityHasNot() {
        Raw.Reply reply = ses.get("/customers?relations=group,friends");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo("relations");
        assertThat(reply.json().at("/errors/0/message").asText()).contains("'friends'");
    }
}
