package dev.channelkit.commons.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.CredentialException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokenTest {

    @Test
    void itGoesIntoTheAuthorizationHeader() {
        Map<String, String> headers = new HashMap<>();

        AccessToken.bearer().authorize(AccessToken.of("test-token"), headers::put);

        assertThat(headers).containsExactly(Map.entry("Authorization", "Bearer test-token"));
        assertThat(AccessToken.bearer().secrets(AccessToken.of("test-token"))).containsExactly("test-token");
    }

    @Test
    void itIsEqualByItsTextAndDoesNotShowIt() {
        assertThat(AccessToken.of("test-token"))
                .isEqualTo(AccessToken.of("test-token"))
                .isNotEqualTo(AccessToken.of("test-token2"))
                .hasToString("AccessToken[secret=***]");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "two words", "line\nbreak", "tökén"})
    void whatCannotStandInAHeaderIsRefusedAndNotQuoted(String text) {
        assertThatThrownBy(() -> AccessToken.of(text))
                .isInstanceOf(CredentialException.class)
                .hasMessageNotContainingAny("two words", "tökén");
    }
}
