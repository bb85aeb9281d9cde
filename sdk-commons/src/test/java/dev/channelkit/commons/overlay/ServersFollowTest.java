package dev.channelkit.commons.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServersFollowTest {
    private static final Map<String, String> HOST = Map.of("host", "bss.example.com");

    @Test
    void theOtherServerIsAtTheHostOfTheBaseUrl() {
        assertThat(follow("https://bss.other.example.com/api")).isEqualTo("https://bss.other.example.com");
        assertThat(follow("https://bss.other.example.com/api/")).isEqualTo("https://bss.other.example.com");
        assertThat(follow("http://127.0.0.1:8080/api")).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void aBaseUrlOfAnotherFormLeadsNowhere() {
        assertThat(follow("https://gateway.example.com/bss/api")).isEmpty();
        assertThat(follow("https://bss.example.com/other")).isEmpty();
        assertThat(follow("bss.example.com")).isEmpty();
    }

    @Test
    void aVariableThatTheBaseUrlLacksIsAsInTheSpec() {
        Map<String, String> variables = Map.of("host", "bss.example.com", "zone", "eu");

        assertThat(Servers.follow(
                        "https://{host}/api", "https://{zone}.{host}/t", variables, "https://b.example.com/api"))
                .isEqualTo("https://eu.b.example.com/t");
    }

    private static String follow(String baseUrl) {
        return Servers.follow("https://{host}/api", "https://{host}", HOST, baseUrl);
    }
}
