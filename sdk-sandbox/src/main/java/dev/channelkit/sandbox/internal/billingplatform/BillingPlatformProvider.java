package dev.channelkit.sandbox.internal.billingplatform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.internal.billingplatform.model.RefusedException.Reason;
import dev.channelkit.sandbox.internal.billingplatform.store.EntityStore;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.internal.spec.Route;
import dev.channelkit.sandbox.internal.spec.Spec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** BillingPlatform, as its notes and its spec have it. Records are made up when first asked for. */
public final class BillingPlatformProvider implements Provider {
    static final String SESSION = "sessionid";
    static final String ORGANIZATION = "sandboxorg";
    private static final String ROOT = "/" + ORGANIZATION + "/";
    private static final String AUTHENTICATE = ROOT + "auth/1.0/authenticate";

    private final BillingAnswers answers;
    private final Access access;
    private final Limits limits;
    private final Tenant tenant;
    private final StoredFiles files = new StoredFiles();
    private final Background background;
    private final RecordCalls records;
    private final Extracts extracts;
    private final FileCalls fileCalls;
    private final Uploads uploads;
    private @Nullable BillingOperations operations;

    public BillingPlatformProvider(long seed, BillingPlatformProfile profile, InstantSource clock) {
        answers = new BillingAnswers(profile);
        access = new Access(seed, profile, answers, clock);
        limits = new Limits(profile, clock);
        tenant = new Tenant(clock);
        background = new Background(clock);
        Rows rows = new Rows(profile);
        records = new RecordCalls(profile, answers, rows, tenant);
        extracts = new Extracts(profile, tenant, files, rows, background, clock);
        uploads = new Uploads(profile, tenant, files, background, clock);
        fileCalls = new FileCalls(profile, answers, tenant, files, uploads);
    }

    @Override
    public String name() {
        return "billingplatform";
    }

    @Override
    public String basePath() {
        return ROOT + "rest/2.0";
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("organization", ORGANIZATION);
        credentials.put("userName", LoginCalls.USER);
        credentials.put("password", LoginCalls.PASSWORD);
        credentials.put("clientId", TokenCalls.CLIENT_ID);
        credentials.put("clientSecret", TokenCalls.CLIENT_SECRET);
        return credentials;
    }

    @Override
    public Map<String, String> furtherPaths() {
        Map<String, String> paths = new LinkedHashMap<>();
        paths.put("hostUrl", "");
        paths.put("tokenUrl", AUTHENTICATE);
        return paths;
    }

    /** The sandbox's organisation stands for the spec's. */
    @Override
    public String written(String path) {
        return path.startsWith(ROOT) ? "/myorg/" + path.substring(ROOT.length()) : "/elsewhere";
    }

    /** A record alone is written as a list of one. */
    @Override
    public JsonNode written(JsonNode body) {
        JsonNode records = body.path("brmObjects");
        if (!records.isObject()) {
            return body;
        }
        ObjectNode written = ((ObjectNode) body).deepCopy();
        written.putArray("brmObjects").add(records);
        return written;
    }

    /** Every entity has every verb, also where the spec lists the entity with some of them. */
    @Override
    public Route route(Spec known, HttpRequest request, Predicate<String> servers) {
        String path = written(request.path());
        Route route = known.route(request.method(), path, servers);
        return route instanceof Route.NoMethod
                ? known.template(request.method(), path, servers)
                        .<Route>map(found -> found)
                        .orElse(route)
                : route;
    }

    @Override
    public Optional<Answer> admit(HttpRequest request) {
        return limits.enter(request.remote()).map(wait -> access.beyondLimit(request, wait));
    }

    @Override
    public void left(HttpRequest request) {
        limits.leave();
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        if (!request.path().startsWith(ROOT)) {
            return Optional.of(BillingAnswers.html(404));
        }
        return isTokenCall(request) || request.path().equals(basePath() + "/login")
                ? Optional.empty()
                : access.refuse(request);
    }

    private static boolean isTokenCall(HttpRequest request) {
        return request.path().equals(AUTHENTICATE);
    }

    @Override
    public Answer apply(Exchange exchange) {
        access.refuseBoth(exchange);
        background.catchUp();
        Operation operation = operations().get(exchange.operation().id());
        try {
            return operation.apply(exchange);
        } catch (dev.channelkit.sandbox.internal.billingplatform.model.RefusedException e) {
            String message = String.valueOf(e.getMessage());
            exchange.remark(message);
            return answers.error(exchange.request(), e.reason() == Reason.UNKNOWN_ENTITY ? 404 : 400, message);
        }
    }

    private BillingOperations operations() {
        BillingOperations known = operations;
        if (known == null) {
            known = new BillingOperations(spec(), access.logins, access.tokens, records, extracts, uploads, fileCalls);
            operations = known;
        }
        return known;
    }

    /** The operations of the API that are simulated, by operationId. */
    Set<String> simulated() {
        return operations().ids();
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        String details = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
        String text = details.isEmpty() ? message : message + ": " + details;
        return isTokenCall(request) ? TokenCalls.error(status, text) : answers.error(request, status, text);
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return isTokenCall(request)
                ? TokenCalls.error(200, message)
                : answers.unsuccessful(request, "SIMULATED_ERROR", message);
    }

    @Override
    public void timeMoved() {
        background.catchUp();
    }

    @Override
    public void reset() {
        access.reset();
        limits.reset();
        background.clear();
        files.clear();
        extracts.reset();
        records.drop(0);
        tenant.reset();
    }

    @Override
    public void load(JsonNode data) {
        tenant.load(data.isObject() ? data : JsonNodeFactory.instance.objectNode());
    }

    @Override
    public void stopped() {
        tenant.close();
    }

    /** Who may come in. */
    public Access access() {
        return access;
    }

    /**
     * Asks the records themselves, for a test.
     *
     * @throws IllegalArgumentException if they refuse, as there is no such entity
     */
    public <T> T ask(Function<EntityStore, T> question) {
        background.catchUp();
        try {
            return question.apply(tenant.store());
        } catch (dev.channelkit.sandbox.internal.billingplatform.model.RefusedException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Adds an entity, or fields to one. */
    public void define(JsonNode entity) {
        ask(store -> {
            Tenant.define(store, entity);
            return entity;
        });
    }

    /** Puts a record with the id that it has, or the next one; tells which. */
    public String put(String entity, JsonNode record) {
        return Tenant.require(ask(store -> store.load(entity, List.of(record))).get(0), entity);
    }

    /** Has the answer of the next write lack its last results. */
    public void dropResults(int results) {
        records.drop(results);
    }

    /** Switches the background process. */
    public void background(boolean on) {
        background.catchUp();
        extracts.background(on);
    }

    /** Has tokens live so long from now on. */
    public void tokensLive(Duration life) {
        access.tokens.live(life);
    }
}
