package dev.channelkit.siesmart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SieSmartEnvironmentTest {

    @ParameterizedTest
    @EnumSource(SieSmartEnvironment.class)
    void hasTheHostsOfTheSpec(SieSmartEnvironment environment) throws IOException {
        Path spec = Path.of(System.getProperty("channelkit.specs"), "siesmart");
        String token = environment.tokenUrl();

        assertThat(Files.readString(spec.resolve("openapi.yaml"))).contains("- url: " + environment.baseUrl() + "\n");
        assertThat(token).endsWith("/oauth/token");
        assertThat(Files.readString(spec.resolve("paths/oauth-token.yaml")))
                .contains("- url: " + token.replace("/oauth/token", "") + "\n");
    }
}
