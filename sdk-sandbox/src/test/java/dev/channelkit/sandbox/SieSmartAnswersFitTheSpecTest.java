package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the simulated SieSmart answers is judged by the same spec as what it is asked. */
class SieSmartAnswersFitTheSpecTest {
    private static final String JSON = "application/json";
    private static final SieSmartProfile USUAL = SieSmartProfile.usual().withoutRateLimit();
    private static final String ENDPOINT = "{\"basePath\": \"http://127.0.0.1:1/hooks\", \"apiKey\": \"test\"}";
    private static final String SIGNATORIES =
            "{\"signatories\": [{\"firstName\": \"A\", \"lastName\": \"B\", \"email\": \"a@example.com\"}]}";

    private final Spec spec = Spec.of("siesmart");
    private final Set<String> judged = new HashSet<>();

    @Test
    void everyOperation() {
        try (Sandbox sandbox = Sandbox.builder().siesmart(USUAL).start()) {
            ask(sandbox);
        }

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).toList());
    }

    @Test
    void alsoUnderOtherReadings() {
        SieSmartProfile profile = USUAL.withTextIds(true)
                .withEtagOnWrites(true)
                .withQuotedTags(true)
                .withRetryAfter(true);
        try (Sandbox sandbox = Sandbox.builder().siesmart(profile).start()) {
            ask(sandbox);
        }
    }

    @Test
    void errorsOfEveryStatusThatItGives() {
        try (Sandbox sandbox = Sandbox.builder()
                .siesmart(SieSmartProfile.usual().withRateLimit(7, Duration.ofMinutes(1)))
                .start()) {
            Raw api = Raw.siesmart(sandbox);
            error(
                    400,
                    "GET",
                    "/proposals/480001",
                    api.header("Accept: text/xml").get("/proposals/480001"));
            error(401, "GET", "/proposals/480001", api.bearer("x").get("/proposals/480001"));
            error(404, "GET", "/proposals/1", api.get("/proposals/1"));
            error(412, "DELETE", "/proposals/480001", api.send("DELETE", "/proposals/480001", "", ""));
            error(422, "POST", "/proposals/proposal", api.json("POST", "/proposals/proposal", "{\"officeId\": 9}"));
            error(409, "DELETE", "/proposals/480003", Deal.of(api, 480_003).delete(""));
            error(429, "GET", "/proposals", api.get("/proposals"));
        }
    }

    private void ask(Sandbox sandbox) {
        Raw api = Raw.siesmart(sandbox);
        SieSmartSandbox siesmart = sandbox.siesmart();
        judge(
                "POST",
                "/oauth/token",
                Raw.at(siesmart.tokenBaseUrl()).json("POST", "/oauth/token", Raw.tokenRequest(siesmart)));
        configuration(api);
        judge("GET", "/proposals", api.get("/proposals?size=100"));
        for (JsonNode proposal : api.get("/proposals?size=100").json()) {
            Deal seeded = Deal.of(api, proposal.path("proposalId").asLong());
            judge(seeded, "GET", "", seeded.get(""));
        }
        String body = "{\"officeId\": 34, \"salesContactId\": 234, \"customer\": {\"customerId\": 90005},"
                + " \"assets\": [" + Deal.ASSET + "]}";
        judge("POST", "/proposals/proposal", api.json("POST", "/proposals/proposal", body));
        Deal deal = Deal.created(api, body);
        parts(deal);
        notifications(api, deal);
        documents(deal);
        decision(deal);
        Deal pending = Deal.complete(api, "Harlow Data", "20000");
        judge(pending, "POST", "/decision", pending.submit());
        judge(pending, "GET", "/decision", pending.get("/decision"));
        judge(pending, "DELETE", "/decision", pending.delete("/decision"));
        judge(pending, "DELETE", "", pending.delete(""));
    }

    private void configuration(Raw api) {
        for (String target : List.of(
                "/introducer/offices",
                "/introducer/sales-contacts?officeId=1",
                "/common/asset-codes",
                "/common/calculation-config?officeId=34",
                "/common/rate-cards",
                "/common/document-types",
                "/common/legal-forms",
                "/common/titles",
                "/customers?officeId=17",
                "/customers/90003")) {
            judge("GET", target, api.get(target));
        }
    }

    private void parts(Deal deal) {
        judge(deal, "PATCH", "", deal.json("PATCH", "", "{\"label\": \"A\"}"));
        judge(deal, "GET", "/status", deal.get("/status"));
        judge(deal, "GET", "/customer", deal.get("/customer"));
        judge(deal, "PUT", "/customer", deal.json("PUT", "/customer", Deal.CUSTOMER.formatted("B")));
        judge(
                deal,
                "POST",
                "/customer/bank-account",
                deal.json("POST", "/customer/bank-account", "{\"iban\": \"ES9121000418450200051332\"}"));
        judge(deal, "GET", "/customer", deal.get("/customer"));
        Deal empty = Deal.empty(deal.api());
        judge(empty, "POST", "/customer", empty.json("POST", "/customer", Deal.CUSTOMER.formatted("C")));
        Raw.Reply assets = deal.json("POST", "/assets", Deal.ASSET);
        judge(deal, "POST", "/assets", assets);
        judge(deal, "GET", "/assets", deal.get("/assets"));
        String asset = "/assets/" + assets.json().at("/assets/1/assetId").asText();
        judge(deal, "GET", asset, deal.get(asset));
        judge(deal, "PUT", asset, deal.json("PUT", asset, Deal.ASSET));
        judge(deal, "DELETE", asset, deal.delete(asset));
        String calculation = "{\"marketProductId\": 8, \"priceListId\": 330, \"paymentMethodId\": 1,"
                + " \"termMonths\": 24, \"paymentFrequency\": \"QUARTERLY\", \"purchasePrice\": 9000, \"deposit\": 1.5}";
        judge(deal, "POST", "/calculation", deal.json("POST", "/calculation", calculation));
        judge(deal, "PUT", "/calculation", deal.json("PUT", "/calculation", calculation));
        judge(deal, "GET", "/calculation", deal.get("/calculation"));
    }

    private void notifications(Raw api, Deal deal) {
        for (String method : List.of("POST", "PUT")) {
            judge(method, "/notification-endpoints", api.json(method, "/notification-endpoints", ENDPOINT));
        }
        judge("DELETE", "/notification-endpoints", api.send("DELETE", "/notification-endpoints", "", ""));
        String event = "{\"eventType\": \"DECISION_RECEIVED\"}";
        Raw.Reply subscribed = api.json("POST", deal.path("/notifications"), event);
        judge(deal, "POST", "/notifications", subscribed);
        judge(deal, "GET", "/notifications", deal.get("/notifications"));
        String one = "/notifications/" + subscribed.json().asText();
        judge(deal, "DELETE", one, api.send("DELETE", deal.path(one), "", ""));
    }

    private void documents(Deal deal) {
        Raw.Reply uploaded = deal.upload("AGREEMENT", "a.pdf", "content");
        judge(deal, "POST", "/documents", uploaded);
        String document = "/documents/" + uploaded.json().path("documentId").asText();
        judge(deal, "GET", document, deal.get(document));
        judge(deal, "GET", document + "/download", deal.get(document + "/download"));
        judge(deal, "DELETE", document, deal.delete(document));
    }

    private void decision(Deal deal) {
        judge(deal, "GET", "/decision", deal.get("/decision"));
        judge(deal, "GET", "/decision/pre-check", deal.get("/decision/pre-check"));
        judge(deal, "POST", "/decision", deal.submit());
        judge(deal, "GET", "/decision", deal.get("/decision"));
        String pdf = "/decision/decision-document/download";
        judge(deal, "GET", pdf, deal.get(pdf));
        String document = "/documents/"
                + deal.upload("AGREEMENT", "b.pdf", "b")
                        .json()
                        .path("documentId")
                        .asText();
        judge(deal, "POST", document + "/e-sign", deal.json("POST", document + "/e-sign", SIGNATORIES));
        judge(deal, "GET", document + "/signatories", deal.get(document + "/signatories"));
        judge(deal, "GET", "/documents", deal.get("/documents"));
    }

    private void judge(Deal deal, String method, String below, Raw.Reply reply) {
        judge(method, deal.path(below), reply);
    }

    private void judge(String method, String target, Raw.Reply reply) {
        String what = method + " " + target;
        assertThat(reply.status()).as(what + ": " + reply.body()).isIn(200, 204);
        SpecOperation operation = operation(method, target);
        if (reply.status() == 200) {
            String type = reply.header("Content-Type");
            SpecNode schema = operation.answerSchema(200, type);
            assertThat(schema).as(what + " in " + type).isNotNull();
            if (type.equals(JSON)) {
                assertThat(SchemaCheck.check(reply.json(), schema, "body", ""))
                        .as(what)
                        .isEmpty();
            }
        }
        judged.add(operation.id());
    }

    private void error(int status, String method, String target, Raw.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        SpecNode schema = operation(method, target).answerSchema(status, JSON);
        assertThat(schema).as(method + " " + target + " has " + status).isNotNull();
        assertThat(SchemaCheck.check(reply.json(), Objects.requireNonNull(schema), "body", ""))
                .isEmpty();
    }

    private SpecOperation operation(String method, String target) {
        String path = target.split("\\?", 2)[0];
        String whole = path.startsWith("/oauth")
                ? path
                : URI.create(spec.basePath() + path).getPath();
        return ((Route.Found) spec.route(method, whole)).operation();
    }
}
