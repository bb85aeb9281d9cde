package dev.channelkit.commons.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveHeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "PROXY-AUTHORIZATION",
                "cookie",
                "Set-Cookie",
                "X-Auth-Token",
                "clientSecretHash",
                "x-password",
                "SessionId",
                "apikey",
                "X-Api-Key",
                "credentials"
            })
    void areKnownByAPartOfTheirName(String name) {
        assertThat(SensitiveHeaders.isSensitive(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Accept", "ETag", "X-B2B-TRACE-ID", "api--key", "toke", "Content-Type"})
    void areNoOthers(String name) {
        assertThat(SensitiveHeaders.isSensitive(name)).isFalse();
    }
}
