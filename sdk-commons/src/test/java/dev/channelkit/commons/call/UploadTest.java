package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.RateLimitedException;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.record.Recorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class UploadTest {
    private static final Operation UPLOAD = Operation.builder("stub", "uploadDocument", "POST", "/documents")
            .retry(RetryRule.NEVER)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();
    private static final int BOUND = 100;

    private final StubbedProvider provider = StubbedProvider.start(settings -> settings.maxUploadBytes(BOUND));

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aFileOfThisMachineGoesOutUnderItsNameWithItsFields() throws IOException {
        provider.answers(204, "");
        Path file = Files.writeString(folder.resolve("passport.pdf"), "%PDF-1.7");

        call(FilePart.of(file)).send();

        RecordedRequest request = provider.nextRequest();
        assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(request.getHeaders().get("Content-Length")).isNotNull();
        assertThat(request.getBody().utf8())
                .contains("name=\"documentType\"")
                .contains("ID_COPY")
                .contains("name=\"file\"; filename=\"passport.pdf\"")
                .contains("Content-Type: application/pdf")
                .contains("%PDF-1.7");
    }

    @Test
    void whatIsRepeatableIsReadAnewForEachAttempt() {
        provider.answers(429, "").answers(204, "");

        call(FilePart.of("a.txt", "text/plain", 3, () -> stream("abc"))).send();

        provider.nextRequest();
        assertThat(provider.nextRequest().getBody().utf8()).contains("abc");
    }

    @Test
    void whatCanBeReadOnlyOnceIsNotRepeatedAndSaysWhyNotTheSecondTime() {
        provider.answers(429, "").answers(204, "");
        Call<Void> call = call(FilePart.once("a.txt", "text/plain", 3, stream("abc")));

        assertThatThrownBy(call::send).isInstanceOf(RateLimitedException.class);
        assertThatThrownBy(call::send)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("only once");
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aFileKnownToBeTooLargeIsRefusedUnsentWithBothNumbers() {
        AtomicBoolean read = new AtomicBoolean();
        FilePart large = FilePart.of("a.txt", "text/plain", BOUND + 1, () -> {
            read.set(true);
            return stream("x".repeat(BOUND + 1));
        });

        for (FilePart file : new FilePart[] {large, FilePart.of("b.txt", "text/plain", new byte[BOUND + 1])}) {
            UploadTooLargeException refused = catchThrowableOfType(
                    UploadTooLargeException.class, () -> call(file).send());
            assertThat(refused.bound()).isEqualTo(BOUND);
            assertThat(refused.size()).hasValue(BOUND + 1);
            assertThat(refused.outcome()).isEqualTo(Outcome.NOT_SENT);
            assertThat(refused)
                    .hasMessageContaining("101 bytes is larger than the 100 bytes")
                    .hasMessageContaining("maxUploadBytes");
        }
        assertThat(provider.requests()).isZero();
        assertThat(read).isFalse();
    }

    @Test
    void aFileAsLargeAsTheBoundGoesOut() {
        provider.answers(204, "");

        call(FilePart.of("a.txt", "text/plain", new byte[BOUND])).send();

        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aStreamOfUnknownLengthIsCutWhereItExceedsTheBound() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };

        UploadTooLargeException cut = catchThrowableOfType(
                UploadTooLargeException.class,
                () -> call(FilePart.of("a.txt", "text/plain", -1, () -> endless))
                        .send());

        assertThat(cut.size()).isEmpty();
        assertThat(cut.bound()).isEqualTo(BOUND);
        assertThat(closed).isTrue();
    }

    @Test
    void aStreamOfUnknownLengthWithinTheBoundGoesOutWhole() {
        provider.answers(204, "");

        call(FilePart.of("a.txt", "text/plain", -1, () -> stream("abc"))).send();

        RecordedRequest request = provider.nextRequest();
        assertThat(request.getHeaders().get("Transfer-Encoding")).isEqualTo("chunked");
        assertThat(request.getBody().utf8()).contains("abc");
    }

    @Test
    void whatCannotBeReadHereIsNoFailureOfTheNetwork() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };

        assertThatThrownBy(() -> call(FilePart.of("a.txt", "text/plain", 3, () -> broken))
                        .send())
                .isInstanceOf(LocalFileException.class)
                .hasMessageContaining("the disk is gone");
        assertThatThrownBy(() -> FilePart.of(folder.resolve("none.pdf"))).isInstanceOf(LocalFileException.class);
        assertThatThrownBy(() -> FilePart.of(folder)).isInstanceOf(LocalFileException.class);
    }

    @Test
    void aFileThatIsShorterOrLongerThanAnnouncedIsNotSentAsItsWhole() {
        for (String content : new String[] {"ab", "abcd"}) {
            assertThatThrownBy(() -> call(FilePart.of("a.txt", "text/plain", 3, () -> stream(content)))
                            .send())
                    .isInstanceOf(LocalFileException.class);
        }
    }

    @Test
    void aFileThatVanishesBeforeItIsSentIsALocalFailure() throws IOException {
        Path file = Files.writeString(folder.resolve("passport.pdf"), "%PDF-1.7");
        Call<Void> call = call(FilePart.of(file));
        Files.delete(file);

        assertThatThrownBy(call::send).isInstanceOf(LocalFileException.class).hasMessageContaining("NoSuchFile");
    }

    @Test
    void aDryRunShowsPartsWithoutFilesAndSecrets() {
        RenderedRequest shown = provider.transport()
                .call(
                        UPLOAD,
                        Answer.nothing(),
                        CallRequest.of(UPLOAD)
                                .body(Body.multipart()
                                        .file("file", FilePart.once("a.txt", "text/plain", 3, stream("abc")))
                                        .field("documentType", "ID_COPY")
                                        .secretField("pin", "1234")
                                        .build())
                                .build())
                .dryRun();

        assertThat(shown.body())
                .isEqualTo("file (file a.txt, text/plain): (a stream of 3 bytes)\ndocumentType: ID_COPY\npin: ***");
    }

    @Test
    void aRecordingHoldsTheNamesOfPartsAndNoFile() throws IOException {
        provider.answers(204, "");
        Path recordings = folder.resolve("har");
        Transport transport =
                provider.builder().recorder(Recorder.into(recordings)).build();

        transport
                .call(UPLOAD, Answer.nothing(), request(FilePart.once("a.txt", "text/plain", 3, stream("abc"))))
                .send();
        transport.close();

        String har;
        try (var files = Files.walk(recordings)) {
            har = Files.readString(
                    files.filter(Files::isRegularFile).findFirst().orElseThrow());
        }
        assertThat(har)
                .contains("\"fileName\":\"a.txt\"")
                .contains("\"contentType\":\"text/plain\"")
                .contains("\"name\":\"documentType\"")
                .doesNotContain("abc")
                .doesNotContain("ID_COPY");
        assertThat(provider.nextRequest().getBody().utf8()).contains("abc");
    }

    private Call<Void> call(FilePart file) {
        return provider.transport().call(UPLOAD, Answer.nothing(), request(file));
    }

    private static CallRequest request(FilePart file) {
        return CallRequest.of(UPLOAD)
                .body(Body.multipart()
                        .file("file", file)
                        .field("documentType", "ID_COPY")
                        .build())
                .build();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
