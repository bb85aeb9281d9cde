package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.Running;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Spec;
import dev.channelkit.sandbox.ses.SesProfile;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tech Data SES, as its notes and its spec have it. */
public final class SesProvider implements Provider {
    private static final String API_KEY = "sandbox-test-key";
    private static final String BASE_PATH = "/api/v1";
    private static final String CONSOLE_PATH = "/api/v2";
    private static final String API_SECRET = "sandbox-test-secret";

    private final SesAnswers answers;
    private final SesFormats formats;
    private final InvoiceFiles files;
    private final SesOperations operations;
    private SesState start;
    private SesState state;

    public SesProvider(long seed, SesProfile profile, InstantSource clock) {
        UsageReports usage = new UsageReports(seed);
        answers = new SesAnswers(profile);
        formats = new SesFormats(profile);
        files = new InvoiceFiles(clock);
        operations = new SesOperations(profile, usage, files, clock);
        start = SesSeed.made(seed, usage);
        state = start.copy();
    }

    @Override
    public String name() {
        return "ses";
    }

    @Override
    public String basePath() {
        return BASE_PATH;
    }

    @Override
    public Spec spec() {
        return Spec.of(name());
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("apiKey", API_KEY);
        credentials.put("apiSecret", API_SECRET);
        credentials.put("accountId", ConsoleUserCalls.ACCOUNT);
        return credentials;
    }

    @Override
    public Map<String, String> furtherPaths() {
        return Map.of("consoleUrl", CONSOLE_PATH);
    }

    @Override
    public Map<String, Function<HttpRequest, Answer>> hosts() {
        return Map.of("filesUrl", request -> files.answer(state, request));
    }

    @Override
    public void started(Running running) {
        files.hostedAt(running.hosts().getOrDefault("filesUrl", ""));
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        String sent = request.headers().first("Authorization").orElse("");
        String due =
                Base64.getEncoder().encodeToString((API_KEY + ":" + API_SECRET).getBytes(StandardCharsets.US_ASCII));
        boolean right = sent.toLowerCase(Locale.ROOT).startsWith("basic ")
                && sent.substring(6).trim().equals(due);
        return right
                ? Optional.empty()
                : Optional.of(error(request, 401, "The API key or secret is missing or wrong", List.of()));
    }

    @Override
    public Answer apply(Exchange exchange) {
        String id = exchange.operation().id();
        return operations
                .find(id)
                .map(operation -> formats.success(exchange, operation.apply(state, exchange)))
                .orElseGet(() ->
                        error(exchange.request(), 501, "The sandbox does not simulate " + id + " yet", List.of()));
    }

    /** The operations that are simulated, by operationId. */
    Set<String> simulated() {
        return operations.ids();
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        return formats.error(request, status, answers.error(message, problems));
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return formats.error(request, 200, answers.error(message, List.of()));
    }

    @Override
    public void reset() {
        state = start.copy();
    }

    @Override
    public void load(JsonNode data) {
        boolean generated = data.path("generated").asBoolean(true);
        SesState next = generated ? start.copy() : new SesState();
        new SesData(next).read(data.isObject() ? data : JsonNodeFactory.instance.objectNode());
        start = next;
        reset();
    }
}
