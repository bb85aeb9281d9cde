package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class DotdigitalUsersTest {
    private static final String ADA = "{'AccountId': 1001, 'Username': 'acme.ops', 'Password': 'Test-Passw0rd-1',"
            + " 'Firstname': 'Ada', 'LastName': 'Byron', 'EmailAddress': 'ada@example.com',"
            + " 'MobilePhoneNumber': '+447700900123', 'LandlinePhoneNumber': '442079460123'}";

    private Sandbox sandbox;
    private Raw api;

    @BeforeEach
    void connect(Sandbox given) {
        sandbox = given;
        api = Raw.dotdigital(sandbox);
    }

    private int added() {
        return api.call("AddUserToAccount", ADA).json().path("UserId").asInt();
    }

    @Test
    void aUserIsAddedAndItsPasswordNeverAnswered() {
        int id = added();
        Raw.Reply user = api.call("GetUser", "{'UserId': " + id + "}");

        assertThat(user.json().path("Firstname").asText()).isEqualTo("Ada");
        assertThat(user.json().path("MobilePhoneNumber").asText()).isEqualTo("+447700900123");
        assertThat(user.json().path("LandlinePhoneNumber").asText()).isEqualTo("442079460123");
        assertThat(user.json().path("IsEnabled").asBoolean()).isTrue();
        assertThat(user.json().path("ChangePasswordAtNextLogon").isBoolean()).isTrue();
        assertThat(user.json().has("Password")).isFalse();
        assertThat(user.body()).doesNotContain("Passw0rd");
        assertThat(sandbox.dotdigital().isPassword(id, "Test-Passw0rd-1")).isTrue();
        assertThat(sandbox.dotdigital().isPassword(id, "Test-Passw0rd-2")).isFalse();
    }

    @Test
    void whatTheAdminEndpointsShowHasNeitherPasswordsNorTelephoneNumbers() {
        added();

        String shown = Raw.at(sandbox.adminUrl()).get("/sandbox/requests").body();
        assertThat(shown)
                .contains("acme.ops")
                .doesNotContain("Passw0rd")
                .doesNotContain("7700900123")
                .doesNotContain("2079460123");
    }

    @Test
    void aNameIsGivenOnceOnThePlatformInAnyCaseAndOtherPartnersHaveSomeToo() {
        added();
        Raw.Reply again =
                api.call("AddUserToAccount", ADA.replace("acme.ops", "ACME.Ops").replace("1001", "1002"));
        Raw.Reply theirs = api.call("AddUserToAccount", ADA.replace("acme.ops", "admin"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().path("ErrorType").asText()).isEqualTo("DuplicateFaultContract");
        assertThat(theirs.json().path("ErrorType").asText()).isEqualTo("DuplicateFaultContract");
        assertThat(sandbox.dotdigital().user("ACME.OPS").orElseThrow().accountId())
                .isEqualTo(1001);
        assertThat(sandbox.dotdigital().user("admin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Test-Passw0rd-1, Short0rd, Password",
        "Test-Passw0rd-1, all-small-letters-1, Password",
        "'''LandlinePhoneNumber'': ''442079460123''', '''Notes'': ''x''', LandlinePhoneNumber",
        "ada@example.com, nobody, EmailAddress",
        "1001, 1040, AccountId",
        "1001, 7, AccountId"
    })
    void aUserThatDoesNotDoIsNotAdded(String part, String other, String parameter) {
        Raw.Reply reply = api.call("AddUserToAccount", ADA.replace(part, other));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/ErrorDetail/Message").asText()).contains(parameter);
        assertThat(sandbox.dotdigital().user("acme.ops")).isEmpty();
    }

    @Test
    void usersAreListedByAccountInPages() {
        JsonNode page = api.call("GetUsersForAccount", "{'AccountId': 1004, 'PageSize': 3, 'PageNumber': 2}")
                .json();

        assertThat(page.path("Users")).hasSize(1);
        assertThat(page.path("TotalCount").asInt()).isEqualTo(4);
        assertThat(sandbox.dotdigital().users(1004)).hasSize(4);
        assertThat(page.at("/Users/0/Roles/0/Name").asText()).isEqualTo("Reporting User");
    }

    @Test
    void anUpdateChangesWhatIsThereAndKeepsNamesUnique() {
        int id = added();

        Raw.Reply taken = api.call("UpdateUser", "{'UserId': " + id + ", 'Username': 'seed.1001.1'}");
        JsonNode user = api.call(
                        "UpdateUser",
                        "{'UserId': " + id + ", 'Username': 'Acme.Ops', 'LastName': 'Lovelace', 'IsEnabled': false}")
                .json();

        assertThat(taken.json().path("ErrorType").asText()).isEqualTo("DuplicateFaultContract");
        assertThat(user.path("LastName").asText()).isEqualTo("Lovelace");
        assertThat(user.path("Firstname").asText()).isEqualTo("Ada");
        assertThat(user.path("IsEnabled").asBoolean()).isFalse();
        assertThat(user.path("Username").asText()).isEqualTo("Acme.Ops");
    }

    @Test
    void aRemovedUserIsGoneAndItsNameFree() {
        int id = added();
        String ids = "{'AccountId': 1001, 'UserId': " + id + "}";

        assertThat(api.call("RemoveUserFromAccount", ids.replace("1001", "1002"))
                        .status())
                .isEqualTo(400);
        assertThat(api.call("RemoveUserFromAccount", ids).status()).isEqualTo(200);
        assertThat(api.call("RemoveUserFromAccount", ids).status()).isEqualTo(400);
        assertThat(api.call("GetUser", "{'UserId': " + id + "}").status()).isEqualTo(400);
        assertThat(added()).isGreaterThan(id);
    }

    @Test
    void aRemovedUserIsDisabledByTheProfile() {
        DotdigitalProfile keeps = DotdigitalProfile.usual().with("removedUsers", "disabled");
        try (Sandbox other = Sandbox.builder().dotdigital(keeps).start()) {
            Raw raw = Raw.dotdigital(other);
            int id = raw.call("AddUserToAccount", ADA).json().path("UserId").asInt();
            String ids = "{'AccountId': 1001, 'UserId': " + id + "}";

            assertThat(raw.call("RemoveUserFromAccount", ids).status()).isEqualTo(200);
            assertThat(raw.call("RemoveUserFromAccount", ids).status()).isEqualTo(400);
            assertThat(other.dotdigital().user("acme.ops").orElseThrow().enabled())
                    .isFalse();
            assertThat(raw.call("AddUserToAccount", ADA).status()).isEqualTo(400);
        }
    }

    @Test
    void aPasswordIsSetByTheSameRules() {
        int id = added();

        Raw.Reply weak = api.call("SetUserPassword", "{'UserId': " + id + ", 'Password': 'weakweakweak'}");
        api.call(
                "SetUserPassword",
                "{'UserId': " + id + ", 'Password': 'Other-Passw0rd', 'ChangePasswordAtNextLogon': true}");

        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.body()).doesNotContain("weakweakweak");
        assertThat(sandbox.dotdigital().isPassword(id, "Other-Passw0rd")).isTrue();
        assertThat(api.call("GetUser", "{'UserId': " + id + "}")
                        .json()
                        .path("ChangePasswordAtNextLogon")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void rolesAreGrantedToWhomTheyApply() {
        assertThat(api.call("GetRoles", "{}").json().path("Roles")).hasSize(8);
        int id = added();
        String toUser = "{'UserId': " + id + ", 'RoleId': 14}";

        assertThat(api.call("AddRoleToUser", toUser).status()).isEqualTo(200);
        assertThat(api.call("AddRoleToUser", toUser).json().path("ErrorType").asText())
                .isEqualTo("DuplicateFaultContract");
        assertThat(api.call("AddRoleToUser", toUser.replace("14", "17")).status())
                .isEqualTo(400);
        assertThat(api.call("AddRoleToUser", toUser.replace("14", "99"))
                        .json()
                        .path("ErrorType")
                        .asText())
                .isEqualTo("NotFoundFaultContract");
        assertThat(api.call("AddRoleToAccount", "{'AccountId': 1002, 'RoleId': 14}")
                        .status())
                .isEqualTo(400);
        assertThat(sandbox.dotdigital().user("acme.ops").orElseThrow().roles()).containsExactly("Billing Viewer");
        assertThat(api.call("RemoveRoleFromUser", toUser).status()).isEqualTo(200);
        assertThat(api.call("RemoveRoleFromUser", toUser).status()).isEqualTo(400);
        assertThat(api.call("GetRolesForUser", "{'UserId': " + id + "}").json().path("Roles"))
                .isEmpty();
    }

    @Test
    void whatAnAccountIsGrantedIsNotListedWithItsUsers() {
        int id = added();
        String toAccount = "{'AccountId': 1001, 'RoleId': 18}";

        assertThat(api.call("AddRoleToAccount", toAccount).status()).isEqualTo(200);
        assertThat(api.call("AddRoleToAccount", toAccount).status()).isEqualTo(400);
        assertThat(sandbox.dotdigital().accountRoles(1001)).contains("Read Only");
        assertThat(api.call("GetRolesForUser", "{'UserId': " + id + "}").json().path("Roles"))
                .isEmpty();
        assertThat(api.call("RemoveRoleFromAccount", toAccount).status()).isEqualTo(200);
        assertThat(api.call("GetRolesForAccount", "{'AccountId': 1001}").body()).doesNotContain("Read Only");
    }

    @ParameterizedTest
    @CsvSource({"number, application/json", "empty, ''", "object, application/json"})
    void whatAnswersANewUserIsAProfile(String form, String type) {
        try (Sandbox other = Sandbox.builder()
                .dotdigital(DotdigitalProfile.usual().with("addUserAnswer", form))
                .start()) {
            Raw.Reply reply = Raw.dotdigital(other).call("AddUserToAccount", ADA);
            int id = other.dotdigital().user("acme.ops").orElseThrow().userId();

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("Content-Type")).startsWith(type);
            assertThat(reply.body())
                    .isEqualTo(
                            switch (form) {
                                case "number" -> Integer.toString(id);
                                case "empty" -> "";
                                default -> "{\"UserId\":" + id + "}";
                            });
        }
    }

    @Test
    void aBareNumberInXmlIsAnIntOfThePrimitives() {
        try (Sandbox other = Sandbox.builder()
                .dotdigital(DotdigitalProfile.usual().with("addUserAnswer", "number"))
                .start()) {
            Raw.Reply reply = Raw.dotdigitalXml(other).call("AddUserToAccount", ADA);

            int id = other.dotdigital().user("acme.ops").orElseThrow().userId();
            assertThat(reply.body())
                    .isEqualTo("<int xmlns=\"http://schemas.microsoft.com/2003/10/Serialization/\">" + id + "</int>");
        }
    }
}
