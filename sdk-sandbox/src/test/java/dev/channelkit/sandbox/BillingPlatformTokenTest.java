package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BillingPlatformTokenTest {
    private static final String GRANT = "?grant_type=client_credentials";

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.data(Sites.DATA));

    private BillingPlatformSandbox billing;

    @BeforeEach
    void connect(BillingPlatformSandbox given) {
        billing = given;
    }

    @Test
    void givesATokenForClientCredentialsInBasic() {
        Raw.Reply reply = authenticate(GRANT);
        JsonNode token = reply.json();

        assertThat(reply.status()).isEqualTo(200);
        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").isNumber()).isTrue();
        assertThat(token.path("expires_in").asInt()).isEqualTo(3_600);
        assertThat(token.has("refresh_token")).isTrue();
        assertThat(call(token)).isEqualTo(200);
        assertThat(Raw.at(billing.baseUrl())
                        .bearer(token.path("refresh_token").asText())
                        .get("/C_SITE/1")
                        .status())
                .isEqualTo(401);
        assertThat(billing.tokensIssued()).isOne();
        assertThat(billing.tokenUrl())
                .isEqualTo(billing.hostUrl() + "/" + billing.organization() + "/auth/1.0/authenticate");
    }

    @Test
    void takesIdAndSecretInTheHeaderOnlyAndTheGrantInTheQuery() {
        Raw token = Raw.at(billing.tokenUrl());
        String inUrl = GRANT + "&client_id=" + billing.clientId() + "&client_secret=x";

        assertThat(token.send("POST", GRANT, "", "").status()).isEqualTo(401);
        assertThat(token.credentials(billing.clientId(), "wrong")
                        .send("POST", GRANT, "", "")
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_client");
        assertThat(authenticate(inUrl).status()).isEqualTo(400);
        assertThat(authenticate("").json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(authenticate("?grant_type=password").json().path("error").asText())
                .isEqualTo("unsupported_grant_type");
        assertThat(billing.tokensIssued()).isZero();
    }

    @Test
    void tokensEndByTheClockAndOnDemand(SandboxClock clock) {
        JsonNode token = authenticate(GRANT).json();
        clock.advance(Duration.ofSeconds(3_590));
        assertThat(call(token)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(11));
        assertThat(call(token)).isEqualTo(401);

        JsonNode next = authenticate(GRANT).json();
        billing.expireTokens();
        billing.tokensLive(Duration.ofSeconds(5));

        assertThat(call(next)).isEqualTo(401);
        assertThat(authenticate(GRANT).json().path("expires_in").asInt()).isEqualTo(5);
    }

    @Test
    void saysLessWhereTheProfileHasItSo() {
        BillingPlatformProfile profile = BillingPlatformProfile.usual().with("tokenType", "false");
        try (Sandbox sandbox = Sandbox.builder()
                .billingplatform(profile.with("expiresIn", "text").withTokenLife(Duration.ofSeconds(90)))
                .start()) {
            billing = sandbox.billingplatform();
            JsonNode token = authenticate(GRANT).json();
            assertThat(token.has("token_type")).isFalse();
            assertThat(token.path("expires_in").isTextual()).isTrue();
            assertThat(token.path("expires_in").asText()).isEqualTo("90");
        }
        try (Sandbox sandbox = Sandbox.builder()
                .billingplatform(profile.with("expiresIn", "none").with("realTokenLife", "PT0S"))
                .start()) {
            billing = sandbox.billingplatform();
            JsonNode token = authenticate(GRANT).json();
            assertThat(token.has("expires_in")).isFalse();
            assertThat(call(token)).isEqualTo(401);
        }
    }

    @Test
    void aTokenHasNoSessionAndNothingToLogOut() {
        JsonNode token = authenticate(GRANT).json();

        assertThat(bearer(token).send("POST", "/logout", "", "").status()).isEqualTo(401);
        assertThat(billing.openSessions()).isZero();
        assertThat(billing.killSessions()).isZero();
        assertThat(call(token)).isEqualTo(200);
    }

    @Test
    void faultsMeetItByItsNameAndItsPath(Sandbox sandbox) {
        sandbox.fault(Fault.status(503).on("authenticate").times(1));
        assertThat(authenticate(GRANT).json().path("error").asText()).isEqualTo("temporarily_unavailable");
        sandbox.fault(Fault.status(500).path("/authenticate").times(1));
        assertThat(authenticate(GRANT).status()).isEqualTo(500);
        assertThat(authenticate(GRANT).status()).isEqualTo(200);
    }

    private Raw.Reply authenticate(String query) {
        return Raw.at(billing.tokenUrl())
                .credentials(billing.clientId(), billing.clientSecret())
                .send("POST", query, "", "");
    }

    private Raw bearer(JsonNode token) {
        return Raw.at(billing.baseUrl()).bearer(token.path("access_token").asText());
    }

    private int call(JsonNode token) {
        return bearer(token).get("/C_SITE/1").status();
    }
}
