package dev.channelkit.sandbox;

import static dev.channelkit.sandbox.Sites.query;
import static dev.channelkit.sandbox.Sites.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingPlatformQueryTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private Raw api;

    @BeforeEach
    void connect(Sandbox sandbox) {
        api = Raw.billing(sandbox);
    }

    @Test
    void aQueryIsRunByGetAndByPost() {
        String sql = "SELECT Id, Name FROM C_SITE WHERE Seats > 10 ORDER BY Name DESC";
        JsonNode byGet = api.get(query(sql)).json();
        JsonNode byPost =
                api.json("POST", "/query", "{\"sql\": \"" + sql + "\"}").json();

        assertThat(byGet).isEqualTo(byPost);
        assertThat(byGet.path("queryResponse").findValuesAsText("Name")).isEqualTo(List.of("Wien", "Graz"));
        assertThat(byGet.at("/queryResponse/0").size()).isEqualTo(2);
    }

    @Test
    void aPredicatePicksRecordsAndPagesThem() {
        assertThat(names(api.get("/C_SITE"))).hasSize(3);
        assertThat(names(api.get(where("Name LIKE 'G%' OR Seats = 7")))).hasSize(2);
        assertThat(names(api.get(where("ROWNUM BETWEEN 1 AND 2")))).hasSize(2);
        assertThat(names(api.get(where("Seats > 0 AND ROWNUM BETWEEN 3 AND 4"))))
                .hasSize(1);
        assertThat(api.get(where("ROWNUM BETWEEN 4 AND 6")).status()).isEqualTo(404);
    }

    @Test
    void noRowsAndNoEntityAreBoth404(Sandbox sandbox) {
        Raw.Reply none = api.get(query("SELECT Id FROM C_SITE WHERE Id = 99"));
        assertThat(sandbox.report()).isEmpty();
        Raw.Reply nowhere = api.get(query("SELECT Id FROM C_NOWHERE"));

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.json().path("error")).isEqualTo(nowhere.json().path("error"));
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().path("message").asText()).contains("C_NOWHERE");
        assertThat(api.get(where("Id = 99")).status()).isEqualTo(404);
        assertThat(sandbox.report()).hasSize(1);
    }

    @Test
    void noRowsMayAlsoBeAnEmptyListOrNull() {
        for (String form : List.of("empty", "null")) {
            try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("noRows", form))) {
                Raw.Reply none = api.get(query("SELECT Id FROM C_SITE WHERE Id = 99"));
                assertThat(none.status()).isEqualTo(200);
                assertThat(none.body())
                        .isEqualTo(form.equals("null") ? "{\"queryResponse\":null}" : "{\"queryResponse\":[]}");
                assertThat(sandbox.report()).isEmpty();
            }
        }
    }

    @Test
    void whatIsNoQueryIsRefusedAndReportedAndNothingIsWritten(Sandbox sandbox) {
        for (String sql : List.of(
                "SELECT",
                "DELETE FROM C_SITE",
                "SELECT Id FROM C_SITE; DELETE FROM C_SITE",
                "SELECT Nope FROM C_SITE",
                "SELECT Id FROM C_SITE WHERE Name = 'O'Neil'")) {
            Raw.Reply reply = api.get(query(sql));
            assertThat(reply.status()).as(sql).isEqualTo(400);
            assertThat(reply.json().path("message").asText()).as(sql).isNotBlank();
        }
        assertThat(api.get(where("1 = 1) OR (1 = 1")).status()).isEqualTo(400);
        assertThat(sandbox.report()).hasSize(6);
        assertThat(sandbox.billingplatform().count("C_SITE")).isEqualTo(3);
    }

    @Test
    void anAnswerHasSoManyRowsAndNoMore() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().withRowCap(2))) {
            assertThat(names(api.get("/C_SITE"))).hasSize(2);
            assertThat(api.get(query("SELECT Id FROM C_SITE ORDER BY Id"))
                            .json()
                            .path("queryResponse"))
                    .hasSize(2);
            assertThat(api.get(query("SELECT Id FROM C_SITE ORDER BY Id OFFSET 2 ROWS FETCH NEXT 5 ROWS ONLY"))
                            .json()
                            .path("queryResponse"))
                    .hasSize(1);
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @Test
    void theCapIsTenThousand(BillingPlatformSandbox billing) {
        StringBuilder records = new StringBuilder("{\"brmObjects\": [{\"Name\": \"0\"}");
        for (int i = 1; i < 10_001; i++) {
            records.append(", {\"Name\": \"").append(i).append("\"}");
        }
        api.json("POST", "/C_SITE", records.append("]}").toString());

        assertThat(billing.count("C_SITE")).isEqualTo(10_004);
        assertThat(api.get(query("SELECT Id FROM C_SITE")).json().path("queryResponse"))
                .hasSize(10_000);
    }

    private static List<String> names(Raw.Reply reply) {
        return reply.json().path("retrieveResponse").findValuesAsText("Name");
    }

    private Sandbox with(BillingPlatformProfile profile) {
        Sandbox sandbox =
                Sandbox.builder().billingplatform(profile).data(Sites.DATA).start();
        api = Raw.billing(sandbox);
        return sandbox;
    }
}
