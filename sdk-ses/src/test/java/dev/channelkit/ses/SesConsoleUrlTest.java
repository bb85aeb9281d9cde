package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where version 2 of the API is, which the users of the console belong to. */
class SesConsoleUrlTest {

    @Test
    void sesItselfHasItOnIon() {
        assertThat(urlOf(builder())).isEqualTo("https://ion.tdsynnex.com/api/v2/accounts/7042/users");
        assertThat(urlOf(builder().host("ses.techdata.com")))
                .isEqualTo("https://ion.tdsynnex.com/api/v2/accounts/7042/users");
    }

    @ParameterizedTest
    @CsvSource({
        "https://ion.tdsynnex.com/api/v1, https://ion.tdsynnex.com/api/v2",
        "https://ion.tdsynnex.com/api/v1/, https://ion.tdsynnex.com/api/v2",
        "https://orbitera.com/c2m/api/v1, https://orbitera.com/c2m/api/v2",
        "http://127.0.0.1:8080/api/v1, http://127.0.0.1:8080/api/v2"
    })
    void keysGoToNoHostThatTheCallerDidNotName(String baseUrl, String expected) {
        assertThat(urlOf(builder().baseUrl(baseUrl))).isEqualTo(expected + "/accounts/7042/users");
    }

    @Test
    void itCanBeSet() {
        SesClientBuilder builder =
                builder().consoleUrl("https://console.example.com/v2").host("ion.tdsynnex.com");

        assertThat(urlOf(builder)).isEqualTo("https://console.example.com/v2/accounts/7042/users");
    }

    @Test
    void aBaseUrlThatDoesNotSayItsVersionHasNone() {
        SesClientBuilder builder = builder().baseUrl("https://gateway.example.com/billing");

        InvalidRequestException e = Failures.failure(InvalidRequestException.class, () -> urlOf(builder));

        assertThat(e).hasMessageContaining("no base URL for the server \"console\"");
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void orbiteraHasAPathOfItsOwn() {
        try (SesClient client = builder().host("orbitera.com").build()) {
            assertThat(client.customers().getCall("4022").dryRun().url())
                    .isEqualTo("https://orbitera.com/c2m/api/v1/customers/4022");
        }
    }

    private static SesClientBuilder builder() {
        return SesClient.builder().credentials("test-key", "test-secret");
    }

    private static String urlOf(SesClientBuilder builder) {
        try (SesClient client = builder.build()) {
            return client.consoleUsers().listCall("7042").dryRun().url();
        }
    }
}
