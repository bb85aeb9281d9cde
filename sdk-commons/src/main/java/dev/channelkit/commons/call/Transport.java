package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Xml;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.http.internal.HeaderRules;
import dev.channelkit.commons.http.internal.HttpPipeline;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What carries the calls of one client to its provider. Thread-safe and meant to be shared; generated operations are made of one. */
public final class Transport implements AutoCloseable {
    private final Sender sender;
    private final String provider;

    private Transport(String provider, Sender sender) {
        this.provider = provider;
        this.sender = sender;
    }

    /**
     * Starts a transport.
     *
     * @param provider the provider's short name; logs go to {@code dev.channelkit.<provider>}
     */
    public static Builder builder(String provider) {
        return new Builder(provider);
    }

    /** A call of an operation, not sent yet. */
    public <T> Call<T> call(Operation operation, Answer<T> answer, CallRequest request) {
        if (operation != request.operation()) {
            throw new IllegalArgumentException("the values of " + request.operation() + " do not fit " + operation);
        }
        return new Call<>(sender, request, CallOptions.NONE, answer::decode);
    }

    /**
     * A call that no operation covers, through the same pipeline.
     *
     * @param method the HTTP method, in capitals
     * @param path the path below the base URL: with a leading slash, percent-encoded where needed, without query
     * @throws InvalidRequestException when either cannot be sent
     */
    public RawCall raw(String method, String path) {
        return RawCall.of(sender, provider, method, path);
    }

    /**
     * Frees idle connections and, once running calls have ended, the threads of asynchronous calls. A caller's own HTTP client and
     * executor are left alone. Calls made afterwards are refused.
     */
    @Override
    public void close() {
        sender.close();
    }

    /** Settings of a transport. Only the base URL is needed; everything else has a default. */
    public static final class Builder {
        private final String provider;
        private @Nullable HttpUrl baseUrl;
        private @Nullable OkHttpClient httpClient;
        private @Nullable Proxy proxy;
        private @Nullable Duration connectTimeout;
        private Duration answerTimeout = Duration.ofSeconds(30);
        private Duration totalTimeout = Duration.ofMinutes(5);
        private RetryPolicy retry = RetryPolicy.standard();
        private Limits limits = Limits.none();
        private LimitRegistry registry = LimitRegistry.jvm();
        private @Nullable Credentials<?> credentials;
        private CredentialClassifier classifier = CredentialClassifier.UNAUTHORIZED;
        private @Nullable Executor executor;
        private CallListener listener = CallListener.NONE;
        private TimeSource time = TimeSource.system();
        private boolean strict;
        private long maxAnswerBytes = 64L * 1024 * 1024;
        private List<String> requestIdHeaders = List.of("X-Request-Id");
        private Set<String> loggedParameters = Set.of();
        private final List<Entry<String, String>> headers = new ArrayList<>();

        private Builder(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
            headers.add(Map.entry("Accept", Format.JSON.mediaType()));
            headers.add(Map.entry("User-Agent", "channelkit-" + provider));
        }

        private record Credentials<C>(CredentialSource<C> source, Authorizer<C> authorizer) {

            void applyTo(HttpPipeline.Builder pipeline, CredentialClassifier classifier) {
                pipeline.auth(source, authorizer, classifier);
            }
        }

        /**
         * What all paths are below.
         *
         * @throws InvalidRequestException when it is no URL, not HTTPS (loopback excepted), or has user info, query or fragment
         */
        public Builder baseUrl(String url) {
            baseUrl = BaseUrl.parse(url);
            return this;
        }

        /** The client to derive ours from: its pool, dispatcher, TLS, DNS, proxy and interceptors are used, its repetitions are not. */
        public Builder httpClient(OkHttpClient client) {
            httpClient = client;
            return this;
        }

        public Builder proxy(Proxy value) {
            proxy = value;
            return this;
        }

        /** How long connecting may take; 10 s, or as a caller's own client is set. */
        public Builder connectTimeout(Duration value) {
            connectTimeout = CallOptions.positive(value);
            return this;
        }

        /** How long the provider may keep silent before an attempt counts as lost; 30 s, more where the spec says so. */
        public Builder answerTimeout(Duration value) {
            answerTimeout = CallOptions.positive(value);
            return this;
        }

        /** The time for a whole call, all attempts and waits included; 5 minutes. */
        public Builder totalTimeout(Duration value) {
            totalTimeout = CallOptions.positive(value);
            return this;
        }

        public Builder retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }

        /** How fast calls may go out; without limits unless set. */
        public Builder limits(Limits value) {
            limits = value;
            return this;
        }

        /** With whom limits are shared; all clients of this JVM unless set. */
        public Builder limitRegistry(LimitRegistry value) {
            registry = value;
            return this;
        }

        /** Where credentials come from, and how they are put on a request; none are sent unless set. */
        public <C> Builder credentials(CredentialSource<C> source, Authorizer<C> authorizer) {
            credentials = new Credentials<>(source, authorizer);
            return this;
        }

        /** Which answers mean that a credential is dead; a 401 unless set. */
        public Builder classifier(CredentialClassifier value) {
            classifier = value;
            return this;
        }

        /** Where asynchronous calls run; daemon threads of the transport's own unless set. */
        public Builder executor(Executor value) {
            executor = value;
            return this;
        }

        public Builder listener(CallListener value) {
            listener = value;
            return this;
        }

        public Builder timeSource(TimeSource value) {
            time = value;
            return this;
        }

        /** Whether drift from the spec ends a call in an exception; false. */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /** The largest answer held in memory, after decompression; 64 MiB. */
        public Builder maxAnswerBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("an answer may have at least 1 byte: " + value);
            }
            maxAnswerBytes = value;
            return this;
        }

        /**
         * The format to ask for; JSON. What comes is read as what it is.
         *
         * @throws IllegalStateException when the format is XML and jackson-dataformat-xml is not on the class path
         */
        public Builder format(Format value) {
            if (value == Format.XML && !Xml.isAvailable()) {
                throw new IllegalStateException(
                        "XML needs com.fasterxml.jackson.dataformat:jackson-dataformat-xml on the class path");
            }
            return header("Accept", value.mediaType());
        }

        public Builder userAgent(String value) {
            return header("User-Agent", value);
        }

        /** Headers in which the provider tells the id of a call, best first; {@code X-Request-Id}. */
        public Builder requestIdHeaders(List<String> names) {
            requestIdHeaders = List.copyOf(names);
            return this;
        }

        /** Query parameters whose values may stand in logs; of all others only the names do. */
        public Builder loggedParameters(Set<String> names) {
            loggedParameters = Set.copyOf(names);
            return this;
        }

        /**
         * A header of every call, in place of any of that name.
         *
         * @throws InvalidRequestException when name or value cannot stand in a header
         */
        public Builder header(String name, String value) {
            String problem = HeaderRules.problem(name, value);
            if (problem != null) {
                throw new InvalidRequestException(problem, CallDetails.none(), null, null);
            }
            headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
            headers.add(Map.entry(name, value));
            return this;
        }

        /** @throws IllegalStateException when there is no base URL */
        public Transport build() {
            if (baseUrl == null) {
                throw new IllegalStateException("a transport needs a base URL");
            }
            Logger log = LoggerFactory.getLogger("dev.channelkit." + provider);
            HttpPipeline.Builder pipeline = new HttpPipeline.Builder(client(), httpClient == null, log)
                    .retry(retry)
                    .limit(limit(baseUrl), limits.maxWait())
                    .maxAnswerBytes(maxAnswerBytes)
                    .logged(loggedParameters, requestIdHeaders);
            if (credentials != null) {
                credentials.applyTo(pipeline, classifier);
            }
            List<String> hidden =
                    credentials == null ? List.of() : credentials.authorizer().headers();
            Sender.Settings settings =
                    new Sender.Settings(totalTimeout, answerTimeout, strict, listener, executor, time, log);
            WireRequests requests = new WireRequests(baseUrl, headers, hidden);
            return new Transport(provider, new Sender(provider, requests, pipeline.build(), settings));
        }

        private Limit limit(HttpUrl url) {
            return registry.limit(
                    new LimitRegistry.Server(provider, url.scheme(), url.host(), url.port()), limits, time);
        }

        private OkHttpClient.Builder client() {
            OkHttpClient.Builder client = httpClient == null ? new OkHttpClient.Builder() : httpClient.newBuilder();
            if (connectTimeout != null) {
                client.connectTimeout(connectTimeout);
            }
            return proxy == null ? client : client.proxy(proxy);
        }
    }
}
