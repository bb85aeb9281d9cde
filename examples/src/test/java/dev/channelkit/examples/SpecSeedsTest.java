package dev.channelkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.sandbox.Sandbox;
import dev.channelkit.sandbox.SandboxExtension;
import dev.channelkit.ses.SesClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where an example of a spec is a whole list of the provider's, the sandbox begins with that list. */
@ExtendWith(SandboxExtension.class)
class SpecSeedsTest {
    private static final Path SPECS = Path.of(System.getProperty("channelkit.specs"));

    @Test
    void theProvidersOfSesAreThoseOfTheExample(Sandbox sandbox) throws IOException {
        JsonNode example = new ObjectMapper(new YAMLFactory())
                .readTree(SPECS.resolve("ses/examples/listCloudProviders/200.yaml")
                        .toFile())
                .path("value");

        try (SesClient ses = SesClient.builder()
                .baseUrl(sandbox.ses().baseUrl())
                .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
                .limits(Limits.none())
                .build()) {
            JsonNode answer = new ObjectMapper()
                    .readTree(ses.raw("GET", "/cloud-providers").send().text());

            assertThat(answer.findValuesAsText("code")).isNotEmpty().isEqualTo(example.findValuesAsText("code"));
            assertThat(answer.findValuesAsText("id")).isEqualTo(example.findValuesAsText("id"));
            assertThat(answer.findValuesAsText("name")).isEqualTo(example.findValuesAsText("name"));
        }
    }
}
