package dev.channelkit.ses;

import static dev.channelkit.ses.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SesBaseUrlTest {

    @Test
    void productionIsTheDefault() {
        assertThat(urlOf(builder())).isEqualTo("https://ses.techdata.com/api/v1/customers/4022");
    }

    @Test
    void aHostServesTheSameApi() {
        assertThat(urlOf(builder().host("ion.tdsynnex.com")))
                .isEqualTo("https://ion.tdsynnex.com/api/v1/customers/4022");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "ion.tdsynnex.com/v9",
                "ion.tdsynnex.com/..",
                "ion.tdsynnex.com\\x",
                "ion.tdsynnex.com?x=",
                "ion.tdsynnex.com#",
                "test-secret@ion.tdsynnex.com",
                "https://ion.tdsynnex.com",
                "ion.tdsynnex.com\r\nX: 1"
            })
    void whatIsNoHostIsRefused(String host) {
        InvalidRequestException e =
                failure(InvalidRequestException.class, () -> builder().host(host));

        assertThat(e.getMessage()).doesNotContain("test-secret").doesNotContain("\n");
        assertThat(e.outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://orbitera.com/c2m/api/v1, https://orbitera.com/c2m/api/v1/customers/4022",
        "https://orbitera.com/c2m/api/v1/, https://orbitera.com/c2m/api/v1/customers/4022",
        "https://orbitera.com, https://orbitera.com/customers/4022"
    })
    void pathsGoBelowTheBaseUrlWithOrWithoutASlashAtItsEnd(String baseUrl, String expected) {
        assertThat(urlOf(builder().baseUrl(baseUrl))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/api/v1",
                "http://127.0.0.1:8080/api/v1",
                "http://127.1.2.3/api/v1",
                "http://[::1]:8080/api/v1"
            })
    void loopbackMayBePlainHttp(String baseUrl) {
        assertThat(urlOf(builder().baseUrl(baseUrl))).startsWith(baseUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ses.techdata.com/api/v1", "http://localhost.example.com/api/v1",
                        "http://127.0.0.1.example.com/api/v1",
                "http://[::2]/api/v1", "http://0.0.0.0/api/v1", "http://10.0.0.1/api/v1"
            })
    void plainHttpToAnyoneElseIsRefused(String baseUrl) {
        InvalidRequestException e =
                failure(InvalidRequestException.class, () -> builder().baseUrl(baseUrl));

        assertThat(e).hasMessageContaining("not HTTPS").hasMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ses.techdata.com/api/v1",
                "ftp://ses.techdata.com",
                "file:///etc/hosts",
                "https://",
                "https://ses techdata",
                "https://ses.techdata.com/api/v1\r\nX: 1",
                "https:\\\\ses.techdata.com"
            })
    void whatIsNoUrlIsRefused(String baseUrl) {
        InvalidRequestException e =
                failure(InvalidRequestException.class, () -> builder().baseUrl(baseUrl));

        assertThat(e).hasMessageContaining("not a URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://" + SesServer.KEY + "@ses.techdata.com/api/v1",
                "https://key:" + SesServer.KEY + "@ses.techdata.com/api/v1",
                "http://key:" + SesServer.KEY + "@localhost/api/v1"
            })
    void userInfoIsRefusedWithoutQuotingIt(String baseUrl) {
        InvalidRequestException e =
                failure(InvalidRequestException.class, () -> builder().baseUrl(baseUrl));

        assertThat(e).hasMessageContaining("user info");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ses.techdata.com/api/v1?key=" + SesServer.KEY,
                "https://ses.techdata.com/api/v1?",
                "https://ses.techdata.com/api/v1#" + SesServer.KEY
            })
    void aQueryOrFragmentIsRefusedWithoutQuotingIt(String baseUrl) {
        InvalidRequestException e =
                failure(InvalidRequestException.class, () -> builder().baseUrl(baseUrl));

        assertThat(e).hasMessageContaining("query or fragment");
    }

    private static SesClientBuilder builder() {
        return SesClient.builder().credentials("test-key", "test-secret");
    }

    private static String urlOf(SesClientBuilder builder) {
        try (SesClient client = builder.build()) {
            return client.customers().getCall("4022").dryRun().url();
        }
    }
}
