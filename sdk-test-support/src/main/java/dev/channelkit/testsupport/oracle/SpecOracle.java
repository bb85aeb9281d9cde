package dev.channelkit.testsupport.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Interceptor;

/**
 * Holds every exchange of a client against the spec of its provider.
 *
 * <p>Add {@link #interceptor} as a <em>network</em> interceptor to the client under test, make calls, then {@link #assertClean}. It judges
 * only; it never changes an exchange or fails a call. Safe for several threads.
 *
 * <p>What the validator passes in silence is an error here: query keys and form fields that the spec lacks, missing credentials, a missing or
 * undocumented content type, a status that is not documented. XML and multipart bodies are read by their schema into JSON and judged
 * as that.
 */
public final class SpecOracle {
    private final Path folder;
    private final SpecDocument spec;
    private final Judges judges;
    private final Coverage coverage;
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    private SpecOracle(Path openapi) {
        folder = openapi.resolveSibling("examples");
        judges = Judges.of(openapi);
        spec = judges.spec();
        coverage = new Coverage(spec.operations());
    }

    /**
     * An oracle for one spec, which is read once in a process: an oracle more costs nothing.
     *
     * @param openapi the root file of the spec
     * @throws IllegalArgumentException if the file is missing or the parser has anything to say about it
     */
    public static SpecOracle of(Path openapi) {
        return new SpecOracle(openapi);
    }

    /** The tap, to be added as a network interceptor. */
    public Interceptor interceptor() {
        return new OracleInterceptor(this::observe);
    }

    /** The path of the spec's server, below which requests are expected that have no server of their own: {@code /api/v1}. */
    public String basePath() {
        return spec.basePath();
    }

    /**
     * The path of the server of one operation.
     *
     * @throws java.util.NoSuchElementException if the spec has no operation of that name
     */
    public String basePath(String operationId) {
        return spec.operation(operationId).basePath();
    }

    /** Codes and words by which an error of any status says that the credential is dead ({@code x-dead-credential}). */
    public Set<String> deadWords() {
        return spec.deadWords();
    }

    /** The headers that the spec documents for an answer, with their examples. */
    public Map<String, String> headers(String operationId, int status) {
        return judges.responses().headers(operationId, status);
    }

    /** Everything seen so far, in the order in which answers came. */
    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** Everything found so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Which operations and statuses have been seen. */
    public Coverage coverage() {
        return coverage;
    }

    /**
     * Demands that something was seen and nothing found.
     *
     * @throws AssertionError naming every violation, or that no exchange passed the oracle
     */
    public void assertClean() {
        if (exchanges.isEmpty()) {
            throw new AssertionError("no exchange passed the oracle: is its interceptor in the client?");
        }
        if (!violations.isEmpty()) {
            StringBuilder message = new StringBuilder("the spec does not allow what went over the wire:");
            violations.forEach(violation -> message.append("\n  ").append(violation));
            throw new AssertionError(message.toString());
        }
    }

    /** Judges one exchange that did not pass through {@link #interceptor}; nothing is remembered of it. */
    public List<Violation> judge(Exchange exchange) {
        Exchange.Sent sent = exchange.sent();
        String path = sent.url().encodedPath();
        Optional<SpecOperation> operation = operation(sent);
        if (operation.isEmpty()) {
            String request = sent.method() + " " + path;
            return List.of(new Violation("operation", request, "no operation of the spec"));
        }
        Findings findings = new Findings(operation.get().id());
        String below = operation.get().below(path);
        judges.requests().judge(operation.get().id(), below, sent, findings);
        if (exchange.received() != null) {
            judges.responses().judge(operation.get().id(), below, exchange.received(), findings);
        }
        return findings.violations();
    }

    /**
     * Compares a request with the examples of its operation's parameters and body: for calls that were made with exactly those. That
     * finds what no schema can, such as a value sent under another name.
     */
    public List<Violation> judgeByExamples(Exchange.Sent sent) {
        SpecOperation operation = operation(sent)
                .orElseThrow(() -> new IllegalArgumentException(sent.url().encodedPath() + " is of no operation"));
        Findings findings = new Findings(operation.id());
        ExampleRequest example = ExampleRequest.of(operation);
        example.differences(operation.below(sent.url().encodedPath()), sent.query())
                .forEach(difference -> findings.add("examples.request", difference));
        example.differences(sent.headers()).forEach(difference -> findings.add("examples.request", difference));
        if (operation.declared().getRequestBody() != null
                && !ExampleBody.in(folder.resolve(operation.id()))
                        .matches(sent.headers().get("Content-Type"), sent.body())) {
            findings.add(
                    "examples.body",
                    "the body says what no example of it says: " + sent.body().utf8());
        }
        return findings.violations();
    }

    private void observe(Exchange exchange) {
        exchanges.add(exchange);
        violations.addAll(judge(exchange));
        Exchange.Received received = exchange.received();
        if (received != null) {
            operation(exchange.sent()).ifPresent(operation -> coverage.saw(operation, received.status()));
        }
    }

    private Optional<SpecOperation> operation(Exchange.Sent sent) {
        return spec.find(sent.method(), sent.url().encodedPath());
    }
}
