package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over HTTP/2 an answer can end in good order, short of the length that it told. */
@Timeout(60)
class ShortAnswerTest {
    private static final List<Protocol> HTTP_2 = List.of(Protocol.H2_PRIOR_KNOWLEDGE);
    private static final Operation DOCUMENT = Operation.builder("stub", "downloadDocument", "GET", "/document")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();

    private final StubbedProvider provider = StubbedProvider.start(settings ->
            settings.httpClient(new OkHttpClient.Builder().protocols(HTTP_2).build()));

    @TempDir
    private Path folder;

    @BeforeEach
    void speakHttp2() {
        provider.server.setProtocols(HTTP_2);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aFileIsNotSaved() {
        serves("x".repeat(10), 100_000);

        assertThatThrownBy(() -> document().saveTo(folder))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broke off after 10 bytes")
                .hasMessageContaining("10 of 100000");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aStreamDoesNotEnd() throws IOException {
        serves("x".repeat(10), 100_000);

        try (BinaryAnswer answer = document();
                InputStream in = answer.stream()) {
            assertThatThrownBy(in::readAllBytes)
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(TransportException.class);
        }
    }

    @Test
    void withoutAByteItIsAskedForAgain() throws IOException {
        serves("", 5);
        serves("whole", 5);

        try (BinaryAnswer answer = document()) {
            assertThat(answer.stream()).hasContent("whole");
        }
        assertThat(provider.requests()).isEqualTo(2);
    }

    @Test
    void aReadIsRepeatedAndAWriteIsUnknown() {
        String whole = "{\"success\":true,\"data\":\"7\"}";
        serves(whole, whole.length() + 10);
        serves(whole, whole.length());
        serves(whole, whole.length() + 10);

        assertThat(provider.call(RetryRule.SAFE).send()).isEqualTo("7");
        assertThatThrownBy(() -> provider.call(RetryRule.NEVER).send())
                .isInstanceOf(OutcomeUnknownException.class)
                .hasMessageContaining("27 of 37 bytes");

        assertThat(provider.requests()).isEqualTo(3);
    }

    @Test
    void aDownloadIsMadeAgain() {
        serves("a;", 4);
        serves("a;b\n", 4);

        Path file = provider.transport()
                .download(Download.of(
                        StubbedProvider.operation(RetryRule.SAFE),
                        provider.server.url("/usage.csv").toString(),
                        folder));

        assertThat(file).hasContent("a;b\n");
    }

    @Test
    void anAnswerToHeadMayTellTheLengthOfAnother() {
        serves("", 100);

        assertThat(provider.transport().raw("HEAD", "/document").send().status())
                .isEqualTo(200);
    }

    private BinaryAnswer document() {
        return provider.transport()
                .call(
                        DOCUMENT,
                        Answer.binary("application/pdf"),
                        CallRequest.of(DOCUMENT).accept("application/pdf").build())
                .send();
    }

    private void serves(String content, int length) {
        provider.server.enqueue(new MockResponse.Builder()
                .body(new Buffer().writeUtf8(content))
                .setHeader("Content-Length", length)
                .build());
    }
}
