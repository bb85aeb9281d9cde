package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How answers and errors look. */
class DotdigitalFormsTest {
    private static final String NAMESPACE =
            " xmlns=\"http://schemas.datacontract.org/2004/07/ResellerService.Simulated\""
                    + " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private Sandbox sandbox = Sandbox.start();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void restart(String... settings) {
        sandbox.close();
        DotdigitalProfile profile = DotdigitalProfile.usual();
        for (int i = 0; i < settings.length; i += 2) {
            profile = profile.with(settings[i], settings[i + 1]);
        }
        sandbox = Sandbox.builder().dotdigital(profile).start();
    }

    private Raw json() {
        return Raw.dotdigital(sandbox);
    }

    private Raw xml() {
        return Raw.dotdigitalXml(sandbox);
    }

    @Test
    void withoutAcceptItIsXmlAsDataContractsAre() {
        sandbox.dotdigital()
                .put(
                        "accounts",
                        "{\"AccountId\": 5, \"Name\": \"A <&> ]]> B\", \"Status\": \"Suspended\","
                                + " \"CreatedOn\": \"2026-01-02T03:04:05Z\"}");

        Raw.Reply reply = xml().call("GetAccount", "{'AccountId': 5}");

        assertThat(reply.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
        assertThat(reply.body())
                .isEqualTo("<Account" + NAMESPACE + "><AccountId>5</AccountId><BillingType>PrePay</BillingType>"
                        + "<ContactEmailAddress i:nil=\"true\"/><ContactName i:nil=\"true\"/>"
                        + "<ContactPhoneNumber i:nil=\"true\"/><CountryIsoCode i:nil=\"true\"/>"
                        + "<CreatedOn>2026-01-02T03:04:05.000Z</CreatedOn><Name>A &lt;&amp;&gt; ]]&gt; B</Name>"
                        + "<Notes i:nil=\"true\"/><Reference i:nil=\"true\"/><Status>Suspended</Status>"
                        + "<TimeZone i:nil=\"true\"/></Account>");
    }

    @Test
    void listsInXmlHaveElementsCalledAfterTheirContract() {
        assertThat(xml().call("GetRoles", "{}").body())
                .startsWith("<RoleList" + NAMESPACE + "><Roles><Role><AppliesTo>User</AppliesTo><Description>")
                .endsWith("</Role></Roles></RoleList>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | json",
                "application/json, */*;q=0.1 | json",
                "*/* | xml",
                "application/xml | xml",
                "application/xml, application/json;q=0.5 | xml"
            })
    void jsonIsToBeAskedFor(String accept, String format) {
        Raw.Reply reply = xml().header("Accept: " + accept).call("GetRoles", "{}");

        assertThat(reply.header("Content-Type")).contains(format);
    }

    @Test
    void aProxyMayLoseTheHeader() {
        sandbox.fault(Fault.lostHeader("Accept").on("getRoles").times(1));

        assertThat(json().call("GetRoles", "{}").header("Content-Type")).contains("xml");
        assertThat(json().call("GetRoles", "{}").header("Content-Type")).contains("json");
        assertThat(json().fault("lost-header; lost=Accept")
                        .call("GetRoles", "{}")
                        .body())
                .startsWith("<RoleList");
        restart("format", "xml");
        assertThat(json().call("GetRoles", "{}").body()).startsWith("<RoleList");
    }

    @Test
    void anAbsentBodyIsThePublishedError() {
        Raw.Reply reply = json().send("POST", "/GetRoles", "application/json", "");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body())
                .isEqualTo("{\"ErrorDetail\":{\"Message\":\"Value cannot be null. Parameter name: request\"},"
                        + "\"ErrorType\":\"ArgumentFaultContract\"}");
        assertThat(xml().send("POST", "/GetRoles", "", "").body())
                .isEqualTo("<ErrorResponse" + NAMESPACE + "><ErrorDetail><Message>Value cannot be null."
                        + " Parameter name: request</Message></ErrorDetail>"
                        + "<ErrorType>ArgumentFaultContract</ErrorType></ErrorResponse>");
    }

    @Test
    void anErrorMayHaveTheCommaThatTheVendorPrints() {
        restart("errorForm", "trailingComma");

        assertThat(json().send("POST", "/GetRoles", "application/json", "").body())
                .isEqualTo("{\"ErrorDetail\":{\"Message\":\"Value cannot be null. Parameter name: request\",},"
                        + "\"ErrorType\":\"ArgumentFaultContract\"}");
        assertThat(xml().call("GetAccount", "{'AccountId': 7}").body()).startsWith("<ErrorResponse");
    }

    @Test
    void anErrorMayBeTheArrayOfTheSiblingServices() {
        restart("errorForm", "array");

        JsonNode error = json().call("GetAccount", "{'AccountId': 7}").json().get(0);
        assertThat(error.path("property").asText()).isEqualTo("AccountId");
        assertThat(error.path("failureCode").asText()).isEqualTo("AccountIdInvalid");
        sandbox.fault(Fault.status(429));
        assertThat(json().call("GetRoles", "{}").json().at("/0/failureCode").asText())
                .isEqualTo("Throttled");
    }

    @Test
    void anErrorMayBePlainText() {
        restart("errorForm", "text", "parameterForm", "inline");

        Raw.Reply reply = json().call("GetAccount", "{'AccountId': 7}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
        assertThat(reply.body()).isEqualTo("Account 7 was not found. (Parameter 'AccountId')\n");
    }

    @Test
    void wrongCredentialsAreA401WithoutABody() {
        DotdigitalSandbox dotdigital = sandbox.dotdigital();

        for (Raw raw : new Raw[] {
            Raw.at(dotdigital.baseUrl()),
            Raw.at(dotdigital.baseUrl()).credentials(dotdigital.userName(), "wrong"),
            Raw.at(dotdigital.baseUrl()).bearer("x")
        }) {
            Raw.Reply reply = raw.call("GetRoles", "{}");
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"ResellerService, ResellerServices", "ResellerServices, ResellerService"})
    void onlyOneNameOfTheServiceIsThere(String right, String wrong) {
        restart("service", right);
        DotdigitalSandbox dotdigital = sandbox.dotdigital();
        Raw other = Raw.at(dotdigital.serviceUrl(wrong)).credentials(dotdigital.userName(), dotdigital.password());

        assertThat(dotdigital.baseUrl()).isEqualTo(dotdigital.serviceUrl(right));
        assertThat(json().call("GetRoles", "{}").status()).isEqualTo(200);
        assertThat(other.call("GetRoles", "{}").status()).isEqualTo(404);
        assertThat(other.call("GetAccounts", "{}").status()).isEqualTo(404);
        sandbox.fault(Fault.status(500).path("/GetRoles"));
        assertThat(json().call("GetRoles", "{}").status()).isEqualTo(500);
    }

    @Test
    void onlyPostIsThere() {
        assertThat(json().get("/GetRoles").status()).isEqualTo(405);
        assertThat(json().call("GetNothing", "{}").status()).isEqualTo(404);
    }

    @Test
    void callsWithoutAResultMayHaveAnEmpty200() {
        restart("resultless", "empty", "addCreditAnswer", "empty");

        Raw.Reply done = json().call("SuspendAccount", "{'AccountId': 1001}");
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).isEmpty();
        assertThat(done.header("Content-Type")).isEmpty();
        assertThat(sandbox.dotdigital().accountStatus(1001)).contains("Suspended");
        assertThat(json().call("AddCredit", "{'AccountId': 1001, 'Credits': 7}").body())
                .isEmpty();
        assertThat(sandbox.dotdigital().balance(1001)).isEqualTo(7);
    }

    @Test
    void enumerationsMayBeNumbersInJsonAndStayWordsInXml() {
        restart("enumForm", "number");

        JsonNode account = json().call("GetAccount", "{'AccountId': 1040}").json();
        assertThat(account.path("Status").isInt()).isTrue();
        assertThat(account.path("Status").asInt()).isEqualTo(2);
        assertThat(json().call("GetCreditHistory", "{'AccountId': 1002}")
                        .json()
                        .at("/Transactions/0/Type")
                        .isInt())
                .isTrue();
        assertThat(xml().call("GetAccount", "{'AccountId': 1040}").body()).contains("<Status>Closed</Status>");
    }

    @ParameterizedTest
    @CsvSource({
        "iso, 2026-07-02T03:04:05.000Z",
        "isoLocal, 2026-07-02T03:04:05.000",
        "wcf, /Date(1782961445000)/",
        "wcfOffset, /Date(1782961445000+0100)/"
    })
    void datesComeInFourForms(String form, String text) {
        restart("dateForm", form);
        sandbox.dotdigital()
                .put("accounts", "{\"AccountId\": 5, \"Name\": \"A\", \"CreatedOn\": \"2026-07-02T03:04:05Z\"}");

        assertThat(json().call("GetAccount", "{'AccountId': 5}")
                        .json()
                        .path("CreatedOn")
                        .asText())
                .isEqualTo(text);
        assertThat(xml().call("GetAccount", "{'AccountId': 5}").body())
                .contains("<CreatedOn>2026-07-02T03:04:05.000Z</CreatedOn>");
    }

    @ParameterizedTest
    @CsvSource({"any, 200, 200", "iso, 200, 400", "wcf, 400, 200"})
    void whichDatesAreReadIsAProfile(String reads, int iso, int wcf) {
        restart("readsDates", reads);
        String period = "{'AccountId': 1001, 'StartDate': '%s', 'EndDate': '%s'}";

        assertThat(json().call(
                                "GetChargeableActivityReportForAccount",
                                period.formatted("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
                        .status())
                .isEqualTo(iso);
        assertThat(json().call(
                                "GetChargeableActivityReportForAccount",
                                period.formatted("/Date(1767225600000)/", "/Date(1769904000000+0000)/"))
                        .status())
                .isEqualTo(wcf);
    }

    @Test
    void membersWithoutAValueMayBeNull() {
        restart("nulls", "shown");

        JsonNode user = json().call("GetUser", "{'UserId': 5001}").json();
        assertThat(user.has("Notes")).isTrue();
        assertThat(user.path("Notes").isNull()).isTrue();
    }

    @Test
    void answersMayHaveOnlyWhatTheyMust() {
        restart("sparse", "true");

        JsonNode page = json().call("GetCreditHistory", "{'AccountId': 1002}").json();
        assertThat(page.has("TotalCount")).isFalse();
        assertThat(page.at("/Transactions/0").has("TransactionId")).isTrue();
        assertThat(page.at("/Transactions/0").has("BalanceAfter")).isFalse();
        assertThat(xml().call("GetUser", "{'UserId': 5001}").body()).doesNotContain("nil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'Colour': 1}", "{", "[]", "{'PageNumber': 0}", "{'PageSize': 501}", "{'PageNumber': 'x'}"})
    void whatTheSpecDoesNotAllowIsABadRequest(String body) {
        assertThat(json().call("GetAccounts", body).status()).isEqualTo(400);
        assertThat(sandbox.report()).hasSize(1);
    }

    @Test
    void aPlannedErrorIsWordedAsTheProviderDoes() {
        sandbox.fault(Fault.status(504).on("addCredit"));

        Raw.Reply reply = json().call("AddCredit", "{'AccountId': 1001, 'Credits': 7}");
        assertThat(reply.status()).isEqualTo(504);
        assertThat(reply.json().path("ErrorType").asText()).isEqualTo("ServiceFaultContract");
        assertThat(sandbox.dotdigital().balance(1001)).isZero();
    }
}
