package dev.channelkit.commons.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.error.DownloadException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    private static final Operation ORIGIN = StubbedProvider.operation(RetryRule.SAFE);

    @TempDir
    private Path directory;

    private final MockWebServer files = PromptServer.create();
    private StubbedProvider provider;

    @BeforeEach
    void start() throws IOException {
        files.start();
        OkHttpClient callers = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(
                        chain.request().newBuilder().header("X-Gateway", "test").build()))
                .build();
        provider = StubbedProvider.start(settings -> settings.httpClient(callers)
                .credentials(
                        CredentialSource.fixed(BasicCredentials.of("test-key", "test-secret")),
                        BasicCredentials.authorizer())
                .header("X-Tenant", "test-tenant"));
    }

    @AfterEach
    void stop() {
        provider.close();
        files.close();
    }

    private Download link(String path) {
        return Download.of(ORIGIN, files.url(path).toString(), directory);
    }

    private void has(String body) {
        files.enqueue(new MockResponse.Builder().body(body).build());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void sendsTheForeignHostNothingOfTheClient() throws Exception {
        has("a;b");

        provider.transport().download(link("/x/usage.csv?signature=abc"));

        RecordedRequest request = files.takeRequest();
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Host", "Connection", "Accept-Encoding", "User-Agent");
        assertThat(request.getHeaders().get("User-Agent")).startsWith("okhttp");
        assertThat(request.getUrl().query()).isEqualTo("signature=abc");
    }

    @Test
    void putsTheWholeFileUnderItsName() throws Exception {
        has("Blåbär;1,5\r\n");

        Path file = provider.transport().download(link("/x/usage.csv?signature=abc"));

        assertThat(file).isEqualTo(directory.resolve("usage.csv")).hasContent("Blåbär;1,5\r\n");
        assertThat(names()).containsExactly("usage.csv");
    }

    @Test
    void makesTheDirectory() {
        has("x");

        Path file = provider.transport()
                .download(Download.of(ORIGIN, files.url("/u.csv").toString(), directory.resolve("2025/01")));

        assertThat(file).exists();
    }

    @Test
    void keepsAFileThatIsThereAndAsksNobodyForAnother() throws Exception {
        Files.writeString(directory.resolve("usage.csv"), "mine");

        assertThatThrownBy(() -> provider.transport().download(link("/usage.csv")))
                .isInstanceOf(LocalFileException.class)
                .hasMessageContaining("usage.csv is there already");

        assertThat(directory.resolve("usage.csv")).hasContent("mine");
        assertThat(files.getRequestCount()).isZero();
    }

    @Test
    void replacesAFileWhenAskedTo() throws Exception {
        Files.writeString(directory.resolve("usage.csv"), "old");
        has("new");

        provider.transport().download(link("/usage.csv").overwrite(true));

        assertThat(directory.resolve("usage.csv")).hasContent("new");
    }

    @Test
    void keepsTheOldFileWhenTheNewOneDoesNotArriveWhole() throws Exception {
        Files.writeString(directory.resolve("usage.csv"), "old");
        for (int i = 0; i < 3; i++) {
            files.enqueue(new MockResponse.Builder()
                    .body("x".repeat(100_000))
                    .onResponseBody(new SocketEffect.CloseSocket())
                    .build());
        }

        assertThatThrownBy(
                        () -> provider.transport().download(link("/usage.csv").overwrite(true)))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("did not arrive whole");

        assertThat(directory.resolve("usage.csv")).hasContent("old");
        assertThat(names()).containsExactly("usage.csv");
    }

    @Test
    void triesAgainAfterAFailureThatMayPass() throws Exception {
        files.enqueue(new MockResponse.Builder().code(503).build());
        files.enqueue(new MockResponse.Builder()
                .body("x".repeat(100_000))
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        has("whole");

        Path file = provider.transport().download(link("/usage.csv"));

        assertThat(file).hasContent("whole");
        assertThat(provider.time.sleeps()).hasSize(2);
    }

    @Test
    void doesNotTryALinkThatHasExpiredAgain() throws IOException {
        files.enqueue(new MockResponse.Builder().code(403).body("<Error/>").build());

        assertThatThrownBy(() -> provider.transport().download(link("/usage.csv?signature=abc")))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("/usage.csv was answered with status 403")
                .hasMessageContaining("ask for new ones")
                .hasMessageNotContaining("abc");

        assertThat(files.getRequestCount()).isEqualTo(1);
        assertThat(names()).isEmpty();
    }

    @Test
    void takesNoMoreThanAllowedWhetherAnnouncedOrNot() throws IOException {
        has("x".repeat(1001));
        files.enqueue(
                new MockResponse.Builder().chunkedBody("x".repeat(1001), 100).build());

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() ->
                            provider.transport().download(link("/usage.csv").maxBytes(1000)))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("more than 1000 bytes");
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void takesAFileThatIsExactlyAsLargeAsAllowed() {
        has("x".repeat(1000));

        assertThat(provider.transport().download(link("/usage.csv").maxBytes(1000)))
                .hasSize(1000);
    }

    @Test
    void followsARedirectAsBareAsTheFirstRequest() throws Exception {
        files.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/elsewhere/other.csv?s=1")
                .addHeader("Set-Cookie", "session=test-session")
                .build());
        has("there");

        Path file = provider.transport().download(link("/usage.csv"));

        files.takeRequest();
        RecordedRequest second = files.takeRequest();
        assertThat(second.getUrl().encodedPath()).isEqualTo("/elsewhere/other.csv");
        assertThat(second.getHeaders().names()).doesNotContain("Authorization", "Cookie", "X-Tenant", "X-Gateway");
        assertThat(file.getFileName()).hasToString("usage.csv");
    }

    @Test
    void endsARedirectThatLeadsInCircles() {
        for (int i = 0; i < 10; i++) {
            files.enqueue(new MockResponse.Builder()
                    .code(302)
                    .addHeader("Location", "/usage.csv")
                    .build());
        }

        assertThatThrownBy(() -> provider.transport().download(link("/usage.csv")))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("leads in circles");

        assertThat(files.getRequestCount()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://files.example.com/usage.csv",
                "ftp://files.example.com/usage.csv",
                "file:///etc/passwd",
                "/usage.csv",
                "",
                "https://test-user:test-secret@files.example.com/usage.csv"
            })
    void goesToNoLinkThatIsNotHttps(String link) throws IOException {
        Download download = Download.of(ORIGIN, link, directory);

        assertThatThrownBy(() -> provider.transport().download(download))
                .isInstanceOf(DownloadException.class)
                .hasMessageNotContaining("test-secret");

        assertThat(names()).isEmpty();
    }

    @Test
    void followsNoRedirectToAnUnsafePlace() {
        files.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "http://files.example.com/usage.csv")
                .build());

        assertThatThrownBy(() -> provider.transport().download(link("/usage.csv")))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("is not HTTPS");
    }

    @Test
    void refusesWhenTheClientIsClosed() {
        provider.transport().close();

        assertThatThrownBy(() -> provider.transport().download(link("/usage.csv")))
                .isInstanceOf(IllegalStateException.class);
    }
}
