package dev.channelkit.ses;

import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.stub.StubServer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** SES on loopback, answering by a function of the request; and a client to it whose clock stands where it is put. */
public final class StubbedSes implements AutoCloseable {
    private static final String BASE = "/api/v1";

    private final StubServer server;
    private final SesClient client;

    private StubbedSes(Instant now, Limits limits, Function<RecordedRequest, MockResponse> answers) {
        server = StubServer.answering(BASE, answers);
        client = SesClient.builder()
                .credentials("test-key", "test-secret")
                .baseUrl(server.baseUrl())
                .limits(limits)
                .limitRegistry(new LimitRegistry())
                .retry(RetryPolicy.none())
                .timeSource(ManualTime.autoAdvancing(now))
                .build();
    }

    public static StubbedSes at(String now, Function<RecordedRequest, MockResponse> answers) {
        return new StubbedSes(Instant.parse(now), Limits.none().concurrency(4), answers);
    }

    public static StubbedSes answering(Function<RecordedRequest, MockResponse> answers) {
        return at("2026-03-01T12:00:00Z", answers);
    }

    public SesClient client() {
        return client;
    }

    /** Method, path below the base URL and decoded query of what arrived, in order. */
    public List<String> requests() {
        return server.requests();
    }

    /** Like {@link #requests}, those of a method only. */
    public List<String> requests(String method) {
        return requests().stream().filter(line -> line.startsWith(method + " ")).toList();
    }

    public static String line(RecordedRequest request) {
        return StubServer.line(BASE, request);
    }

    public static MockResponse ok(String json) {
        return status(200, json);
    }

    public static MockResponse status(int status, String json) {
        return StubServer.json(status, json).build();
    }

    /** A page of a list: all items at the start, none after it. */
    public static MockResponse page(RecordedRequest request, String entity, String items) {
        boolean first = "0".equals(request.getUrl().queryParameter("offset"));
        return ok("{\"success\":true,\"data\":{\"" + entity + "\":[" + (first ? items : "") + "]}}");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
