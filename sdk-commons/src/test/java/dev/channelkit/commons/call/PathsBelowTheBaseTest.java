package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.operation.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a path comes to stand below the base URL. */
class PathsBelowTheBaseTest {
    @ParameterizedTest
    @CsvSource({
        "https://host, /things, https://host/things",
        "https://host/, /things, https://host/things",
        "https://host/api, /things, https://host/api/things",
        "https://host/api/, /things, https://host/api/things",
        "https://host/a%20pi/v1, /things/7, https://host/a%20pi/v1/things/7",
        "https://host/api, /things/, https://host/api/things/",
        "https://host/api, /, https://host/api/",
        "https://host, /, https://host/",
        "https://host/api, /things/a%2Cb%20c, https://host/api/things/a%2Cb%20c",
        "https://host/api, /things/a;b=c:d@e, https://host/api/things/a;b=c:d@e"
    })
    void aPathIsAddedToThatOfTheBase(String base, String path, String url) {
        try (Transport transport = Transport.builder("stub").baseUrl(base).build()) {
            assertThat(transport.raw("GET", path).dryRun().url()).isEqualTo(url);
        }
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "a b, a%20b", "ä, %C3%A4", "'a,b;c', 'a%2Cb%3Bc'", "%41, %2541"})
    void aParameterIsOneSegmentOfIt(String id, String segment) {
        Operation operation = Operation.builder("stub", "readThing", "GET", "/things/{id}/parts")
                .build();
        try (Transport transport =
                Transport.builder("stub").baseUrl("https://host/api").build()) {
            Call<byte[]> call = transport.call(
                    operation,
                    Answer.bytes(),
                    CallRequest.of(operation).path("id", id).build());

            assertThat(call.dryRun().url()).isEqualTo("https://host/api/things/" + segment + "/parts");
        }
    }
}
