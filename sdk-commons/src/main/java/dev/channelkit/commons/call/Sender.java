package dev.channelkit.commons.call;

import dev.channelkit.commons.codec.Drift;
import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.codec.ErrorBody;
import dev.channelkit.commons.codec.FieldNames;
import dev.channelkit.commons.codec.ReadOptions;
import dev.channelkit.commons.codec.WireReader;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ClientClosedException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.UnverifiedOperationException;
import dev.channelkit.commons.http.internal.CallProgress;
import dev.channelkit.commons.http.internal.Cancellation;
import dev.channelkit.commons.http.internal.Doubt;
import dev.channelkit.commons.http.internal.HttpPipeline;
import dev.channelkit.commons.http.internal.Opening;
import dev.channelkit.commons.http.internal.OverlayAdvice;
import dev.channelkit.commons.http.internal.Refusals;
import dev.channelkit.commons.http.internal.SafeListener;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Envelope;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.Provenance;
import dev.channelkit.commons.overlay.AppliedOverlay;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Takes one call from its values to its answer: request, wire, decoding, and what the listener hears of it. */
final class Sender implements AutoCloseable {
    /** Of different words for no rows, this many are told: they may differ from call to call. */
    private static final int MOST_WORDS = 100;

    private final WireRequests requests;
    private final HttpPipeline pipeline;
    private final AsyncCalls async;
    private final Settings settings;
    private final SafeListener listener;
    private final ConcurrentMap<Envelope, EnvelopeReader> envelopes = new ConcurrentHashMap<>();
    private final ModelledWarnings warnings;
    private final ReadOptions ownReading;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final UnderWay underWay;
    private final Set<String> wordsForNothing = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile boolean found;
    private volatile boolean toldOfXml;

    Sender(String provider, WireRequests requests, HttpPipeline pipeline, Settings settings) {
        this.requests = requests;
        this.pipeline = pipeline;
        this.settings = settings;
        warnings = new ModelledWarnings(
                provider + " " + requests.base().host() + ":" + requests.base().port(), settings.log());
        ownReading = ReadOptions.TOLERANT
                .strict(settings.strict())
                .names(settings.overlay().answerFields());
        underWay = new UnderWay(pipeline::releaseCredentials);
        async = new AsyncCalls(settings.executor(), provider);
        listener = new SafeListener(settings.listener(), settings.log());
    }

    /** What holds for every call unless its options say otherwise. */
    record Settings(
            Duration totalTimeout,
            AnswerTimes answerTimes,
            boolean strict,
            boolean onlyVerified,
            ForbiddenPolicy forbidden,
            AppliedOverlay overlay,
            CallListener listener,
            @Nullable Executor executor,
            TimeSource time,
            @Nullable String addressAdvice,
            boolean msDates,
            SecretParameters secrets,
            Logger log) {

        /** The same for calls of which no caller knows. */
        Settings quiet() {
            return new Settings(
                    totalTimeout,
                    answerTimes,
                    false,
                    onlyVerified,
                    forbidden,
                    overlay,
                    CallListener.NONE,
                    null,
                    time,
                    addressAdvice,
                    msDates,
                    secrets,
                    log);
        }
    }

    <T> Response<T> perform(CallRequest request, CallOptions options, Call.Decoder<T> decoder) {
        refuseIfClosed();
        underWay.begin();
        try {
            return perform(request, options, decoder, new Cancellation());
        } finally {
            underWay.end();
        }
    }

    <T, R> CompletableFuture<R> async(
            CallRequest request, CallOptions options, Call.Decoder<T> decoder, Function<Response<T>, R> result) {
        refuseIfClosed();
        underWay.begin();
        CompletableFuture<R> future;
        try {
            future = async.run(
                    request.operation(),
                    cancellation -> result.apply(perform(request, options, decoder, cancellation)));
        } catch (RuntimeException | Error e) {
            underWay.end();
            throw e;
        }
        CompletableFuture<R> unused = future.whenComplete((value, failure) -> underWay.end());
        return future;
    }

    RenderedRequest render(CallRequest request, CallOptions options) {
        return requests.render(request.under(settings.overlay(), settings.msDates()), options);
    }

    private <T> Response<T> perform(
            CallRequest declared, CallOptions options, Call.Decoder<T> decoder, Cancellation cancellation) {
        CallRequest request = declared.under(settings.overlay(), settings.msDates());
        Operation operation = request.operation();
        refuseIfUnverified(operation);
        warnings.of(operation);
        CallProgress progress = progress(request, options, cancellation, decoder.streamed());
        progress.redactor().hide(() -> settings.secrets().values(request.query()));
        if (listener.isThere()) {
            listener.tell(l -> l.operationStarted(operation));
        }
        progress.redactor().hide(options.hidden());
        progress.redactor().hide(request.secrets());
        boolean answered = false;
        try {
            Received received = exchange(request, options, progress, decoder.streamed());
            answered = true;
            Response<T> response;
            try (Opening unused = Opening.of(received.response(), progress)) {
                response = decoder.decode(received);
            }
            ended(progress.details().build(), operation, null);
            return response;
        } catch (ChannelKitException e) {
            ChannelKitException settled = Doubt.settle(e, progress);
            ended(settled.details(), operation, settled);
            throw settled;
        } catch (RuntimeException | Error e) {
            // none of ours, such as a caller's mapping that fails: the caller gets it as it is, the listener as what it
            // means
            CallDetails details = progress.details().build();
            ended(details, operation, broken(e, answered, progress, details));
            throw e;
        }
    }

    private static ChannelKitException broken(
            Throwable e, boolean answered, CallProgress progress, CallDetails details) {
        boolean mayBeSent = progress.isSent() || progress.isInDoubt();
        Outcome outcome = answered ? Outcome.APPLIED : mayBeSent ? Outcome.UNKNOWN : Outcome.NOT_SENT;
        return new ChannelKitException("the call broke with " + e.getClass().getName(), outcome, details, null, null);
    }

    private Received exchange(CallRequest request, CallOptions options, CallProgress progress, boolean streamed) {
        Request sent = requests.request(request, options);
        hideSecrets(request, progress); // headers of the answer, such as its request id, are read before its body
        okhttp3.Response answer = pipeline.send(sent, progress);
        if (!found && isFound(answer.code())) {
            found = true;
        }
        if (!progress.isCredentialDead() && NoRows.mayBe(answer, request.operation(), options)) {
            Received received = Received.refusal(answer, progress, readOptions(options, progress));
            if (NoRows.isSaidBy(received)) {
                found = true;
                tellOfNothing(received, progress);
                return received;
            }
        }
        if (!answer.isSuccessful() || progress.isCredentialDead()) {
            progress.addressAdvice(found ? null : settings.addressAdvice());
            throw Refusals.of(answer, progress);
        }
        ReadOptions reading = readOptions(options, progress);
        if (streamed) {
            return Received.open(answer, progress, reading);
        }
        Received received = Received.whole(answer, progress, reading);
        if (received.isXml() && !asksForXml(sent)) {
            tellOfXml(received, reading);
        }
        return received;
    }

    /** Whether the address of the client is right: something behind it has understood a call. */
    private static boolean isFound(int status) {
        return status >= 200 && status < 300 || status == 400;
    }

    private static boolean asksForXml(Request sent) {
        return sent.headers("Accept").stream().anyMatch(accept -> accept.contains("xml"));
    }

    /** An entity that is not there is answered alike: whoever wonders finds the words in the log, each of them once. */
    private void tellOfNothing(Received received, CallProgress progress) {
        ErrorBody says = received.envelope().error(received.bytes());
        String words =
                says.message() == null ? "without words" : progress.redactor().redact(says.message());
        if (wordsForNothing.size() < MOST_WORDS && wordsForNothing.add(words)) {
            settings.log()
                    .info(
                            "{} answered {} ({}), taken for an empty list; an entity or an organisation that does not exist is answered alike (told once)",
                            received.operation().id(),
                            received.operation().emptyStatus(),
                            words);
        }
    }

    /** It is read all the same, but whoever stands between has lost a header, and may lose others. */
    private void tellOfXml(Received received, ReadOptions reading) {
        Operation operation = received.operation();
        reading.listener()
                .drift(new Drift(Drift.Kind.OTHER_FORMAT, operation.id(), "/", "JSON", WireReader.Kind.OBJECT));
        if (!toldOfXml) {
            toldOfXml = true;
            settings.log()
                    .warn(
                            "{} was answered in XML though JSON was asked for: the Accept header seems to get lost on the way, at a proxy perhaps; answers are read as what they are (told once)",
                            operation.id());
        }
    }

    /** Whoever refuses a body likes to quote it, in a 200 too. Looked for only once there is something to redact. */
    private static void hideSecrets(CallRequest request, CallProgress progress) {
        Body body = request.body();
        if (body != null) {
            progress.redactor().hide(body::secrets);
        }
    }

    private void ended(CallDetails details, Operation operation, @Nullable ChannelKitException failure) {
        if (listener.isThere()) {
            listener.tell(l -> l.operationEnded(operation, details, failure));
        }
    }

    private EnvelopeReader reader(Envelope envelope) {
        EnvelopeReader known = envelopes.get(envelope);
        if (known == null) {
            known = EnvelopeReader.of(envelope);
            envelopes.put(envelope, known); // twice at worst, and alike
        }
        return known;
    }

    private CallProgress progress(
            CallRequest request, CallOptions options, Cancellation cancellation, boolean streamed) {
        Operation operation = request.operation();
        Duration total = options.timeout() == null ? settings.totalTimeout() : options.timeout();
        Duration answer =
                options.answerTimeout() == null ? settings.answerTimes().of(operation) : options.answerTimeout();
        EnvelopeReader envelope = reader(operation.envelope());
        return new CallProgress(
                operation,
                request.query(),
                total,
                options.leavesWithin(),
                answer,
                envelope,
                listener,
                settings.time(),
                cancellation,
                streamed,
                settings.forbidden());
    }

    private ReadOptions readOptions(CallOptions options, CallProgress progress) {
        ReadOptions own = options.strict() == null ? ownReading : ownReading.strict(options.strict());
        return settings.listener() == CallListener.NONE
                ? own
                : own.listener(found -> progress.tell(l -> l.drift(progress.operation(), found)));
    }

    private void refuseIfUnverified(Operation operation) {
        if (settings.onlyVerified() && operation.path() == Provenance.MODELLED) {
            throw new UnverifiedOperationException(
                    operation.id() + " is modelled, and this client calls only what is verified",
                    CallDetails.of(operation).build(),
                    "verify with the provider that it is there, then " + OverlayAdvice.verify(operation));
        }
    }

    /** Under which names the fields of the operation's request are written. */
    FieldNames requestNames(Operation operation) {
        FieldNames named = settings.overlay().requestFields(operation);
        return settings.msDates() ? named.withMsDates() : named;
    }

    void refuseIfClosed() {
        if (closed) {
            throw new ClientClosedException();
        }
    }

    @Override
    public void close() {
        if (closing.compareAndSet(false, true)) {
            closed = true;
            async.close();
            pipeline.close();
            underWay.end(); // the client's own
        }
    }
}
