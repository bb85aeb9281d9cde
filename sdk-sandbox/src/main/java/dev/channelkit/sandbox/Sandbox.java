package dev.channelkit.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.channelkit.sandbox.billingplatform.BillingPlatformProfile;
import dev.channelkit.sandbox.bss.BssProfile;
import dev.channelkit.sandbox.dotdigital.DotdigitalProfile;
import dev.channelkit.sandbox.internal.billingplatform.BillingPlatformProvider;
import dev.channelkit.sandbox.internal.bss.BssProvider;
import dev.channelkit.sandbox.internal.dotdigital.DotdigitalProvider;
import dev.channelkit.sandbox.internal.http.HttpServer;
import dev.channelkit.sandbox.internal.replay.Replay;
import dev.channelkit.sandbox.internal.server.Provider;
import dev.channelkit.sandbox.internal.ses.SesProvider;
import dev.channelkit.sandbox.internal.siesmart.SieSmartProvider;
import dev.channelkit.sandbox.internal.spec.Place;
import dev.channelkit.sandbox.ses.SesProfile;
import dev.channelkit.sandbox.siesmart.SieSmartProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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

    private Sandbox(Builder builder) {
        clock = new SandboxClock(InstantSource.system(), builder.timeScale);
        log = new RequestLog(clock);
        try {
            ses = new SesSandbox(
                    this,
                    run(new SesProvider(builder.seed, builder.ses, clock), builder)
                            .settings());
            providers.put(ses.name(), ses);
            SieSmartProvider provider = new SieSmartProvider(builder.seed, builder.siesmart, clock);
            siesmart = new SieSmartSandbox(this, run(provider, builder), provider);
            providers.put(siesmart.name(), siesmart);
            BssProvider reseller = new BssProvider(builder.seed, builder.bss, clock);
            bss = new BssSandbox(this, run(reseller, builder), reseller);
            providers.put(bss.name(), bss);
            DotdigitalProvider partner = new DotdigitalProvider(builder.seed, builder.dotdigital, clock);
            dotdigital = new DotdigitalSandbox(this, run(partner, builder), partner);
            providers.put(dotdigital.name(), dotdigital);
            BillingPlatformProvider biller = new BillingPlatformProvider(builder.seed, builder.billingplatform, clock);
            billingplatform = new BillingPlatformSandbox(this, run(biller, builder), biller);
            providers.put(billingplatform.name(), billingplatform);
            builder.moved.keySet().forEach(this::known);
            builder.data.forEach(this::load);
            clock.whenMoved(() -> servers.values().forEach(ProviderServer::timeMoved));
            admin = HttpServer.start("admin", builder.adminPort, new AdminApi(this));
        } catch (RuntimeException e) {
            servers.values().forEach(ProviderServer::close);
            throw e;
        }
    }

    private ProviderServer run(Provider provider, Builder builder) {
        ProviderServer server = new ProviderServer(
                provider,
                builder.moved.getOrDefault(provider.name(), Map.of()),
                builder.replay == null ? null : builder.replay.rewound(),
                faults,
                log,
                clock);
        servers.put(server.name(), server);
        return server;
    }

    /** Starts a sandbox with the usual seed data. Close it when done. */
    public static Sandbox start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
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

    /** How a sandbox starts. */
    public static final class Builder {
        private long seed = 1;
        private int adminPort;
        private final List<String> data = new ArrayList<>();
        private SesProfile ses = SesProfile.usual();
        private SieSmartProfile siesmart = SieSmartProfile.usual();
        private BssProfile bss = BssProfile.usual();
        private DotdigitalProfile dotdigital = DotdigitalProfile.usual();
        private BillingPlatformProfile billingplatform = BillingPlatformProfile.usual();
        private int timeScale = 1;
        private @Nullable Replay replay;
        private final Map<String, Map<String, Place>> moved = new TreeMap<>();

        private Builder() {}

        /** Which data is made up: the same number gives the same data. The default is 1. */
        public Builder seed(long value) {
            seed = value;
            return this;
        }

        /**
         * Own data, as JSON: added to the made-up data, or in its place where it says {@code "generated": false}. Its schema is in
         * docs/sandbox.md. May be called more than once.
         */
        public Builder data(String json) {
            data.add(Objects.requireNonNull(json, "json"));
            return this;
        }

        /**
         * Own data from a file in UTF-8, as {@link #data(String)}.
         *
         * @throws UncheckedIOException if it cannot be read
         */
        public Builder data(Path file) {
            try {
                return data(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
        }

        /**
         * Answers with recordings in place of the simulation: the {@code .har} files of that directory, in the order of their names, as the
         * clients' recorder writes them. A call that was not recorded is answered with 501 and the names of the closest that were. Faults
         * work as ever. Which recording answers a call is in docs/sandbox.md.
         *
         * @throws IllegalArgumentException if the directory has no such file, or one cannot be read
         */
        public Builder replay(Path directory) {
            replay = Replay.of(Objects.requireNonNull(directory, "directory"));
            return this;
        }

        /**
         * Has an operation elsewhere than the spec says, as a platform may that its spec guessed wrong; for trying overlays.
         *
         * @param provider the short name, such as {@code ses}
         * @param operationId which operation
         * @param method the verb it has
         * @param path its path below the base path, with the same parameters as in the spec
         * @throws IllegalArgumentException if verb or path are none; {@link #start} throws it for an operation or parameters that are not there
         */
        public Builder move(String provider, String operationId, String method, String path) {
            moved.computeIfAbsent(provider, name -> new TreeMap<>()).put(operationId, new Place(method, path));
            return this;
        }

        /** The port of the admin endpoints; 0, the default, for a free one. */
        public Builder adminPort(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("A port is from 0 to 65535, not " + port);
            }
            adminPort = port;
            return this;
        }

        /** How SES behaves where its behaviour is not known. */
        public Builder ses(SesProfile profile) {
            ses = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /** How SieSmart behaves where its behaviour is not known, and how fast it is. */
        public Builder siesmart(SieSmartProfile profile) {
            siesmart = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /** How BSS behaves where its behaviour is not known, and how fast it is. */
        public Builder bss(BssProfile profile) {
            bss = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /** How dotdigital behaves where its behaviour is not known, how slow it is, and how much goes wrong. */
        public Builder dotdigital(DotdigitalProfile profile) {
            dotdigital = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /** How BillingPlatform behaves where its behaviour is not known, its limits, and how fast its background is. */
        public Builder billingplatform(BillingPlatformProfile profile) {
            billingplatform = Objects.requireNonNull(profile, "profile");
            return this;
        }

        /**
         * How many times faster than the machine's the providers' time runs, so that two minutes pass in a moment also where nobody moves the
         * clock; 1 by default. It begins at the machine's time.
         *
         * @param times from 1 to 1,000,000
         */
        public Builder timeScale(int times) {
            if (times < 1 || times > 1_000_000) {
                throw new IllegalArgumentException("Time runs from 1 to 1000000 times as fast, not " + times);
            }
            timeScale = times;
            return this;
        }

        /**
         * One setting of a provider's profile, by its name in docs/sandbox.md; the others stay.
         *
         * @throws IllegalArgumentException if there is no such provider or setting, or the value does not fit
         */
        public Builder profile(String provider, String setting, String value) {
            return switch (provider) {
                case "ses" -> ses(ses.with(setting, value));
                case "siesmart" -> siesmart(siesmart.with(setting, value));
                case "bss" -> bss(bss.with(setting, value));
                case "dotdigital" -> dotdigital(dotdigital.with(setting, value));
                case "billingplatform" -> billingplatform(billingplatform.with(setting, value));
                default -> throw new IllegalArgumentException("there is no provider '" + provider + "'");
            };
        }

        /**
         * Starts it.
         *
         * @throws IllegalArgumentException if own data does not fit; the message says what and where
         * @throws UncheckedIOException if the admin port is taken
         */
        public Sandbox start() {
            return new Sandbox(this);
        }
    }
}
