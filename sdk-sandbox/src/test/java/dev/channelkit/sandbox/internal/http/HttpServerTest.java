package dev.channelkit.sandbox.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpServerTest {
    private final AtomicReference<HttpRequest> last = new AtomicReference<>();
    private final AtomicInteger served = new AtomicInteger();
    private final HttpServer server = HttpServer.start("test", 0, request -> {
        last.set(request);
        return Answer.of(200, "text/plain", "answer " + served.incrementAndGet());
    });

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keepsTheTargetAsItCame() throws IOException {
        send("GET /a%2Fb/../c?x[y:z]=50%&|=\"{}\u00e9^` HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(last.get().path()).isEqualTo("/a%2Fb/../c");
        assertThat(last.get().query()).isEqualTo("x[y:z]=50%&|=\"{}\u00c3\u00a9^`");
    }

    @Test
    void servesSeveralRequestsOnOneConnection() throws IOException {
        String answers = send("GET /1 HTTP/1.1\r\n\r\n\r\nPOST /2 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"
                + "GET /3 HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answers).contains("answer 1", "answer 2", "answer 3");
        assertThat(served).hasValue(3);
    }

    @Test
    void readsChunkedBodies() throws IOException {
        send("POST / HTTP/1.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3;note=x\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n");

        assertThat(last.get().bodyText()).isEqualTo("abc0123456789");
    }

    @Test
    void asksForABodyThatIsHeldBack() throws IOException {
        String answers =
                send("POST / HTTP/1.1\r\nConnection: close\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nhi");

        assertThat(answers).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK");
    }

    @Test
    void sendsNoBodyForHead() throws IOException {
        String answer = send("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("Content-Length: 8").endsWith("\r\n\r\n");
    }

    @Test
    void closesAfterHttp10UnlessAskedNotTo() throws IOException {
        String answer = send("GET / HTTP/1.0\r\n\r\n");

        assertThat(answer).contains("Connection: close");
    }

    @Test
    void takesAWholeUrlAsTarget() throws IOException {
        send("GET http://localhost/a/b?c=http://d HTTP/1.1\r\nConnection: close\r\n\r\n");

        assertThat(last.get().path()).isEqualTo("/a/b");
        assertThat(last.get().query()).isEqualTo("c=http://d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense | 400",
                "GET / HTTP/2.0 | 505",
                "GET / HTTP/1.1\\r\\nno colon | 400",
                "GET / HTTP/1.1\\r\\nBad Name: x | 400",
                "POST / HTTP/1.1\\r\\nContent-Length: -1 | 400",
                "POST / HTTP/1.1\\r\\nContent-Length: many | 400",
                "POST / HTTP/1.1\\r\\nContent-Length: 999999999 | 413",
                "POST / HTTP/1.1\\r\\nContent-Length: 1\\r\\nTransfer-Encoding: chunked | 400",
                "POST / HTTP/1.1\\r\\nTransfer-Encoding: gzip | 501"
            })
    void refusesWhatIsNoRequest(String head, int status) throws IOException {
        String answer = send(head.replace("\\r\\n", "\r\n") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(served).hasValue(0);
    }

    @Test
    void refusesAnEndlessHead() throws IOException {
        String answer = send("GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(60_000));

        assertThat(answer).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void answersTheClientOfTheJdk() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(URI.create(server.url() + "/x?y=%5B"))
                .POST(BodyPublishers.ofString("grüße"))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("answer 1");
        assertThat(last.get().bodyText()).isEqualTo("grüße");
    }

    @Test
    void saysThatItFailedInsteadOfHanging() throws IOException {
        try (HttpServer failing = HttpServer.start("failing", 0, request -> {
            throw new IllegalStateException("broken");
        })) {
            assertThat(send(failing, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 500 ");
        }
    }

    @Test
    void freesItsPortAndEndsConnectionsWhenItCloses() throws IOException {
        try (Socket open = new Socket("127.0.0.1", server.port())) {
            open.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(open.getInputStream().read()).isEqualTo('H');

            server.close();

            open.getInputStream().readAllBytes();
            assertThatThrownBy(() -> new Socket("127.0.0.1", server.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void refusesAPortThatIsTaken() {
        assertThatThrownBy(() -> HttpServer.start("second", server.port(), request -> Answer.empty(200)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + server.port());
    }

    private String send(String request) throws IOException {
        return send(server, request);
    }

    private static String send(HttpServer to, String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", to.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
