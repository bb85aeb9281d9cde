package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SandboxExtension.class)
class ConsoleUsersTest {
    private Raw console;
    private String users = "";

    @BeforeEach
    void connect(Sandbox sandbox) {
        console = Raw.console(sandbox);
        users = "/accounts/" + sandbox.ses().accountId() + "/users";
    }

    @Test
    void standBesideVersion1WithoutItsEnvelope(SesSandbox ses) {
        JsonNode body = console.get(users).json();

        assertThat(ses.consoleUrl()).endsWith("/api/v2");
        assertThat(body.properties()).hasSize(1);
        assertThat(body.path("users")).isNotEmpty().noneMatch(user -> user.has("id"));
        assertThat(body.at("/users/0/name").asText()).startsWith(users.substring(1));
    }

    @Test
    void areCreatedFromJson() {
        Raw.Reply created = create("ny@example.com");

        List<String> emails = console.get(users).json().findValuesAsText("email");
        assertThat(created.json().path("userStatus").asText()).isEqualTo("Active");
        assertThat(created.body()).doesNotContain("password");
        assertThat(emails).contains("ny@example.com");
        assertThat(create("ny@example.com").status()).isEqualTo(400);
    }

    @Test
    void belongToOneAccountAndOneVersion(Sandbox sandbox) {
        assertThat(console.get("/accounts/9/users").status()).isEqualTo(404);
        assertThat(Raw.ses(sandbox).get(users).status()).isEqualTo(404);
        assertThat(console.get("/customers").status()).isEqualTo(404);
        assertThat(console.credentials("test-key", "test-secret").get(users).status())
                .isEqualTo(401);
    }

    @Test
    void areMetByFaultsLikeOthers(Sandbox sandbox) {
        sandbox.fault(Fault.status(500).path("/accounts/{accountId}/users").times(1));

        assertThat(console.get(users).status()).isEqualTo(500);
        sandbox.received().operation("listConsoleUsers").assertCount(1);
    }

    private Raw.Reply create(String email) {
        return console.json(
                "POST",
                users,
                "{\"userName\": \"Ny\", \"email\": \"%s\", \"userType\": \"SALES\", \"password\": \"test-password\"}"
                        .formatted(email));
    }
}
