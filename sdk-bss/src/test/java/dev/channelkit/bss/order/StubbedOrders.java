package dev.channelkit.bss.order;

import dev.channelkit.bss.api.BssOperations;
import dev.channelkit.commons.auth.AccessToken;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** Orders on loopback, answering by a function of the request. */
final class StubbedOrders implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Transport transport;
    private final Journal journal = Journal.inMemory();

    private StubbedOrders(Function<RecordedRequest, MockResponse> answers) {
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
        Transport.Builder builder = Transport.builder("bss")
                .baseUrl(server.url("/api").toString())
                .server("token", BssOperations::tokenServer)
                .catalogue(BssOperations::catalogue)
                .credentials(CredentialSource.fixed(AccessToken.of("test-token")), AccessToken.bearer())
                .limits(Limits.none())
                .retry(RetryPolicy.none())
                .timeSource(ManualTime.autoAdvancing(Instant.parse("2026-03-01T12:00:00Z")));
        BssOperations.headers().forEach(builder::header);
        transport = builder.build();
    }

    static StubbedOrders answering(Function<RecordedRequest, MockResponse> answers) {
        return new StubbedOrders(answers);
    }

    Orders orders() {
        return new Orders(transport, journal, "bss.example");
    }

    /** What arrived, in order: method, path below the base URL, with the decoded query. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    static String line(RecordedRequest request) {
        String query = request.getUrl().query();
        return request.getMethod() + " " + request.getUrl().encodedPath().replace("/api", "")
                + (query == null ? "" : "?" + query);
    }

    static MockResponse json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    /** Takes the request, and the connection breaks before an answer. */
    static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        transport.close();
        server.close();
    }
}
