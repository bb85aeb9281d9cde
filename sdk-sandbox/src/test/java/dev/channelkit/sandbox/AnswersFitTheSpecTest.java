package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.ses.SesProfile;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the sandbox answers is judged by the same spec as what it is asked. */
class AnswersFitTheSpecTest {
    private final Spec spec = Spec.of("ses");
    private final Set<String> judged = new HashSet<>();

    @Test
    void underTheUsualProfile() {
        everyOperation(SesProfile.usual());

        assertThat(judged)
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).toList());
    }

    @Test
    void alsoWithNumbersForIdsAndAmounts() {
        everyOperation(
                SesProfile.usual().withNumericIds(true).withNumericAmounts(true).withBareSingle(true));
    }

    private void everyOperation(SesProfile profile) {
        try (Sandbox sandbox = Sandbox.builder().ses(profile).start()) {
            Raw ses = Raw.ses(sandbox);
            String relations = "&relations=group,invoices,cloudAccounts,priceBooksLinks,customFieldsValues";
            judge("GET", "/customers", ses.get("/customers?limit=200" + relations));
            judge("GET", "/customers/101", ses.get("/customers/101"));
            judge(
                    "POST",
                    "/customers",
                    ses.post("/customers", Map.of("name", "A", "company", "B", "email", "a@b.example")));
            judge("PUT", "/customers/101", ses.put("/customers/101", Map.of("name", "B")));
            judge(
                    "GET",
                    "/cloud-accounts",
                    ses.get("/cloud-accounts?limit=500&relations=provider,customer,customFieldsValues"));
            judge(
                    "POST",
                    "/cloud-accounts/71020/assign-customer",
                    ses.post(
                            "/cloud-accounts/71020/assign-customer",
                            Map.of("ID", "71020", "customerId", "101", "billingStartDate", "2025-01-01")));
            judge("GET", "/invoices", ses.get("/invoices?limit=500&relations=lines,customer"));
            judge("GET", "/invoices/myinvoices", ses.get("/invoices/myinvoices"));
            judge("GET", "/invoices/90001/detailed", ses.get("/invoices/90001/detailed"));
            judge(
                    "POST",
                    "/invoices/generate",
                    ses.post("/invoices/generate", Map.of("source", "aws", "period", "m-07-2025", "status", "draft")));
            for (String source : Set.of("aws", "azureplan", "gcp")) {
                judge(
                        "GET",
                        "/reports/billing/" + source,
                        ses.get("/reports/billing/" + source
                                + "?filter[date_range]=m-1-2025&filter[report_currency]=SEK"));
            }
        }
    }

    private void judge(String method, String path, Raw.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        SpecOperation operation = ((Route.Found) spec.route(method, path)).operation();
        SpecNode schema = operation.answerSchema(200, reply.header("Content-Type"));
        assertThat(schema).isNotNull();
        assertThat(SchemaCheck.check(reply.json(), schema, "body", ""))
                .as(operation.id())
                .isEmpty();
        judged.add(operation.id());
    }
}
