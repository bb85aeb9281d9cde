package dev.channelkit.sandbox;

import static dev.channelkit.sandbox.Sites.only;
import static dev.channelkit.sandbox.Sites.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingPlatformBulkTest {
    private static final String QUERY =
            "{'RequestMethod': 'QUERY', 'RequestBody': 'SELECT Id, Name, Rate FROM C_SITE ORDER BY Id', 'RecordsPerBatch': 2}";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private Sandbox sandbox;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.billing(sandbox);
    }

    @Test
    void anExtractGoesByTheClockAndLeavesItsRowsInBatches() {
        String id = start(QUERY);
        assertThat(status(id)).isEqualTo("PENDING");
        advance(5);
        assertThat(status(id)).isEqualTo("PROCESSING");
        advance(10);
        JsonNode done = extract(id);

        assertThat(done.path("Status").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("BatchCount").asText()).isEqualTo("2");
        assertThat(done.path("RecordCount").asText()).isEqualTo("3");
        assertThat(done.path("BatchFile1").asText()).isEqualTo("extract-" + id + "-1.json");
        Raw.Reply first = file(id, "BatchFile1");
        assertThat(first.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(first.header("Content-Disposition")).contains("extract-" + id + "-1.json");
        assertThat(first.json()).hasSize(2);
        assertThat(first.json().at("/0/Rate").asText()).isEqualTo("1.25");
        assertThat(file(id, "batchfile2").json()).hasSize(1);
        assertThat(file(id, "BatchFile3").status()).isEqualTo(404);
        assertThat(sandbox.report()).isEmpty();
    }

    @Test
    void theRowsAreThoseThatAreThereWhenItIsDone() {
        String id = start(QUERY);
        advance(6);
        sandbox.billingplatform().put("C_SITE", "{\"Name\": \"Late\"}");
        advance(10);

        assertThat(extract(id).path("RecordCount").asText()).isEqualTo("4");
    }

    @Test
    void csvHasTheSeparatorsThatWereAskedFor() {
        String id = start(
                "{'RequestMethod': 'RETRIEVE', 'RetrieveEntityName': 'C_SITE', 'RequestBody': 'Id > 1',"
                        + " 'Columns': ['Id', 'name', 'Rate'], 'ResponseFormat': 'CSV', 'CSVDelimiter': ';', 'CSVEndLineFormat': 'LF'}");
        advance(20);

        assertThat(file(id, "BatchFile1").body()).isEqualTo("Id;Name;Rate\n2;Wien;\n3;\"Linz; \"\"alt\"\"\";\n");
    }

    @Test
    void csvIsWithCommasAndCrlfUnlessToldOtherwise() {
        String id = start(QUERY.replace("}", ", 'ResponseFormat': 'CSV'}"));
        advance(20);

        assertThat(file(id, "BatchFile1").body()).isEqualTo("Id,Name,Rate\r\n1,Graz,1.25\r\n2,Wien,\r\n");
        assertThat(file(id, "BatchFile2").body()).isEqualTo("Id,Name,Rate\r\n3,\"Linz; \"\"alt\"\"\",\r\n");
    }

    @Test
    void anExtractThatMakesNoSenseFailsInTheBackground() {
        String wrong = start("{'RequestMethod': 'QUERY', 'RequestBody': 'SELECT Nope FROM C_SITE'}");
        String nowhere = start("{'RequestMethod': 'RETRIEVE', 'RetrieveEntityName': 'C_NOWHERE'}");
        advance(20);

        assertThat(extract(wrong).path("Status").asText()).isEqualTo("FAILED");
        assertThat(extract(wrong).path("ErrorMessage").asText()).contains("Nope");
        assertThat(status(nowhere)).isEqualTo("FAILED");
    }

    @Test
    void whatIsNoRequestIsNotTakenAndTheOthersAre() {
        JsonNode results = write(
                        api,
                        "POST",
                        "/bulk_api_request",
                        "[" + QUERY + ", {'RequestMethod': 'MDL'}, {'RequestMethod': 'RETRIEVE'},"
                                + " {'RequestMethod': 'QUERY', 'RequestBody': 'x', 'ResponseFormat': 'XML'}]")
                .json()
                .path("createResponse");

        assertThat(results.get(0).path("success").asBoolean()).isTrue();
        assertThat(results.get(1).path("ErrorElementField").asText()).isEqualTo("RequestMethod");
        assertThat(results.get(2).path("ErrorElementField").asText()).isEqualTo("RetrieveEntityName");
        assertThat(results.get(3).path("ErrorElementField").asText()).isEqualTo("ResponseFormat");
        String tooLong = QUERY.replace("SELECT", "SELECT" + " ".repeat(4_000));
        assertThat(write(api, "POST", "/bulk_api_request", "[" + tooLong + "]").status())
                .isEqualTo(400);
        assertThat(only(write(api, "POST", "/BULK_API_REQUEST", "[" + tooLong + "]"))
                        .path("success")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void whatWasDeletedMeanwhileIsNotWorkedOn() {
        String id = start(QUERY);
        write(api, "DELETE", "/delete/BULK_API_REQUEST", "[{'Id': '" + id + "'}]");
        advance(20);

        assertThat(api.get("/BULK_API_REQUEST/" + id).status()).isEqualTo(404);
        assertThat(status(start(QUERY))).isEqualTo("PENDING");
    }

    @Test
    void withoutTheBackgroundProcessItWaitsForEver() {
        try (Sandbox off = with(BillingPlatformProfile.usual().withoutBackground())) {
            String id = start(QUERY);
            off.clock().advance(Duration.ofDays(30));
            assertThat(status(id)).isEqualTo("PENDING");

            off.billingplatform().background(true);
            advance(20);

            assertThat(status(id)).isEqualTo("COMPLETED");
        }
    }

    @Test
    void extractsFailAndFilesHaveOtherFormsByTheProfile() {
        try (Sandbox fails = with(BillingPlatformProfile.usual().with("extractFails", "true"))) {
            String id = start(QUERY);
            advance(20);
            assertThat(status(id)).isEqualTo("FAILED");
            assertThat(fails.report()).isEmpty();
        }
        BillingPlatformProfile forms =
                BillingPlatformProfile.usual().with("fileForm", "base64").with("extractForm", "envelope");
        try (Sandbox other = with(forms)) {
            String id = start(QUERY);
            advance(20);
            JsonNode file = file(id, "BatchFile1").json();
            assertThat(file.path("FileName").asText()).isEqualTo("extract-" + id + "-1.json");
            assertThat(new String(Base64.getDecoder().decode(file.path("Data").asText()), StandardCharsets.UTF_8))
                    .startsWith("{\"queryResponse\":[{");
            assertThat(other.report()).isEmpty();
        }
    }

    @Test
    void anExtractHasMoreThanAQueryMayAnswer() {
        StringBuilder records = new StringBuilder("[{'Name': 'x'}");
        records.append(", {'Name': 'x'}".repeat(10_000));
        write(api, "POST", "/C_SITE", records.append("]").toString());
        String query = start("{'RequestMethod': 'QUERY', 'RequestBody': 'SELECT Id FROM C_SITE ORDER BY Id'}");
        String retrieve = start("{'RequestMethod': 'RETRIEVE', 'RetrieveEntityName': 'C_SITE', 'Columns': ['Id']}");
        advance(20);

        for (String id : new String[] {query, retrieve}) {
            assertThat(extract(id).path("RecordCount").asText()).isEqualTo("10004");
            assertThat(extract(id).path("BatchCount").asText()).isEqualTo("2");
            assertThat(file(id, "BatchFile2").json()).hasSize(4);
        }
    }

    @Test
    void anUploadTakesAFileAndTellsWhichRowsItTookAndWhich() {
        String entity = String.valueOf(sandbox.billingplatform()
                .query("SELECT Id FROM ENTITY WHERE EntityName = 'C_SITE'")
                .get(0)
                .get("Id"));
        String id = open(entity);
        assertThat(upload(id).path("Status").asText()).isEqualTo("AWAITING_FILE");

        JsonNode taken =
                send(id, "Name;Seats\n'Bregenz; See';5\n;6\nVillach;many\n").json();
        assertThat(taken.path("success").asBoolean()).isTrue();
        assertThat(upload(id).path("Status").asText()).isEqualTo("PROCESSING");
        advance(10);

        JsonNode done = upload(id);
        assertThat(done.path("Status").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("AcceptedRecords").asText()).isEqualTo("1");
        assertThat(done.path("RejectedRecords").asText()).isEqualTo("2");
        assertThat(file("BULK_UPLOAD_HISTORY", id, "AcceptedRecordsFile").body())
                .startsWith("Name;Seats;Id\r\n'Bregenz; See';5;")
                .hasLineCount(2);
        assertThat(file("BULK_UPLOAD_HISTORY", id, "RejectedRecordsFile").body())
                .startsWith("Name;Seats;ErrorCode;ErrorText;ErrorElementField\r\n;6;")
                .contains("\r\nVillach;many;")
                .hasLineCount(3);
        assertThat(sandbox.billingplatform().query("SELECT Seats FROM C_SITE WHERE Name = 'Bregenz; See'"))
                .hasSize(1);
        assertThat(send(id, "Name\nx\n").json().path("ErrorCode").asText()).isEqualTo("INVALID_STATUS");
        assertThat(sandbox.report()).isEmpty();
    }

    @Test
    void anUploadIsOpenedForALoaderThatIsThereAndAtTheNewerVersion() {
        Raw newer = newer();
        assertThat(only(write(newer, "POST", "/bulk_upload_history", "[{'ActivityCollectorId': '99'}]"))
                        .path("ErrorElementField")
                        .asText())
                .isEqualTo("ActivityCollectorId");
        assertThat(write(api, "POST", "/bulk_upload_history", "[{'ActivityCollectorId': '99'}]")
                        .status())
                .isIn(404, 405, 400);
        String id = open("");
        send(id, "Name\n");
        advance(10);
        assertThat(upload(id).path("Status").asText()).isEqualTo("COMPLETED");
        String empty = open("");
        send(empty, "\n");
        advance(10);
        assertThat(upload(empty).path("Status").asText()).isEqualTo("FAILED");
    }

    @Test
    void filesGoUpToRecordsAndComeDown() {
        Raw.Reply up = file("C_SITE", "1", "Logo", "logo.png", "Zm9v");
        assertThat(up.json().path("success").asBoolean()).isTrue();
        assertThat(file("C_SITE", "1", "Logo").body()).isEqualTo("foo");
        assertThat(file("C_SITE", "1", "Other").status()).isEqualTo(404);
        assertThat(file("C_SITE", "99", "Logo", "logo.png", "Zm9v").status()).isEqualTo(404);
        assertThat(file("C_SITE", "1", "Logo", "logo.png", "")
                        .json()
                        .path("success")
                        .asBoolean(true))
                .isFalse();
        assertThat(file("C_SITE", "1", "Logo", "logo.png", "%%")
                        .json()
                        .path("ErrorElementField")
                        .asText())
                .isEqualTo("Data");
        assertThat(api.json("POST", "/files/C_SITE/1/Logo", body("C_SITE", "2", "Logo", "logo.png", "Zm9v"))
                        .json()
                        .path("ErrorElementField")
                        .asText())
                .isEqualTo("Id");
    }

    private String open(String entity) {
        String collector = sandbox.billingplatform()
                .put(
                        "ACTIVITY_COLLECTOR",
                        "{\"ActivityCollectorName\": \"L" + entity
                                + sandbox.billingplatform().count("ACTIVITY_COLLECTOR")
                                + "\", \"Delimiter\": \";\", \"FieldIncludedChar\": \"'\""
                                + (entity.isEmpty() ? "" : ", \"Entity_Id\": \"" + entity + "\"")
                                + "}");
        return only(write(newer(), "POST", "/bulk_upload_history", "[{'ActivityCollectorId': '" + collector + "'}]"))
                .path("Id")
                .asText();
    }

    private Raw newer() {
        BillingPlatformSandbox billing = sandbox.billingplatform();
        return Raw.at(billing.hostUrl() + "/" + billing.organization() + "/rest/2.1")
                .session(Raw.billingSession(billing));
    }

    private Raw.Reply send(String id, String content) {
        String data = Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        return file("BULK_UPLOAD_HISTORY", id, "AllRecordsFile", "usage.csv", data);
    }

    private Raw.Reply file(String entity, String id, String field, String name, String data) {
        return api.json("POST", "/files/" + entity + "/" + id + "/" + field, body(entity, id, field, name, data));
    }

    private static String body(String entity, String id, String field, String name, String data) {
        return Raw.JSON
                .createObjectNode()
                .put("Id", id)
                .put("EntityName", entity)
                .put("FieldName", field)
                .put("FileName", name)
                .put("Data", data)
                .toString();
    }

    private String start(String request) {
        return only(write(api, "POST", "/bulk_api_request", "[" + request + "]"))
                .path("Id")
                .asText();
    }

    private JsonNode extract(String id) {
        return only(api.get("/BULK_API_REQUEST/" + id));
    }

    private JsonNode upload(String id) {
        return only(api.get("/BULK_UPLOAD_HISTORY/" + id));
    }

    private String status(String id) {
        return extract(id).path("Status").asText();
    }

    private Raw.Reply file(String id, String field) {
        return file("BULK_API_REQUEST", id, field);
    }

    private Raw.Reply file(String entity, String id, String field) {
        return api.get("/files/" + entity + "/" + id + "/" + field);
    }

    private void advance(int seconds) {
        sandbox.clock().advance(Duration.ofSeconds(seconds));
    }

    private Sandbox with(BillingPlatformProfile profile) {
        sandbox = Sandbox.builder().billingplatform(profile).data(Sites.DATA).start();
        api = Raw.billing(sandbox);
        return sandbox;
    }
}
