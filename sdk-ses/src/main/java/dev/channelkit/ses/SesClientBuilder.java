package dev.channelkit.ses;

import dev.channelkit.commons.auth.BasicCredentials;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.call.Transport;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CredentialException;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.ses.api.SesOperations;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The settings of a {@link SesClient}. Only credentials are needed; everything else has a default. */
public final class SesClientBuilder {
    /** Where the client looks for the key when none is given. */
    public static final String KEY_VARIABLE = "SES_API_KEY";
    /** Where the client looks for the secret when none is given. */
    public static final String SECRET_VARIABLE = "SES_API_SECRET";
    /** Where the client looks for the path of an overlay's file, beside those it is given. */
    public static final String OVERLAY_VARIABLE = "SES_OVERLAY";

    /** What the spec calls the server of version 2. */
    private static final String CONSOLE = "console";
    /** Five requests a second and four at once: no limit is published, and reports are heavy. Places first, so that spacing is kept. */
    private static final Limits LIMITS = Limits.none().concurrency(4).perSecond(5);

    /** Nothing that would make of a host something else: an empty one, for one, would let the path's first word take its place. */
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}._-]+(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?");

    private final Function<String, @Nullable String> environment;
    private final Transport.Builder transport = Transport.builder("ses")
            .limits(LIMITS)
            .catalogue(SesOperations::catalogue)
            .loggedParameters(Set.of("limit", "offset", "relations"));
    private String baseUrl = SesHosts.DEFAULT;
    private @Nullable String consoleUrl;
    private @Nullable CredentialSource<BasicCredentials> credentials;

    SesClientBuilder(Function<String, @Nullable String> environment) {
        this.environment = environment;
        transport.overlayFrom(environment);
    }

    /**
     * The API key and secret, as the console shows them under Settings, Account Information.
     *
     * @throws CredentialException if either is blank or cannot be sent
     */
    public SesClientBuilder credentials(String apiKey, String apiSecret) {
        credentials = CredentialSource.fixed(BasicCredentials.of(apiKey, apiSecret));
        return this;
    }

    /** Credentials read at every use, for keys that are kept in a vault or change while the client lives. */
    public SesClientBuilder credentials(Supplier<BasicCredentials> supplier) {
        credentials = CredentialSource.supplied(supplier);
        return this;
    }

    /**
     * The host, where it is not {@code ses.techdata.com}: {@code ion.tdsynnex.com} serves the same API, and so does {@code orbitera.com}
     * below a path of its own.
     *
     * @throws InvalidRequestException if it is not a host name, with or without a port
     */
    public SesClientBuilder host(@Nullable String host) {
        if (host == null || !HOST.matcher(host).matches()) {
            throw new InvalidRequestException(
                    "the host is no host name",
                    CallDetails.none(),
                    "leave out everything but the name, as in ion.tdsynnex.com, or give the whole base URL with baseUrl(…)",
                    null);
        }
        return baseUrl(SesHosts.baseUrl(host));
    }

    /**
     * The whole base URL, down to {@code /api/v1}.
     *
     * @throws InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public SesClientBuilder baseUrl(String baseUrl) {
        transport.baseUrl(baseUrl);
        this.baseUrl = baseUrl;
        return this;
    }

    /**
     * The base URL of version 2 of the API, which {@link SesClient#consoleUsers} calls with the same keys. By default it is {@code /api/v2}
     * on the host of the base URL; for {@code ses.techdata.com}, which is not known to serve it, on {@code ion.tdsynnex.com}.
     *
     * @throws dev.channelkit.commons.error.InvalidRequestException if it is not HTTPS (loopback excepted) or has user, query or fragment
     */
    public SesClientBuilder consoleUrl(String consoleUrl) {
        transport.server(CONSOLE, consoleUrl);
        this.consoleUrl = consoleUrl;
        return this;
    }

    /** How long connecting may take; 10 s by default. */
    public SesClientBuilder connectTimeout(Duration timeout) {
        transport.connectTimeout(timeout);
        return this;
    }

    /** How long the provider may be silent while it answers; 30 s by default, 120 s for reports, which the spec says. */
    public SesClientBuilder answerTimeout(Duration timeout) {
        transport.answerTimeout(timeout);
        return this;
    }

    /** How long a call may take in all, waits and repetitions included. */
    public SesClientBuilder totalTimeout(Duration timeout) {
        transport.totalTimeout(timeout);
        return this;
    }

    /** How stubborn the client is. What must not be repeated is not repeated under any policy. */
    public SesClientBuilder retry(RetryPolicy policy) {
        transport.retry(policy);
        return this;
    }

    /**
     * How fast the client may go; 5 requests a second and 4 at once by default, shared by all clients of the host in this JVM. Where
     * clients set different limits of a kind, the strictest binds them all: to go faster than the default, every client of the host must
     * be set so. {@link Limits#none} alone is bound by nothing.
     */
    public SesClientBuilder limits(Limits limits) {
        transport.limits(limits);
        return this;
    }

    /** With whom the limits are shared; by default with all clients of the same host in this JVM. */
    public SesClientBuilder limitRegistry(LimitRegistry registry) {
        transport.limitRegistry(registry);
        return this;
    }

    /** An HTTP client to derive this one's from, with its TLS settings, DNS, interceptors and dispatcher. It is not changed. */
    public SesClientBuilder httpClient(OkHttpClient client) {
        transport.httpClient(client);
        return this;
    }

    public SesClientBuilder proxy(Proxy proxy) {
        transport.proxy(proxy);
        return this;
    }

    /** Where asynchronous calls run; it is not shut down with the client. */
    public SesClientBuilder executor(Executor executor) {
        transport.executor(executor);
        return this;
    }

    /** Who hears of calls, attempts, waits and drift; for metrics. */
    public SesClientBuilder listener(CallListener listener) {
        transport.listener(listener);
        return this;
    }

    /** What answers are asked for in; JSON by default. Models are the same, and requests are forms in either case. */
    public SesClientBuilder format(Format format) {
        transport.format(format);
        return this;
    }

    /** Whether an answer that is not as the spec has it is an error; false by default. */
    public SesClientBuilder strict(boolean strict) {
        transport.strict(strict);
        return this;
    }

    /** The largest answer held in memory, in bytes; 64 MiB by default. */
    public SesClientBuilder maxAnswerBytes(long bytes) {
        transport.maxAnswerBytes(bytes);
        return this;
    }

    /**
     * Corrections of what the specification says, for where the platform turns out to be otherwise: paths, verbs, names, hosts. Several add
     * up, and the file that {@code SES_OVERLAY} names is added to them; see {@code docs/overlay.md}.
     */
    public SesClientBuilder overlay(Overlay overlay) {
        transport.overlay(overlay);
        return this;
    }

    /** The same from a JSON file, which is read by {@link #build}. */
    public SesClientBuilder overlay(Path file) {
        transport.overlay(file);
        return this;
    }

    /**
     * Refuses operations whose path is modelled, confirmed by nobody, with an
     * {@link dev.channelkit.commons.error.UnverifiedOperationException}; those that an overlay marks as verified may be called.
     */
    public SesClientBuilder onlyVerified() {
        transport.onlyVerified();
        return this;
    }

    /** Writes down every request and answer, secrets hidden, for support and for the sandbox to replay; see {@code docs/recorder.md}. */
    public SesClientBuilder recorder(Recorder recorder) {
        transport.recorder(recorder);
        return this;
    }

    /** Whose clock the client goes by; for tests. */
    public SesClientBuilder timeSource(TimeSource time) {
        transport.timeSource(time);
        return this;
    }

    /**
     * Makes the client.
     *
     * @throws CredentialException if no credentials were given and the environment has none
     * @throws dev.channelkit.commons.overlay.OverlayException if an overlay cannot be read, or names what the client does not have
     */
    public SesClient build() {
        CredentialSource<BasicCredentials> source = credentials != null ? credentials : fromEnvironment();
        transport.baseUrl(baseUrl);
        if (consoleUrl == null) {
            transport.server(CONSOLE, SesHosts::consoleUrl);
        }
        return new SesClient(
                transport.credentials(source, BasicCredentials.authorizer()).build());
    }

    private CredentialSource<BasicCredentials> fromEnvironment() {
        String key = environment.apply(KEY_VARIABLE);
        String secret = environment.apply(SECRET_VARIABLE);
        if (key == null || secret == null) {
            String missing = String.join(" and ", missing(key, secret));
            throw new CredentialException(
                    "no credentials: none were given to the builder, and the environment has no " + missing,
                    CallDetails.none(),
                    "call credentials(apiKey, apiSecret), or set " + KEY_VARIABLE + " and " + SECRET_VARIABLE,
                    null);
        }
        return CredentialSource.fixed(BasicCredentials.of(key, secret));
    }

    private static List<String> missing(@Nullable String key, @Nullable String secret) {
        if (key == null && secret == null) {
            return List.of(KEY_VARIABLE, SECRET_VARIABLE);
        }
        return List.of(key == null ? KEY_VARIABLE : SECRET_VARIABLE);
    }
}
