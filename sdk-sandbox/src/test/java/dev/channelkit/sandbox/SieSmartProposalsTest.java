package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class SieSmartProposalsTest {
    private Raw api;

    @BeforeEach
    void connect(Sandbox sandbox) {
        api = Raw.siesmart(sandbox);
    }

    @Test
    void anOfficeIsEnoughAndTheApiUserSellsThen() {
        JsonNode proposal = Deal.empty(api).get("").json();

        assertThat(proposal.path("creditStatus").asText()).isEqualTo("DRAFT");
        assertThat(proposal.path("salesContactId").asLong()).isEqualTo(900);
        assertThat(proposal.path("assets")).isEmpty();
        assertThat(proposal.has("decision")).isFalse();
        assertThat(proposal.path("modifiedAt").asText()).matches(".{10}T.{12}Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"officeId\": 99} | 422 | officeId",
                "{\"officeId\": 30} | 422 | salesContactId",
                "{\"officeId\": 1, \"salesContactId\": 203} | 422 | salesContactId",
                "{\"officeId\": 1, \"salesContactId\": 230} | 422 | salesContactId",
                "{\"officeId\": 1, \"customer\": {\"name\": \"A\"}} | 422 | customer.legalFormId",
                "{\"officeId\": 1, \"customer\": {\"customerId\": 1}} | 422 | customer.customerId",
                "{\"officeId\": 1, \"assets\": [{\"iacCode\": \"MED1104\", \"quantity\": 1, \"unitPrice\": 1}]} | 422 | assets[0].iacCode",
                "{\"officeId\": 1, \"assets\": [{\"iacCode\": \"ITE\", \"quantity\": 0, \"unitPrice\": 1}]} | 400 | assets[0].quantity",
                "{\"officeId\": 1, \"calcultion\": {}} | 400 | calcultion",
                "{\"officeId\": \"1\"} | 400 | officeId",
                "{} | 400 | officeId"
            })
    void whatDoesNotFitIsRefusedWithItsPlace(String body, int status, String field, Sandbox sandbox) {
        Raw.Reply reply = api.json("POST", "/proposals/proposal", body);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("violations").findValuesAsText("field")).contains(field);
        assertThat(sandbox.report()).hasSize(status == 400 ? 1 : 0);
    }

    @Test
    void outsideOfGreatBritainSomebodySells() {
        assertThat(Deal.created(api, "{\"officeId\": 30, \"salesContactId\": 230}")
                        .get("")
                        .json()
                        .path("salesContactId")
                        .asLong())
                .isEqualTo(230);
    }

    @Test
    void theLiteralPathIsNoProposal() {
        Raw.Reply reply = api.get("/proposals/proposal");

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("Allow")).isEqualTo("POST");
        assertThat(api.get("/proposals/abc").status()).isEqualTo(400);
    }

    @Test
    void listsHavePages() {
        List<Long> all = ids("/proposals?size=100");

        assertThat(all).hasSize(60).isSorted();
        assertThat(ids("/proposals")).hasSize(50);
        assertThat(ids("/proposals?page=1")).isEqualTo(all.subList(50, 60));
        assertThat(ids("/proposals?page=2&size=7")).isEqualTo(all.subList(14, 21));
        assertThat(ids("/proposals?page=9&size=100")).isEmpty();
        assertThat(api.get("/proposals?size=101").status()).isEqualTo(400);
        assertThat(api.get("/proposals?page=-1").status()).isEqualTo(400);
    }

    @Test
    void listsHaveFilters() {
        Deal mine = Deal.created(api, "{\"officeId\": 17, \"label\": \"crm-0113/b\"}");

        assertThat(ids("/proposals?officeId=17")).containsExactly(mine.id());
        assertThat(ids("/proposals?label=CRM-0113")).containsExactly(mine.id());
        assertThat(ids("/proposals?creditStatus=DECLINED")).hasSize(10);
        assertThat(ids("/proposals?decisionStatus=DECLINED&creditStatus=DRAFT")).isEmpty();
        String since = mine.get("").json().path("modifiedAt").asText();
        assertThat(ids("/proposals?modifiedSince=" + since)).containsExactly(mine.id());
        assertThat(api.get("/proposals?modifiedSince=yesterday").status()).isEqualTo(400);
        assertThat(api.get("/proposals?colour=red").status()).isEqualTo(400);
    }

    @Test
    void partsAreAddedReplacedAndRemoved() {
        Deal deal = Deal.empty(api);

        assertThat(deal.get("/customer").status()).isEqualTo(404);
        assertThat(deal.json("PUT", "/customer", "{\"customerId\": 90001}").status())
                .isEqualTo(404);
        assertThat(deal.json("POST", "/customer", "{\"customerId\": 90001}").status())
                .isEqualTo(200);
        assertThat(deal.json("POST", "/customer", "{\"customerId\": 90001}").status())
                .isEqualTo(409);
        assertThat(deal.json("PUT", "/customer", Deal.CUSTOMER.formatted("Åkes"))
                        .status())
                .isEqualTo(200);
        assertThat(deal.get("/customer").json().path("name").asText()).isEqualTo("Åkes");

        JsonNode asset = deal.json("POST", "/assets", Deal.ASSET).json().at("/assets/0");
        String path = "/assets/" + asset.path("assetId").asText();
        assertThat(deal.get(path).json()).isEqualTo(asset);
        assertThat(deal.get(path).body()).contains("\"unitPrice\":4500.50");
        deal.json("PUT", path, "{\"iacCode\": \"ITE2207\", \"quantity\": 1, \"unitPrice\": 7}");
        assertThat(deal.get(path).json().path("iacCode").asText()).isEqualTo("ITE2207");
        assertThat(deal.delete(path).status()).isEqualTo(204);
        assertThat(deal.delete(path).status()).isEqualTo(404);
        assertThat(deal.get("/assets").json()).isEmpty();

        assertThat(deal.json("PUT", "/calculation", Deal.CALCULATION.formatted("5"))
                        .status())
                .isEqualTo(404);
        assertThat(deal.json("POST", "/calculation", Deal.CALCULATION.formatted("5"))
                        .status())
                .isEqualTo(200);
        assertThat(deal.json("PUT", "/calculation", Deal.CALCULATION.formatted("6"))
                        .status())
                .isEqualTo(200);
        assertThat(deal.get("/calculation").json().path("purchasePrice").asInt())
                .isEqualTo(6);
    }

    @Test
    void aNewCustomerIsFoundAfterwards() {
        Deal deal = Deal.complete(api, "Blåbär Østergaard", "100");
        long id = deal.get("/customer").json().path("customerId").asLong();

        JsonNode found =
                api.get("/customers?officeId=1&name=bl%C3%A5b%C3%A4r%20%C3%B8").json();

        assertThat(found.findValuesAsText("customerId")).containsExactly(Long.toString(id));
        assertThat(api.get("/customers/" + id).json().path("name").asText()).isEqualTo("Blåbär Østergaard");
        assertThat(api.get("/customers/1").status()).isEqualTo(404);
        assertThat(api.get("/customers?name=a").status()).isEqualTo(400);
        assertThat(api.get("/customers?officeId=1&size=5").json()).hasSize(5);
        assertThat(api.get("/customers?officeId=17&postcode=cm202qx&size=100").json())
                .hasSize(20);
    }

    @Test
    void bankDetailsAreTakenInSpainAndNotTold() {
        String account = "{\"iban\": \"ES9121000418450200051332\"}";
        Deal spanish = Deal.created(api, "{\"officeId\": 34, \"salesContactId\": 234}");
        Deal british = Deal.complete(api, "Harlow Data", "100");

        assertThat(spanish.json("POST", "/customer/bank-account", account).status())
                .isEqualTo(404);
        spanish.json("POST", "/customer", Deal.CUSTOMER.formatted("Ejemplo"));
        Raw.Reply added = spanish.json("POST", "/customer/bank-account", account);

        assertThat(added.status()).isEqualTo(200);
        assertThat(added.body()).doesNotContain("ES912");
        assertThat(spanish.get("/customer").body()).doesNotContain("ES912");
        assertThat(british.json("POST", "/customer/bank-account", account).status())
                .isEqualTo(422);
    }

    @Test
    void everyAnswerHasATraceOfItsOwn() {
        List<String> traces = List.of(
                api.get("/proposals").header("X-B2B-TRACE-ID"),
                api.get("/proposals").header("x-b2b-trace-id"),
                api.get("/nowhere").header("X-B2B-TRACE-ID"),
                api.bearer("x").get("/proposals").header("X-B2B-TRACE-ID"),
                Deal.empty(api).delete("").header("X-B2B-TRACE-ID"));

        assertThat(traces).doesNotHaveDuplicates().allMatch(trace -> trace.matches("[0-9a-f]{16}"));
    }

    private List<Long> ids(String target) {
        Raw.Reply reply = api.get(target);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return StreamSupport.stream(reply.json().spliterator(), false)
                .map(one -> one.path("proposalId").asLong())
                .toList();
    }
}
