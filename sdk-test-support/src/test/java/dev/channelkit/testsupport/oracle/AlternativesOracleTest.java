package dev.channelkit.testsupport.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.ByteString;
import org.junit.jupiter.api.Test;

/** Where a spec offers two kinds of credentials, a request carries one. */
class AlternativesOracleTest {
    private static final SpecOracle ORACLE =
            SpecOracle.of(Path.of(System.getProperty("channelkit.specs"), "billingplatform", "openapi.yaml"));

    @Test
    void eitherWillDo() {
        assertThat(judge("sessionid", "test-session")).isEmpty();
        assertThat(judge("Authorization", "Bearer test-token")).isEmpty();
    }

    @Test
    void noneWillNot() {
        assertThat(judge("Accept", "application/json"))
                .singleElement()
                .asString()
                .contains("no credentials");
    }

    @Test
    void bothWillNotEither() {
        assertThat(judge("Authorization", "Bearer test-token", "sessionid", "test-session"))
                .singleElement()
                .asString()
                .contains("more than one");
    }

    @Test
    void theWordsOfADeadSessionAreThoseOfTheSpec() {
        assertThat(ORACLE.deadWords()).contains("INVALID_SESSION_ID", "UNAUTHORIZED");
    }

    private static List<Violation> judge(String... headers) {
        HttpUrl url = HttpUrl.get("http://127.0.0.1/myorg/rest/2.0/ACCOUNT/7509");
        return ORACLE.judge(new Exchange(new Exchange.Sent("GET", url, Headers.of(headers), ByteString.EMPTY), null));
    }
}
