package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.http.internal.Downloader;
import dev.channelkit.commons.http.internal.HttpPipeline;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.LimitRegistry.Server;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.overlay.AppliedOverlay;
import dev.channelkit.commons.record.Session;
import dev.channelkit.commons.time.TimeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a transport of its settings. */
final class Wiring {
    private Wiring() {}

    /** A source and how its credentials are put on a request, of one kind. */
    record Credentials<C>(CredentialSource<C> source, Authorizer<C> authorizer) {

        void applyTo(HttpPipeline.Builder pipeline, CredentialClassifier classifier) {
            pipeline.auth(source, authorizer, classifier);
        }
    }

    static Transport transport(Transport.Builder b, HttpUrl given) {
        Logger log = LoggerFactory.getLogger("dev.channelkit." + b.provider);
        AppliedOverlay overlay = b.corrections.applied(given, log);
        Session recording = recording(b, overlay, log);
        Sender.Settings settings = new Sender.Settings(
                b.totalTimeout,
                b.answerTimeout,
                b.strict,
                b.onlyVerified,
                overlay,
                b.listener,
                b.executor,
                b.time,
                log);
        HttpPipeline pipeline = pipeline(b, recording, log);
        Sender sender = new Sender(b.provider, requests(b, overlay, given), pipeline, settings);
        return new Transport(b, sender, new Downloader(foreign(b), b.answerTimeout, b.totalTimeout, b.retry, b.time));
    }

    private static HttpPipeline pipeline(Transport.Builder b, @Nullable Session recording, Logger log) {
        HttpPipeline.Builder pipeline = new HttpPipeline.Builder(client(b), b.httpClient == null, log)
                .retry(b.retry)
                .limit(limitsByServer(b), b.limits.maxWait())
                .recorded(recording)
                .maxAnswerBytes(b.maxAnswerBytes)
                .logged(b.loggedParameters, b.requestIdHeaders);
        if (b.credentials != null) {
            b.credentials.applyTo(pipeline, b.classifier);
        }
        return pipeline.build();
    }

    private static WireRequests requests(Transport.Builder b, AppliedOverlay overlay, HttpUrl given) {
        Map<String, HttpUrl> bases = new HashMap<>();
        overlay.baseUrls().forEach((id, url) -> bases.put(id, BaseUrl.parse(url)));
        HttpUrl base = overlay.baseUrl().map(BaseUrl::parse).orElse(given);
        return new WireRequests(base, bases, b.servers, b.headers, credentialHeaders(b));
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
        return b.credentials == null ? List.of() : b.credentials.authorizer().headers();
    }

    /** An overlay may have some operations on another server, which has limits of its own. */
    private static Function<HttpUrl, Limit> limitsByServer(Transport.Builder b) {
        String provider = b.provider;
        LimitRegistry registry = b.registry;
        Limits settings = b.limits;
        TimeSource time = b.time;
        ConcurrentMap<Server, Limit> byServer = new ConcurrentHashMap<>();
        return url -> byServer.computeIfAbsent(
                new Server(provider, url.scheme(), url.host(), url.port()),
                server -> registry.limit(server, settings, time));
    }

    private static OkHttpClient.Builder client(Transport.Builder b) {
        OkHttpClient.Builder client = b.httpClient == null ? new OkHttpClient.Builder() : b.httpClient.newBuilder();
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
