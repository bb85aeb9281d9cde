package dev.channelkit.sandbox.internal.ses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Memory;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.Running;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.ses.SesProfile;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final Memory<SesState> memory;

    public SesProvider(long seed, SesProfile profile, InstantSource clock) {
        answers = new SesAnswers(profile);
        formats = new SesFormats(profile);
        files = new InvoiceFiles(clock);
        operations = new SesOperations(profile, new UsageReports(seed), files, clock);
        memory = new Memory<>(() -> SesSeed.made(seed), SesState::copy);
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
        return Map.of("filesUrl", request -> files.answer(memory.now(), request));
    }

    @Override
    public void started(Running running) {
        files.hostedAt(running.hosts().getOrDefault("filesUrl", ""));
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        return Authorization.isBasic(request, API_KEY, API_SECRET)
                ? Optional.empty()
                : Optional.of(error(request, 401, "The API key or secret is missing or wrong", List.of()));
    }

    @Override
    public Answer apply(Exchange exchange) {
        Operation operation = operations.get(exchange.operation().id());
        return formats.success(exchange, operation.apply(memory.now(), exchange));
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
        memory.reset();
    }

    @Override
    public void load(JsonNode data) {
        boolean generated = data.path("generated").asBoolean(true);
        SesState next = generated ? memory.start() : new SesState();
        new SesData(next).read(data.isObject() ? data : JsonNodeFactory.instance.objectNode());
        memory.startWith(next);
    }
}
