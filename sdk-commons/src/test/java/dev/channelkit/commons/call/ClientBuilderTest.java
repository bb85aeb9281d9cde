package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.journal.Journal;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {

    /** A provider that exists nowhere. */
    private static final class Builder extends ClientBuilder<Builder> {
        Builder() {
            super(
                    Transport.builder("stub").totalTimeout(Duration.ofMinutes(7)),
                    Map.of("STUB_NAME", "test-name", "STUB_SECRET", "test-secret")::get);
        }
    }

    private final Builder builder = new Builder();

    @ParameterizedTest
    @CsvSource({
        "https://API.example/v1, api.example",
        "https://api.example:443/v1, api.example",
        "https://api.example:8443, api.example:8443",
        "http://127.0.0.1:80/, 127.0.0.1"
    })
    void aServerIsHostAndPortHoweverItIsSpelled(String url, String server) {
        assertThat(builder.settings(url).server()).isEqualTo(server);
        assertThat(builder.settings(url).below("/acme").server()).isEqualTo(server + "/acme");
    }

    @Test
    void helpersGoByTheSettings() {
        assertThat(builder.settings("https://a.example")).satisfies(settings -> {
            assertThat(settings.journalGiven()).isFalse();
            assertThat(settings.totalTimeout()).isEqualTo(Duration.ofMinutes(7));
        });

        Journal journal = Journal.inMemory();
        builder.journal(journal).totalTimeout(Duration.ofSeconds(5));

        assertThat(builder.settings("https://a.example"))
                .isEqualTo(new ClientSettings(journal, true, "a.example", Duration.ofSeconds(5)));
    }

    @Test
    void aPairThatWasGivenGoesBeforeTheEnvironment() {
        CredentialPair given = CredentialPair.of("test-other", "test-secret");

        assertThat(builder.pair(given, "STUB_NAME", "STUB_SECRET", "m").name().value())
                .isEqualTo("test-other");
        assertThat(builder.pair(null, "STUB_NAME", "STUB_SECRET", "m").name().value())
                .isEqualTo("test-name");
        assertThatThrownBy(() -> builder.pair(null, "STUB_NAME", "STUB_OTHER", "m"))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("STUB_OTHER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a@b", "https://a", "a b", "a:", "a:b", "a?b", "a#b", "a%2fb"})
    void whatWouldMakeAnotherUrlIsNoHost(String host) {
        assertThatThrownBy(() -> HostName.of(host, "api.example", "baseUrl(…)"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("api.example")
                .hasMessageContaining("baseUrl(…)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example", "api.example:8443", "[::1]:80", "bücher.example", "127.0.0.1"})
    void hostsArePassedAsTheyAre(String host) {
        assertThat(HostName.of(host, "api.example", "baseUrl(…)")).isEqualTo(host);
    }
}
