package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class InvoicesTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @Test
    void createsInvoicesThatAreFoundAfterwards() {
        Raw.Reply reply = generate("m-07-2025", "draft", "101,102");

        assertThat(reply.values("invoice", "customerId")).containsExactly("101", "102");
        assertThat(reply.values("invoice", "status")).containsOnly("draft");
        assertThat(ses.get("/invoices?customerId=101&filter[billingStartDate]=2025-07-01")
                        .values("invoice", "id"))
                .containsExactly(reply.values("invoice", "id").get(0));
    }

    @Test
    void datesOnlyWhatLeavesDraft() {
        JsonNode draft = generate("m-07-2025", "draft", "101").items("invoice").get(0);
        JsonNode open = generate("m-08-2025", "open", "101").items("invoice").get(0);

        assertThat(draft.path("issuedAt").isNull()).isTrue();
        assertThat(open.path("issuedAt").asText()).isNotEmpty();
    }

    @Test
    void invoicesAllCustomersUnlessSomeAreNamed() {
        List<String> customers = generate("m-07-2025", "open", "").values("invoice", "customerId");

        assertThat(customers).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void refusesAnEmptySelectionRatherThanTakingItForAll() {
        for (String selection : List.of("customers", "resellers")) {
            Raw.Reply reply = ses.post(
                    "/invoices/generate",
                    Map.of("source", "aws", "period", "m-07-2025", "status", "draft", selection, ""));

            assertThat(reply.status()).isEqualTo(400);
        }
    }

    @Test
    void refusesToInvoiceAMonthTwiceAndCreatesNothingThen() {
        generate("m-07-2025", "open", "101");
        int before = ses.get("/invoices?limit=9000").items("invoice").size();

        Raw.Reply second = generate("m-07-2025", "draft", "102,101");

        assertThat(second.status()).isEqualTo(409);
        assertThat(ses.get("/invoices?limit=9000").items("invoice")).hasSize(before);
    }

    @Test
    void answersAnEmptyListWhereNothingWasUsed() {
        Raw.Reply reply = generate("m-07-2025", "open", "115");

        assertThat(reply.items("invoice")).isEmpty();
    }

    @Test
    void createsNoInvoiceThatIsPaidOrOfAnUnknownSource() {
        Raw.Reply closed = generate("m-07-2025", "closed", "101");
        Raw.Reply nimbus =
                ses.post("/invoices/generate", Map.of("source", "nimbus", "period", "m-07-2025", "status", "open"));

        assertThat(closed.json().at("/errors/0/field").asText()).isEqualTo("status");
        assertThat(nimbus.json().at("/errors/0/field").asText()).isEqualTo("source");
    }

    @Test
    void chargesWhatTheReportReports() {
        JsonNode invoice = generate("m-07-2025", "open", "101").items("invoice").get(0);
        Raw.Reply report = ses.get("/reports/billing/aws?filter[date_range]=m-7-2025&filter[customer_id]=101");

        BigDecimal prices = report.json().findValuesAsText("price").stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(invoice.path("total").asText()))
                .isEqualByComparingTo(prices)
                .isPositive();
    }

    @Test
    void addsItsLinesUpToTheTotal() {
        JsonNode invoice = ses.get("/invoices?filter[id]=90001&relations=lines")
                .items("invoice")
                .get(0);

        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode line : invoice.path("lines")) {
            sum = sum.add(new BigDecimal(line.path("amount").asText()))
                    .add(new BigDecimal(line.path("taxAmount").asText()));
        }
        assertThat(sum.toPlainString()).isEqualTo(invoice.path("total").asText());
        assertThat(invoice.path("total").asText()).matches("-?[0-9]+\\.[0-9]{10}");
    }

    @Test
    void linksDetailedFilesOnAnotherHost(Sandbox sandbox) {
        JsonNode detailed = ses.get("/invoices/90001/detailed").json().at("/data/invoice");
        String link = detailed.at("/detailedInvoiceFilesUrls/0").asText();

        Raw.Reply file =
                Raw.at(link.substring(0, link.indexOf("/invoices"))).get(link.substring(link.indexOf("/invoices")));

        assertThat(detailed.isObject()).isTrue();
        assertThat(link).startsWith(sandbox.ses().filesUrl());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).startsWith("line;description");
    }

    @Test
    void refusesCredentialsOnTheFilesHostAndLinksThatExpired(Sandbox sandbox) {
        String link = ses.get("/invoices/90001/detailed")
                .json()
                .at("/data/invoice/detailedInvoiceFilesUrls/0")
                .asText();
        String path = link.substring(sandbox.ses().filesUrl().length());
        Raw files = Raw.at(sandbox.ses().filesUrl());

        assertThat(files.credentials("any", "any").get(path).status()).isEqualTo(400);
        assertThat(sandbox.report()).singleElement().asString().contains("credentials");
        assertThat(files.get(path + "0").status()).isEqualTo(403);
        assertThat(files.get("/other").status()).isEqualTo(404);
        sandbox.clock().advance(Duration.ofHours(2));
        assertThat(files.get(path).status()).isEqualTo(403);
    }

    private Raw.Reply generate(String period, String status, String customers) {
        Map<String, String> form = customers.isEmpty()
                ? Map.of("source", "aws", "period", period, "status", status)
                : Map.of("source", "aws", "period", period, "status", status, "customers", customers);
        return ses.post("/invoices/generate", form);
    }
}
