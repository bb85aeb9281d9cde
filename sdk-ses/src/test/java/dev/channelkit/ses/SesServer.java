package dev.channelkit.ses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A server that answers what a test told it to, and the clients that talk to it. Waits of these clients take no time. */
final class SesServer implements BeforeEachCallback, AfterEachCallback {
    static final String KEY = "test-key-4711";
    /** Its Base64 has a slash, which some servers write as {@code \/} when they echo it. */
    static final String SECRET = "test-secret???>>>";

    private final List<SesClient> clients = new ArrayList<>();
    private MockWebServer server;
    private ManualTime time;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = PromptServer.create();
        QueueDispatcher answers = new QueueDispatcher();
        answers.setFailFast(true); // a request that no test foresees is answered with 404 rather than waited for
        server.setDispatcher(answers);
        server.start();
        time = ManualTime.autoAdvancing(Instant.parse("2025-07-01T12:00:00Z"));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clients.forEach(SesClient::close);
        clients.clear();
        server.close();
    }

    MockWebServer server() {
        return server;
    }

    ManualTime time() {
        return time;
    }

    String baseUrl() {
        return server.url("/api/v1").toString();
    }

    /** Aimed at this server, without limits and patient for no time at all. */
    SesClientBuilder builder() {
        return SesClient.builder()
                .baseUrl(baseUrl())
                .credentials(KEY, SECRET)
                .limits(Limits.none())
                .timeSource(time);
    }

    /** A client that makes one attempt. */
    SesClient client() {
        return open(builder().retry(RetryPolicy.none()));
    }

    /** A client that is closed after the test. */
    SesClient open(SesClientBuilder builder) {
        SesClient client = builder.build();
        clients.add(client);
        return client;
    }

    SesServer answer(String json) {
        return answer(response(200).body(json).build());
    }

    SesServer answer(int status, String json) {
        return answer(response(status).body(json).build());
    }

    SesServer answer(MockResponse response) {
        server.enqueue(response);
        return this;
    }

    /** Takes the request and never says a word. */
    SesServer keepSilent() {
        return answer(response(200).onResponseStart(SocketEffect.Stall.INSTANCE).build());
    }

    /** The bytes as they are, under a content type as it is. */
    SesServer answerBytes(String contentType, byte[] body) {
        return answer(new MockResponse.Builder()
                .addHeader("Content-Type", contentType)
                .body(new Buffer().write(body))
                .build());
    }

    static MockResponse.Builder response(int status) {
        return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json");
    }

    static String customers(String... items) {
        return "{\"success\":true,\"message\":\"\",\"data\":{\"customer\":[" + String.join(",", items) + "]}}";
    }

    static String invoices(String... items) {
        return "{\"success\":true,\"message\":\"\",\"data\":{\"invoice\":[" + String.join(",", items) + "]}}";
    }

    int requests() {
        return server.getRequestCount();
    }

    /** The next request that arrived. */
    RecordedRequest request() throws InterruptedException {
        RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    /** Path and query of the next request, as they stood on the wire, below the base path. */
    String target() throws InterruptedException {
        String target = request().getTarget();
        assertThat(target).startsWith("/api/v1/");
        return target.substring("/api/v1".length());
    }

    /** All that have arrived and were not taken yet. */
    List<String> targets() throws InterruptedException {
        List<String> targets = new ArrayList<>();
        RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
        while (request != null) {
            targets.add(request.getTarget().substring("/api/v1".length()));
            request = server.takeRequest(0, TimeUnit.SECONDS);
        }
        return targets;
    }
}
