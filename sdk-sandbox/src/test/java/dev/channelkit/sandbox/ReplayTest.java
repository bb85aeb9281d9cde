package dev.channelkit.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {
    private static final String ENTRY = """
            {"request": {"method": "%s", "url": "https://ses.example.com%s"},
             "response": {"status": %d, "headers": [
                {"name": "Content-Type", "value": "application/json"}, {"name": "X-Request-Id", "value": "r-1"},
                {"name": "Set-Cookie", "value": "***"}, {"name": "Content-Length", "value": "9999"},
                {"name": "Content-Encoding", "value": "gzip"}, {"name": "Transfer-Encoding", "value": "chunked"}],
              "content": {"mimeType": "application/json", "text": "%s"}}}""";

    @TempDir
    Path folder;

    @BeforeEach
    void record() throws IOException {
        write(
                "ses-2.har",
                entry("GET", "/api/v1/customers?limit=100&offset=0", 200, "second file"),
                entry("GET", "/api/v1/customers/***", 200, "anybody"));
        write(
                "ses-1.har",
                entry("GET", "/api/v1/customers?limit=100&offset=0", 200, "one"),
                entry("GET", "/api/v1/customers?limit=100&offset=0", 503, "two"),
                entry("GET", "/api/v1/customers?filter%5Bemail%5D=%2A%2A%2A&limit=5", 200, "hidden"),
                entry("POST", "/api/v1/customers", 201, "created"));
        Files.writeString(folder.resolve("notes.txt"), "no recording");
    }

    @Test
    void answersWithWhatWasRecordedInOrderAndThenWithTheLast() {
        try (Sandbox sandbox = replay()) {
            Raw ses = Raw.ses(sandbox);
            String target = "/customers?limit=100&offset=0";

            assertThat(ses.get(target).body()).isEqualTo("one");
            assertThat(ses.get(target).status()).isEqualTo(503);
            assertThat(ses.get(target).body()).isEqualTo("second file");
            assertThat(ses.get(target).body()).isEqualTo("second file");
        }
    }

    @Test
    void startsAgainAfterAReset() {
        try (Sandbox sandbox = replay()) {
            Raw.ses(sandbox).get("/customers?limit=100&offset=0");

            sandbox.reset();

            assertThat(Raw.ses(sandbox).get("/customers?limit=100&offset=0").body())
                    .isEqualTo("one");
        }
    }

    @Test
    void comparesQueriesDecodedAndInAnyOrder() {
        try (Sandbox sandbox = replay()) {
            assertThat(Raw.ses(sandbox).get("/customers?offset=0&%6Cimit=100").body())
                    .isEqualTo("one");
        }
    }

    @Test
    void takesAnythingForWhatWasHidden() {
        try (Sandbox sandbox = replay()) {
            Raw ses = Raw.ses(sandbox);

            assertThat(ses.get("/customers?limit=5&filter[email]=who@example.com")
                            .body())
                    .isEqualTo("hidden");
            assertThat(ses.get("/customers/4711").body()).isEqualTo("anybody");
        }
    }

    @Test
    void keepsStatusAndHeadersButNotThoseOfTheFraming() {
        try (Sandbox sandbox = replay()) {
            Raw.Reply reply = Raw.ses(sandbox).json("POST", "/customers", "{\"name\": \"whatever\"}");

            assertThat(reply.status()).isEqualTo(201);
            assertThat(reply.header("Content-Type")).isEqualTo("application/json");
            assertThat(reply.header("X-Request-Id")).isEqualTo("r-1");
            assertThat(reply.header("Content-Length")).isEqualTo("7");
            assertThat(reply.head()).doesNotContain("Set-Cookie", "gzip", "chunked");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /customers?limit=100 | GET /api/v1/customers?limit=100&offset=0",
                "GET | /customers?limit=5 | GET /api/v1/customers?filter[email]=***&limit=5",
                "GET | /customers?limit=100&offset=0&offset=0 | GET /api/v1/customers?limit=100&offset=0",
                "DELETE | /customers/1 | GET /api/v1/customers/***",
                "PUT | /customers | POST /api/v1/customers"
            })
    void saysWhatWasRecordedWhereNothingFits(String method, String target, String closest) {
        try (Sandbox sandbox = replay()) {
            Raw.Reply reply = Raw.ses(sandbox).send(method, target, "", "");

            assertThat(reply.status()).isEqualTo(501);
            assertThat(reply.json().path("message").asText())
                    .startsWith("Nothing was recorded for " + method + " /api/v1/customers")
                    .contains("6 recorded calls", closest);
            assertThat(sandbox.report())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(501));
        }
    }

    @Test
    void playsFaultsAlsoOnRecordings() {
        try (Sandbox sandbox = replay()) {
            sandbox.fault(Fault.status(429).nth(1));

            assertThat(Raw.ses(sandbox).get("/customers/1").status()).isEqualTo(429);
            assertThat(Raw.ses(sandbox).get("/customers/1").status()).isEqualTo(200);
        }
    }

    @Test
    void leavesOutWhatHasNoWholeAnswer() throws IOException {
        write(
                "ses-1.har",
                entry("GET", "/api/v1/groups", 0, ""),
                entry("GET", "/api/v1/groups", 200, "x")
                        .replace("\"text\": \"x\"", "\"comment\": \"not recorded: too large\""),
                entry("GET", "/api/v1/groups", 200, "whole"));

        try (Sandbox sandbox = replay()) {
            assertThat(Raw.ses(sandbox).get("/groups").body()).isEqualTo("whole");
        }
    }

    @Test
    void readsBodiesThatBrowsersEncoded() throws IOException {
        write(
                "ses-1.har",
                entry("GET", "/api/v1/skus", 200, "w6U=")
                        .replace("\"mimeType\"", "\"encoding\": \"base64\", \"mimeType\""));

        try (Sandbox sandbox = replay()) {
            assertThat(Raw.ses(sandbox).get("/skus").body()).isEqualTo("å");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"log\": {\"entries\": [ | is not a whole HAR file",
                "{} | has no log.entries",
                "{\"log\": {\"entries\": [{}]}} | entry 0 has no request.url"
            })
    void refusesFilesThatAreNoRecordings(String text, String message) throws IOException {
        Files.writeString(folder.resolve("ses-3.har"), text);

        assertThatThrownBy(this::replay)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ses-3.har")
                .hasMessageContaining(message);
    }

    @Test
    void refusesADirectoryWithoutRecordings(@TempDir Path empty) {
        SandboxBuilder builder = Sandbox.builder();

        assertThatThrownBy(() -> builder.replay(empty)).hasMessageContaining("no .har file");
        assertThatThrownBy(() -> builder.replay(empty.resolve("none"))).hasMessageContaining("Cannot read");
    }

    private Sandbox replay() {
        return Sandbox.builder().replay(folder).start();
    }

    private void write(String file, String... entries) throws IOException {
        String har = "{\"log\": {\"version\": \"1.2\", \"entries\": [\n" + String.join("\n,", entries) + "\n]}}\n";
        Files.writeString(folder.resolve(file), har);
    }

    private static String entry(String method, String pathAndQuery, int status, String body) {
        return ENTRY.formatted(method, pathAndQuery, status, body);
    }
}
