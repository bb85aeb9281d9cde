package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialContext;
import dev.channelkit.commons.auth.CredentialLease;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.http.internal.Downloader;
import dev.channelkit.commons.http.internal.HttpPipeline;
import dev.channelkit.commons.http.internal.Silence;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.overlay.AppliedOverlay;
import dev.channelkit.commons.record.Session;
import dev.channelkit.commons.retry.RetryPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a transport of its settings. */
final class Wiring {
    private static final long LARGEST_LOGIN = 1024 * 1024;

    private Wiring() {}

    /** Where credentials come from and how they are put on a request, of one kind. */
    record Credentials<C>(LoginSetup<C> setup) {

        static <C> Credentials<C> of(CredentialSetup<C> setup, Authorizer<C> authorizer) {
            return new Credentials<>(new LoginSetup<>() {
                @Override
                public CredentialLease<C> open(CredentialContext context, Supplier<Transport> beside) {
                    return setup.open(context);
                }

                @Override
                public Authorizer<C> authorizer() {
                    return authorizer;
                }
            });
        }

        void applyTo(
                HttpPipeline.Builder pipeline,
                CredentialClassifier classifier,
                CredentialContext context,
                Supplier<Transport> beside) {
            pipeline.auth(setup.open(context, beside), setup.authorizer(), classifier);
        }
    }

    private static void warnOfShortTimes(Transport.Builder b, AnswerTimes times, Logger log) {
        Duration needed = times.needed();
        if (needed == null) {
            return;
        }
        String which = times.isTooShort() ? "answer" : "total";
        Duration shortest = times.isTooShort() ? b.answerTimeout : b.totalTimeout;
        if (shortest.compareTo(needed) < 0) {
            log.warn(
                    "the {} timeout of {} s is shorter than the {} s that {} needs by its own account: calls end in time-outs that it would have answered, and nobody knows then what became of writes; do not set it, or set more",
                    which,
                    seconds(shortest),
                    seconds(needed),
                    b.provider);
        }
    }

    static Transport transport(Transport.Builder b, HttpUrl given) {
        Logger log = LoggerFactory.getLogger("dev.channelkit." + b.provider);
        AppliedOverlay overlay = b.corrections.applied(given, log);
        Session recording = recording(b, overlay, log);
        AnswerTimes answerTimes = new AnswerTimes(b.answerTimeout, b.answersNeed);
        warnOfShortTimes(b, answerTimes, log);
        SecretParameters secrets = b.corrections.secretParameters(overlay);
        Sender.Settings settings = new Sender.Settings(
                b.totalTimeout,
                answerTimes,
                b.strict,
                b.onlyVerified,
                b.forbidden,
                overlay,
                b.listener,
                b.executor,
                b.time,
                b.addressAdvice,
                b.msDates,
                secrets,
                log);
        String elsewhere = overlay.baseUrl().orElse(null);
        HttpUrl base = elsewhere == null ? given : BaseUrl.parse(elsewhere);
        WireRequests requests = requests(b, overlay, secrets, base);
        OkHttpClient foreign = foreign(b);
        HttpPipeline pipeline = pipeline(b, base, secrets, recording, limit(b, base), requests, settings, foreign);
        Sender sender = new Sender(b.provider, requests, pipeline, settings);
        return new Transport(b.provider, b.limits, b.time, sender, downloader(b, foreign));
    }

    private static Downloader downloader(Transport.Builder b, OkHttpClient foreign) {
        return new Downloader(foreign, b.answerTimeout, b.totalTimeout, b.retry, b.time);
    }

    /**
     * Makes transports for the calls that fetch a credential. Of the builder only what it holds now is kept: it may be changed, and must not
     * keep the client from being collected.
     */
    private static Supplier<Transport> beside(
            Transport.Builder b, WireRequests requests, Sender.Settings settings, Limit limit, OkHttpClient way) {
        String provider = b.provider;
        Set<String> parameters = b.loggedParameters;
        List<String> ids = b.requestIdHeaders;
        Duration answerTimeout = b.answerTimeout;
        Duration totalTimeout = b.totalTimeout;
        return () -> {
            OkHttpClient.Builder bare =
                    way.newBuilder().connectionPool(new ConnectionPool()).cookieJar(CookieJar.NO_COOKIES);
            bare.interceptors().clear();
            bare.networkInterceptors().clear();
            HttpPipeline pipeline = new HttpPipeline.Builder(bare, true, settings.log())
                    .retry(RetryPolicy.none())
                    .limit(patience -> limit.pass(), Duration.ZERO)
                    .maxAnswerBytes(LARGEST_LOGIN)
                    .logged(shown(parameters, settings.secrets()), ids)
                    .build();
            Sender sender = new Sender(provider, requests, pipeline, settings.quiet());
            Downloader none = new Downloader(way, answerTimeout, totalTimeout, RetryPolicy.none(), settings.time());
            return new Transport(provider, Limits.none(), settings.time(), sender, none);
        };
    }

    private static String seconds(@Nullable Duration time) {
        return time == null
                ? "?"
                : BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private static HttpPipeline pipeline(
            Transport.Builder b,
            HttpUrl base,
            SecretParameters secrets,
            @Nullable Session recording,
            Limit limit,
            WireRequests requests,
            Sender.Settings settings,
            OkHttpClient foreign) {
        // what most calls have anyway, so that their chain needs no copy to be given it
        OkHttpClient.Builder client = client(b).readTimeout(Silence.asOkHttpTakesIt(b.answerTimeout));
        HttpPipeline.Builder pipeline = new HttpPipeline.Builder(client, b.httpClient == null, settings.log())
                .retry(b.retry)
                .limit(limit, b.limits.maxWait())
                .recorded(recording)
                .maxAnswerBytes(b.maxAnswerBytes)
                .logged(shown(b.loggedParameters, secrets), b.requestIdHeaders);
        if (b.credentials != null) {
            CredentialContext context = new CredentialContext(
                    b.provider, base.toString(), foreign, Arrays.asList(b.proxy, b.httpClient), b.time);
            b.credentials.applyTo(pipeline, b.classifier, context, beside(b, requests, settings, limit, foreign));
        }
        return pipeline.build();
    }

    /** Which parameters' values a log may show. */
    private static Predicate<String> shown(Set<String> parameters, SecretParameters secrets) {
        return name -> parameters.contains(name) && !secrets.isSecret(name);
    }

    private static WireRequests requests(
            Transport.Builder b, AppliedOverlay overlay, SecretParameters secrets, HttpUrl base) {
        Map<String, HttpUrl> bases = new HashMap<>();
        for (Map.Entry<String, String> operation : overlay.baseUrls().entrySet()) {
            bases.put(operation.getKey(), BaseUrl.parse(operation.getValue()));
        }
        Map<String, HttpUrl> servers = new HashMap<>();
        for (Map.Entry<String, Function<HttpUrl, @Nullable HttpUrl>> server : b.servers.entrySet()) {
            HttpUrl own = server.getValue().apply(base);
            if (own != null) {
                servers.put(server.getKey(), own);
            }
        }
        return new WireRequests(base, bases, servers, b.headers, credentialHeaders(b), secrets, b.maxUploadBytes);
    }

    private static @Nullable Session recording(Transport.Builder b, AppliedOverlay overlay, Logger log) {
        if (b.recorder == null) {
            return null;
        }
        return b.recorder.open(
                b.provider,
                b.corrections.vocabulary(overlay, b.requestIdHeaders, credentialHeaders(b)),
                b.time.now(),
                log);
    }

    private static List<String> credentialHeaders(Transport.Builder b) {
        return b.credentials == null
                ? List.of()
                : b.credentials.setup().authorizer().headers();
    }

    /** Of the main server, also for operations that are elsewhere: limits are a provider's, not a machine's. */
    private static Limit limit(Transport.Builder b, HttpUrl base) {
        return b.registry.limit(
                new LimitRegistry.Server(b.provider, base.scheme(), base.host(), base.port()), b.limits, b.time);
    }

    private static OkHttpClient.Builder client(Transport.Builder b) {
        OkHttpClient.Builder client = b.httpClient == null ? SharedTls.newBuilder() : b.httpClient.newBuilder();
        if (b.connectTimeout != null) {
            client.connectTimeout(b.connectTimeout);
        }
        return b.proxy == null ? client : client.proxy(b.proxy);
    }

    /** A pool of its own: connections to foreign hosts end with this client, a caller's do not. */
    private static OkHttpClient foreign(Transport.Builder b) {
        return client(b)
                .connectionPool(new ConnectionPool(1, 10, TimeUnit.SECONDS))
                .build();
    }
}
