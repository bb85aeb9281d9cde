package dev.channelkit.testsupport.stub;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.ByteString;

/** A server on a free port of the loopback address that answers by a function of the request, and keeps what arrived. */
public final class StubServer implements AutoCloseable {
    private final MockWebServer server = PromptServer.create();
    private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();
    private final String base;

    private StubServer(String base, Function<RecordedRequest, MockResponse> answers) {
        this.base = base;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                received.add(request);
                return answers.apply(request);
            }
        });
    }

    /**
     * Starts a server.
     *
     * @param base the path of the base URL, such as {@code /api}; empty for none
     * @param answers is asked by several threads when there are several connections
     */
    public static StubServer answering(String base, Function<RecordedRequest, MockResponse> answers) {
        StubServer stub = new StubServer(base, answers);
        try {
            stub.server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stub;
    }

    /** The base URL, without a slash at the end. */
    public String baseUrl() {
        return url(base);
    }

    /** The URL of a path at the root, not below the base URL. */
    public String url(String path) {
        return server.url(path).toString();
    }

    /** What arrived, in order. */
    public List<RecordedRequest> received() {
        return new ArrayList<>(received);
    }

    /** The {@link #line} of each that arrived, in order. */
    public List<String> requests() {
        return new ArrayList<>(received.stream().map(this::line).toList());
    }

    /** Those of them that are no reads, with their bodies. */
    public List<String> writes() {
        return new ArrayList<>(received.stream()
                .filter(request -> !"GET".equals(request.getMethod()))
                .map(request -> (line(request) + " " + body(request)).strip())
                .toList());
    }

    private String line(RecordedRequest request) {
        return line(base, request);
    }

    /** Method, path below the base and decoded query, such as {@code GET /invoices?pageIndex=1}. */
    public static String line(String base, RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        String query = request.getUrl().query();
        return request.getMethod() + " " + (path.startsWith(base) ? path.substring(base.length()) : path)
                + (query == null ? "" : "?" + query);
    }

    /** The text of a request's body; empty when it has none. */
    public static String body(RecordedRequest request) {
        ByteString body = request.getBody();
        return body == null ? "" : body.utf8();
    }

    /** An answer in JSON. */
    public static MockResponse.Builder json(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .body(body);
    }

    /** 204. */
    public static MockResponse noContent() {
        return new MockResponse.Builder().code(204).build();
    }

    /** Takes the request, and the connection breaks before an answer. */
    public static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
