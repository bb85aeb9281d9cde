package dev.channelkit.testsupport.contract;

import static org.mockserver.model.HttpRequest.request;
import static org.mockserver.model.HttpResponse.response;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mockserver.configuration.Configuration;
import org.mockserver.integration.ClientAndServer;
import org.mockserver.model.HttpRequest;
import org.mockserver.model.HttpResponse;
import org.slf4j.event.Level;

/**
 * MockServer on a free port of the loopback address: it answers what it is told, whatever it is asked.
 *
 * <p>It is told in this process, by one callback: told in its own way, by a request for each answer, it took longer than all calls did.
 */
public final class ContractServer implements AutoCloseable {
    private static final HttpResponse NOT_FOUND = response().withStatusCode(404);

    private final ClientAndServer server;
    private volatile @Nullable Told told;
    private volatile @Nullable HttpRequest last;

    private ContractServer(ClientAndServer server) {
        this.server = server;
        server.when(request()).respond(this::answerTo);
    }

    /** Starts a server that answers 404 until told otherwise. */
    public static ContractServer start() {
        Configuration configuration = Configuration.configuration()
                .localBoundIP("127.0.0.1")
                .logLevel(Level.ERROR)
                .disableSystemOut(true);
        return new ContractServer(ClientAndServer.startClientAndServer(configuration, 0));
    }

    /** Where it listens, without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /**
     * Answers every request of one method and path, in the place of all earlier answers.
     *
     * @param path a regular expression for the whole path
     * @param body the body's text, sent as UTF-8
     */
    public void answer(String method, String path, int status, String contentType, String body) {
        answer(method, path, status, Map.of(), contentType, body);
    }

    /** The same, with headers more. */
    public void answer(
            String method, String path, int status, Map<String, String> headers, String contentType, String body) {
        answer(
                method,
                path,
                with(headers, response().withStatusCode(status))
                        .withHeader("Content-Type", contentType)
                        .withBody(body.getBytes(StandardCharsets.UTF_8)));
    }

    /** Answers with a status alone. */
    public void answer(String method, String path, int status) {
        answer(method, path, status, Map.of());
    }

    /** Answers with a status and headers alone. */
    public void answer(String method, String path, int status, Map<String, String> headers) {
        answer(method, path, with(headers, response().withStatusCode(status)));
    }

    private static HttpResponse with(Map<String, String> headers, HttpResponse answer) {
        headers.forEach((name, value) -> answer.withHeader(name, value));
        return answer;
    }

    private void answer(String method, String path, HttpResponse answer) {
        last = null;
        told = new Told(method, Pattern.compile(path), answer);
    }

    private HttpResponse answerTo(HttpRequest request) {
        last = request;
        Told now = told;
        return now != null && now.isFor(request) ? now.answer() : NOT_FOUND;
    }

    /** The text of the last request's body, as the server read it; empty when it had none. */
    public String lastBody() {
        HttpRequest request = last;
        return request == null ? "" : Objects.requireNonNullElse(request.getBodyAsString(), "");
    }

    private record Told(String method, Pattern path, HttpResponse answer) {
        boolean isFor(HttpRequest request) {
            return request.getMethod().getValue().equals(method)
                    && path.matcher(request.getPath().getValue()).matches();
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
