package dev.channelkit.testsupport.kit;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.renewal.CredentialRegistry;
import dev.channelkit.commons.call.ClientBuilder;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.ManualTime;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How a client of the kit is to be. A provider's adapter gives a builder where it is and who it is, and leaves the rest to {@link #on}, which gives it
 * back to be built.
 *
 * <p>As they are made they ask for a client that is patient for no time at all: one attempt, no limits but its own registry, a clock of its own, no
 * corrections, not strict; with the kit's test credentials, which no other client shares. Immutable.
 */
public final class KitSettings {
    /** Who calls: a user, a key or a client id. */
    public static final String USER = "kit-test-user-4711";
    /** What proves it: a password or a secret. Its Base64 has a slash, and it needs escaping in forms. */
    public static final String SECRET = "kit-test-secret???>>>&=0815";
    /** Who calls on whose behalf, where there are two that prove themselves. */
    public static final String SECOND_USER = "kit-test-second-user-4711";
    /** What proves that. */
    public static final String SECOND_SECRET = "kit-test-second-secret+/=0815";

    private final String root;
    private final String baseUrl;
    private final OkHttpClient http;
    private TimeSource time = ManualTime.autoAdvancing(Kit.NOW);
    private @Nullable RetryPolicy retry = RetryPolicy.none();
    private @Nullable Limits limits = Limits.none();
    private LimitRegistry limitRegistry = new LimitRegistry();
    private CredentialRegistry credentials = new CredentialRegistry();
    private Overlay overlay = Overlay.none();
    private boolean strict;
    private CallListener listener = CallListener.NONE;
    private Format format = Format.JSON;
    private @Nullable Duration totalTimeout;
    private @Nullable Executor executor;
    private String scheme;
    private Supplier<BasicCredentials> basic = () -> BasicCredentials.of(USER, SECRET);

    /**
     * @param root scheme, host and port of the provider's stand-in
     * @param baseUrl the same with the path of the spec's first server
     * @param http the HTTP client to derive the client's own from
     * @param scheme which of the spec's security schemes to use
     */
    KitSettings(String root, String baseUrl, OkHttpClient http, String scheme) {
        this.root = root;
        this.baseUrl = baseUrl;
        this.http = http;
        this.scheme = scheme;
    }

    private KitSettings(KitSettings other) {
        root = other.root;
        baseUrl = other.baseUrl;
        http = other.http;
        time = other.time;
        retry = other.retry;
        limits = other.limits;
        limitRegistry = other.limitRegistry;
        credentials = other.credentials;
        overlay = other.overlay;
        strict = other.strict;
        listener = other.listener;
        format = other.format;
        totalTimeout = other.totalTimeout;
        executor = other.executor;
        scheme = other.scheme;
        basic = other.basic;
    }

    private KitSettings with(Consumer<KitSettings> change) {
        KitSettings copy = new KitSettings(this);
        change.accept(copy);
        return copy;
    }

    /** Makes a builder's settings these, but for address, credentials, their registry and format. */
    public <B extends ClientBuilder<B>> B on(B builder) {
        builder.httpClient(http)
                .timeSource(time)
                .limitRegistry(limitRegistry)
                .overlay(overlay)
                .strict(strict)
                .listener(listener);
        if (retry != null) {
            builder.retry(retry);
        }
        if (limits != null) {
            builder.limits(limits);
        }
        if (totalTimeout != null) {
            builder.totalTimeout(totalTimeout);
        }
        if (executor != null) {
            builder.executor(executor);
        }
        return builder;
    }

    /** Scheme, host and port of the provider's stand-in. */
    public String root() {
        return root;
    }

    /** The same with the path of the spec's first server. */
    public String baseUrl() {
        return baseUrl;
    }

    /** With whom tokens and sessions are shared; for providers that have any. */
    public CredentialRegistry credentials() {
        return credentials;
    }

    /** In what answers are asked for; for providers that have a choice. */
    public Format format() {
        return format;
    }

    /** Which of the spec's security schemes to use; for providers that have several. */
    public String scheme() {
        return scheme;
    }

    /** The pair, asked for at every use; for providers that take a supplier of it. */
    public Supplier<BasicCredentials> basic() {
        return basic;
    }

    /** Another clock than one that every sleep moves ahead, so that nothing really waits. */
    public KitSettings time(TimeSource value) {
        return with(copy -> copy.time = value);
    }

    /** How stubborn the client is; null as it is by itself. */
    public KitSettings retry(@Nullable RetryPolicy value) {
        return with(copy -> copy.retry = value);
    }

    /** How fast it may go; null as it is by itself. */
    public KitSettings limits(@Nullable Limits value) {
        return with(copy -> copy.limits = value);
    }

    /** With whom the limits are shared. */
    public KitSettings limitRegistry(LimitRegistry value) {
        return with(copy -> copy.limitRegistry = value);
    }

    /** Corrections of the spec. */
    public KitSettings overlay(Overlay value) {
        return with(copy -> copy.overlay = value);
    }

    /** Whether drift is an error. */
    public KitSettings strict(boolean value) {
        return with(copy -> copy.strict = value);
    }

    /** Who hears of calls and drift. */
    public KitSettings listener(CallListener value) {
        return with(copy -> copy.listener = value);
    }

    /** In what answers are asked for. */
    public KitSettings format(Format value) {
        return with(copy -> copy.format = value);
    }

    /** How long a call may take in all. */
    public KitSettings totalTimeout(Duration value) {
        return with(copy -> copy.totalTimeout = value);
    }

    /** Where calls run that nobody waits for; null for threads of the client's own. */
    public KitSettings executor(@Nullable Executor value) {
        return with(copy -> copy.executor = value);
    }

    /** Which of the spec's security schemes to use. */
    public KitSettings scheme(String value) {
        return with(copy -> copy.scheme = value);
    }

    /** The pair, asked for at every use. */
    public KitSettings basic(Supplier<BasicCredentials> value) {
        return with(copy -> copy.basic = value);
    }
}
