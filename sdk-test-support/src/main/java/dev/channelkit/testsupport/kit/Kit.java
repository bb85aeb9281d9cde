package dev.channelkit.testsupport.kit;

import dev.channelkit.testsupport.contract.ContractCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What a topic has to work with: the spec, the cases, a server, and as many clients as it wants, which are closed after each test. */
public final class Kit<C extends AutoCloseable> {
    /** What the clock shows when a client is made. */
    public static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

    /** Thousands of clients would each warn once of every operation that is modelled; what a topic wants to hear of that it asks for. */
    private static final Logger QUIET = Logger.getLogger("dev.channelkit");

    private final KitSpec spec;
    private final List<ContractCase<C>> cases;
    private final KitServer server;
    private final OkHttpClient http;
    private final Function<KitSettings, C> clients;
    private final List<C> open = new ArrayList<>();
    private final Set<String> firsts;
    private final Map<String, Integer> turns = new HashMap<>();
    private @Nullable KitSettings loggedIn;
    private @Nullable C keeper;

    Kit(KitSpec spec, List<ContractCase<C>> cases, KitServer server, Function<KitSettings, C> clients) {
        this.spec = spec;
        this.cases = List.copyOf(cases);
        this.server = server;
        this.http = new OkHttpClient();
        this.clients = clients;
        this.firsts = KitKind.firsts(spec);
        spec.operations().forEach(operation -> turns.put(operation.id(), turns.size()));
        QUIET.setLevel(Level.SEVERE);
    }

    public KitSpec spec() {
        return spec;
    }

    /** The provider's stand-in. Before each test it forgets what it was told and what it was asked. */
    public KitServer server() {
        return server;
    }

    /** Whether an operation is the first of its kind: with it is tried what takes the same way for all of them. */
    boolean isFirst(KitOperation operation) {
        return firsts.contains(operation.id());
    }

    /** An operation's number, by which operations take turns at what need not be tried with each. */
    int turn(KitOperation operation) {
        return Objects.requireNonNull(turns.get(operation.id()));
    }

    /** Every way to call every operation; one operation may have several. */
    public List<ContractCase<C>> cases() {
        return cases;
    }

    /** The first way to call an operation. */
    public ContractCase<C> caseOf(String operationId) {
        return cases.stream()
                .filter(contract -> contract.operation().id().equals(operationId))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no contract case calls " + operationId));
    }

    /** As {@link KitSettings} has them by itself; each time with a clock and with registries of their own. */
    public KitSettings settings() {
        return new KitSettings(
                server.root(), server.baseUrl(), http, spec.schemes().get(0));
    }

    /** A client as {@link #settings} has it. */
    public C client() {
        return client(settings());
    }

    /** A client as {@link #settings} has it, but for this. */
    public C client(UnaryOperator<KitSettings> change) {
        return client(change.apply(settings()));
    }

    /** A client that is closed after the test. */
    public C client(KitSettings settings) {
        C client = clients.apply(settings);
        open.add(client);
        return client;
    }

    /**
     * Settings by which one login serves all tests: for those to which it is all the same who has logged in. Their clients are made anew all the same;
     * they may remember answers.
     */
    KitSettings loggedIn() {
        KitSettings known = loggedIn;
        if (known == null) {
            known = settings();
            loggedIn = known;
            keeper = clients.apply(known); // the login ends with the last client that has it
        }
        return known;
    }

    /** Before a test: nothing is left of the one before, but a login. */
    void reset() throws Exception {
        for (C client : open) {
            client.close();
        }
        open.clear();
        server.reset();
    }

    void close() throws Exception {
        reset();
        if (keeper != null) {
            keeper.close();
        }
        server.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        QUIET.setLevel(null);
    }
}
