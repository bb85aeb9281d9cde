package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that come as Base64 in JSON, in place of themselves. */
@Timeout(60)
class Base64AnswerTest {
    private static final Operation FILE = Operation.builder("stub", "downloadFile", "GET", "/file")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    private final StubbedProvider provider = StubbedProvider.start(settings -> settings.maxAnswerBytes(1000));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        provider.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"FileName\":\"a.txt\",\"Data\":\"dGVzdA==\"}",
                " {\"fileName\" : \"a.txt\" , \"Size\":4, \"data\" : \"dGVz\\r\\ndA==\", \"More\":{\"a\":[1]} } \n",
                "\ufeff{\"FileName\":\"a\\u002etxt\",\"Ok\":true,\"Data\":\"dGVzdA\\u003d=\"}"
            })
    void theContentIsDecoded(String json) throws IOException {
        try (BinaryAnswer answer = answered(json, "application/json; charset=utf-8")) {
            assertThat(answer.fileName()).isEqualTo("a.txt");
            assertThat(answer.mediaType()).isEqualTo("application/octet-stream");
            assertThat(answer.length()).isEmpty();
            assertThat(answer.stream()).hasContent("test");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"Data\":\"dGVzdA==\"}]",
                "{\"Data\":[1]}",
                "{\"rows\":[{\"Data\":\"dGVzdA==\"}],\"Data\":\"dGVzdA==\"}",
                "{\"FileName\":\"a.txt\"}",
                "{}",
                "{\"Data\"",
                "\"Data\"",
                ""
            })
    void jsonOfAnotherFormIsTheFileItself(String json) throws IOException {
        try (BinaryAnswer answer = answered(json, "application/json")) {
            assertThat(answer.mediaType()).isEqualTo("application/json");
            assertThat(answer.stream()).hasContent(json);
        }
    }

    @Test
    void whatIsNotCalledJsonIsTheFileItself() throws IOException {
        String json = "{\"Data\":\"dGVzdA==\"}";

        try (BinaryAnswer answer = answered(json, "application/octet-stream")) {
            assertThat(answer.stream()).hasContent(json);
        }
    }

    @Test
    void aLargeFileIsDecodedWhileItArrives() throws IOException {
        byte[] content = new byte[3_000_001];
        new Random(7).nextBytes(content);
        String json = "{\"FileName\":\"../usage.csv\",\"Data\":\""
                + Base64.getEncoder().encodeToString(content) + "\"}";

        Path saved = answered(json, "application/json").saveTo(folder);

        assertThat(saved.getParent()).isEqualTo(folder);
        assertThat(saved).hasBinaryContent(content);
    }

    @Test
    void slashesMayBeEscaped() throws IOException {
        byte[] content = {-1, -1, -1};

        try (BinaryAnswer answer = answered("{\"Data\":\"\\/\\/\\/\\/\"}", "application/json");
                InputStream stream = answer.stream()) {
            assertThat(stream.readAllBytes()).isEqualTo(content);
            assertThat(answer.fileName()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"Data\":\"dGVz', EOFException",
        "'{\"Data\":\"dGVz\"', EOFException",
        "'{\"Data\":\"dG$z\"}', IOException"
    })
    void aFileThatIsCutOffOrGarbledIsNoFile(String json, String cause) {
        BinaryAnswer answer = answered(json, "application/json");

        assertThatThrownBy(() -> answer.saveTo(folder.resolve("file")))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining(cause);
        assertThat(folder.resolve("file")).doesNotExist();
    }

    @Test
    void membersInFrontAreLookedAtWithinABound() throws IOException {
        char[] filler = new char[Base64Opening.MOST];
        Arrays.fill(filler, 'x');
        String json = "{\"Note\":\"" + new String(filler) + "\",\"Data\":\"dGVzdA==\"}";

        try (BinaryAnswer answer = answered(json, "application/json")) {
            assertThat(new String(answer.stream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(json);
        }
    }

    private BinaryAnswer answered(String body, String type) {
        provider.answers(200, body, "Content-Type: " + type);
        return provider.transport()
                .call(
                        FILE,
                        Answer.binary("application/octet-stream", Base64Form.of("Data", "FileName")),
                        CallRequest.of(FILE).build())
                .send();
    }
}
