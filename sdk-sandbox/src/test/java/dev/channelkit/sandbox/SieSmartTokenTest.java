package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SandboxExtension.class)
class SieSmartTokenTest {
    private static final String PATH = "/oauth/token";

    private SieSmartSandbox siesmart;
    private Raw tokens;
    private Raw api;

    @BeforeEach
    void connect(SieSmartSandbox given) {
        siesmart = given;
        tokens = Raw.at(siesmart.tokenBaseUrl());
        api = Raw.at(siesmart.baseUrl());
    }

    @Test
    void givesATokenForAJsonRequestAtAHostOfItsOwn() {
        Raw.Reply reply = tokens.json("POST", PATH, Raw.tokenRequest(siesmart));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("token_type").asText()).isEqualTo("Bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(86_400);
        String token = reply.json().path("access_token").asText();
        assertThat(token).startsWith("sandbox-test-token-");
        assertThat(api.bearer(token).get("/introducer/offices").status()).isEqualTo(200);
        assertThat(URI.create(siesmart.tokenUrl()).getPort())
                .isNotEqualTo(URI.create(siesmart.baseUrl()).getPort());
        assertThat(siesmart.tokensIssued()).isOne();
        assertThat(siesmart.received().operation("obtainToken").count()).isOne();
    }

    @Test
    void hasNoTokensAtTheApiAndNoApiAtTheTokenHost() {
        String token = token();

        Raw there = Raw.at(siesmart.baseUrl().replace("/siesmart/b2b/v1", "")).bearer(token);
        assertThat(there.json("POST", PATH, Raw.tokenRequest(siesmart)).status())
                .isEqualTo(404);
        Raw.Reply offices = tokens.bearer(token).get("/siesmart/b2b/v1/introducer/offices");
        assertThat(offices.status()).isEqualTo(404);
        assertThat(offices.json().path("error").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "client_secret | wrong | 401 | invalid_client",
                "client_id | somebody | 401 | invalid_client",
                "audience | https://api.example.com | 403 | access_denied",
                "grant_type | password | 400 | unsupported_grant_type"
            })
    void refusesWithTheNamesOfOAuth(String field, String value, int status, String error) {
        String request = Raw.tokenRequest(siesmart)
                .replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"");

        Raw.Reply reply = tokens.json("POST", PATH, request);

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("error").asText()).isEqualTo(error);
        assertThat(siesmart.tokensIssued()).isZero();
    }

    @Test
    void refusesAFormAndABodyThatLacksSomething() {
        Raw.Reply form = tokens.send(
                "POST", PATH, "application/x-www-form-urlencoded", "grant_type=client_credentials&client_id=a");
        Raw.Reply bare = tokens.json("POST", PATH, "{\"grant_type\": \"client_credentials\"}");

        assertThat(form.status()).isEqualTo(400);
        assertThat(form.json().path("error").asText()).isEqualTo("invalid_request");
        assertThat(bare.status()).isEqualTo(400);
        assertThat(bare.json().path("error_description").asText()).contains("audience", "client_secret");
    }

    @Test
    void tokensEndWhenTheirTimeHasPassed(SandboxClock clock) {
        Raw client = api.bearer(token());

        clock.advance(Duration.ofSeconds(86_399));
        assertThat(client.get("/common/titles").status()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        Raw.Reply late = client.get("/common/titles");

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.json().path("code").asText()).isEqualTo("UNAUTHORIZED");
        assertThat(late.json().path("traceId").asText()).isEqualTo(late.header("X-B2B-TRACE-ID"));
        assertThat(api.bearer(token()).get("/common/titles").status()).isEqualTo(200);
    }

    @Test
    void tokensEndOnDemandAndLiveAsToldTo() {
        Raw client = api.bearer(token());
        siesmart.expireTokens();
        siesmart.tokensLive(Duration.ofSeconds(2));

        assertThat(client.get("/common/titles").status()).isEqualTo(401);
        assertThat(obtained().path("expires_in").asInt()).isEqualTo(2);
    }

    @Test
    void tokensMayLiveShorterThanTheySay() {
        SieSmartProfile twelveHours = SieSmartProfile.usual().withRealTokenLife(Duration.ofHours(12));
        try (Sandbox sandbox = Sandbox.builder().siesmart(twelveHours).start()) {
            Raw client = Raw.siesmart(sandbox);

            sandbox.clock().advance(Duration.ofHours(12));

            assertThat(client.get("/common/titles").status()).isEqualTo(401);
        }
    }

    @Test
    void refusesWhatIsNoTokenOfItsOwn() {
        assertThat(api.get("/common/titles").status()).isEqualTo(401);
        assertThat(api.bearer("unknown").get("/common/titles").status()).isEqualTo(401);
        assertThat(api.credentials(siesmart.clientId(), siesmart.clientSecret())
                        .get("/common/titles")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tokensAreTheSameInEveryRun(Sandbox sandbox) {
        String first = token();
        String second = token();
        sandbox.reset();

        assertThat(second).isNotEqualTo(first);
        assertThat(api.bearer(first).get("/common/titles").status()).isEqualTo(401);
        assertThat(token()).isEqualTo(first);
    }

    @Test
    void meetsFaultsToo(Sandbox sandbox) {
        sandbox.fault(Fault.htmlPage().on("obtainToken").times(1));
        sandbox.fault(Fault.status(503).provider("siesmart").path(PATH).nth(2));

        Raw.Reply page = tokens.json("POST", PATH, Raw.tokenRequest(siesmart));
        Raw.Reply error = tokens.json("POST", PATH, Raw.tokenRequest(siesmart));

        assertThat(page.status()).isEqualTo(502);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
        assertThat(error.status()).isEqualTo(503);
        assertThat(error.json().path("error").asText()).isEqualTo("temporarily_unavailable");
        assertThat(token()).isNotEmpty();
    }

    @Test
    void theAdminApiShowsAddressesAndHidesSecretsInBodies(Sandbox sandbox) {
        token();
        Raw admin = Raw.at(sandbox.adminUrl());

        JsonNode told = admin.get("/sandbox/providers").json().path("siesmart");
        String requests = admin.get("/sandbox/requests").body();

        assertThat(told.path("tokenUrl").asText()).isEqualTo(siesmart.tokenUrl());
        assertThat(told.path("clientSecret").asText()).isEqualTo(siesmart.clientSecret());
        assertThat(requests).contains("client_credentials").doesNotContain(siesmart.clientSecret());
    }

    private String token() {
        return obtained().path("access_token").asText();
    }

    private JsonNode obtained() {
        return tokens.json("POST", PATH, Raw.tokenRequest(siesmart)).json();
    }
}
