package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated BillingPlatform answers is judged by the same spec as what it is asked. */
class BillingPlatformAnswersFitTheSpecTest {
    private static final String JSON = "application/json";

    private final Spec spec = Spec.of("billingplatform");
    private final Set<String> judged = new HashSet<>();

    @Test
    void everyOperation() {
        ask(BillingPlatformProfile.usual());

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "envelopes=object success=flag errorText=text ids=number flagForm=boolean",
                "success=code created=text errorText=message nulls=shown numbers=number flagForm=number",
                "noRows=empty deleteKey=updateResponse undeleteKey=deleteResponse expiresIn=text",
                "noRows=null deleteKey=retrieveResponse success=text tokenType=false"
            })
    void alsoUnderOtherReadings(String settings) {
        BillingPlatformProfile profile = BillingPlatformProfile.usual();
        for (String setting : settings.split(" ")) {
            profile = profile.with(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        ask(profile);
    }

    @Test
    void everyMadeUpRecord() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.billing(sandbox);
            int seen = 0;
            for (SpecOperation operation : spec.operations()) {
                String path = operation.path().toString();
                if (operation.method().equals("GET") && path.matches("/[A-Z_]+")) {
                    Raw.Reply reply =
                            api.get(Sites.where("ROWNUM BETWEEN 1 AND 40").replace("/C_SITE", path));
                    judge(operation, reply);
                    seen += reply.json().path("retrieveResponse").size();
                }
            }
            assertThat(seen).isGreaterThan(50);
            assertThat(sandbox.report()).isEmpty();
        }
    }

    @Test
    void errors() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.billing(sandbox);
            for (int status : new int[] {400, 401, 404, 429, 500}) {
                for (String target : List.of("/ACCOUNT/1", "/ACCOUNT", "/query?sql=x", "/C_X/1", "/files/A/1/b")) {
                    Raw.Reply reply = api.fault("status=" + status).get(target);
                    assertThat(reply.status()).isEqualTo(status);
                    judge(spec.operation("getAccount"), reply);
                }
            }
        }
    }

    private void ask(BillingPlatformProfile profile) {
        String data = Sites.DATA.replace("\"generated\": false,", "");
        try (Sandbox sandbox =
                Sandbox.builder().billingplatform(profile).data(data).start()) {
            BillingPlatformSandbox billing = sandbox.billingplatform();
            String session = Sites.only(Raw.billingLogin(billing, billing.password()))
                    .path("SessionID")
                    .asText();
            Raw api = Raw.at(billing.baseUrl()).session(session);
            for (SpecOperation operation : spec.operations()) {
                if (operation.server().isEmpty() && !operation.path().toString().matches("/log.*")) {
                    judge(operation, send(api, billing, operation));
                }
            }
            sandbox.clock().advance(Duration.ofMinutes(1));
            judge(spec.operation("getBulkRequest"), api.get("/BULK_API_REQUEST/" + id(billing, "BULK_API_REQUEST")));
            access(billing, api);
            assertThat(sandbox.report()).isEmpty();
        }
    }

    private void access(BillingPlatformSandbox billing, Raw api) {
        Raw newer = Raw.at(billing.hostUrl() + "/" + billing.organization() + "/rest/2.1")
                .session(Sites.only(Raw.billingLogin(billing, billing.password()))
                        .path("SessionID")
                        .asText());
        judge(
                spec.operation("createBulkUpload"),
                Sites.write(newer, "POST", "/bulk_upload_history", "[{'ActivityCollectorId': '1'}]"));
        judge(spec.operation("login"), Raw.billingLogin(billing, "wrong"));
        judge(spec.operation("login"), Raw.billingLogin(billing, billing.password()));
        judge(spec.operation("logout"), api.send("POST", "/logout", "", ""));
        judge(
                spec.operation("authenticate"),
                Raw.at(billing.tokenUrl())
                        .credentials(billing.clientId(), billing.clientSecret())
                        .send("POST", "?grant_type=client_credentials", "", ""));
    }

    private static Raw.Reply send(Raw api, BillingPlatformSandbox billing, SpecOperation operation) {
        String entity = entity(operation);
        String path = operation.path().toString().replace("{entity}", entity).replace("{field}", "Logo");
        String few = path.contains("{id}")
                ? ""
                : Sites.where("ROWNUM BETWEEN 1 AND 3").replace("/C_SITE", "");
        if (path.contains("{id}")) {
            path = path.replace("{id}", id(billing, entity));
        }
        return switch (operation.id()) {
            case "query" -> api.get(Sites.query("SELECT Id, Name FROM C_SITE ORDER BY Id"));
            case "queryPost" -> api.json("POST", "/query", "{\"sql\": \"SELECT COUNT(Id) n FROM C_SITE\"}");
            case "createBulkRequest" ->
                Sites.write(api, "POST", path, "[{'RequestMethod': 'QUERY', 'RequestBody': 'SELECT Id FROM C_SITE'}]");
            case "uploadFile" -> api.json("POST", path, file(entity, id(billing, entity)));
            case "downloadFile" -> {
                api.json("POST", path, file(entity, id(billing, entity)));
                yield api.get(path);
            }
            default ->
                operation.method().equals("GET")
                        ? api.get(path + few)
                        : api.json(operation.method(), path, records(billing, operation, entity));
        };
    }

    private static String entity(SpecOperation operation) {
        String path = operation.path().toString();
        if (path.contains("{entity}")) {
            return "C_SITE";
        }
        return path.substring(1).replaceFirst("^(un)?delete/", "").replaceFirst("/.*", "");
    }

    private static String id(BillingPlatformSandbox billing, String entity) {
        List<Map<String, Object>> rows = entity.matches("[A-Z_]+")
                ? billing.query("SELECT Id FROM " + entity + " ORDER BY Id DESC FETCH NEXT 1 ROWS ONLY")
                : List.of();
        return rows.isEmpty() ? "1" : String.valueOf(rows.get(0).get("Id"));
    }

    // one that changes nothing much, and one that fails
    private static String records(BillingPlatformSandbox billing, SpecOperation operation, String entity) {
        ObjectNode body = Raw.JSON.createObjectNode();
        ObjectNode good = body.putArray("brmObjects").addObject();
        if (operation.method().equals("PUT") || operation.method().equals("DELETE")) {
            good.put("Id", id(billing, entity));
        }
        body.withArray("brmObjects").addObject().put("Id", "999999");
        if (operation.method().equals("PATCH")) {
            body.put("externalIDFieldName", "ExternalKey");
        }
        return body.toString();
    }

    private static String file(String entity, String id) {
        return Raw.JSON
                .createObjectNode()
                .put("Id", id)
                .put("EntityName", entity)
                .put("FieldName", "Logo")
                .put("FileName", "logo.png")
                .put("Data", "Zm9v")
                .toString();
    }

    private void judge(SpecOperation operation, Raw.Reply reply) {
        String what = operation + " " + reply.status() + " " + reply.body();
        assertThat(operation.answers(reply.status())).as(what).isTrue();
        SpecNode schema = operation.answerSchema(reply.status(), reply.header("Content-Type"));
        assertThat(schema).as(what).isNotNull();
        if (reply.header("Content-Type").equals(JSON)) {
            JsonNode body = reply.json();
            assertThat(SchemaCheck.check(body, schema, "body", "")).as(what).isEmpty();
        }
        judged.add(operation.id());
    }
}
