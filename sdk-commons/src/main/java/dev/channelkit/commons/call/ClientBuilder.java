package dev.channelkit.commons.call;

import dev.channelkit.commons.auth.CredentialPair;
import dev.channelkit.commons.http.internal.BaseUrl;
import dev.channelkit.commons.journal.Journal;
import dev.channelkit.commons.limit.LimitRegistry;
import dev.channelkit.commons.limit.Limits;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.overlay.Overlay;
import dev.channelkit.commons.record.Recorder;
import dev.channelkit.commons.retry.RetryPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the clients of all providers have. A provider's own builder adds where it is and how it is logged in to; what it says
 * of defaults goes before what is said here.
 *
 * @param <SELF> the provider's builder
 */
public abstract class ClientBuilder<SELF extends ClientBuilder<SELF>> {
    private final Transport.Builder transport;
    private final Function<String, @Nullable String> environment;
    private Journal journal = Journal.inMemory();
    private boolean journalGiven;
    private Duration totalTimeout;

    /**
     * @param transport what the settings become; with the defaults of the provider
     * @param environment gives a variable's value, or null
     */
    protected ClientBuilder(Transport.Builder transport, Function<String, @Nullable String> environment) {
        this.transport = transport.overlayFrom(environment);
        this.environment = environment;
        totalTimeout = transport.totalTimeout;
    }

    /** What carries the calls of the client to be. */
    protected final Transport.Builder transport() {
        return transport;
    }

    /** A variable of the environment; null where it has none. */
    protected final @Nullable String variable(String name) {
        return environment.apply(name);
    }

    /**
     * A pair that was given, or else the one that the environment has.
     *
     * @param method the builder's method that takes both, for the message
     * @throws dev.channelkit.commons.error.CredentialException naming what is missing
     */
    protected final CredentialPair pair(
            @Nullable CredentialPair given, String nameVariable, String secretVariable, String method) {
        return given != null ? given : CredentialPair.read(environment, nameVariable, secretVariable, method);
    }

    /**
     * What the client's helpers are to know.
     *
     * @param baseUrl where the client's calls go
     */
    protected final ClientSettings settings(String baseUrl) {
        HttpUrl url = BaseUrl.parse(baseUrl);
        boolean usual = url.port() == HttpUrl.defaultPort(url.scheme());
        return new ClientSettings(
                journal, journalGiven, usual ? url.host() : url.host() + ":" + url.port(), totalTimeout);
    }

    @SuppressWarnings("unchecked")
    protected final SELF self() {
        return (SELF) this;
    }

    /** How long connecting may take; 10 s by default. */
    public SELF connectTimeout(Duration timeout) {
        transport.connectTimeout(timeout);
        return self();
    }

    /** How long the provider may be silent while it answers; 30 s by default, longer where its specification says so. */
    public SELF answerTimeout(Duration timeout) {
        transport.answerTimeout(timeout);
        return self();
    }

    /** How long a call may take in all, waits and repetitions included; 5 minutes by default. */
    public SELF totalTimeout(Duration timeout) {
        transport.totalTimeout(timeout);
        totalTimeout = timeout;
        return self();
    }

    /**
     * Where it is kept which writes went out under which reference, and of which nobody knows the outcome: so none is made twice, and none
     * is lost sight of. Several clients may share it. In memory unless set: a crash loses that, and other processes know nothing of it. Take
     * {@link Journal#file} where money is at stake. The caller closes it, after the client.
     */
    public SELF journal(Journal journal) {
        this.journal = Objects.requireNonNull(journal, "journal");
        journalGiven = true;
        return self();
    }

    /** How stubborn the client is. What must not be repeated is not repeated under any policy. */
    public SELF retry(RetryPolicy policy) {
        transport.retry(policy);
        return self();
    }

    /**
     * How fast the client may go; shared by all clients of the host in this JVM. Where clients set different limits of a kind, the
     * strictest binds them all: to go faster than the default, every client of the host must be set so. {@link Limits#none} alone is bound
     * by nothing.
     */
    public SELF limits(Limits limits) {
        transport.limits(limits);
        return self();
    }

    /** With whom the limits are shared; by default with all clients of the same host in this JVM. */
    public SELF limitRegistry(LimitRegistry registry) {
        transport.limitRegistry(registry);
        return self();
    }

    /** An HTTP client to derive this one's from, with its TLS settings, DNS, interceptors and dispatcher. It is not changed. */
    public SELF httpClient(OkHttpClient client) {
        transport.httpClient(client);
        return self();
    }

    /** The proxy to go through; as the HTTP client is set, or else the machine, by default. */
    public SELF proxy(Proxy proxy) {
        transport.proxy(proxy);
        return self();
    }

    /** Where asynchronous calls run; it is not shut down with the client. */
    public SELF executor(Executor executor) {
        transport.executor(executor);
        return self();
    }

    /** Who hears of calls, attempts, waits and drift; for metrics. */
    public SELF listener(CallListener listener) {
        transport.listener(listener);
        return self();
    }

    /** Whether an answer that is not as the specification has it is an error; false by default. */
    public SELF strict(boolean strict) {
        transport.strict(strict);
        return self();
    }

    /** The largest answer held in memory, in bytes; 64 MiB by default. */
    public SELF maxAnswerBytes(long bytes) {
        transport.maxAnswerBytes(bytes);
        return self();
    }

    /**
     * Corrections of what the specification says, for where the platform turns out to be otherwise: paths, verbs, names, hosts. Several add
     * up, and the file that {@code <PROVIDER>_OVERLAY} names is added to them; see {@code docs/overlay.md}.
     */
    public SELF overlay(Overlay overlay) {
        transport.overlay(overlay);
        return self();
    }

    /** The same from a JSON file, which is read when the client is built. */
    public SELF overlay(Path file) {
        transport.overlay(file);
        return self();
    }

    /**
     * Refuses operations whose path is modelled, confirmed by nobody, with an
     * {@link dev.channelkit.commons.error.UnverifiedOperationException}; those that an overlay marks as verified may be called.
     */
    public SELF onlyVerified() {
        transport.onlyVerified();
        return self();
    }

    /** Writes down every request and answer, secrets hidden, for support and for the sandbox to replay; see {@code docs/recorder.md}. */
    public SELF recorder(Recorder recorder) {
        transport.recorder(recorder);
        return self();
    }

    /** Whose clock the client goes by; for tests. */
    public SELF timeSource(TimeSource time) {
        transport.timeSource(time);
        return self();
    }
}
