package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import dev.channelkit.sandbox.ses.SesProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sandbox answers is judged by the same spec as what it is asked, in both formats. */
class AnswersFitTheSpecTest {
    private static final String JSON = "application/json";
    private static final String XML = "text/xml";
    private static final SesProfile USUAL = SesProfile.usual();

    // reads first, with all that can be embedded; each group of writes leaves what the next one needs
    private static final List<Ask> ASKS = List.of(
            Ask.get("/customers?limit=200&relations=group,invoices,cloudAccounts,priceBooksLinks,customFieldsValues"),
            Ask.get("/customers/101"),
            Ask.get("/customers/101/cloud-accounts?relations=provider,customer,customFieldsValues"),
            Ask.get("/customers/102/invoices?relations=lines"),
            Ask.get("/customers/101/users"),
            Ask.get("/groups?relations=customers"),
            Ask.get("/groups/23"),
            Ask.get("/cloud-accounts?limit=500&relations=provider,customer,customFieldsValues"),
            Ask.get("/cloud-accounts/71001"),
            Ask.get("/cloud-providers"),
            Ask.get("/price-books?relations=items"),
            Ask.get("/price-books/118"),
            Ask.get("/invoices?limit=500&relations=lines,customer"),
            Ask.get("/invoices/myinvoices"),
            Ask.get("/invoices/90001?relations=lines"),
            Ask.get("/invoices/90001/detailed"),
            Ask.get("/reports/billing/aws?filter[date_range]=m-1-2025&filter[report_currency]=SEK"),
            Ask.get("/reports/billing/azureplan?filter[date_range]=m-1-2025&filter[report_currency]=SEK"),
            Ask.get("/reports/billing/gcp?filter[date_range]=m-1-2025&filter[report_currency]=SEK"),
            Ask.get("/products?relations=plans"),
            Ask.get("/products/501?relations=plans"),
            Ask.get("/plans?relations=skus"),
            Ask.get("/skus"),
            Ask.get("/orders?limit=500&relations=items,customer"),
            Ask.get("/orders/3001"),
            Ask.get("/subscriptions?limit=1000&relations=customer,provider"),
            Ask.get("/subscriptions/8001"),
            Ask.get("/partners?relations=customers,invoices"),
            Ask.get("/partners/310"),
            Ask.get("/custom-fields"),
            Ask.get("/callbacks"),
            new Ask("POST", "/customers", Map.of("name", "A", "company", "B", "email", "a@b.example")),
            new Ask("PUT", "/customers/101", Map.of("name", "B")),
            new Ask("PUT", "/customers/101/custom-fields", Map.of("erpNumber", "K-1", "costCentre", "")),
            new Ask("POST", "/customers/101/users", Map.of("name", "A", "email", "a@b.example", "password", "test")),
            new Ask("POST", "/groups", Map.of("name", "New")),
            new Ask("PUT", "/groups/23", Map.of("description", "Åke")),
            new Ask("DELETE", "/groups/23", Map.of()),
            new Ask("POST", "/cloud-accounts", Map.of("accountNumber", "007", "providerCode", "aws")),
            new Ask("PUT", "/cloud-accounts/71020", Map.of("notes", "")),
            new Ask(
                    "POST",
                    "/cloud-accounts/71020/assign-customer",
                    Map.of("ID", "71020", "customerId", "101", "billingStartDate", "2025-01-01")),
            new Ask("POST", "/cloud-accounts/71020/unassign-customer", Map.of("billingEndDate", "2025-06-30")),
            new Ask("POST", "/price-books", Map.of("name", "Mine", "copyFromId", "101", "adjustmentPercent", "2.5")),
            new Ask("POST", "/invoices/generate", Map.of("source", "aws", "period", "m-07-2025", "status", "draft")),
            new Ask("PUT", "/invoices/90001/status", Map.of("status", "void")),
            new Ask("POST", "/subscriptions/8001/cancel", Map.of("effectiveDate", "2026-12-31")),
            new Ask("POST", "/callbacks", Map.of("event", "trial_end", "url", "https://hooks.example.com/")),
            new Ask("DELETE", "/callbacks/1", Map.of()),
            new Ask("DELETE", "/customers/101", Map.of()));

    private final Spec spec = Spec.of("ses");
    private final Set<String> judged = new HashSet<>();
    private boolean wrapped = true;

    @Test
    void everyOperationInJson() {
        try (Sandbox sandbox = Sandbox.start()) {
            everyOperation(sandbox, JSON);
            consoleUsers(sandbox);
        }

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).toList());
    }

    @Test
    void everyOperationOfVersion1InXml() {
        try (Sandbox sandbox = Sandbox.start()) {
            everyOperation(sandbox, XML);
        }

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(spec.operations().stream()
                        .map(SpecOperation::id)
                        .filter(id -> !id.endsWith("ConsoleUsers") && !id.endsWith("ConsoleUser"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML})
    void alsoUnderOtherReadings(String format) {
        wrapped = false;
        SesProfile profile = USUAL.withNumericIds(true)
                .withNumericAmounts(true)
                .withBareSingle(true)
                .withBarePrices(true)
                .withCreatedStatus(201)
                .withCreatedIdOnly(true)
                .withXmlWrappedLists(false);
        try (Sandbox sandbox = Sandbox.builder().ses(profile).start()) {
            everyOperation(sandbox, format);
        }
    }

    /** The same question in both formats has the same answer. */
    @Test
    void xmlSaysWhatJsonSays() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw json = Raw.ses(sandbox);
            Raw xml = json.header("Accept: text/xml");
            for (Ask ask : ASKS) {
                if (ask.method().equals("GET") && !ask.target().endsWith("/detailed")) {
                    String target = ask.target();

                    JsonNode expected = XmlTree.plain(json.get(target).json());
                    SpecNode schema = operation("GET", "/api/v1" + path(target)).answerSchema(200, XML);
                    JsonNode actual = XmlTree.read(xml.get(target).body(), Objects.requireNonNull(schema), wrapped);

                    assertThat(actual).as(target).isEqualTo(expected);
                }
            }
        }
    }

    private void everyOperation(Sandbox sandbox, String format) {
        Raw ses = Raw.ses(sandbox).header("Accept: " + format);
        ASKS.forEach(ask -> judge(ask, ses.send(ask)));
        String draft = Raw.ses(sandbox)
                .get("/invoices?filter[status]=draft&limit=1")
                .values("invoice", "id")
                .get(0);
        Ask discard = new Ask("DELETE", "/invoices/" + draft, Map.of());
        judge(discard, ses.send(discard));
    }

    private void consoleUsers(Sandbox sandbox) {
        String path = "/accounts/" + sandbox.ses().accountId() + "/users";
        Raw console = Raw.console(sandbox);
        String user =
                "{\"userName\": \"A\", \"email\": \"a@b.example\", \"userType\": \"OPS\", \"password\": \"test\"}";
        judge("GET", "/api/v2" + path, console.get(path));
        judge("POST", "/api/v2" + path, console.json("POST", path, user));
    }

    private void judge(Ask ask, Raw.Reply reply) {
        judge(ask.method(), "/api/v1" + path(ask.target()), reply);
    }

    private void judge(String method, String path, Raw.Reply reply) {
        String what = method + " " + path;
        assertThat(reply.status()).as(what + ": " + reply.body()).isIn(200, 201);
        SpecOperation operation = operation(method, path);
        String type = reply.header("Content-Type");
        SpecNode schema = operation.answerSchema(reply.status(), type);
        assertThat(schema).as(what + " in " + type).isNotNull();
        JsonNode tree = type.equals(XML) ? XmlTree.read(reply.body(), schema, wrapped) : reply.json();
        assertThat(SchemaCheck.check(tree, schema, "body", "")).as(what).isEmpty();
        judged.add(operation.id());
    }

    private SpecOperation operation(String method, String path) {
        return ((Route.Found) spec.route(method, path)).operation();
    }

    private static String path(String target) {
        return target.split("\\?", 2)[0];
    }
}
