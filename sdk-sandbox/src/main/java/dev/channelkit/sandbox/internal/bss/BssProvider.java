package dev.channelkit.sandbox.internal.bss;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Memory;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.RateWindow;
import dev.channelkit.sandbox.internal.spec.Problem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final RateWindow window;
    private final Memory<BssState> memory;
    private final Memory<BssState> othersMemory;
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
        memory = new Memory<>(() -> BssSeed.made(seed), BssState::copy);
        othersMemory = new Memory<>(() -> BssSeed.other(seed), BssState::copy);
        window = new RateWindow(
                profile.rateLimit(),
                profile.rateWindow(),
                true,
                profile.rateBySandboxClock() ? RateWindow.nanosOf(clock) : System::nanoTime);
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
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("hostUrl", "");
        paths.put("tokenUrl", TokenCalls.PATH);
        return paths;
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
        if (isTokenCall(request)) {
            return Optional.empty();
        }
        return window.refuse(request.remote())
                .map(wait -> profile.retryAfter() ? answers.beyondLimit().withRetryAfter(wait) : answers.beyondLimit());
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
        return Authorization.bearer(request).flatMap(tokens::user);
    }

    @Override
    public Answer apply(Exchange exchange) {
        String id = exchange.operation().id();
        if (id.equals("createToken")) {
            return tokenCalls.apply(exchange);
        }
        Versions.of(exchange.request());
        boolean others = user(exchange.request()).equals(Optional.of(TokenCalls.OTHER_USER));
        BssState now = (others ? othersMemory : memory).now();
        life.catchUp(now);
        if (profile.edition().equals("free") && !exchange.operation().method().equals("GET")) {
            throw Rules.notYours();
        }
        return operations.get(id).apply(now, exchange);
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
        memory.reset();
        othersMemory.reset();
        tokens.reset();
        tokenCalls.reset();
        window.clear();
    }

    @Override
    public void load(JsonNode data) {
        BssState next = data.path("generated").asBoolean(true) ? memory.start() : BssSeed.empty(seed);
        JsonNode given = data.isObject() ? data : JsonNodeFactory.instance.objectNode();
        new BssData(next, spec(), clock.instant()).read(given);
        memory.startWith(next);
        reset();
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
        life.catchUp(memory.now());
        life.finish(memory.now(), orderId, Optional.ofNullable(failure));
    }

    /** Ends a request for seats now. */
    public void decideQuantity(String requestId, String status, @Nullable String message) {
        life.catchUp(memory.now());
        life.decide(memory.now(), requestId, status, message);
    }

    /** Puts an object into a list; tells its id. */
    public String put(String list, JsonNode object) {
        life.catchUp(memory.now());
        return new BssData(memory.now(), spec(), clock.instant()).add(list, object, "the object");
    }

    /** Takes an object out of a list; whether it was there. */
    public boolean remove(String list, String id) {
        return memory.now().remove(list, id);
    }
}
