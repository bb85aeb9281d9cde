package dev.channelkit.commons.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\r\nb", "kéy", "a\u0000", "\u007f"})
    void whatBasicCannotCarryIsRefusedOnEitherSide(String text) {
        assertThatThrownBy(() -> BasicCredentials.of(text, "test-secret"))
                .isInstanceOfSatisfying(
                        CredentialException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT))
                .hasMessageContaining("(key)");
        assertThatThrownBy(() -> BasicCredentials.of("test-key", text))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("(secret)");
    }

    @Test
    void aColonIsFineInTheSecretButNotInTheKey() {
        assertThatThrownBy(() -> BasicCredentials.of("test:key", "test-secret"))
                .isInstanceOf(CredentialException.class)
                .hasMessageNotContaining("test:key");
        assertThat(BasicCredentials.of("test-key", "test:secret").password().value())
                .isEqualTo("test:secret");
    }

    @Test
    void whatIsBeyondAsciiGoesOutInUtf8WhereItIsAllowed() {
        Map<String, String> headers = new HashMap<>();

        BasicCredentials.authorizer().authorize(BasicCredentials.utf8("usér", "pä:ss"), headers::put);

        assertThat(headers)
                .containsEntry(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString("usér:pä:ss".getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> BasicCredentials.utf8("user", "pä\r\nss")).isInstanceOf(CredentialException.class);
        assertThatThrownBy(() -> BasicCredentials.utf8(" ", "x")).isInstanceOf(CredentialException.class);
    }

    @Test
    void aMissingSupplyIsACredentialException() {
        assertThatThrownBy(() -> CredentialSource.supplied(() -> null).get())
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("gave none");
    }

    @Test
    void aCredentialsOwnRefusalComesThroughASupplier() {
        CredentialSource<BasicCredentials> blank = CredentialSource.supplied(() -> BasicCredentials.of(" ", "x"));

        assertThatThrownBy(blank::get).isInstanceOf(CredentialException.class).hasMessageContaining("blank");
    }
}
