package dev.channelkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.channelkit.sandbox.internal.billingplatform.BillingPlatformProvider;
import dev.channelkit.sandbox.internal.bss.BssProvider;
import dev.channelkit.sandbox.internal.dotdigital.DotdigitalProvider;
import dev.channelkit.sandbox.internal.http.HttpServer;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.ses.SesProvider;
import dev.channelkit.sandbox.internal.siesmart.SieSmartProvider;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * The providers of the reseller channel, simulated on free ports of 127.0.0.1: with state that is real, errors as they have them, and
 * faults on demand. Thread-safe.
 *
 * <!-- snippet: SandboxPagesTest#alone -->
 * <pre>{@code
 * try (Sandbox sandbox = Sandbox.start();
 *         SesClient ses = SesClient.builder()
 *                 .baseUrl(sandbox.ses().baseUrl())
 *                 .credentials(sandbox.ses().apiKey(), sandbox.ses().apiSecret())
 *                 .build()) {
 *     System.out.println(ses.customers().get("101").name());
 *     sandbox.received().operation("getCustomer").assertCount(1);
 * }
 * }</pre>
 *
 * <p>A green run proves that client, spec and sandbox agree; not that the provider does.
 */
public final class Sandbox implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SandboxClock clock;
    private final RequestLog log;
    private final FaultPlan faults = new FaultPlan();
    private final Map<String, ProviderServer> servers = new LinkedHashMap<>();
    private final Map<String, ProviderSandbox> providers = new LinkedHashMap<>();
    private final SesSandbox ses;
    private final SieSmartSandbox siesmart;
    private final BssSandbox bss;
    private final DotdigitalSandbox dotdigital;
    private final BillingPlatformSandbox billingplatform;
    private final HttpServer admin;

    Sandbox(SandboxBuilder builder) {
        clock = new SandboxClock(InstantSource.system(), builder.timeScale);
        log = new RequestLog(clock);
        try {
            ses = run(
                    builder,
                    new SesProvider(builder.seed, builder.ses, clock),
                    (server, provider) -> new SesSandbox(this, server));
            siesmart = run(
                    builder,
                    new SieSmartProvider(builder.seed, builder.siesmart, clock),
                    (server, provider) -> new SieSmartSandbox(this, server, provider));
            bss = run(
                    builder,
                    new BssProvider(builder.seed, builder.bss, clock),
                    (server, provider) -> new BssSandbox(this, server, provider));
            dotdigital = run(
                    builder,
                    new DotdigitalProvider(builder.seed, builder.dotdigital, clock),
                    (server, provider) -> new DotdigitalSandbox(this, server, provider));
            billingplatform = run(
                    builder,
                    new BillingPlatformProvider(builder.seed, builder.billingplatform, clock),
                    (server, provider) -> new BillingPlatformSandbox(this, server, provider));
            builder.moved.keySet().forEach(this::known);
            builder.data.forEach(this::load);
            clock.whenMoved(() -> servers.values().forEach(ProviderServer::timeMoved));
            admin = HttpServer.start("admin", builder.adminPort, new AdminApi(this));
        } catch (RuntimeException e) {
            servers.values().forEach(ProviderServer::close);
            throw e;
        }
    }

    private <P extends Provider, H extends ProviderSandbox> H run(
            SandboxBuilder builder, P provider, BiFunction<ProviderServer, P, H> handleOf) {
        ProviderServer server = new ProviderServer(
                provider,
                builder.moved.getOrDefault(provider.name(), Map.of()),
                builder.replay == null ? null : builder.replay.rewound(),
                faults,
                log,
                clock);
        servers.put(server.name(), server);
        H handle = handleOf.apply(server, provider);
        providers.put(server.name(), handle);
        return handle;
    }

    /** Starts a sandbox with the usual seed data. Close it when done. */
    public static Sandbox start() {
        return builder().start();
    }

    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** The simulated SES. */
    public SesSandbox ses() {
        return ses;
    }

    /** The simulated SieSmart. */
    public SieSmartSandbox siesmart() {
        return siesmart;
    }

    /** The simulated BSS. */
    public BssSandbox bss() {
        return bss;
    }

    /** The simulated dotdigital. */
    public DotdigitalSandbox dotdigital() {
        return dotdigital;
    }

    /** The simulated BillingPlatform. */
    public BillingPlatformSandbox billingplatform() {
        return billingplatform;
    }

    /** All simulated providers, by their short names. */
    public Map<String, ProviderSandbox> providers() {
        return Collections.unmodifiableMap(providers);
    }

    /** Where the admin endpoints are, such as {@code http://127.0.0.1:49151}. */
    public String adminUrl() {
        return admin.url();
    }

    /** The providers' time. */
    public SandboxClock clock() {
        return clock;
    }

    /** The requests that arrived since the start or the last reset, also those that were refused. The last 10,000 are kept. */
    public ReceivedRequests received() {
        return new ReceivedRequests(log.received(), "");
    }

    /** What the specs did not allow, since the start or the last reset. */
    public List<Refusal> report() {
        return log.refusals();
    }

    /** Plans a fault. The first planned one whose turn it is meets a call; one in the call's own header goes before. */
    public void fault(Fault fault) {
        faults.add(Objects.requireNonNull(fault, "fault"));
    }

    /** Forgets all planned faults. */
    public void clearFaults() {
        faults.clear();
    }

    /** Goes back to the start: its data, the machine's time, no faults, nothing received. */
    public void reset() {
        faults.clear();
        clock.reset();
        servers.values().forEach(ProviderServer::reset);
        log.clear();
    }

    FaultPlan faults() {
        return faults;
    }

    private void load(String data) {
        JsonNode root;
        try {
            root = JSON.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The data is not JSON: " + e.getOriginalMessage(), e);
        }
        if (!root.isObject()) {
            throw new IllegalArgumentException("The data is not an object with a member for each provider");
        }
        root.properties().forEach(provider -> known(provider.getKey()).load(provider.getValue()));
    }

    private ProviderServer known(String provider) {
        ProviderServer server = servers.get(provider);
        if (server == null) {
            throw new IllegalArgumentException("There is no provider '" + provider + "', only " + servers.keySet());
        }
        return server;
    }

    /** Stops all servers; calls that are still delayed or hang end without an answer. */
    @Override
    public void close() {
        admin.close();
        servers.values().forEach(ProviderServer::close);
    }

    @Override
    public String toString() {
        return "Sandbox[" + adminUrl() + ", " + providers().values() + "]";
    }
}
