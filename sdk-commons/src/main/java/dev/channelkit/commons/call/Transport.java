package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.Authorizer;
import dev.channelkit.commons.auth.CredentialClassifier;
import dev.channelkit.commons.auth.CredentialSetup;
import dev.channelkit.commons.auth.CredentialSource;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.Format;
import dev.channelkit.commons.codec.Xml;
import dev.channelkit.commons.download.Download;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.http.internal.Downloader;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.DeadCredential;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.overlay.Catalogue;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import dev.channelkit.commons.time.UntilClosed;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What carries the calls of one client to its provider. Thread-safe and meant to be shared; generated operations are made of one. */
public final class Transport implements AutoCloseable {
    private final Sender sender;
    private final String provider;
    private final Downloader downloader;
    private final Limits limits;
    private final UntilClosed time;

    Transport(String provider, Limits limits, TimeSource time, Sender sender, Downloader downloader) {
        this.provider = provider;
        this.limits = limits;
        this.time = new UntilClosed(time);
        this.sender = sender;
        this.downloader = downloader;
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
        return new Call<>(sender, request, CallOptions.NONE, Call.Decoder.of(answer));
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
     * Fetches a file from a link that the provider gave, which leads to another host. That host gets a bare GET: no credential, cookie or
     * header of this client, nor anything that interceptors of a caller's HTTP client add. Its connection settings, such as a proxy, do
     * hold. Redirects are followed under the same rules, never from HTTPS to HTTP.
     *
     * @return where the file is; it is whole, or not there at all
     * @throws dev.channelkit.commons.error.DownloadException when the host refuses, the link may not be followed, or the file is too large
     * @throws dev.channelkit.commons.error.TransportException when the host cannot be reached, or the file does not arrive whole
     * @throws dev.channelkit.commons.error.LocalFileException when it cannot be written here, or a file of that name is there already
     * @throws IllegalStateException when the client is closed
     */
    public Path download(Download download) {
        sender.refuseIfClosed();
        return downloader.fetch(download);
    }

    /** Under which names this client writes the fields of the operation's request; for helpers that have to know how large it gets. */
    public FieldNames requestNames(Operation operation) {
        return sender.requestNames(operation);
    }

    /** How fast calls may go out; for helpers that send several at once. */
    public Limits limits() {
        return limits;
    }

    /** Whose clock this client goes by. Who sleeps on it is woken by {@link #close} with a {@link dev.channelkit.commons.error.ClientClosedException}. */
    public TimeSource time() {
        return time;
    }

    /**
     * Frees idle connections and, once calls have ended, the threads of asynchronous calls and its place at a source of credentials that was
     * made for it. Whoever gives up the last place at a login session waits a few seconds for it to be closed. A caller's own HTTP client, executor and source of credentials are left alone. Closing again does nothing.
     *
     * <p>Calls sent before, also those that still wait for a thread, run to their end. Sending afterwards throws
     * {@link IllegalStateException} where it is asked for, synchronously or not; no future ends in one.
     */
    @Override
    public void close() {
        time.close();
        sender.close();
        downloader.close();
    }

    /** Settings of a transport. Only the base URL is needed; everything else has a default. */
    public static final class Builder {
        final String provider;

        @Nullable HttpUrl baseUrl;

        final Map<String, Function<HttpUrl, @Nullable HttpUrl>> servers = new HashMap<>();

        @Nullable OkHttpClient httpClient;

        @Nullable Proxy proxy;

        @Nullable Duration connectTimeout;

        Duration answerTimeout = Duration.ofSeconds(30);

        @Nullable Duration answersNeed;

        @Nullable String addressAdvice;

        boolean msDates;
        Duration totalTimeout = Duration.ofMinutes(5);
        RetryPolicy retry = RetryPolicy.standard();
        ForbiddenPolicy forbidden = ForbiddenPolicy.denied();
        Limits limits = Limits.none();
        LimitRegistry registry = LimitRegistry.jvm();
        Wiring.@Nullable Credentials<?> credentials;
        CredentialClassifier classifier = CredentialClassifier.UNAUTHORIZED;

        @Nullable Executor executor;

        CallListener listener = CallListener.NONE;
        TimeSource time = TimeSource.system();
        boolean strict;
        long maxAnswerBytes = 64L * 1024 * 1024;
        long maxUploadBytes = Long.MAX_VALUE;
        List<String> requestIdHeaders = List.of("X-Request-Id");
        Set<String> loggedParameters = Set.of();
        final List<Entry<String, String>> headers = new ArrayList<>();
        final Corrections corrections;
        boolean onlyVerified;

        @Nullable Recorder recorder;

        private Builder(String provider) {
            this.provider = Objects.requireNonNull(provider, "provider");
            corrections = new Corrections(provider);
            headers.add(Map.entry("Accept", Format.JSON.mediaType()));
            headers.add(Map.entry("User-Agent", "channelkit-" + provider));
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

        /**
         * What the paths are below of operations that are at another server than the rest. Credentials, limits and headers are the same.
         *
         * @param name what the spec calls the server
         * @throws InvalidRequestException as {@link #baseUrl} does
         */
        public Builder server(String name, String url) {
            HttpUrl parsed = BaseUrl.parse(url);
            servers.put(name, base -> parsed);
            return this;
        }

        /**
         * The same by the base URL, as an overlay leaves it: who sends a client elsewhere must not have its credentials go to the old place.
         *
         * @param name what the spec calls the server
         * @param url of the server by the base URL; empty where it has none
         */
        public Builder server(String name, UnaryOperator<String> url) {
            servers.put(name, base -> {
                String own = url.apply(base.toString());
                return own.isEmpty() ? null : BaseUrl.parse(own);
            });
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

        /**
         * How long this provider needs to answer, by its own account: the answer timeout unless that is set afterwards. A shorter one that is
         * set holds for every operation, whatever the spec says of it; building the transport then logs a warning, for the outcome of
         * writes will be unknown where the provider would have told it.
         */
        public Builder answersNeed(Duration value) {
            answersNeed = CallOptions.positive(value);
            answerTimeout = answersNeed;
            return this;
        }

        /**
         * What to say of the base URL in the message of a 404, as long as no call of the client has been answered with a success or a 400: the
         * whole address may then be wrong.
         */
        public Builder addressAdvice(String advice) {
            addressAdvice = Objects.requireNonNull(advice, "advice");
            return this;
        }

        /** Whether points in time that the spec spells in two ways go out as {@code /Date(1700000000000)/}; false, they are ISO 8601. */
        public Builder msDates(boolean value) {
            msDates = value;
            return this;
        }

        /**
         * The time for a whole call, all attempts and waits included; 5 minutes. A call that may change something goes out only while there
         * is time to hear its answer: the answer timeout, but no more than a quarter of this.
         */
        public Builder totalTimeout(Duration value) {
            totalTimeout = CallOptions.positive(value);
            return this;
        }

        public Builder retry(RetryPolicy policy) {
            retry = policy;
            return this;
        }

        /**
         * What a 403 means; that the credentials do not allow the call, unless set. Under a retry policy of one attempt nothing is repeated
         * after a 403 either.
         */
        public Builder forbidden(ForbiddenPolicy value) {
            forbidden = Objects.requireNonNull(value, "forbidden");
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
            return credentials(CredentialSetup.of(source), authorizer);
        }

        /** The same where the source is made with the client and closed with it, such as one that fetches tokens. */
        public <C> Builder credentials(CredentialSetup<C> setup, Authorizer<C> authorizer) {
            credentials = Wiring.Credentials.of(setup, authorizer);
            return this;
        }

        /** The same where it takes calls of this provider's own to fetch a credential, such as a login. */
        public <C> Builder credentials(LoginSetup<C> setup) {
            credentials = new Wiring.Credentials<>(setup);
            return this;
        }

        /** Which answers mean that a credential is dead; a 401 unless set. */
        public Builder classifier(CredentialClassifier value) {
            classifier = value;
            return this;
        }

        /** The same by the forms that the spec declares ({@code x-dead-credential}). */
        public Builder deadCredential(DeadCredential forms) {
            return classifier(CredentialClassifier.of(forms));
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
         * The largest file sent, each counted by itself; no bound unless set. One that is known to be larger is refused before anything
         * is sent, one of unknown size is cut, both with {@link dev.channelkit.commons.error.UploadTooLargeException}.
         */
        public Builder maxUploadBytes(long value) {
            if (value < 1) {
                throw new IllegalArgumentException("a file may have at least 1 byte: " + value);
            }
            maxUploadBytes = value;
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
            CallOptions unused = CallOptions.NONE.header(name, value);
            headers.removeIf(header -> header.getKey().equalsIgnoreCase(name));
            headers.add(Map.entry(name, value));
            return this;
        }

        /** What the spec names: for overlays, for a recorder to show anything, and for parameters that must not be shown. Asked for at {@link #build}. */
        public Builder catalogue(Supplier<Catalogue> value) {
            corrections.catalogue(value);
            return this;
        }

        /** Corrections of what the spec says, added to those given before. */
        public Builder overlay(Overlay value) {
            corrections.add(() -> value);
            return this;
        }

        /** The same from a file, which is read when the transport is built. */
        public Builder overlay(Path file) {
            corrections.add(() -> Overlay.read(file));
            return this;
        }

        /** The same from the file that {@code <PROVIDER>_OVERLAY} names, if that is set when the transport is built. */
        public Builder overlayFrom(Function<String, @Nullable String> environment) {
            corrections.environment(environment);
            return this;
        }

        /** Refuses calls of operations whose path is modelled, unless an overlay says that they are verified. */
        public Builder onlyVerified() {
            onlyVerified = true;
            return this;
        }

        /** Where to write down what goes over the wire; nowhere unless set. */
        public Builder recorder(Recorder value) {
            recorder = value;
            return this;
        }

        /**
         * Makes the transport.
         *
         * @throws IllegalStateException when there is no base URL
         * @throws dev.channelkit.commons.overlay.OverlayException when an overlay cannot be read or names what the spec does not have
         */
        public Transport build() {
            if (baseUrl == null) {
                throw new IllegalStateException("a transport needs a base URL");
            }
            return Wiring.transport(this, baseUrl);
        }
    }
}
