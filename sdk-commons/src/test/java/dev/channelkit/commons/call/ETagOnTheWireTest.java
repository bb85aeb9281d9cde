package dev.channelkit.commons.call;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.error.PreconditionFailedException;
import dev.channelkit.commons.error.PreconditionFailedException.Reason;
import dev.channelkit.commons.etag.ETag;
import dev.channelkit.commons.etag.MissingETagException;
import dev.channelkit.commons.etag.Versioned;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Precondition;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ETagOnTheWireTest {
    private static final Operation READ = operation("readThing", "GET")
            .retry(RetryRule.SAFE)
            .precondition(Precondition.NONE, true)
            .build();
    private static final Operation WRITE = operation("changeThing", "PUT")
            .precondition(Precondition.IF_MATCH, true)
            .build();

    private Bytewise server;
    private Transport transport;

    @BeforeEach
    void start() throws IOException {
        server = new Bytewise();
        transport = Transport.builder("stub").baseUrl(server.url()).build();
    }

    @AfterEach
    void close() throws IOException {
        transport.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"33a64df5\"",
                "W/\"33a64df5\"",
                "2023-06-15T10:14:03.968Z",
                "Thu, 15 Jun 2023 10:14:03 GMT",
                "\"grün-Ω-日本-😀\"",
                "grün",
                "a\"b\\\\c,d",
                "a\tb",
                "\"\u0085\"",
                "\"\""
            })
    void aTagGoesBackAsTheBytesItCameAs(String tag) {
        server.answers(200, tag.getBytes(UTF_8));
        server.answers(200, "\"next\"".getBytes(UTF_8));

        Versioned<String> read =
                call(READ, CallRequest.of(READ)).map(Versioned::from).send();
        String next = call(WRITE, CallRequest.of(WRITE).ifMatch(read.etag()))
                .sendForResponse()
                .etag();

        assertThat(read.value()).isEqualTo("thing");
        assertThat(read.etag()).isEqualTo(ETag.of(tag));
        assertThat(next).isEqualTo("\"next\"");
        assertThat(server.next().header("If-Match")).isNull();
        assertThat(server.next().header("If-Match")).isEqualTo(tag.getBytes(UTF_8));
    }

    @Test
    void nothingOnTheWayIsAskedToTouchTheTag() {
        server.answers(200, "a".getBytes(UTF_8));
        server.answers(200, "a".getBytes(UTF_8));

        call(READ, CallRequest.of(READ)).send();
        call(READ, CallRequest.of(READ)).header("Accept-Encoding", "br").send();

        Request read = server.next();
        assertThat(read.header("Accept-Encoding")).isEqualTo("identity".getBytes(UTF_8));
        assertThat(read.header("Cache-Control")).isEqualTo("no-cache, no-transform".getBytes(UTF_8));
        assertThat(server.next().header("Accept-Encoding")).isEqualTo("br".getBytes(UTF_8));
    }

    @Test
    void aTagThatIsNoUtf8IsNotSentBackAsSomethingElse() {
        server.answers(200, "\"gr\u00fcn\"".getBytes(ISO_8859_1));

        Versioned<String> read =
                call(READ, CallRequest.of(READ)).map(Versioned::from).send();

        assertThat(read.hasETag()).isFalse();
        assertThatThrownBy(read::etag)
                .isInstanceOf(MissingETagException.class)
                .hasMessageContaining("no UTF-8")
                .hasMessageContaining("read it again");
    }

    @Test
    void anAnswerWithoutATagSaysSoWhenItIsAskedFor() {
        server.answers(200, null);

        Versioned<String> read =
                call(READ, CallRequest.of(READ)).map(Versioned::from).send();

        assertThat(read.value()).isEqualTo("thing");
        assertThatThrownBy(read::etag).hasMessageContaining("the answer carried none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "*", "a\r\nX-Evil: 1", "a\nb", "a\u0000b", "a\u007f", " a", "a\u00a0", "a\ud83d", "a\ufffdb"
            })
    void whatCannotGoBackExactlyIsNoTag(String text) {
        assertThatThrownBy(() -> ETag.of(text)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void aDryRunShowsTheTag() {
        RenderedRequest rendered = call(
                        WRITE, CallRequest.of(WRITE).ifMatch(ETag.of("\"a\"")).ifMatch(ETag.of("\"b\"")))
                .dryRun();

        assertThat(rendered.headers())
                .filteredOn(header -> header.getKey().equals("If-Match"))
                .containsExactly(Map.entry("If-Match", "\"b\""));
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 428})
    void whichTagWasSentTellsStaleFromMissing(int status) {
        server.answers(status, null);
        server.answers(status, null);

        PreconditionFailedException stale = catchThrowableOfType(
                PreconditionFailedException.class,
                () -> call(WRITE, CallRequest.of(WRITE).ifMatch(ETag.of("\"grün\"")))
                        .send());
        PreconditionFailedException missing = catchThrowableOfType(
                PreconditionFailedException.class,
                () -> call(WRITE, CallRequest.of(WRITE)).send());

        assertThat(stale.reason()).isEqualTo(Reason.STALE);
        assertThat(stale.sentTag()).contains("\"grün\"");
        assertThat(stale).hasMessageContaining("\"grün\"").hasMessageContaining("read it again");
        assertThat(missing.reason()).isEqualTo(Reason.MISSING);
        assertThat(missing.sentTag()).isEmpty();
        assertThat(missing).hasMessageContaining("none was sent");
    }

    @Test
    void aWeakTagThatNeverMatchesIsExplained() {
        server.answers(412, null);

        assertThatThrownBy(() -> call(WRITE, CallRequest.of(WRITE).ifMatch(ETag.of("W/\"a\"")))
                        .send())
                .hasMessageContaining("weak");
    }

    private Call<String> call(Operation operation, CallRequest.Builder request) {
        return transport.call(operation, Answer.one(Scalars.TEXT), request.build());
    }

    private static Operation.Builder operation(String id, String method) {
        return Operation.builder("stub", id, method, "/thing").provenance(Provenance.VENDOR, Provenance.VENDOR);
    }

    /** A request, its bytes as so many characters. */
    private record Request(String head) {

        /** The bytes of a header; null when there is none of that name. */
        byte[] header(String name) {
            return List.of(head.split("\r\n")).stream()
                    .filter(line -> line.startsWith(name + ": "))
                    .map(line -> line.substring(name.length() + 2).getBytes(ISO_8859_1))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A server that looks at bytes: one of HTTP's own would read and write headers in some encoding. */
    private static final class Bytewise implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
        private final BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();

        Bytewise() throws IOException {
            Thread thread = new Thread(this::serve, "bytewise");
            thread.setDaemon(true);
            thread.start();
        }

        String url() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        void answers(int status, byte[] tag) {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            answer.writeBytes(
                    ("HTTP/1.1 " + status + " x\r\nContent-Length: 7\r\nConnection: close\r\n").getBytes(UTF_8));
            if (tag != null) {
                answer.writeBytes("ETag: ".getBytes(UTF_8));
                answer.writeBytes(tag);
                answer.writeBytes("\r\n".getBytes(UTF_8));
            }
            answer.writeBytes("\r\n\"thing\"".getBytes(UTF_8));
            answers.add(answer.toByteArray());
        }

        Request next() {
            return new Request(new String(requests.remove(), ISO_8859_1));
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket connection = socket.accept()) {
                    requests.add(head(connection.getInputStream()));
                    connection.getOutputStream().write(answers.remove());
                } catch (IOException e) {
                    if (!socket.isClosed()) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        }

        private static byte[] head(InputStream in) throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
                head.write(in.read());
            }
            return head.toByteArray();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
