package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BillingPlatformSessionTest {
    private static final String CALL = "/C_SITE/1";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private BillingPlatformSandbox billing;
    private Raw api;

    @BeforeEach
    void connect(BillingPlatformSandbox given) {
        billing = given;
        api = Raw.at(billing.baseUrl());
    }

    @Test
    void aLoginGivesASessionAndALogoutEndsIt() {
        Raw.Reply login = Raw.billingLogin(billing, billing.password());
        JsonNode entry = login.json().at("/loginResponse/0");
        String session = entry.path("SessionID").asText();

        assertThat(login.status()).isEqualTo(200);
        assertThat(session).matches("[A-Za-z]{40}");
        assertThat(entry.path("ErrorCode").asText()).isEqualTo("0");
        assertThat(entry.path("ErrorText").isArray()).isTrue();
        assertThat(api.session(session).get(CALL).status()).isEqualTo(200);
        assertThat(api.header("SessionID: " + session).get(CALL).status()).isEqualTo(200);
        assertThat(billing.openSessions()).isOne();

        Raw.Reply logout = api.session(session).send("POST", "/logout", "", "");

        assertThat(logout.json().at("/logoutResponse/0/Success").asBoolean()).isTrue();
        assertThat(api.session(session).get(CALL).status()).isEqualTo(401);
        assertThat(api.session(session).send("POST", "/logout", "", "").status())
                .isEqualTo(401);
        assertThat(billing.logins()).isOne();
        assertThat(billing.logouts()).isOne();
        assertThat(billing.openSessions()).isZero();
    }

    @Test
    void oneSessionServesManyCallsAndNothingElseIsOne() {
        String session = Raw.billingSession(billing);
        for (int call = 0; call < 5; call++) {
            assertThat(api.session(session).get(CALL).status()).isEqualTo(200);
        }
        assertThat(api.get(CALL).status()).isEqualTo(401);
        assertThat(api.get(CALL).json().path("error").asText()).isEqualTo("unauthorized");
        assertThat(api.session(session + "x").get(CALL).status()).isEqualTo(401);
        assertThat(api.header("Authorization: Session " + session).get(CALL).status())
                .isEqualTo(401);
        assertThat(api.header("Authorization: sessionid " + session).get(CALL).status())
                .isEqualTo(401);
        assertThat(billing.logins()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"entry,200", "401,401", "500,500"})
    void aWrongPasswordIsRefusedInEachDocumentedForm(String form, int status) {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("loginRefusal", form))) {
            Raw.Reply refused = Raw.billingLogin(billing, "wrong");

            assertThat(refused.status()).isEqualTo(status);
            switch (form) {
                case "entry" -> {
                    JsonNode entry = refused.json().at("/loginResponse/0");
                    assertThat(entry.path("SessionID").isNull()).isTrue();
                    assertThat(entry.path("ErrorCode").asText()).isEqualTo("INVALID_LOGIN");
                    assertThat(entry.at("/ErrorText/0").asText()).contains("wrong");
                }
                case "401" -> assertThat(refused.json().path("error").asText()).isEqualTo("unauthorized");
                default ->
                    assertThat(refused.json().at("/errors/0/error_code").asText())
                            .isEqualTo("INVALID_LOGIN");
            }
            assertThat(billing.failedLogins()).isOne();
            assertThat(billing.openSessions()).isZero();
            assertThat(sandbox.received().operation("login").count()).isOne();
        }
    }

    @Test
    void tooManyWrongPasswordsLockTheUserOut() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("lockAfter", "2"))) {
            Raw.billingLogin(billing, "wrong");
            assertThat(Raw.billingLogin(billing, billing.password())
                            .json()
                            .at("/loginResponse/0/ErrorCode")
                            .asText())
                    .isEqualTo("0");
            Raw.billingLogin(billing, "wrong");
            assertThat(billing.isLocked()).isFalse();
            Raw.billingLogin(billing, "wrong");

            assertThat(billing.isLocked()).isTrue();
            assertThat(Raw.billingLogin(billing, billing.password())
                            .json()
                            .at("/loginResponse/0/ErrorCode")
                            .asText())
                    .isEqualTo("USER_LOCKED");
            billing.unlock();
            assertThat(Raw.billing(sandbox).get(CALL).status()).isEqualTo(200);
            assertThat(billing.failedLogins()).isEqualTo(3);
        }
    }

    @Test
    void aBlankSessionIsNoneThoughAllIsWell() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("blankSession", "true"))) {
            JsonNode entry =
                    Raw.billingLogin(billing, billing.password()).json().at("/loginResponse/0");

            assertThat(entry.path("ErrorCode").asText()).isEqualTo("0");
            assertThat(entry.path("SessionID").asText()).isEmpty();
            assertThat(sandbox.billingplatform().openSessions()).isZero();
        }
    }

    @Test
    void theDefaultPasswordNoLongerWorksWhenItWasChanged() {
        billing.changePassword("sandbox-test-changed");

        assertThat(Raw.billingLogin(billing, billing.password())
                        .json()
                        .at("/loginResponse/0/ErrorCode")
                        .asText())
                .isEqualTo("INVALID_LOGIN");
        assertThat(Raw.billingLogin(billing, "sandbox-test-changed")
                        .json()
                        .at("/loginResponse/0/ErrorCode")
                        .asText())
                .isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | 401 | /error | unauthorized",
                "401empty | 401 | |",
                "500 | 500 | /errors/0/error_code | INVALID_SESSION_ID",
                "unauthorized | 400 | /error | unauthorized",
                "unauthorized200 | 200 | /error | unauthorized",
                "entry | 200 | /retrieveResponse/0/ErrorCode | INVALID_SESSION_ID",
                "entryText | 200 | /retrieveResponse/0/ErrorText/0 | INVALID_SESSION_ID: Invalid session ID"
            })
    void aDeadSessionIsToldInEachDocumentedForm(String form, int status, String place, String value) {
        String session = Raw.billingSession(billing);
        billing.deadForm(form);
        assertThat(billing.killSessions()).isOne();

        Raw.Reply reply = api.session(session).get(CALL);

        assertThat(reply.status()).isEqualTo(status);
        if (place == null) {
            assertThat(reply.body()).isEmpty();
        } else {
            assertThat(reply.json().at(place).asText()).isEqualTo(value);
        }
        assertThat(billing.kills()).isOne();
        assertThat(billing.openSessions()).isZero();
    }

    @Test
    void theEntryOfADeadSessionStandsUnderTheKeyOfTheCallAndNothingIsWritten() {
        String session = Raw.billingSession(billing);
        billing.deadForm("entry");
        billing.killSessions();
        Raw dead = api.session(session);

        assertThat(dead.json("POST", "/C_SITE", "{\"brmObjects\": [{\"Name\": \"A\"}]}")
                        .json())
                .hasToString(
                        "{\"createResponse\":[{\"ErrorCode\":\"INVALID_SESSION_ID\",\"ErrorText\":[\"Invalid session"
                                + " ID\"],\"success\":false}]}");
        assertThat(dead.json("PUT", "/C_SITE", "{}").json().has("updateResponse"))
                .isTrue();
        assertThat(dead.json("PATCH", "/C_SITE", "{}").json().has("upsertResponse"))
                .isTrue();
        assertThat(dead.json("DELETE", "/delete/C_SITE", "{}").json().has("deleteResponse"))
                .isTrue();
        assertThat(dead.json("DELETE", "/undelete/C_SITE", "{}").json().has("undeleteResponse"))
                .isTrue();
        assertThat(dead.get("/query?sql=x").json().has("queryResponse")).isTrue();
        assertThat(dead.get("/files/C_SITE/1/Logo").status()).isEqualTo(500);
        assertThat(billing.count("C_SITE")).isEqualTo(3);
    }

    @Test
    void formsOfDeathTakeTurnsAndOtherFormsThereAreNot() {
        String session = Raw.billingSession(billing);
        billing.deadForm("cycle");
        billing.killSessions();
        Raw dead = api.session(session);

        assertThat(dead.get(CALL).status()).isEqualTo(401);
        assertThat(dead.get(CALL).status()).isEqualTo(500);
        assertThat(dead.get(CALL).status()).isEqualTo(400);
        assertThat(dead.get(CALL).status()).isEqualTo(200);
        assertThatThrownBy(() -> billing.deadForm("404"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("404");
    }

    @Test
    void sessionsDieAfterEveryNthAnswer() {
        billing.killAfterEvery(3);
        for (int kill = 1; kill <= 3; kill++) {
            Raw session = api.session(Raw.billingSession(billing));
            for (int call = 0; call < 3; call++) {
                assertThat(session.get(CALL).status()).isEqualTo(200);
            }
            assertThat(billing.kills()).isEqualTo(kill);
            assertThat(billing.openSessions()).isZero();
        }
        billing.killAfterEvery(0);
        Raw session = api.session(Raw.billingSession(billing));
        for (int call = 0; call < 5; call++) {
            assertThat(session.get(CALL).status()).isEqualTo(200);
        }
        assertThat(billing.kills()).isEqualTo(3);
    }

    @Test
    void aProfileKillsFromTheStartAndAfterAReset() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("killAfter", "2"))) {
            for (int run = 0; run < 2; run++) {
                Raw session = Raw.billing(sandbox);
                assertThat(session.get(CALL).status()).isEqualTo(200);
                assertThat(session.get(CALL).status()).isEqualTo(200);
                assertThat(session.get(CALL).status()).isEqualTo(401);
                assertThat(billing.kills()).isOne();
                sandbox.reset();
            }
        }
    }

    @Test
    void aKillWaitsForCallsThatWereRefusedToComeAgain() {
        Raw first = api.session(Raw.billingSession(billing));
        billing.killAfterEvery(2);
        first.get("/C_SITE/2");
        first.get("/C_SITE/2");
        assertThat(first.get(CALL).status()).isEqualTo(401);
        Raw second = api.session(Raw.billingSession(billing));
        for (int other = 0; other < 6; other++) {
            assertThat(second.get("/C_SITE/2").status()).isEqualTo(200);
        }

        assertThat(billing.kills()).isOne();
        assertThat(second.get(CALL).status()).isEqualTo(200);
        assertThat(billing.kills()).isEqualTo(2);
        assertThat(second.get(CALL).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionLivesFromItsLoginOrFromItsLastUse(boolean sliding) {
        BillingPlatformProfile profile = BillingPlatformProfile.usual()
                .withSessionLife(Duration.ofMinutes(10))
                .with("sessionSliding", Boolean.toString(sliding));
        try (Sandbox sandbox = with(profile)) {
            Raw session = Raw.billing(sandbox);
            sandbox.clock().advance(Duration.ofMinutes(9));
            assertThat(session.get(CALL).status()).isEqualTo(200);
            sandbox.clock().advance(Duration.ofMinutes(9));

            assertThat(session.get(CALL).status()).isEqualTo(sliding ? 200 : 401);
            sandbox.clock().advance(Duration.ofMinutes(10));
            assertThat(session.get(CALL).status()).isEqualTo(401);
            assertThat(billing.openSessions()).isZero();
            assertThat(billing.kills()).isZero();
        }
    }

    @Test
    void aLoginEndsTheOthersWhereOneIsAllThereIs() {
        try (Sandbox sandbox = with(BillingPlatformProfile.usual().with("oneSession", "true"))) {
            Raw first = Raw.billing(sandbox);
            Raw second = Raw.billing(sandbox);

            assertThat(first.get(CALL).status()).isEqualTo(401);
            assertThat(second.get(CALL).status()).isEqualTo(200);
        }
    }

    @Test
    void aCallWithASessionAndATokenIsRefusedAndCounted(Sandbox sandbox) {
        Raw session = Raw.billing(sandbox);
        Raw.Reply both = session.header("Authorization: Bearer x").get(CALL);

        assertThat(both.status()).isEqualTo(400);
        assertThat(both.json().path("message").asText()).contains("sessionid");
        assertThat(billing.callsWithBoth()).isOne();
        assertThat(sandbox.report()).hasSize(1);
        assertThat(sandbox.report().get(0).problems().get(0)).contains("beside Authorization");
        assertThat(session.get(CALL).status()).isEqualTo(200);
        assertThat(billing.callsWithBoth()).isOne();
    }

    @Test
    void anotherOrganisationIsNowhere(Sandbox sandbox) {
        String session = Raw.billingSession(billing);
        for (String organization : new String[] {"other", "SANDBOXORG", "myorg"}) {
            Raw other =
                    Raw.at(billing.hostUrl() + "/" + organization + "/rest/2.0").session(session);

            Raw.Reply reply = other.get(CALL);

            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.header("Content-Type")).startsWith("text/html");
            assertThat(other.json("POST", "/login", "{}").status()).isEqualTo(404);
        }
        assertThat(Raw.at(billing.hostUrl())
                        .session(session)
                        .get("/rest/2.0" + CALL)
                        .status())
                .isEqualTo(404);
        assertThat(sandbox.billingplatform().baseUrl())
                .isEqualTo("http://" + billing.host() + "/" + billing.organization() + "/rest/2.0");
    }

    @Test
    void whatTheSpecDoesNotAllowIsRefusedAndReported(Sandbox sandbox) {
        assertThat(api.json("POST", "/login", "{\"username\": \"x\"}").status()).isEqualTo(400);
        assertThat(Raw.billing(sandbox)
                        .send("POST", "/logout", "application/json", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(Raw.billing(sandbox).get("/lower_case").status()).isEqualTo(400);
        assertThat(sandbox.report()).hasSize(3);
    }

    @Test
    void neitherSessionsNorPasswordsAreShown(Sandbox sandbox) {
        String session = Raw.billingSession(billing);
        api.session(session).get(CALL);

        String shown = Raw.at(sandbox.adminUrl()).get("/sandbox/requests").body();

        assertThat(shown).contains("login", "sessionid").doesNotContain(session, "sandbox-test-p");
    }

    @Test
    void aResetForgetsThemAllAndSessionsAreTheSameInEveryRun(Sandbox sandbox) {
        String session = Raw.billingSession(billing);
        billing.changePassword("other");
        billing.deadForm("500");
        sandbox.reset();

        assertThat(billing.logins()).isZero();
        assertThat(api.session(session).get(CALL).status()).isEqualTo(401);
        assertThat(Raw.billingSession(billing)).isEqualTo(session);
    }

    private Sandbox with(BillingPlatformProfile profile) {
        Sandbox sandbox =
                Sandbox.builder().billingplatform(profile).data(Sites.DATA).start();
        billing = sandbox.billingplatform();
        api = Raw.at(billing.baseUrl());
        return sandbox;
    }
}
