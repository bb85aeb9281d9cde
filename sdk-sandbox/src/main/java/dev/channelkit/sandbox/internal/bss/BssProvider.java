package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.RateWindow;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** interworks.cloud BSS, as its notes and its spec have it. Data are made up when first asked for. */
public final class BssProvider implements Provider {
    private static final String BASE_PATH = "/api";

    private final long seed;
    private final BssProfile profile;
    private final InstantSource clock;
    private final BssAnswers answers;
    private final Tokens tokens;
    private final TokenCalls tokenCalls;
    private final LifeCycle life;
    private final BssOperations operations;
    private final @Nullable RateWindow window;
    private @Nullable BssState start;
    private @Nullable BssState state;
    private @Nullable BssState other;
    private volatile @Nullable Paths paths;

    public BssProvider(long seed, BssProfile profile, InstantSource clock) {
        this.seed = seed;
        this.profile = profile;
        this.clock = clock;
        answers = new BssAnswers(profile);
        tokens = new Tokens(seed, clock);
        tokenCalls = new TokenCalls(profile, tokens);
        life = new LifeCycle(profile, clock);
        operations = new BssOperations(profile, answers, life, clock);
        LongSupplier nanos = profile.rateBySandboxClock() ? sandboxNanos(clock) : System::nanoTime;
        window = profile.rateLimit().isEmpty()
                ? null
                : new RateWindow(profile.rateLimit().getAsInt(), profile.rateWindow(), true, nanos);
    }

    private static LongSupplier sandboxNanos(InstantSource clock) {
        return () -> Math.addExact(
                Math.multiplyExact(clock.instant().getEpochSecond(), 1_000_000_000L),
                clock.instant().getNano());
    }

    @Override
    public String name() {
        return "bss";
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
        credentials.put("clientKey", TokenCalls.CLIENT_KEY);
        credentials.put("clientSecret", TokenCalls.CLIENT_SECRET);
        credentials.put("userName", TokenCalls.USER);
        credentials.put("password", TokenCalls.PASSWORD);
        credentials.put("otherUserName", TokenCalls.OTHER_USER);
        credentials.put("otherPassword", TokenCalls.OTHER_PASSWORD);
        return credentials;
    }

    @Override
    public Map<String, String> furtherPaths() {
        return Map.of("tokenUrl", TokenCalls.PATH);
    }

    @Override
    public String written(String path) {
        Paths known = paths;
        if (known == null) {
            known = new Paths(spec());
            paths = known;
        }
        return known.written(path);
    }

    /** The limit counts what goes to the API; tokens are had without it. */
    @Override
    public Optional<Answer> admit(HttpRequest request) {
        if (window == null || isTokenCall(request)) {
            return Optional.empty();
        }
        return window.refuse(request.remote())
                .map(wait -> profile.retryAfter()
                        ? answers.beyondLimit()
                                .withHeader(
                                        "Retry-After",
                                        Long.toString(wait.plusMillis(999).toSeconds()))
                        : answers.beyondLimit());
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        if (isTokenCall(request)) {
            return Optional.empty();
        }
        return user(request).isPresent()
                ? Optional.empty()
                : Optional.of(error(request, 401, "The token is missing, unknown or expired", List.of())
                        .withHeader("WWW-Authenticate", "Bearer"));
    }

    private Optional<String> user(HttpRequest request) {
        String sent = request.headers().first("Authorization").orElse("");
        return sent.toLowerCase(Locale.ROOT).startsWith("bearer ")
                ? tokens.user(sent.substring("bearer ".length()).trim())
                : Optional.empty();
    }

    @Override
    public Answer apply(Exchange exchange) {
        String id = exchange.operation().id();
        if (id.equals("createToken")) {
            return tokenCalls.apply(exchange);
        }
        Versions.of(exchange.request());
        BssState now = user(exchange.request()).equals(Optional.of(TokenCalls.OTHER_USER)) ? other() : state();
        life.catchUp(now);
        if (profile.edition().equals("free") && !exchange.operation().method().equals("GET")) {
            throw Rules.notYours();
        }
        return operations
                .find(id)
                .map(operation -> operation.apply(now, exchange))
                .orElseGet(() ->
                        error(exchange.request(), 501, "The sandbox does not simulate " + id + " yet", List.of()));
    }

    /** The operations of the API that are simulated, by operationId; the token call apart. */
    Set<String> simulated() {
        return operations.ids();
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        if (isTokenCall(request)) {
            return tokenCalls.error(status, message, problems);
        }
        return status == 405 ? answers.noMethod(request) : answers.error(status, message, problems);
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return answers.error(200, message, List.of());
    }

    private boolean isTokenCall(HttpRequest request) {
        String path = request.path();
        return path.equalsIgnoreCase(TokenCalls.PATH) || path.equalsIgnoreCase(TokenCalls.PATH + "/");
    }

    @Override
    public void reset() {
        state = null;
        other = null;
        tokens.reset();
        tokenCalls.reset();
        if (window != null) {
            window.clear();
        }
    }

    @Override
    public void load(JsonNode data) {
        BssState next = data.path("generated").asBoolean(true) ? start().copy() : BssSeed.empty(seed);
        JsonNode given = data.isObject() ? data : JsonNodeFactory.instance.objectNode();
        new BssData(next, spec(), clock.instant()).read(given);
        start = next;
        reset();
    }

    private BssState start() {
        if (start == null) {
            start = BssSeed.made(seed);
        }
        return start;
    }

    private BssState state() {
        if (state == null) {
            state = start().copy();
        }
        return state;
    }

    private BssState other() {
        if (other == null) {
            other = BssSeed.other(seed);
        }
        return other;
    }

    /** How many tokens were given out. */
    public int tokensIssued() {
        return tokens.issued();
    }

    /** How many passwords were wrong. */
    public int failedLogins() {
        return tokenCalls.failedLogins();
    }

    /** Ends the life of all access tokens. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /** Ends the life of all refresh tokens. */
    public void expireRefreshTokens() {
        tokens.expireRefresh();
    }

    /** From now on, new tokens have, and say, that life. */
    public void tokensLive(Duration lifetime) {
        tokenCalls.live(lifetime);
    }

    /** Gives the user another password. */
    public void changePassword(String password) {
        tokenCalls.changePassword(password);
    }

    /** Ends the execution of an order now; with a message, badly. */
    public void finishOrder(String orderId, @Nullable String failure) {
        life.catchUp(state());
        life.finish(state(), orderId, Optional.ofNullable(failure));
    }

    /** Ends a request for seats now. */
    public void decideQuantity(String requestId, String status, @Nullable String message) {
        life.catchUp(state());
        life.decide(state(), requestId, status, message);
    }

    /** Puts an object into a list; tells its id. */
    public String put(String list, JsonNode object) {
        life.catchUp(state());
        return new BssData(state(), spec(), clock.instant()).add(list, object, "the object");
    }

    /** Takes an object out of a list; whether it was there. */
    public boolean remove(String list, String id) {
        return state().remove(list, id);
    }
}
