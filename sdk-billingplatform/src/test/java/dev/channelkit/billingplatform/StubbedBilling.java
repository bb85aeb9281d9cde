package dev.channelkit.billingplatform;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** BillingPlatform on loopback, answering by a function of the request; and a client to it whose waits take no time. */
public final class StubbedBilling implements AutoCloseable {
    public static final String SESSION = "test-session-4711";
    private static final String BASE = "/myorg/rest/2.0";

    private final MockWebServer server = PromptServer.create();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final BillingPlatformClient client;

    private StubbedBilling(
            Function<RecordedRequest, MockResponse> answers,
            boolean repeats,
            UnaryOperator<BillingPlatformClientBuilder> settings) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                received.add(request);
                return answers.apply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        BillingPlatformClientBuilder builder = BillingPlatformClient.builder()
                .session(SESSION)
                .credentialRegistry(new CredentialRegistry())
                .baseUrl(baseUrl())
                .limits(Limits.none())
                .timeSource(time);
        client = settings.apply(repeats ? builder : builder.retry(RetryPolicy.none()))
                .build();
    }

    public static StubbedBilling answering(Function<RecordedRequest, MockResponse> answers) {
        return answering(answers, settings -> settings);
    }

    public static StubbedBilling answering(
            Function<RecordedRequest, MockResponse> answers, UnaryOperator<BillingPlatformClientBuilder> settings) {
        return new StubbedBilling(answers, false, settings);
    }

    /** With calls repeated as they are unless it is said. */
    public static StubbedBilling asBuilt(Function<RecordedRequest, MockResponse> answers) {
        return new StubbedBilling(answers, true, settings -> settings);
    }

    public BillingPlatformClient client() {
        return client;
    }

    public String baseUrl() {
        return server.url(BASE).toString();
    }

    /** Method, path below the base URL and body of what arrived, in order. */
    public List<String> requests() {
        return new ArrayList<>(received.stream()
                .map(request -> (line(request) + " " + body(request)).strip())
                .toList());
    }

    public List<RecordedRequest> received() {
        return new ArrayList<>(received);
    }

    public static String line(RecordedRequest request) {
        return request.getMethod() + " "
                + request.getUrl().encodedPath().replaceFirst("^" + BASE, "").replaceFirst("^/myorg", "");
    }

    public static String body(RecordedRequest request) {
        return request.getBody() == null ? "" : request.getBody().utf8();
    }

    public static MockResponse answer(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    public static MockResponse ok(String body) {
        return answer(200, body);
    }

    /** Takes the request, and the connection breaks before an answer. */
    public static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
