package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(SandboxExtension.class)
class DotdigitalAccountsTest {
    private Sandbox sandbox;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.dotdigital(sandbox);
    }

    @Test
    void hasSomeHundredAccountsOverSeveralPages() {
        List<Integer> ids = new ArrayList<>();
        int pages = 0;
        JsonNode page;
        do {
            page = api.call("GetAccounts", "{'PageNumber': " + ++pages + "}").json();
            page.path("Accounts")
                    .forEach(account -> ids.add(account.path("AccountId").asInt()));
        } while (!page.path("Accounts").isEmpty());

        assertThat(pages).isEqualTo(5);
        assertThat(ids).hasSize(340).isSorted().doesNotHaveDuplicates();
        assertThat(page.path("TotalCount").asInt()).isEqualTo(340);
    }

    @Test
    void theSameSeedMakesTheSameEstate() {
        try (Sandbox again = Sandbox.start();
                Sandbox other = Sandbox.builder().seed(2).start()) {
            String accounts = api.call("GetAccounts", "{'PageSize': 500}").body();

            assertThat(Raw.dotdigital(again)
                            .call("GetAccounts", "{'PageSize': 500}")
                            .body())
                    .isEqualTo(accounts);
            assertThat(Raw.dotdigital(other)
                            .call("GetAccounts", "{'PageSize': 500}")
                            .body())
                    .isNotEqualTo(accounts);
        }
    }

    @Test
    void aCreatedAccountIsFoundByItsReferenceAlsoTwice() {
        String body = "{'Name': 'Blåbär <&> AB', 'Reference': 'K-1', 'CountryIsoCode': 'SWE'}";
        int first = api.call("CreateAccount", body).json().path("AccountId").asInt();
        int second = api.call("CreateAccount", body).json().path("AccountId").asInt();

        JsonNode found = api.call("GetAccounts", "{'Reference': 'K-1'}").json();
        assertThat(found.path("TotalCount").asInt()).isEqualTo(2);
        assertThat(sandbox.dotdigital().accountsWith("K-1")).containsExactly(first, second);
        JsonNode account =
                api.call("GetAccount", "{'AccountId': " + first + "}").json();
        assertThat(account.path("Name").asText()).isEqualTo("Blåbär <&> AB");
        assertThat(account.path("BillingType").asText()).isEqualTo("PrePay");
        assertThat(account.path("Status").asText()).isEqualTo("Active");
        assertThat(account.path("CreatedOn").asText()).endsWith("Z");
    }

    @Test
    void filtersByPartOfTheNameInAnyCaseAndByStatus() {
        JsonNode found =
                api.call("GetAccounts", "{'NameContains': 'MÜLLER'}").json().path("Accounts");
        assertThat(found).hasSize(1);
        JsonNode closed = api.call("GetAccounts", "{'Status': 'closed', 'PageSize': 500}")
                .json()
                .path("Accounts");
        assertThat(closed)
                .hasSize(8)
                .allMatch(one -> one.path("Status").asText().equals("Closed"));
        assertThat(api.call("GetAccounts", "{'Status': 2, 'PageSize': 500}")
                        .json()
                        .path("Accounts"))
                .hasSize(8);
        assertThat(api.call("GetAccounts", "{'Status': 'Green'}").status()).isEqualTo(400);
    }

    @Test
    void anUpdateLeavesWhatIsAbsent() {
        JsonNode before = api.call("GetAccount", "{'AccountId': 1002}").json();
        JsonNode after = api.call("UpdateAccount", "{'AccountId': 1002, 'Notes': 'new', 'BillingType': 'PostPay'}")
                .json();

        assertThat(after.path("Notes").asText()).isEqualTo("new");
        assertThat(after.path("BillingType").asText()).isEqualTo("PostPay");
        assertThat(after.path("Name")).isEqualTo(before.path("Name"));
        assertThat(api.call("GetAccount", "{'AccountId': 1002}").json()).isEqualTo(after);
    }

    @Test
    void suspendingTwiceIsRefusedAndSoIsTheOtherWay() {
        assertThat(api.call("SuspendAccount", "{'AccountId': 1001}")
                        .json()
                        .path("Success")
                        .asBoolean())
                .isTrue();
        Raw.Reply again = api.call("SuspendAccount", "{'AccountId': 1001, 'Reason': 'late'}");

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().at("/ErrorDetail/Message").asText()).contains("already");
        assertThat(sandbox.dotdigital().accountStatus(1001)).contains("Suspended");
        assertThat(api.call("ReactivateAccount", "{'AccountId': 1001}").status())
                .isEqualTo(200);
        assertThat(api.call("ReactivateAccount", "{'AccountId': 1001}").status())
                .isEqualTo(400);
        assertThat(sandbox.dotdigital().accountStatus(1001)).contains("Active");
    }

    @Test
    void repeatsAreAcceptedByTheProfile() {
        DotdigitalProfile lenient = DotdigitalProfile.usual().with("repeats", "accepted");
        try (Sandbox other = Sandbox.builder().dotdigital(lenient).start()) {
            Raw raw = Raw.dotdigital(other);
            raw.call("SuspendAccount", "{'AccountId': 1001}");

            assertThat(raw.call("SuspendAccount", "{'AccountId': 1001}").status())
                    .isEqualTo(200);
            assertThat(raw.call("RemoveRoleFromAccount", "{'AccountId': 1001, 'RoleId': 18}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SuspendAccount", "UpdateAccount", "ReactivateAccount"})
    void closedAccountsStayAsTheyAre(String method) {
        assertThat(api.call(method, "{'AccountId': 1040}").status()).isEqualTo(400);
        assertThat(sandbox.dotdigital().accountStatus(1040)).contains("Closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetAccount",
                "SuspendAccount",
                "GetCreditBalance",
                "GetCreditHistory",
                "GetRolesForAccount",
                "GetUsersForAccount",
                "GetInboundNumbersForAccount"
            })
    void anIdOutsideOfTheEstateIsABadRequest(String method) {
        Raw.Reply reply = api.call(method, "{'AccountId': 7}");

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("ErrorType").asText()).isEqualTo("NotFoundFaultContract");
        assertThat(reply.json().at("/ErrorDetail/Message").asText()).endsWith("Parameter name: AccountId");
    }

    @Test
    void pagesAreCappedByTheProfile() {
        try (Sandbox other = Sandbox.builder()
                .dotdigital(DotdigitalProfile.usual().withPageCap(7))
                .start()) {
            JsonNode page = Raw.dotdigital(other)
                    .call("GetAccounts", "{'PageNumber': 2}")
                    .json();

            assertThat(page.path("Accounts")).hasSize(7);
            assertThat(page.at("/Accounts/0/AccountId").asInt()).isEqualTo(1008);
        }
    }

    @Test
    void ownDataStandBesideOrInPlaceOfTheMadeUp() {
        String data = "{\"dotdigital\": {\"generated\": false, \"accounts\": [{\"AccountId\": 5, \"Name\": \"Mine\"}],"
                + " \"users\": [{\"AccountId\": 5, \"Username\": \"u\", \"Firstname\": \"A\", \"LastName\": \"B\","
                + " \"EmailAddress\": \"a@example.com\", \"Roles\": [{\"RoleId\": 11}]}],"
                + " \"grants\": [{\"AccountId\": 5, \"Credits\": 50}],"
                + " \"numbers\": [{\"Number\": \"99\", \"AccountId\": 5, \"Keyword\": \"K\"}]}}";
        try (Sandbox other = Sandbox.builder().data(data).start()) {
            assertThat(Raw.dotdigital(other)
                            .call("GetAccounts", "{}")
                            .json()
                            .path("TotalCount")
                            .asInt())
                    .isEqualTo(1);
            assertThat(other.dotdigital().user("U").orElseThrow().roles()).containsExactly("Account Administrator");
            assertThat(other.dotdigital().balance(5)).isEqualTo(50);
            assertThat(other.dotdigital().numbers(5).get(0).keyword()).isEqualTo("K");
            other.reset();
            assertThat(other.dotdigital().balance(5)).isEqualTo(50);
        }
    }

    @Test
    void ownDataThatDoNotFitAreRefusedWithTheirPlace() {
        assertThat(refusal("{\"accounts\": [{\"Name\": \"A\", \"Colour\": 1}]}"))
                .isEqualTo("dotdigital.accounts[0].Colour: account has no such field");
        assertThat(refusal("{\"grants\": [{\"AccountId\": 7, \"Credits\": 1}]}"))
                .isEqualTo("dotdigital.grants[0].AccountId: there is no 7");
        assertThat(refusal("{\"colours\": [{}]}")).startsWith("dotdigital.colours[0]: dotdigital has the lists");
    }

    private static String refusal(String data) {
        try (Sandbox unused =
                Sandbox.builder().data("{\"dotdigital\": " + data + "}").start()) {
            throw new AssertionError("it started");
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
