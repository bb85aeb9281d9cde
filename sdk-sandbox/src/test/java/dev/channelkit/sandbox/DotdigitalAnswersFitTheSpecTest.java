package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.spec.SchemaCheck;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.internal.spec.SpecNode;
import dev.channelkit.sandbox.internal.spec.SpecOperation;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated dotdigital answers is judged by the same spec as what it is asked. */
class DotdigitalAnswersFitTheSpecTest {
    private static final String JSON = "application/json";

    private final Spec spec = Spec.of("dotdigital");
    private final Set<String> judged = new HashSet<>();

    @Test
    void everyOperation() {
        try (Sandbox sandbox = Sandbox.start()) {
            ask(Raw.dotdigital(sandbox));
        }

        assertThat(judged)
                .as("operations asked here, whose answers were judged; ask those that are missing too")
                .containsExactlyInAnyOrderElementsOf(
                        spec.operations().stream().map(SpecOperation::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dateForm=wcf enumForm=number",
                "dateForm=wcfOffset nulls=shown",
                "dateForm=isoLocal sparse=true",
                "resultless=empty addUserAnswer=empty addCreditAnswer=empty service=ResellerServices"
            })
    void alsoUnderOtherReadings(String settings) {
        DotdigitalProfile profile = DotdigitalProfile.usual();
        for (String setting : settings.split(" ")) {
            profile = profile.with(setting.split("=", 2)[0], setting.split("=", 2)[1]);
        }
        try (Sandbox sandbox = Sandbox.builder().dotdigital(profile).start()) {
            ask(Raw.dotdigital(sandbox));
        }
    }

    @Test
    void everyMadeUpObject() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.dotdigital(sandbox);
            judge(api, "GetAccounts", "{'PageSize': 500}");
            judge(api, "GetAvailableInboundNumbers", "{'PageSize': 500}");
            for (int id = 1001; id <= 1340; id++) {
                String account = "{'AccountId': " + id + "}";
                judge(api, "GetUsersForAccount", account);
                judge(api, "GetInboundNumbersForAccount", account);
                judge(api, "GetCreditHistory", account);
                judge(api, "GetCreditBalance", account);
            }
            judge(
                    api,
                    "GetChargeableActivityReport",
                    "{'StartDate': '2026-01-01T00:00:00Z', 'EndDate': '2026-02-01T00:00:00Z', 'GroupBy': 'Month'}");
        }
    }

    @Test
    void errors() {
        try (Sandbox sandbox = Sandbox.start()) {
            Raw api = Raw.dotdigital(sandbox);
            error(400, "GetAccount", api.call("GetAccount", "{'AccountId': 7}"));
            error(400, "GetAccounts", api.call("GetAccounts", "{'PageSize': 0}"));
            error(500, "GetRoles", api.fault("status=500").call("GetRoles", "{}"));
            error(504, "AddCredit", api.fault("status=504").call("AddCredit", "{'AccountId': 7, 'Credits': 1}"));
        }
    }

    private void ask(Raw api) {
        judge(api, "CreateAccount", "{'Name': 'New', 'Reference': 'K-77'}");
        JsonNode found = judge(api, "GetAccounts", "{'Reference': 'K-77'}");
        int account = found.at("/Accounts/0/AccountId").asInt();
        String own = "{'AccountId': " + account;
        judge(api, "GetAccount", own + "}");
        judge(api, "UpdateAccount", own + ", 'ContactPhoneNumber': '+442079460123'}");
        judge(api, "SuspendAccount", own + "}");
        judge(api, "ReactivateAccount", own + ", 'Reason': 'paid'}");
        users(api, account, own);
        judge(api, "AddRoleToAccount", own + ", 'RoleId': 17}");
        judge(api, "GetRolesForAccount", own + "}");
        judge(api, "RemoveRoleFromAccount", own + ", 'RoleId': 17}");
        judge(api, "AddCredit", own + ", 'Credits': 5, 'ExpiryMonths': 2}");
        judge(api, "GetCreditBalance", own + "}");
        judge(api, "GetCreditHistory", own + ", 'PageSize': 5}");
        String period = "'StartDate': '2026-01-01T00:00:00Z', 'EndDate': '2026-01-03T00:00:00Z', 'GroupBy': 'Day'}";
        judge(api, "GetChargeableActivityReport", "{" + period);
        judge(api, "GetChargeableActivityReportForAccount", "{'AccountId': 1001, " + period);
        JsonNode free = judge(api, "GetAvailableInboundNumbers", "{'NumberType': 'LongNumber'}");
        String number = own + ", 'Number': '" + free.at("/Numbers/0/Number").asText() + "'";
        judge(api, "AllocateInboundNumber", number + ", 'ApiSpaceId': '7f3c2f0e-6f0e-4a0c-9f43-0a6b1c2d3e4f'}");
        judge(api, "GetInboundNumbersForAccount", own + "}");
        judge(api, "DeallocateInboundNumber", number + "}");
    }

    private void users(Raw api, int account, String own) {
        judge(
                api,
                "AddUserToAccount",
                own + ", 'Username': 'u', 'Password': 'Test-Passw0rd', 'Firstname': 'A', 'LastName': 'B',"
                        + " 'EmailAddress': 'a@example.com', 'MobilePhoneNumber': '447700900123',"
                        + " 'LandlinePhoneNumber': '442079460123'}");
        JsonNode users = judge(api, "GetUsersForAccount", own + "}");
        String user = "'UserId': " + users.at("/Users/0/UserId").asInt();
        judge(api, "GetUser", "{" + user + "}");
        judge(api, "UpdateUser", "{" + user + ", 'Notes': 'n'}");
        judge(api, "SetUserPassword", "{" + user + ", 'Password': 'Other-Passw0rd'}");
        judge(api, "GetRoles", "{}");
        judge(api, "AddRoleToUser", "{" + user + ", 'RoleId': 11}");
        judge(api, "GetRolesForUser", "{" + user + "}");
        judge(api, "RemoveRoleFromUser", "{" + user + ", 'RoleId': 11}");
        judge(api, "RemoveUserFromAccount", "{'AccountId': " + account + ", " + user + "}");
    }

    private JsonNode judge(Raw api, String method, String body) {
        Raw.Reply reply = api.call(method, body);
        assertThat(reply.status()).as(method + ": " + reply.body()).isEqualTo(200);
        SpecOperation operation = operation(method);
        judged.add(operation.id());
        if (reply.body().isEmpty()) {
            return Raw.JSON.createObjectNode();
        }
        SpecNode schema = operation.answerSchema(200, JSON);
        assertThat(schema).as(method).isNotNull();
        assertThat(SchemaCheck.check(reply.json(), schema, "body", ""))
                .as(method + " " + reply.body())
                .isEmpty();
        return reply.json();
    }

    private void error(int status, String method, Raw.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        SpecNode schema = operation(method).answerSchema(status, JSON);
        assertThat(schema).as(method + " has " + status).isNotNull();
        assertThat(SchemaCheck.check(reply.json(), schema, "body", "")).isEmpty();
    }

    private SpecOperation operation(String method) {
        return spec.operations().stream()
                .filter(operation -> operation.path().toString().equals("/" + method))
                .findFirst()
                .orElseThrow();
    }
}
