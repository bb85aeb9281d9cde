package dev.channelkit.commons.etag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.channelkit.commons.call.Answer;
import dev.channelkit.commons.call.Body;
import dev.channelkit.commons.call.Call;
import dev.channelkit.commons.call.CallRequest;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Scalars;
import dev.channelkit.commons.error.OutcomeUnknownException;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Precondition;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.testsupport.stub.PromptServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sixteen threads that each add 25 words through whole clients, while one connection in twenty is cut after the write was carried out. */
@Timeout(120)
class GuardedWritesOnTheWireTest {
    private static final Operation READ = operation("readWords", "GET")
            .retry(RetryRule.SAFE)
            .precondition(Precondition.NONE, true)
            .build();
    private static final Operation WRITE = operation("putWords", "PUT")
            .retry(RetryRule.NEVER)
            .precondition(Precondition.IF_MATCH, true)
            .build();

    private final Words words = new Words();
    private final MockWebServer server = PromptServer.create();
    private final List<Transport> transports = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server.setServerSocketFactory(new Prompt());
        server.setDispatcher(words);
        server.start();
    }

    @AfterEach
    void stop() {
        transports.forEach(Transport::close);
        server.close();
    }

    @Test
    void oneClientAppliesEveryChangeOnce() {
        List<String> unknown = run(1);

        assertThat(unknown).isEmpty();
        assertThat(words.words).hasSize(400).doesNotHaveDuplicates();
        assertThat(words.cut).isPositive();
    }

    @Test
    void twoClientsApplyEveryChangeOnceOrReportIt() {
        List<String> unknown = run(2);

        List<String> accounted = new ArrayList<>(words.words);
        unknown.stream().filter(word -> !words.words.contains(word)).forEach(accounted::add);
        assertThat(words.words).doesNotHaveDuplicates();
        assertThat(accounted).hasSize(400).doesNotHaveDuplicates();
        System.out.printf(
                "two clients: %d answers cut, %d stale, %d unknown%n", words.cut, words.stale, unknown.size());
        assertThat(words.cut).isPositive();
        assertThat(words.stale).isPositive();
    }

    private List<String> run(int clients) {
        List<Client> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            all.add(new Client(server.url("/").toString()));
            transports.add(all.get(i).transport);
        }
        List<String> unknown = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<Void>> running = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                Client client = all.get(thread % clients);
                String name = "w" + thread + "-";
                running.add(CompletableFuture.runAsync(() -> client.add25(name, unknown), threads));
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
        return unknown;
    }

    private static Operation.Builder operation(String id, String method) {
        return Operation.builder("stub", id, method, "/words").provenance(Provenance.VENDOR, Provenance.VENDOR);
    }

    /** What is written by hand above generated operations. */
    private static final class Client {
        private final Transport transport;
        private final GuardedWrites<String, List<String>> writes;

        Client(String url) {
            transport = Transport.builder("stub").baseUrl(url).build();
            writes = GuardedWrites.<String, List<String>>builder(
                            (key, left) -> get().timeout(left).send())
                    .build();
        }

        private Call<Versioned<List<String>>> get() {
            return transport
                    .call(READ, Answer.list(Scalars.TEXT), CallRequest.of(READ).build())
                    .map(Versioned::from);
        }

        private Call<Versioned<List<String>>> put(ETag tag, List<String> words) {
            return transport
                    .call(
                            WRITE,
                            Answer.list(Scalars.TEXT),
                            CallRequest.of(WRITE)
                                    .ifMatch(tag)
                                    .body(Body.json(json(words)))
                                    .build())
                    .map(Versioned::from);
        }

        void add25(String name, List<String> unknown) {
            for (int i = 0; i < 25; i++) {
                String word = name + i;
                try {
                    writes.modify(
                            "words",
                            now -> OnAShelf.plus(now, word),
                            (tag, words, left) -> put(tag, words).timeout(left).send(),
                            (before, words, now) -> now.contains(word));
                } catch (OutcomeUnknownException e) {
                    unknown.add(word);
                }
            }
        }
    }

    private static String json(List<String> words) {
        return words.stream().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** Sockets that do not wait for more to send: at 40 ms for each answer, this test would take a minute. */
    private static final class Prompt extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Words extends Dispatcher {
        private final Random random = new Random(5);
        private List<String> words = List.of();
        private int version;
        private int cut;
        private int stale;

        @Override
        public synchronized MockResponse dispatch(RecordedRequest request) {
            if (!"PUT".equals(request.getMethod())) {
                return answer();
            }
            if (!tag().equals(request.getHeaders().get("If-Match"))) {
                stale++;
                return new MockResponse.Builder().code(412).build();
            }
            String body = request.getBody().string(StandardCharsets.UTF_8);
            words = List.of(body.replaceAll("[\\[\\]\"]", "").split(","));
            version++;
            if (random.nextInt(20) == 0) {
                cut++;
                return new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build();
            }
            return answer();
        }

        private MockResponse answer() {
            return new MockResponse.Builder()
                    .code(200)
                    .addHeader("ETag", tag())
                    .body(json(words))
                    .build();
        }

        private String tag() {
            return "2026-03-01T12:00:00." + version + "Z";
        }
    }
}
