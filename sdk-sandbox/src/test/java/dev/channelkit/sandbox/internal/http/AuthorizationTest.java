package dev.channelkit.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationTest {
    private static HttpRequest with(String authorization) {
        Headers headers = Headers.of(List.of(new Parameter("authorization", authorization)));
        return new HttpRequest("GET", "/", headers, new byte[0], "127.0.0.1");
    }

    @Test
    void readsATokenWhateverTheCaseOfTheScheme() {
        assertThat(Authorization.bearer(with("bEARER  test-token "))).contains("test-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Basic test-token", "test-token"})
    void findsNoTokenInOtherThings(String authorization) {
        assertThat(Authorization.bearer(with(authorization))).isEqualTo(Optional.empty());
    }

    @Test
    void comparesUserAndPasswordAsUtf8() {
        // "test-user:pä:s" in UTF-8
        HttpRequest request = with("basic dGVzdC11c2VyOnDDpDpz");

        assertThat(Authorization.isBasic(request, "test-user", "pä:s")).isTrue();
        assertThat(Authorization.isBasic(request, "test-user", "pä")).isFalse();
        assertThat(Authorization.isBasic(with("Basic %%%"), "test-user", "pä:s"))
                .isFalse();
        assertThat(Authorization.isThere(request)).isTrue();
    }
}
