package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the spec does not allow is refused, says what and where, and is reported. */
@ExtendWith(SandboxExtension.class)
class RefusalTest {
    private Raw ses;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/customers?filter[colour]=red | filter[colour] | filterable",
                "/customers?filter[name:like]=x | filter[name:like] | unknown modifier 'like'",
                "/customers?filter[]=x | filter[] | filter[field]",
                "/customers?filter[name=x | filter[name | filter[field]",
                "/customers?filter[address]=x | filter[address] | filterable",
                "/customers?filter[_resellerId]=310 | filter[_resellerId] | filterable",
                "/customers?filter[id:gt]=abc | filter[id:gt] | number",
                "/customers?filter[createdAt:gt]=yesterday | filter[createdAt:gt] | date",
                "/invoices?filter[total:gt]=much | filter[total:gt] | decimal",
                "/customers?sort[name]=up | sort[name] | asc or desc",
                "/customers?sort[colour]=asc | sort[colour] | sortable",
                "/customers?sort[name:partial]=asc | sort[name:partial] | modifier",
                "/customers?limit=0 | limit | at least 1",
                "/customers?limit=ten | limit | whole number",
                "/customers?limit=10&limit=20 | limit | repeated",
                "/customers?offset=-1 | offset | at least 0",
                "/customers?offset=99999999999999999999 | offset | 64 bits",
                "/customers?colour=red | colour | not in the spec",
                "/customers?customerId=101 | customerId | not in the spec",
                "/customers/101?limit=1 | limit | not in the spec",
                "/customers/abc | customerId | must match",
                "/reports/billing/aws | filter[date_range] | required",
                "/reports/billing/aws?filter[date_range]=2025-01 | filter[date_range] | must match",
                "/reports/billing/aws?filter[date_range]=m-1-2025&filter[colour]=red | filter[colour] | not in the spec",
                "/reports/billing/aws?filter[date_range]=m-1-2025&filter[customer_id]=9999 | filter[customer_id] | no customer",
                "/reports/billing/nimbus?filter[date_range]=m-1-2025 | source | no cloud provider"
            })
    void namesWhatIsWrongWithAQuery(String target, String field, String what, Sandbox sandbox) {
        Raw.Reply reply = ses.get(target);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("success").asBoolean(true)).isFalse();
        assertThat(reply.json().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(reply.json().at("/errors/0/message").asText()).contains(what);
        assertThat(sandbox.report()).singleElement().satisfies(refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.problems()).first().asString().contains(field).contains(what);
        });
    }

    @Test
    void namesWhatIsWrongWithAForm(Sandbox sandbox) {
        Raw.Reply reply = ses.post("/customers", Map.of("name", "", "email", "nobody", "colour", "red"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("company", "name", "email", "colour");
        assertThat(sandbox.report().get(0).problems()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"name\": 5, \"company\": \"B\", \"email\": \"a@b\"} | name",
                "application/json | {\"name\": \"A\", \"company\": null, \"email\": \"a@b\"} | company",
                "application/json | {\"name\": \"A\" | body",
                "application/json | [] | body",
                "text/plain | name=A&company=B&email=a@b | Content-Type",
                "application/x-www-form-urlencoded | name=A&name=B&company=C&email=a@b | name",
                "application/x-www-form-urlencoded | name=100%&company=C&email=a@b | body"
            })
    void namesWhatIsWrongWithABody(String type, String body, String field) {
        Raw.Reply reply = ses.send("POST", "/customers", type, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("errors").findValuesAsText("field")).contains(field);
    }

    @Test
    void takesABodyOnlyWhereTheSpecHasOne() {
        assertThat(ses.json("GET", "/customers", "{}").status()).isEqualTo(400);
        assertThat(ses.send("POST", "/customers", "", "").status()).isEqualTo(400);
    }

    @Test
    void answersOnlyInTheTypesOfTheSpec() {
        assertThat(ses.header("Accept: image/png").get("/customers").status()).isEqualTo(400);
        assertThat(ses.header("Accept: text/html, application/json;q=0.9")
                        .get("/customers")
                        .status())
                .isEqualTo(200);
        assertThat(ses.header("Accept: */*").get("/customers").status()).isEqualTo(200);
    }

    @Test
    void refusesWrongCredentials(Sandbox sandbox) {
        Raw unauthorized = Raw.at(sandbox.ses().baseUrl());

        assertThat(unauthorized.get("/customers").status()).isEqualTo(401);
        assertThat(ses.credentials("sandbox-test-key", "wrong")
                        .get("/customers")
                        .status())
                .isEqualTo(401);
        assertThat(ses.credentials("wrong", "sandbox-test-secret")
                        .get("/customers")
                        .status())
                .isEqualTo(401);
        assertThat(unauthorized
                        .header("Authorization: Basic ???")
                        .get("/customers")
                        .status())
                .isEqualTo(401);
        assertThat(unauthorized
                        .header("Authorization: Bearer x")
                        .post("/customers", Map.of())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void knowsNoOtherPathsAndMethods(Sandbox sandbox) {
        Raw.Reply other = ses.send("DELETE", "/customers", "", "");

        assertThat(other.status()).isEqualTo(405);
        assertThat(other.header("Allow")).isEqualTo("GET, POST");
        assertThat(ses.get("/customers/").status()).isEqualTo(404);
        assertThat(ses.get("/Customers").status()).isEqualTo(404);
        assertThat(ses.get("/invoices/generate").status()).isEqualTo(405);
        assertThat(ses.get("/customers/../customers").status()).isEqualTo(404);
        assertThat(ses.get("/customers/%2e%2e").status()).isEqualTo(400);
        assertThat(ses.get("/customers/101%2Finvoices").status()).isEqualTo(400);
        assertThat(sandbox.report()).hasSize(7);
    }

    @Test
    void answersAnUnknownIdWith404AndReportsNothing(Sandbox sandbox) {
        assertThat(ses.get("/customers/999999").status()).isEqualTo(404);
        assertThat(ses.put("/customers/999999", Map.of("name", "A")).status()).isEqualTo(404);
        assertThat(ses.get("/invoices/1/detailed").status()).isEqualTo(404);
        assertThat(sandbox.report()).isEmpty();
    }
}
