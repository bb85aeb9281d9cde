package dev.channelkit.sandbox.internal.siesmart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.channelkit.sandbox.internal.http.Answer;
import dev.channelkit.sandbox.internal.http.Authorization;
import dev.channelkit.sandbox.internal.http.HttpRequest;
import dev.channelkit.sandbox.internal.server.Exchange;
import dev.channelkit.sandbox.internal.server.Memory;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.server.RateWindow;
import dev.channelkit.sandbox.internal.server.Running;
import dev.channelkit.sandbox.internal.server.Service;
import dev.channelkit.sandbox.internal.spec.Problem;
import dev.channelkit.sandbox.siesmart.SentCallback;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Siemens SieSmart, as its notes and its spec have it. */
public final class SieSmartProvider implements Provider {
    private static final String BASE_PATH = "/siesmart/b2b/v1";

    private final SieSmartProfile profile;
    private final InstantSource clock;
    private final Traces traces;
    private final SieSmartAnswers answers;
    private final Tokens tokens;
    private final RateWindow window;
    private final Callbacks callbacks;
    private final Changes changes;
    private final LifeCycle life;
    private final SieSmartOperations operations;
    private final Alarm alarm;
    private final Memory<SieSmartState> memory;

    public SieSmartProvider(long seed, SieSmartProfile profile, InstantSource clock) {
        this.profile = profile;
        this.clock = clock;
        traces = new Traces(seed);
        answers = new SieSmartAnswers(profile, traces);
        tokens = new Tokens(seed, clock, profile.tokenLife(), profile.realTokenLife());
        window = new RateWindow(
                profile.rateLimit(),
                profile.rateWindow(),
                profile.countRejected(),
                profile.rateBySandboxClock() ? RateWindow.nanosOf(clock) : System::nanoTime);
        callbacks = new Callbacks(answers, clock, profile.callbackCopies());
        Versions versions = new Versions(profile);
        changes = new Changes(versions, answers, callbacks, clock);
        life = new LifeCycle(profile, clock, changes);
        operations = new SieSmartOperations(seed, profile, clock, answers, versions, changes, life);
        alarm = new Alarm(clock);
        memory = new Memory<>(() -> SieSmartSeed.made(seed), SieSmartState::copy);
    }

    @Override
    public String name() {
        return "siesmart";
    }

    @Override
    public String basePath() {
        return BASE_PATH;
    }

    @Override
    public Map<String, String> credentials() {
        Map<String, String> credentials = new LinkedHashMap<>();
        credentials.put("clientId", TokenService.CLIENT_ID);
        credentials.put("clientSecret", TokenService.CLIENT_SECRET);
        credentials.put("audience", TokenService.AUDIENCE);
        return credentials;
    }

    @Override
    public Map<String, Service> services() {
        return Map.of("token", new TokenService(tokens));
    }

    @Override
    public void started(Running running) {
        alarm.rings(() -> running.locked(this::timeMoved));
    }

    @Override
    public Optional<Answer> admit(HttpRequest request) {
        return window.refuse(request.remote()).map(wait -> {
            Answer answer = error(request, 429, "The request rate limit has been reached", List.of());
            return profile.retryAfter() ? answer.withRetryAfter(wait) : answer;
        });
    }

    @Override
    public Optional<Answer> refuse(HttpRequest request) {
        return Authorization.bearer(request).filter(tokens::isGood).isPresent()
                ? Optional.empty()
                : Optional.of(error(request, 401, "The token is missing, unknown or expired", List.of())
                        .withHeader("WWW-Authenticate", "Bearer"));
    }

    /** Without the tag of a version it is not a bad request, but one whose precondition fails. */
    @Override
    public int refusal(List<Problem> problems) {
        boolean noTag = problems.stream()
                .anyMatch(problem -> problem.in().equals("header")
                        && problem.name().equals("If-Match")
                        && problem.what().startsWith("is required"));
        return noTag ? profile.missingTag() : 400;
    }

    @Override
    public Answer apply(Exchange exchange) {
        SieSmartState state = memory.now();
        life.catchUp(state);
        Answer answer = operations.get(exchange.operation().id()).apply(state, exchange);
        setAlarm();
        return answer.headers().first(Traces.HEADER).isPresent()
                ? answer
                : answer.withHeader(Traces.HEADER, traces.next());
    }

    /** The operations of the API that are simulated, by operationId. */
    Set<String> simulated() {
        return operations.ids();
    }

    @Override
    public Answer error(HttpRequest request, int status, String message, List<Problem> problems) {
        return answers.error(status, message, problems);
    }

    @Override
    public Answer unsuccessful(HttpRequest request, String message) {
        return answers.error(200, message, List.of());
    }

    @Override
    public void timeMoved() {
        // what is asleep catches up when it is woken
        if (memory.isAwake()) {
            life.catchUp(memory.now());
            setAlarm();
        }
    }

    private void setAlarm() {
        life.next(memory.now()).ifPresent(alarm::set);
    }

    @Override
    public void reset() {
        memory.reset();
        tokens.reset();
        window.clear();
        callbacks.reset();
    }

    @Override
    public void load(JsonNode data) {
        SieSmartState next =
                data.path("generated").asBoolean(true) ? memory.start() : new SieSmartState(SieSmartSeed.reference());
        JsonNode given = data.isObject() ? data : JsonNodeFactory.instance.objectNode();
        new SieSmartData(next, spec(), clock.instant()).read(given);
        memory.startWith(next);
        reset();
    }

    @Override
    public void stopped() {
        alarm.close();
        callbacks.close();
    }

    /** How many tokens were given out. */
    public int tokensIssued() {
        return tokens.issued();
    }

    /** Ends the life of all tokens. */
    public void expireTokens() {
        tokens.expireAll();
    }

    /** From now on, new tokens have, and say, that life. */
    public void tokensLive(Duration lifetime) {
        tokens.live(lifetime);
    }

    /** Decides a proposal that was submitted. */
    public void decide(long proposalId, String status) {
        Proposal after = copy(proposalId);
        if (after.decisionData().isEmpty()) {
            throw new IllegalStateException("Proposal " + proposalId + " was not submitted");
        }
        life.decided(after, status);
        changes.commit(memory.now(), after);
        setAlarm();
    }

    /** Puts a proposal into that overall status. */
    public void creditStatus(long proposalId, String status) {
        Proposal after = copy(proposalId);
        after.data.put("creditStatus", status);
        changes.commit(memory.now(), after);
        setAlarm();
    }

    /** Changes a proposal's version and nothing else, as if somebody else had written. */
    public void touch(long proposalId) {
        changes.commit(memory.now(), copy(proposalId));
    }

    /** Puts the e-signature of a signatory, or of all, into that status. */
    public void sign(long proposalId, long documentId, String email, String status) {
        Proposal after = copy(proposalId);
        Document document = after.document(documentId)
                .orElseThrow(() -> new IllegalArgumentException("There is no document " + documentId));
        int met = 0;
        for (JsonNode signatory : document.signatories()) {
            if (email.isEmpty() || signatory.path("email").asText().equals(email)) {
                met++;
                if (status.equals("SIGNED")) {
                    LifeCycle.signed((ObjectNode) signatory, clock.instant());
                } else {
                    ((ObjectNode) signatory).put("status", status);
                }
            }
        }
        if (met == 0) {
            throw new IllegalArgumentException("Document " + documentId + " has no such signatory");
        }
        life.received(after);
        changes.commit(memory.now(), after);
        setAlarm();
    }

    /** Takes away what a refresh of the test database does. */
    public void wipe() {
        memory.now().wipe();
    }

    /** The callbacks so far. Thread-safe. */
    public List<SentCallback> callbacks() {
        return callbacks.sent();
    }

    /** Waits until no callback is left to be sent; whether that came to be in time. Thread-safe. */
    public boolean awaitCallbacks(Duration most) throws InterruptedException {
        return callbacks.awaitQuiet(most);
    }

    private Proposal copy(long proposalId) {
        SieSmartState state = memory.now();
        life.catchUp(state);
        return state.find(Long.toString(proposalId))
                .orElseThrow(() -> new IllegalArgumentException("There is no proposal " + proposalId))
                .copy();
    }
}
