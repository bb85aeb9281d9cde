package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.testsupport.contract.ContractCase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;

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

    Kit(KitSpec spec, List<ContractCase<C>> cases, KitServer server, Function<KitSettings, C> clients) {
        this.spec = spec;
        this.cases = List.copyOf(cases);
        this.server = server;
        this.http = new OkHttpClient();
        this.clients = clients;
        QUIET.setLevel(Level.SEVERE);
    }

    public KitSpec spec() {
        return spec;
    }

    /** The provider's stand-in. Before each test it forgets what it was told and what it was asked. */
    public KitServer server() {
        return server;
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

    /**
     * Patient for no time at all: one attempt, no limits but its own registry, a clock of its own, no corrections, not strict; with the kit's test
     * credentials, which no other client shares.
     */
    public KitSettings settings() {
        return new KitSettings(
                server.root(),
                server.baseUrl(),
                http,
                ManualTime.autoAdvancing(NOW),
                RetryPolicy.none(),
                Limits.none(),
                new LimitRegistry(),
                new CredentialRegistry(),
                Overlay.none(),
                false,
                CallListener.NONE,
                Format.JSON,
                null,
                spec.schemes().get(0),
                () -> BasicCredentials.of(KitSettings.USER, KitSettings.SECRET));
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

    /** Before a test: nothing is left of the one before. */
    void reset() throws Exception {
        for (C client : open) {
            client.close();
        }
        open.clear();
        server.reset();
    }

    void close() throws Exception {
        reset();
        server.close();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
        QUIET.setLevel(null);
    }
}
