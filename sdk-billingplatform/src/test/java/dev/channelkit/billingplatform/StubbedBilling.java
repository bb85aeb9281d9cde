package dev.channelkit.billingplatform;

import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** BillingPlatform on loopback, answering by a function of the request; and a client to it whose waits take no time. */
public final class StubbedBilling implements AutoCloseable {
    public static final String SESSION = "test-session-4711";
    private static final String BASE = "/myorg/rest/2.0";

    private final StubServer server;
    private final ManualTime time = ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z"));
    private final BillingPlatformClient client;

    private StubbedBilling(
            Function<RecordedRequest, MockResponse> answers,
            boolean repeats,
            UnaryOperator<BillingPlatformClientBuilder> settings) {
        server = StubServer.answering(BASE, answers);
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
        return server.baseUrl();
    }

    /** Method, path below the base URL and body of what arrived, in order. */
    public List<String> requests() {
        return new ArrayList<>(received().stream()
                .map(request -> (line(request) + " " + body(request)).strip())
                .toList());
    }

    public List<RecordedRequest> received() {
        return server.received();
    }

    public static String line(RecordedRequest request) {
        return request.getMethod() + " "
                + request.getUrl().encodedPath().replaceFirst("^" + BASE, "").replaceFirst("^/myorg", "");
    }

    public static String body(RecordedRequest request) {
        return StubServer.body(request);
    }

    public static MockResponse answer(int status, String body) {
        return StubServer.json(status, body).build();
    }

    public static MockResponse ok(String body) {
        return answer(200, body);
    }

    /** Takes the request, and the connection breaks before an answer. */
    public static MockResponse lost() {
        return StubServer.lost();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
