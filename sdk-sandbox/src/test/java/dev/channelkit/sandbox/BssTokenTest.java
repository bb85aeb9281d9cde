package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.sandbox.bss.BssProfile;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class BssTokenTest {
    private BssSandbox bss;
    private Raw api;

    @BeforeEach
    void connect(BssSandbox given) {
        bss = given;
        api = Raw.at(bss.baseUrl()).header("X-Api-Version: 3");
    }

    @Test
    void givesATokenForAPasswordAtTheRootOfTheHost() {
        Raw.Reply reply = Raw.bssToken(bss, password());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(reply.json().path("expires_in").asInt()).isEqualTo(3_600);
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.json().path("access_token").asText()).hasSizeGreaterThan(200);
        assertThat(accounts(reply)).isEqualTo(200);
        assertThat(bss.tokenUrl()).isEqualTo(bss.hostUrl() + "/oauth/token").doesNotContain("/api");
        assertThat(bss.tokensIssued()).isOne();
        assertThat(bss.received().operation("createToken").count()).isOne();
    }

    @Test
    void takesTheSeedsOwnCall() {
        String token = token(Raw.bssToken(bss, password()));

        Raw.Reply reply = Raw.at(bss.baseUrl())
                .bearer(token)
                .header("accept: application/json")
                .header("X-api-version: 3")
                .get("/accounts?pageIndex=1&pageSize=10");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data")).hasSize(10);
        assertThat(reply.json().at("/paging/totalPages").asInt()).isEqualTo(24);
    }

    @Test
    void takesKeyAndSecretInTheHeaderOnly() {
        Raw host = Raw.at(bss.hostUrl());
        Map<String, String> inForm = Map.of(
                "grant_type", "password",
                "username", bss.userName(),
                "password", bss.password(),
                "client_id", bss.clientKey(),
                "client_secret", bss.clientSecret());

        for (Raw.Reply reply : new Raw.Reply[] {
            host.post("/oauth/token", password()),
            host.post("/oauth/token", inForm),
            Raw.bssToken(bss, inForm),
            host.credentials(bss.clientKey(), "wrong").post("/oauth/token", password()),
            host.bearer("x").post("/oauth/token", password())
        }) {
            assertThat(reply.json().path("error").asText()).isEqualTo("invalid_client");
        }
        assertThat(host.post("/oauth/token", password()).status()).isEqualTo(401);
        assertThat(bss.tokensIssued()).isZero();
    }

    @Test
    void refusesAWrongPasswordAndCountsIt() {
        Raw.Reply reply = Raw.bssToken(bss, password(bss.userName(), "wrong"));
        bss.changePassword("sandbox-test-changed");
        Raw.Reply old = Raw.bssToken(bss, password());

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(old.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(Raw.bssToken(bss, password(bss.userName(), "sandbox-test-changed"))
                        .status())
                .isEqualTo(200);
        assertThat(bss.failedLogins()).isEqualTo(2);
    }

    @Test
    void refusesOtherGrantsAndOtherBodies() {
        assertThat(error(Map.of("grant_type", "client_credentials"))).isEqualTo("unsupported_grant_type");
        assertThat(error(Map.of("grant_type", "refresh_token", "refresh_token", "x")))
                .isEqualTo("unsupported_grant_type");
        assertThat(error(Map.of("grant_type", "password"))).isEqualTo("invalid_request");
        assertThat(error(Map.of("username", "a"))).isEqualTo("invalid_request");
        Raw.Reply json = Raw.at(bss.hostUrl())
                .credentials(bss.clientKey(), bss.clientSecret())
                .json("POST", "/oauth/token", "{\"grant_type\": \"password\"}");
        assertThat(json.json().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void tokensEndByTheClockAndOnDemand(SandboxClock clock) {
        Raw.Reply token = Raw.bssToken(bss, password());
        clock.advance(Duration.ofSeconds(3_599));
        assertThat(accounts(token)).isEqualTo(200);
        clock.advance(Duration.ofSeconds(2));
        assertThat(accounts(token)).isEqualTo(401);

        Raw.Reply next = Raw.bssToken(bss, password());
        bss.expireTokens();
        bss.tokensLive(Duration.ofSeconds(5));

        assertThat(accounts(next)).isEqualTo(401);
        assertThat(Raw.bssToken(bss, password()).json().path("expires_in").asInt())
                .isEqualTo(5);
        assertThat(api.get("/accounts").status()).isEqualTo(401);
        assertThat(api.get("/accounts").json().path("message").asText()).contains("denied");
    }

    @Test
    void aRefreshTokenWorksOnceWhereThereIsOne() {
        BssProfile profile = BssProfile.usual().withRefreshToken(true).with("expiresIn", "false");
        try (Sandbox sandbox = Sandbox.builder().bss(profile).start()) {
            bss = sandbox.bss();
            JsonNode first = Raw.bssToken(bss, password()).json();
            Map<String, String> refresh = Map.of(
                    "grant_type",
                    "refresh_token",
                    "refresh_token",
                    first.path("refresh_token").asText());
            bss.expireTokens();

            Raw.Reply second = Raw.bssToken(bss, refresh);

            assertThat(first.has("expires_in")).isFalse();
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json().path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
            assertThat(error(refresh)).isEqualTo("invalid_grant");
            bss.expireRefreshTokens();
            assertThat(error(Map.of(
                            "grant_type",
                            "refresh_token",
                            "refresh_token",
                            second.json().path("refresh_token").asText())))
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    void anotherResellerHasAnothersAccounts(Sandbox sandbox) {
        Raw one = Raw.bss(sandbox);
        Raw other = Raw.bss(bss, bss.otherUserName(), bss.otherPassword());

        assertThat(other.get("/accounts").json().at("/paging/totalCount").asInt())
                .isEqualTo(10);
        assertThat(other.get("/accounts/50001").status()).isEqualTo(200);
        assertThat(one.get("/accounts/50001").status()).isEqualTo(403);
        assertThat(other.get("/accounts/40002").status()).isEqualTo(403);
        assertThat(other.get("/subscriptions").json().path("data")).isEmpty();
        assertThat(one.get("/accounts/1").status()).isEqualTo(404);
    }

    @Test
    void tokensAreTheSameInEveryRunAndFaultsMeetThemToo(Sandbox sandbox) {
        String first = token(Raw.bssToken(bss, password()));
        sandbox.fault(Fault.status(503).on("createToken").times(1));
        Raw.Reply down = Raw.bssToken(bss, password());
        sandbox.reset();

        assertThat(down.json().path("error").asText()).isEqualTo("temporarily_unavailable");
        assertThat(token(Raw.bssToken(bss, password()))).isEqualTo(first);
    }

    @Test
    void theAdminApiTellsWhereTokensAreHadAndHidesThePassword(Sandbox sandbox) {
        Raw.bssToken(bss, password());
        Raw admin = Raw.at(sandbox.adminUrl());

        assertThat(admin.get("/sandbox/providers").json().at("/bss/tokenUrl").asText())
                .isEqualTo(bss.tokenUrl());
        assertThat(admin.get("/sandbox/requests").body())
                .contains("createToken")
                .doesNotContain("sandbox-test-password")
                .doesNotContain("sandbox/test");
    }

    private Map<String, String> password() {
        return password(bss.userName(), bss.password());
    }

    private static Map<String, String> password(String user, String password) {
        return Map.of("grant_type", "password", "username", user, "password", password);
    }

    private String error(Map<String, String> form) {
        Raw.Reply reply = Raw.bssToken(bss, form);
        assertThat(reply.status()).isEqualTo(400);
        return reply.json().path("error").asText();
    }

    private int accounts(Raw.Reply token) {
        return api.bearer(token(token)).get("/accounts").status();
    }

    private static String token(Raw.Reply reply) {
        return reply.json().path("access_token").asText();
    }
}
