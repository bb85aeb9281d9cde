package dev.channelkit.billingplatform.record;

import static dev.channelkit.billingplatform.StubbedBilling.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.billingplatform.BillingPlatformClient;
import dev.channelkit.billingplatform.StubbedBilling;
import dev.channelkit.billingplatform.model.Account;
import dev.channelkit.billingplatform.model.Credit;
import dev.channelkit.billingplatform.model.Invoice;
import dev.channelkit.commons.row.Row;
import dev.channelkit.testsupport.oracle.SpecOracle;
import java.nio.file.Path;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** What the verbs send, whose bodies and envelopes are written by hand, is what the specification allows. */
class RecordsOracleTest {
    private static final Path SPEC = Path.of(System.getProperty("channelkit.specs"), "billingplatform", "openapi.yaml");

    @Test
    void whatTheVerbsSendIsWhatTheSpecAllows() {
        SpecOracle oracle = SpecOracle.of(SPEC);
        OkHttpClient http = new OkHttpClient.Builder()
                .addNetworkInterceptor(oracle.interceptor())
                .build();
        Account account =
                Account.builder().id("3").name("O'Neil").set("C_CrmId", "x").build();
        Row row =
                Row.builder().set("Id", "3").set("C_CrmId", "x").clear("C_Gone").build();
        ExternalKey key = ExternalKey.of("C_CrmId");
        try (StubbedBilling billing = StubbedBilling.answering(
                r -> {
                    String path = r.getUrl().encodedPath();
                    return ok(
                            r.getMethod().equals("GET")
                                    ? "{\"retrieveResponse\":[{\"Id\":\"3\"}]}"
                                    : "{\"" + key(r.getMethod(), path) + "\":[{\"Id\":\"3\",\"success\":true}]}");
                },
                settings -> settings.httpClient(http))) {
            BillingPlatformClient client = billing.client();
            client.accounts().create(account);
            client.accounts().update(List.of(account)).orThrow();
            client.accounts().upsert(List.of(account), key).orThrow();
            client.accounts().delete("3");
            client.accounts().deleteForGood(List.of("3", "4")).entries();
            client.accounts().undelete("3");
            client.accounts().get("3");
            assertThat(client.accounts().list(q -> q.rawFilter("Name = 'a'")).stream())
                    .isNotEmpty();
            client.records("C_DEPOT").create(List.of(row, row)).entries();
            client.records("C_DEPOT").upsert(row, key);
            client.records("C_DEPOT").delete(List.of("3")).orThrow();
            client.records("C_DEPOT").undelete(List.of("3")).orThrow();
            client.invoices().update(Invoice.builder().id("3").build());
            client.credits().create(Credit.builder().creditType("GOODWILL").build());

            assertThat(billing.received()).hasSize(14);
        }
        assertThat(oracle.violations()).isEmpty();
        assertThat(oracle.exchanges()).hasSize(14);
    }

    private static String key(String method, String path) {
        return switch (method) {
            case "POST" -> "createResponse";
            case "PUT" -> "updateResponse";
            case "PATCH" -> "upsertResponse";
            default -> path.contains("/undelete/") ? "undeleteResponse" : "deleteResponse";
        };
    }
}
