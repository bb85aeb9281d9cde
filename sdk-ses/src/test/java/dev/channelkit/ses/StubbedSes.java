package dev.channelkit.ses;

import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** SES on loopback, answering by a function of the request; and a client to it whose clock stands where it is put. */
public final class StubbedSes implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final SesClient client;

    private StubbedSes(Instant now, Limits limits, Function<RecordedRequest, MockResponse> answers) {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                requests.add(line(request));
                return answers.apply(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        client = SesClient.builder()
                .credentials("test-key", "test-secret")
                .baseUrl(server.url("/api/v1").toString())
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
        return new ArrayList<>(requests);
    }

    /** Like {@link #requests}, those of a method only. */
    public List<String> requests(String method) {
        return requests.stream().filter(line -> line.startsWith(method + " ")).toList();
    }

    public static String line(RecordedRequest request) {
        String query = request.getUrl().query();
        return request.getMethod() + " " + request.getUrl().encodedPath().replace("/api/v1", "")
                + (query == null ? "" : "?" + query);
    }

    public static MockResponse ok(String json) {
        return status(200, json);
    }

    public static MockResponse status(int status, String json) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(json)
                .build();
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
