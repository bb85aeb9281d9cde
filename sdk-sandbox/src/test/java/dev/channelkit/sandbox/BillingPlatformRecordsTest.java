package dev.channelkit.sandbox;

import static dev.channelkit.sandbox.Sites.only;
import static dev.channelkit.sandbox.Sites.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BillingPlatformRecordsTest {
    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private BillingPlatformSandbox billing;
    private Raw api;

    @BeforeEach
    void connect(Sandbox sandbox) {
        billing = sandbox.billingplatform();
        api = Raw.billing(sandbox);
    }

    @Test
    void aRecordIsReadByItsId() {
        Raw.Reply reply = api.get("/C_SITE/1");
        JsonNode record = reply.json().at("/retrieveResponse/0");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(record.path("Id").asText()).isEqualTo("1");
        assertThat(record.path("C_Open")).hasToString("\"1\"");
        assertThat(record.path("Seats")).hasToString("\"12\"");
        assertThat(record.path("Rate").asText()).isEqualTo("1.25");
        assertThat(record.path("Created").asText()).matches("20..-..-..T..:..:..\\.\\d{3}Z");
        assertThat(api.get("/C_SITE/99").status()).isEqualTo(404);
        assertThat(api.get("/C_SITE/99").json().path("error").asText()).isEqualTo("not_found");
        assertThat(api.get("/C_NOWHERE/1").status()).isEqualTo(404);
        assertThat(api.get("/C_SITE/3").json().at("/retrieveResponse/0").has("C_Open"))
                .isFalse();
    }

    @Test
    void recordsComeAsAListOrAlone() {
        JsonNode two = write(api, "POST", "/C_SITE", "[{'Name': 'A'}, {'Name': 'B', 'C_Open': true}]")
                .json();
        JsonNode one =
                write(api, "POST", "/C_SITE", "{'Name': 'C', 'Seats': 3}").json();

        assertThat(two.path("createResponse")).hasSize(2);
        assertThat(two.at("/createResponse/0/success")).hasToString("true");
        assertThat(two.at("/createResponse/0/ErrorText").isArray()).isTrue();
        assertThat(two.at("/createResponse/0").has("created")).isFalse();
        assertThat(one.path("createResponse")).hasSize(1);
        assertThat(billing.record(
                        "C_SITE",
                        only(write(api, "POST", "/C_SITE", "{'Name': 'D'}"))
                                .path("Id")
                                .asText()))
                .hasValueSatisfying(record -> assertThat(record).containsEntry("Name", "D"));
        assertThat(billing.count("C_SITE")).isEqualTo(7);
    }

    @Test
    void eachRecordOfABatchSucceedsOrFailsForItself() {
        Raw.Reply reply = write(
                api, "POST", "/C_SITE", "[{'Name': 'A'}, {'Seats': 1}, {'Name': 'B', 'Seats': 'many'}, {'Name': 'C'}]");
        JsonNode results = reply.json().path("createResponse");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(results).hasSize(4);
        assertThat(results.get(0).path("success").asBoolean()).isTrue();
        assertThat(results.get(1).path("success")).hasToString("false");
        assertThat(results.get(1).path("ErrorElementField").asText()).isEqualTo("Name");
        assertThat(results.get(1).path("ErrorCode").asText()).isNotEqualTo("0");
        assertThat(results.get(1).at("/ErrorText/0").asText()).isNotBlank();
        assertThat(results.get(2).path("ErrorElementField").asText()).isEqualTo("Seats");
        assertThat(results.get(3).path("success").asBoolean()).isTrue();
        assertThat(billing.count("C_SITE")).isEqualTo(5);
    }

    @Test
    void anUpdateLeavesWhatIsAbsentAndClearsWhatIsNull() {
        JsonNode results = write(
                        api, "PUT", "/C_SITE", "[{'Id': '1', 'Name': 'Graz West', 'Seats': null}, {'Name': 'x'}]")
                .json()
                .path("updateResponse");

        assertThat(results.get(0).path("success").asBoolean()).isTrue();
        assertThat(results.get(1).path("success").asBoolean(true)).isFalse();
        assertThat(billing.record("C_SITE", "1").orElseThrow())
                .containsEntry("Name", "Graz West")
                .containsEntry("ExternalKey", "G-1")
                .doesNotContainKey("Seats");
    }

    @Test
    void anUpsertSaysWhichRecordsAreNew() {
        String records = "{'externalIDFieldName': 'ExternalKey', 'brmObjects': ["
                + "{'ExternalKey': 'G-1', 'Seats': 1}, {'ExternalKey': 'S-1', 'Name': 'Salzburg'}]}";
        JsonNode results =
                api.json("PATCH", "/C_SITE", records.replace('\'', '"')).json().path("upsertResponse");

        assertThat(results.get(0).path("Id").asText()).isEqualTo("1");
        assertThat(results.get(0).path("created")).hasToString("false");
        assertThat(results.get(1).path("created")).hasToString("true");
        assertThat(write(api, "PATCH", "/C_SITE", "[{}]").status()).isEqualTo(400);
    }

    @Test
    void deletedRecordsComeBackUnlessTheBinIsEmptied() {
        write(api, "DELETE", "/delete/C_SITE", "{'Id': '1'}");
        assertThat(api.get("/C_SITE/1").status()).isEqualTo(404);
        assertThat(only(write(api, "DELETE", "/undelete/C_SITE", "[{'Id': '1'}]"))
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("/C_SITE/1").status()).isEqualTo(200);

        String forGood = "{\"brmObjects\": [{\"Id\": \"1\"}], \"EmptyRecycleBin\": \"1\"}";
        assertThat(api.json("DELETE", "/delete/C_SITE", forGood).status()).isEqualTo(200);

        assertThat(only(write(api, "DELETE", "/undelete/C_SITE", "[{'Id': '1'}]"))
                        .path("success")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void everyEntityHasEveryVerbThoughTheSpecListsSome(Sandbox sandbox) {
        assertThat(write(api, "PUT", "/ACTIVITY", "[{'Id': '5'}]")
                        .json()
                        .at("/updateResponse/0/success")
                        .asBoolean(true))
                .isFalse();
        assertThat(write(api, "POST", "/CURRENCY", "[{'CurrencyCode': 'EUR'}]")
                        .json()
                        .has("createResponse"))
                .isTrue();
        assertThat(sandbox.received().operation("updateRecords").count()).isOne();
        assertThat(sandbox.received().operation("createRecords").count()).isOne();
        assertThat(api.get("/login").status()).isEqualTo(405);
    }

    @Test
    void aDayAloneIsATimeTooButAWordIsNone() {
        assertThat(write(api, "PUT", "/PRODUCT", "[{'Id': '1', 'SfLastSync': '2026-01-31'}]")
                        .status())
                .isEqualTo(200);
        assertThat(write(api, "PUT", "/CONTRACT", "[{'Id': '1', 'StartDate': '2026-01-31'}]")
                        .status())
                .isEqualTo(200);
        assertThat(write(api, "PUT", "/CONTRACT", "[{'Id': '1', 'StartDate': 'soon'}]")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anAnswerMayLackItsLastResultsThoughAllIsWritten() {
        billing.dropResults(2);

        JsonNode results = write(api, "POST", "/C_SITE", "[{'Name': 'A'}, {'Name': 'B'}, {'Name': 'C'}]")
                .json();

        assertThat(results.path("createResponse")).hasSize(1);
        assertThat(billing.count("C_SITE")).isEqualTo(6);
        assertThat(write(api, "POST", "/C_SITE", "[{'Name': 'D'}]").json().path("createResponse"))
                .hasSize(1);
        assertThatThrownBy(() -> billing.dropResults(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void envelopesMayHoldAnObject() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().withEnvelopes("object"))) {
            assertThat(api.get("/C_SITE/1").json().at("/retrieveResponse/Name").asText())
                    .isEqualTo("Graz");
            assertThat(write(api, "POST", "/C_SITE", "[{'Name': 'A'}]")
                            .json()
                            .at("/createResponse/success")
                            .asBoolean())
                    .isTrue();
            assertThat(api.get("/C_SITE").json().path("retrieveResponse").isArray())
                    .isTrue();
            assertThat(sandbox.billingplatform().logins()).isOne();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "deleteKey, deleteResponse, DELETE, /delete/C_SITE, deleteResponse",
        "deleteKey, updateResponse, DELETE, /delete/C_SITE, updateResponse",
        "deleteKey, retrieveResponse, DELETE, /delete/C_SITE, retrieveResponse",
        "undeleteKey, deleteResponse, DELETE, /undelete/C_SITE, deleteResponse",
        "undeleteKey, undeleteResponse, DELETE, /undelete/C_SITE, undeleteResponse",
        "writeKey, retrieveResponse, PUT, /C_SITE, retrieveResponse"
    })
    void keysDiffer(String setting, String value, String method, String path, String key) {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with(setting, value))) {
            assertThat(write(api, method, path, "[{'Id': '2'}]")
                            .json()
                            .fieldNames()
                            .next())
                    .isEqualTo(key);
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"flag, \"1\", \"0\"", "text, \"true\", \"false\"", "boolean, true, false"})
    void successIsSaidInSeveralForms(String form, String yes, String no) {
        try (Sandbox sandbox =
                with(BillingPlatformProfile.usual().with("success", form).with("errorText", "text"))) {
            JsonNode results =
                    write(api, "POST", "/C_SITE", "[{'Name': 'A'}, {}]").json().path("createResponse");
            assertThat(results.get(0).path("success")).hasToString(yes);
            assertThat(results.get(0).path("ErrorText").asText()).isEqualTo(" ");
            assertThat(results.get(1).path("success")).hasToString(no);
            assertThat(results.get(1).path("ErrorText").isTextual()).isTrue();
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @Test
    void successIsSaidByACodeAlone() {
        BillingPlatformProfile profile = BillingPlatformProfile.usual();
        try (Sandbox sandbox = with(
                profile.with("success", "code").with("errorText", "message").with("created", "text"))) {
            String upsert =
                    "{\"externalIDFieldName\": \"ExternalKey\", \"brmObjects\": [{\"ExternalKey\": \"G-1\"}, {}]}";
            JsonNode results = api.json("PATCH", "/C_SITE", upsert).json().path("upsertResponse");
            assertThat(results.get(0).has("success")).isFalse();
            assertThat(results.get(0).path("ErrorCode").asText()).isEqualTo("0");
            assertThat(results.get(0).path("created")).hasToString("\"false\"");
            assertThat(results.get(1).path("ErrorCode").asText()).isNotEqualTo("0");
            assertThat(results.get(1).path("ErrorMessage").asText()).isNotBlank();
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @Test
    void valuesHaveTheFormsOfTheProfile() {
        BillingPlatformProfile profile = BillingPlatformProfile.usual()
                .withFlagForm("boolean")
                .with("ids", "number")
                .with("numbers", "number")
                .with("names", "camel")
                .with("nulls", "shown");
        try (Sandbox sandbox = with(profile)) {
            JsonNode record = api.get("/C_SITE/2").json().at("/retrieveResponse/0");
            assertThat(record.path("id")).hasToString("2");
            assertThat(record.path("seats")).hasToString("40");
            assertThat(record.path("c_Open")).hasToString("false");
            assertThat(record.path("rate").isNull()).isTrue();
            assertThat(sandbox.report()).isEmpty();
        }
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().withFlagForm("number"))) {
            assertThat(api.get("/C_SITE/2").json().at("/retrieveResponse/0/C_Open"))
                    .hasToString("0");
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @Test
    void aTestSeesAndChangesTheRecordsThemselves() {
        billing.define("{\"name\": \"C_ROOM\", \"fields\": [{\"name\": \"SiteId\", \"target\": \"C_SITE\"}]}");
        billing.define("{\"name\": \"C_SITE\", \"fields\": [{\"name\": \"C_Late\"}]}");
        String shelf = billing.put("C_ROOM", "{\"SiteId\": \"2\"}");

        assertThat(api.get("/C_ROOM/" + shelf)
                        .json()
                        .at("/retrieveResponse/0/SiteId")
                        .asText())
                .isEqualTo("2");
        assertThat(only(write(api, "PUT", "/C_SITE", "[{'Id': '1', 'C_Late': 'x'}]"))
                        .path("success")
                        .asBoolean())
                .isTrue();
        assertThat(billing.query("SELECT C_Late FROM C_SITE WHERE Id = 1")).hasSize(1);
        assertThatThrownBy(() -> billing.put("C_ROOM", "{\"SiteId\": \"99\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SiteId");
        assertThatThrownBy(() -> billing.define("[")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatThereIsNotIsAnError() {
        assertThatThrownBy(() -> billing.count("C_NOWHERE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> billing.record("C_NOWHERE", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> billing.query("DELETE")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> billing.put("C_NOWHERE", "{}")).isInstanceOf(IllegalArgumentException.class);
        assertThat(billing.record("C_SITE", "99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'colours': [] | billingplatform.colours",
                "'entities': [{'name': 'C_X', 'fields': [{'name': 'A', 'type': 'COLOUR'}]}] | billingplatform.entities.C_X.A",
                "'entities': [{'name': 'lower'}] | lower",
                "'records': {'C_NOWHERE': [{}]} | billingplatform.records.C_NOWHERE",
                "'records': {'C_SITE': [{'Name': 'A'}, {'Id': '1', 'Name': 'B', 'Seats': 'x'}]} | billingplatform.records.C_SITE[1].Seats"
            })
    void ownDataThatDoNotFitAreRefused(String data, String place) {
        SandboxBuilder builder = Sandbox.builder()
                .data(Sites.DATA.replaceFirst("(?s)\"records\": .*\\]\\s*\\}", "\"records\": {}"))
                .data("{\"billingplatform\": {" + data.replace('\'', '"') + "}}");

        assertThatThrownBy(builder::start)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(place);
    }

    private Sandbox with(BillingPlatformProfile profile) {
        Sandbox sandbox =
                Sandbox.builder().billingplatform(profile).data(Sites.DATA).start();
        billing = sandbox.billingplatform();
        String session = only(Raw.billingLogin(billing, billing.password()))
                .path("SessionID")
                .asText();
        api = Raw.at(billing.baseUrl()).session(session);
        return sandbox;
    }
}
