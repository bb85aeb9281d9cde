package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class AdminTest {
    private Raw ses;
    private Raw admin;

    @BeforeEach
    void connect(Sandbox sandbox) {
        ses = Raw.ses(sandbox);
        admin = Raw.at(sandbox.adminUrl());
    }

    @Test
    void tellsBaseUrlsAndCredentialsThatWork() {
        JsonNode told = admin.get("/sandbox/providers").json().path("ses");

        Raw client = Raw.at(told.path("baseUrl").asText())
                .credentials(
                        told.path("apiKey").asText(), told.path("apiSecret").asText());
        assertThat(client.get("/customers").status()).isEqualTo(200);
        assertThat(told.path("apiKey").asText()).contains("test");
        assertThat(told.path("apiSecret").asText()).contains("test");
    }

    @Test
    void plansListsAndClearsFaults() {
        Raw.Reply planned = admin.json(
                "POST",
                "/sandbox/faults",
                "{\"kind\":\"status\",\"status\":429,\"headers\":{\"Retry-After\":\"2\"},\"operationId\":\"listCustomers\",\"nth\":2}");
        ses.get("/customers");
        Raw.Reply second = ses.get("/customers");
        JsonNode listed = admin.get("/sandbox/faults").json().get(0);
        Raw.Reply cleared = admin.send("DELETE", "/sandbox/faults", "", "");

        assertThat(planned.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).isEqualTo("2");
        assertThat(listed.path("matched").asInt()).isEqualTo(2);
        assertThat(listed.path("fired").asInt()).isEqualTo(1);
        assertThat(listed.path("status").asInt()).isEqualTo(429);
        assertThat(cleared.status()).isEqualTo(204);
        assertThat(admin.get("/sandbox/faults").json()).isEmpty();
    }

    @Test
    void readsBackTheFaultsThatItLists() {
        admin.json(
                "POST",
                "/sandbox/faults",
                "[{\"kind\":\"reset\",\"when\":\"after\",\"times\":1},{\"delay\":\"2s\",\"method\":\"PUT\"}]");
        JsonNode listed = admin.get("/sandbox/faults").json();

        listed.forEach(fault -> ((ObjectNode) fault).remove(List.of("matched", "fired")));

        assertThat(FaultText.parse(listed.get(0)))
                .isEqualTo(Fault.reset().afterApplying().times(1));
        assertThat(FaultText.parse(listed.get(1)))
                .isEqualTo(Fault.delay(Duration.ofSeconds(2)).method("PUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1]",
                "{\"kind\":\"explode\"}",
                "{\"status\":503,\"colour\":1}",
                "{\"kind\":\"status\"}"
            })
    void refusesFaultsThatMakeNoSense(String body) {
        Raw.Reply reply = admin.json("POST", "/sandbox/faults", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isNotEmpty();
        assertThat(admin.get("/sandbox/faults").json()).isEmpty();
    }

    @Test
    void movesTheClock() {
        JsonNode set = admin.json("POST", "/sandbox/clock", "{\"set\":\"2030-01-01T00:00:00Z\"}")
                .json();
        JsonNode advanced =
                admin.json("POST", "/sandbox/clock", "{\"advance\":\"P2D\"}").json();
        ses.post("/customers", Map.of("name", "A", "company", "B", "email", "a@example.com"));

        assertThat(set.path("now").asText()).startsWith("2030-01-01T00:00");
        assertThat(advanced.path("now").asText()).startsWith("2030-01-03T00:00");
        assertThat(ses.get("/customers?sort[id]=desc&limit=1").values("customer", "createdAt"))
                .allMatch(at -> at.startsWith("2030-01-03T00:0"));
        assertThat(admin.json("POST", "/sandbox/clock", "{\"set\":\"soon\"}").status())
                .isEqualTo(400);
        assertThat(admin.json("POST", "/sandbox/clock", "{\"stop\":\"now\"}").status())
                .isEqualTo(400);
    }

    @Test
    void resetsEverything(Sandbox sandbox) {
        ses.post("/customers", Map.of("name", "A", "company", "B", "email", "a@example.com"));
        ses.put("/customers/101", Map.of("name", "Changed"));
        ses.get("/nope");
        sandbox.fault(Fault.status(500));
        sandbox.clock().set(Instant.parse("2030-01-01T00:00:00Z"));

        Raw.Reply reset = admin.send("POST", "/sandbox/reset", "", "");

        assertThat(reset.status()).isEqualTo(204);
        assertThat(sandbox.received()).isEmpty();
        assertThat(sandbox.report()).isEmpty();
        assertThat(sandbox.clock().instant()).isBefore(Instant.parse("2030-01-01T00:00:00Z"));
        assertThat(ses.get("/customers?limit=3000").items("customer")).hasSize(2640);
        assertThat(ses.get("/customers/101").values("customer", "name")).containsExactly("John Doe");
    }

    @Test
    void listsWhatArrivedWithoutSecrets() {
        ses.get("/customers?filter[name:partial]=Jo%");
        ses.post("/customers", Map.of("name", "A"));

        Raw.Reply reply = admin.get("/sandbox/requests");

        JsonNode first = reply.json().get(0);
        assertThat(first.path("operationId").asText()).isEqualTo("listCustomers");
        assertThat(first.path("query").asText()).isEqualTo("filter[name:partial]=Jo%");
        assertThat(first.path("status").asInt()).isEqualTo(200);
        assertThat(first.at("/headers/Authorization").asText()).isEqualTo("Basic ***");
        assertThat(reply.json().get(1).path("body").asText()).isEqualTo("name=A");
        assertThat(reply.json().get(1).path("status").asInt()).isEqualTo(400);
        assertThat(reply.body()).doesNotContain("sandbox-test-secret", "c2FuZGJveC10ZXN0");
    }

    @Test
    void reportsWhatTheSpecDidNotAllow() {
        ses.get("/customers?limit=0&colour=red");

        JsonNode refusal = admin.get("/sandbox/report").json().get(0);

        assertThat(refusal.path("request").asText()).isEqualTo("GET /api/v1/customers");
        assertThat(refusal.path("problems")).hasSize(2);
    }

    @Test
    void listsItsEndpointsWhenItHasNoSuchOne() {
        Raw.Reply reply = admin.get("/sandbox/nope");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("error").asText()).contains("GET /sandbox/providers");
    }
}
