package dev.channelkit.testsupport.kit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.channelkit.testsupport.contract.ContractCase.Answer;
import dev.channelkit.testsupport.oracle.ExampleFile;
import dev.channelkit.testsupport.stub.StubServer;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/**
 * A provider's stand-in on loopback. It answers each operation of the spec with the spec's own example, calls for tokens and sessions too, unless
 * a test has told it otherwise; what is of no operation it answers with 404.
 */
public final class KitServer implements AutoCloseable {
    private final KitSpec spec;
    private final KitRoutes routes;
    private final Map<String, List<Answer>> documented;
    private final Map<String, Function<RecordedRequest, MockResponse>> told = new ConcurrentHashMap<>();
    private final Map<String, ExampleFile> files = new ConcurrentHashMap<>();
    private final List<Arrived> arrived = new CopyOnWriteArrayList<>();
    private final StubServer server;
    private volatile Function<RecordedRequest, MockResponse> elsewhere = KitServer::nothingThere;

    private record Arrived(String operationId, RecordedRequest request) {}

    /** @param documented the answers of each operation */
    KitServer(KitSpec spec, Map<String, List<Answer>> documented) {
        this.spec = spec;
        this.routes = new KitRoutes(spec);
        this.documented = documented;
        this.server = StubServer.answering(spec.basePath(), this::answer);
    }

    /** Scheme, host and port, without a slash at the end. */
    public String root() {
        String url = server.url("/");
        return url.substring(0, url.length() - 1);
    }

    /** The root with the path of the spec's first server. */
    public String baseUrl() {
        return server.baseUrl();
    }

    /** From now on, an operation is answered so; by several threads when there are several connections. */
    public KitServer answer(String operationId, Function<RecordedRequest, MockResponse> answers) {
        told.put(spec.operation(operationId).id(), answers);
        return this;
    }

    /** From now on, an operation is answered with these, one after the other, and then by its example again. */
    public KitServer answer(String operationId, MockResponse... inOrder) {
        Queue<MockResponse> due = new ConcurrentLinkedQueue<>(List.of(inOrder));
        return answer(operationId, request -> {
            MockResponse next = due.poll();
            return next == null ? example(operationId, request) : next;
        });
    }

    /** From now on, what is of no operation is answered so. */
    public KitServer elsewhere(Function<RecordedRequest, MockResponse> answers) {
        elsewhere = answers;
        return this;
    }

    /** How often an operation was asked for. */
    public int requests(String operationId) {
        return received(operationId).size();
    }

    /** The requests of an operation, in the order in which they arrived. */
    public List<RecordedRequest> received(String operationId) {
        return arrived.stream()
                .filter(one -> one.operationId().equals(operationId))
                .map(Arrived::request)
                .toList();
    }

    /** All requests, those of no operation too, in the order in which they arrived. */
    public List<RecordedRequest> received() {
        return arrived.stream().map(Arrived::request).toList();
    }

    /** The spec's example of an operation's success, in JSON where there is one. */
    public MockResponse example(String operationId) {
        return example(operationId, success(operationId, "json"));
    }

    /** The same in the format that a request asks for. */
    private MockResponse example(String operationId, RecordedRequest request) {
        String accept = String.valueOf(request.getHeaders().get("Accept"));
        return example(operationId, success(operationId, accept.contains("xml") ? "xml" : "json"));
    }

    /**
     * The spec's first example of an operation's answer of a status, in JSON where there is one.
     *
     * @throws NoSuchElementException if the spec documents no answer of that status
     */
    public MockResponse example(String operationId, int status) {
        List<Answer> answers = answers(operationId).stream()
                .filter(answer -> answer.status() == status)
                .toList();
        return example(operationId, preferred(answers, "json").orElseThrow());
    }

    /** What the example of an operation's success says; as data where it is JSON, and a text where it is something else. */
    public JsonNode exampleValue(String operationId) {
        Answer answer = success(operationId, "json");
        if (answer.example() == null) {
            throw new AssertionError(operationId + " answers nothing");
        }
        return file(answer.example()).value();
    }

    /** Whether the example of an operation's success is JSON. */
    boolean hasExample(String operationId) {
        Answer answer = success(operationId, "json");
        return answer.example() != null && "application/json".equals(answer.contentType());
    }

    /** What an example says. */
    JsonNode exampleValue(Answer answer) {
        return file(String.valueOf(answer.example())).value();
    }

    private Answer success(String operationId, String format) {
        List<Answer> answers = answers(operationId).stream()
                .filter(answer -> answer.status() < 300)
                .toList();
        return preferred(answers, format)
                .orElseThrow(() -> new AssertionError("the spec documents no success of " + operationId));
    }

    private static Optional<Answer> preferred(List<Answer> answers, String format) {
        return answers.stream()
                .filter(answer ->
                        answer.contentType() != null && answer.contentType().endsWith(format))
                .findFirst()
                .or(() -> answers.stream()
                        .filter(answer -> answer.contentType() != null)
                        .findFirst())
                .or(() -> answers.stream().findFirst());
    }

    private List<Answer> answers(String operationId) {
        return documented.getOrDefault(operationId, List.of());
    }

    /** One of the spec's examples as an answer. */
    MockResponse example(String operationId, Answer answer) {
        MockResponse.Builder response = new MockResponse.Builder().code(answer.status());
        SpecPart documentedAs =
                spec.operation(operationId).at().get("responses").get(Integer.toString(answer.status()));
        documentedAs.get("headers").entries().forEach((name, header) -> {
            String example = Optional.ofNullable(header.text("example"))
                    .orElse(header.get("schema").text("example"));
            if (example != null) {
                response.addHeader(name, example);
            }
        });
        if (answer.contentType() != null && answer.example() != null) {
            response.addHeader("Content-Type", answer.contentType())
                    .body(file(answer.example()).body(answer.contentType()));
        }
        return response.build();
    }

    /** What the spec says of an operation's answer of a status, by name or for want of one. */
    SpecPart documented(String operationId, int status) {
        SpecPart answers = spec.operation(operationId).at().get("responses");
        SpecPart named = answers.get(Integer.toString(status));
        return named.exists() ? named : answers.get("default");
    }

    /** An example by its path below the spec's folder. */
    ExampleFile file(String example) {
        return files.computeIfAbsent(
                example, name -> ExampleFile.read(spec.root().file().resolveSibling(name)));
    }

    private MockResponse answer(RecordedRequest request) {
        HttpUrl url = request.getUrl();
        Optional<KitOperation> operation = routes.find(String.valueOf(request.getMethod()), url.encodedPath());
        String id = operation.map(KitOperation::id).orElse("");
        arrived.add(new Arrived(id, request));
        if (operation.isEmpty()) {
            return elsewhere.apply(request);
        }
        Function<RecordedRequest, MockResponse> otherwise = told.get(id);
        return otherwise == null ? example(id, request) : otherwise.apply(request);
    }

    private static MockResponse nothingThere(RecordedRequest request) {
        return StubServer.json(404, "{\"message\":\"no operation of the spec\"}")
                .build();
    }

    /** Forgets what it was told and what it was asked. */
    public void reset() {
        told.clear();
        arrived.clear();
        elsewhere = KitServer::nothingThere;
    }

    @Override
    public void close() {
        server.close();
    }
}
