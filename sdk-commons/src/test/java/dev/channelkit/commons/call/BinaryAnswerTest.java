package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.DecodingException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.NotFoundException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.time.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60) // so that a hang fails rather than hangs
class BinaryAnswerTest {
    private static final Operation DOCUMENT = Operation.builder("stub", "downloadDocument", "GET", "/document")
            .retry(RetryRule.SAFE)
            .provenance(Provenance.VENDOR, Provenance.VENDOR)
            .build();
    private static final int LARGE = 3_000_000;

    private final ConnectionPool pool = new ConnectionPool();
    private final StubbedProvider provider = StubbedProvider.start(settings -> settings.httpClient(
                    new OkHttpClient.Builder().connectionPool(pool).build())
            .limits(Limits.none().concurrency(1))
            .maxAnswerBytes(1000)
            .timeSource(TimeSource.system()));

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsHeldAfterwards() {
        assertThat(pool.connectionCount() - pool.idleConnectionCount()).isZero();
        provider.close();
    }

    @Test
    void aFileOfAnySizeIsWrittenToDisk() throws IOException {
        serves(file("x".repeat(LARGE)).addHeader("Content-Disposition", "attachment; filename=\"decision.pdf\""));

        Path saved = call().send().saveTo(folder);

        assertThat(saved).isEqualTo(folder.resolve("decision.pdf")).hasSize(LARGE);
        assertThat(filesIn(folder)).isEqualTo(1);
    }

    @Test
    void whatTheAnswerSaysOfItselfIsThereBeforeTheBytes() throws IOException {
        serves(file("%PDF-1.7").addHeader("Content-Disposition", "inline; filename*=UTF-8''Ents%C3%B6rgung.pdf"));

        try (BinaryAnswer answer = call().send()) {
            assertThat(answer.mediaType()).isEqualTo("application/pdf");
            assertThat(answer.fileName()).isEqualTo("Entsörgung.pdf");
            assertThat(answer.length()).hasValue(8);
            assertThat(answer.stream()).hasContent("%PDF-1.7");
            assertThat(answer.stream().read()).isEqualTo(-1);
        }
        assertThat(provider.nextRequest().getHeaders().get("Accept")).isEqualTo("application/pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"../../etc/passwd\" | _.._etc_passwd",
                "attachment; filename=plain.pdf            | plain.pdf",
                "attachment; filename=\"a\\\"b;c.pdf\"     | a_b_c.pdf",
                "attachment; filename=old.pdf; filename*=UTF-8''new.pdf | new.pdf",
                "attachment; filename=old.pdf; filename*=UTF-8''%zz     | old.pdf",
                "filename=bare.pdf                         | bare.pdf"
            })
    void aNameBecomesTheNameOfAFileAndNothingElse(String header, String name) {
        serves(file("x").addHeader("Content-Disposition", header));

        try (BinaryAnswer answer = call().send()) {
            assertThat(answer.fileName()).isEqualTo(name);
        }
    }

    @Test
    void withoutANameTheOperationNamesTheFile() {
        serves(file("x"));

        assertThat(call().send().saveTo(folder)).isEqualTo(folder.resolve("downloadDocument.pdf"));
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Path there = Files.writeString(folder.resolve("there.pdf"), "old");
        serves(file("new"));
        serves(file("new"));

        assertThatThrownBy(() -> call().send().saveTo(there)).isInstanceOf(LocalFileException.class);
        assertThat(there).hasContent("old");
        assertThat(call().send().saveTo(there, StandardCopyOption.REPLACE_EXISTING))
                .hasContent("new");
    }

    @Test
    void aFileThatBreaksOffIsNoShortFile() {
        serves(file("x".repeat(LARGE)).onResponseBody(new SocketEffect.CloseSocket()));

        BinaryAnswer answer = call().send();
        assertThatThrownBy(() -> answer.saveTo(folder))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("broke off after")
                .hasMessageContaining("downloadDocument");

        assertThat(filesIn(folder)).isZero();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aStreamThatBreaksOffThrowsWithTheTypedExceptionAsItsCause() {
        serves(new MockResponse.Builder()
                .addHeader("Content-Type", "application/pdf")
                .chunkedBody("x".repeat(LARGE), 1000)
                .onResponseBody(new SocketEffect.CloseSocket()));

        try (BinaryAnswer answer = call().send()) {
            assertThat(answer.length()).isEmpty();
            IOException broken = catchThrowableOfType(
                    IOException.class, () -> answer.stream().readAllBytes());
            assertThat(broken).hasCauseInstanceOf(TransportException.class);
        }
    }

    @Test
    void untilTheFirstByteTheCallMayBeRepeated() throws IOException {
        serves(file("").setHeader("Content-Length", "10").onResponseEnd(new SocketEffect.CloseSocket()));
        provider.resets();
        serves(file("whole"));

        try (BinaryAnswer answer = call().timeout(Duration.ofMinutes(1)).send()) {
            assertThat(answer.stream()).hasContent("whole");
        }
        assertThat(provider.requests()).isEqualTo(3);
    }

    @Test
    void refusalsStayWhatTheyAre() {
        provider.answers(404, "{\"message\":\"no such document\"}");

        assertThatThrownBy(() -> call().send()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPageOfHtmlIsNoPdf() {
        provider.answers(200, "<html>log in</html>", "Content-Type: text/html");
        provider.answers(200, "<html>a document</html>", "Content-Type: text/html");

        assertThatThrownBy(() -> call().send())
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("HTML");
        provider.transport()
                .call(
                        DOCUMENT,
                        Answer.binary("application/octet-stream"),
                        CallRequest.of(DOCUMENT).build())
                .send()
                .close();
    }

    @Test
    void thePlaceAmongTheLimitsIsHeldUntilTheFileIsClosed() throws Exception {
        serves(file("x".repeat(LARGE)));
        serves(file("second"));
        BinaryAnswer first = call().send();

        CompletableFuture<BinaryAnswer> second = call().sendAsync();
        provider.nextRequest();
        assertThat(provider.requests()).isEqualTo(1);
        first.close();

        try (BinaryAnswer answer = second.get()) {
            assertThat(answer.stream()).hasContent("second");
        }
    }

    @Test
    void readingToTheEndGivesConnectionAndPlaceBack() throws Exception {
        serves(file("first"));
        serves(file("second"));
        BinaryAnswer first = call().send();

        assertThat(first.stream()).hasContent("first");

        try (BinaryAnswer second = call().send()) {
            assertThat(second.stream()).hasContent("second");
        }
        first.close();
    }

    @Test
    void theTimeForTheWholeCallDoesNotCutAStreamThatGetsOn() throws IOException {
        serves(file("x".repeat(40)).throttleBody(10, 800, TimeUnit.MILLISECONDS));

        try (BinaryAnswer answer = call().timeout(Duration.ofSeconds(2)).send()) {
            assertThat(answer.stream()).hasContent("x".repeat(40));
        }
    }

    @Test
    void silenceInMidStreamEndsIt() {
        serves(file("x".repeat(40)).throttleBody(10, 30, TimeUnit.SECONDS));

        try (BinaryAnswer answer = call().answerTimeout(Duration.ofSeconds(2)).send()) {
            assertThatThrownBy(() -> answer.saveTo(folder)).isInstanceOf(CallTimeoutException.class);
        }
    }

    @Test
    void anAnswerThatDoesNotBeginInTimeIsATimeout() {
        serves(file("x").headersDelay(30, TimeUnit.SECONDS));

        assertThatThrownBy(() -> call().timeout(Duration.ofMillis(200)).send())
                .isInstanceOf(CallTimeoutException.class)
                .hasMessageContaining("whole call");
    }

    @Test
    void anInterruptEndsTheReading() throws Exception {
        serves(file("x".repeat(40)).throttleBody(10, 30, TimeUnit.SECONDS));
        BinaryAnswer answer = call().answerTimeout(Duration.ofMinutes(5)).send();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        CountDownLatch reading = new CountDownLatch(1);
        Thread reader = new Thread(() -> {
            try (InputStream in = answer.stream()) {
                in.readNBytes(10);
                reading.countDown();
                in.read();
                end.complete(new AssertionError("it went on"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        reader.start();
        reading.await();

        reader.interrupt();

        assertThat(end.get()).hasCauseInstanceOf(CallCancelledException.class);
    }

    @Test
    void closingFromAnotherThreadEndsTheReading() throws Exception {
        serves(file("x".repeat(40)).throttleBody(10, 30, TimeUnit.SECONDS));
        BinaryAnswer answer = call().answerTimeout(Duration.ofMinutes(5)).send();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread reader = reading(() -> answer.stream().readAllBytes(), end);

        awaitWaitingForBytes(reader);
        answer.close();
        answer.close();

        assertThat(end.get()).isInstanceOf(IOException.class).hasCauseInstanceOf(CallCancelledException.class);
        reader.join();
    }

    @Test
    void closingFromAnotherThreadLeavesNoFile() throws Exception {
        serves(file("x".repeat(40)).throttleBody(10, 30, TimeUnit.SECONDS));
        BinaryAnswer answer = call().answerTimeout(Duration.ofMinutes(5)).send();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread reader = reading(() -> answer.saveTo(folder), end);

        awaitWaitingForBytes(reader);
        answer.close();

        assertThat(end.get()).isInstanceOf(CallCancelledException.class);
        reader.join();
        assertThat(filesIn(folder)).isZero();
    }

    @Test
    void whatIsClosedIsNotReadOn() throws Exception {
        serves(file("x".repeat(LARGE)));
        BinaryAnswer answer = call().send();
        InputStream in = answer.stream();
        in.readNBytes(10);

        answer.close();

        assertThatThrownBy(in::readAllBytes)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was closed before it was read to its end")
                .hasCauseInstanceOf(CallCancelledException.class);
    }

    @Test
    void aFileForAFutureThatNobodyWaitsForIsClosed() throws Exception {
        serves(file("x".repeat(LARGE)));
        BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
        Transport transport =
                provider.builder().executor(queue::add).httpClient(pooled()).build();
        CompletableFuture<CompletableFuture<BinaryAnswer>> self = new CompletableFuture<>();
        CompletableFuture<BinaryAnswer> future = transport
                .call(
                        DOCUMENT,
                        Answer.binary("application/pdf"),
                        CallRequest.of(DOCUMENT).build())
                .map(response -> {
                    self.join().cancel(true); // the last moment at which somebody can
                    return response.value();
                })
                .sendAsync();
        self.complete(future);

        queue.take().run();

        assertThat(future).isCancelled();
        assertThat(provider.requests()).isEqualTo(1);
    }

    @Test
    void aMappingThatFailsLeavesNothingOpen() {
        serves(file("x".repeat(LARGE)));

        assertThatThrownBy(() -> call().map(response -> {
                            throw new IllegalStateException("the caller's own");
                        })
                        .send())
                .hasMessage("the caller's own");
    }

    @Test
    void aFileThatIsForgottenIsClosedInTheEnd() throws Exception {
        serves(file("x".repeat(LARGE)));
        serves(file("second"));
        forget();
        CompletableFuture<BinaryAnswer> second = call().sendAsync();

        BinaryAnswer answer = null;
        while (answer == null) { // the class's time limit ends this
            System.gc();
            answer = second.getNow(null);
        }

        assertThat(answer.stream()).hasContent("second");
    }

    private static Thread reading(Callable<?> work, CompletableFuture<Throwable> end) {
        Thread reader = new Thread(() -> {
            try {
                work.call();
                end.complete(new AssertionError("it went on"));
            } catch (Throwable e) {
                end.complete(e);
            }
        });
        reader.start();
        return reader;
    }

    /** Until the thread waits in a socket, after the bytes that were there. */
    private static void awaitWaitingForBytes(Thread reader) {
        while (Arrays.stream(reader.getStackTrace())
                .noneMatch(frame -> frame.getClassName().equals("sun.nio.ch.NioSocketImpl")
                        && frame.getMethodName().equals("park"))) {
            Thread.onSpinWait();
        }
    }

    private void forget() {
        BinaryAnswer unused = call().send();
    }

    private OkHttpClient pooled() {
        return new OkHttpClient.Builder().connectionPool(pool).build();
    }

    private Call<BinaryAnswer> call() {
        return provider.transport()
                .call(
                        DOCUMENT,
                        Answer.binary("application/pdf"),
                        CallRequest.of(DOCUMENT).accept("application/pdf").build());
    }

    private static MockResponse.Builder file(String content) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/pdf")
                .body(new Buffer().writeUtf8(content));
    }

    private void serves(MockResponse.Builder answer) {
        provider.server.enqueue(answer.build());
    }

    private static long filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
