package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.codec.EnvelopeReader;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.listen.CallListener;
import dev.channelkit.commons.operation.Operation;
import dev.channelkit.commons.operation.RetryRule;
import dev.channelkit.commons.query.QueryParameters;
import dev.channelkit.commons.redaction.internal.Redactor;
import dev.channelkit.commons.retry.Failure;
import dev.channelkit.commons.retry.ForbiddenPolicy;
import dev.channelkit.commons.retry.RetryAfter;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * One call while it runs: what was asked for, and what is known so far. Its steps find it by the OkHttp call that they are part of; all
 * steps of a call run on one thread, one after the other.
 */
public final class CallProgress {
    // a tag of the request would do, but OkHttp keeps those by Kotlin's reflection, which is slow to start
    private static final ConcurrentMap<Call, CallProgress> ON_THE_WAY = new ConcurrentHashMap<>();

    private final Operation operation;
    private final QueryParameters query;
    private final Duration answerTimeout;
    private final EnvelopeReader envelope;
    private final SafeListener listener;
    private final TimeSource time;
    private final Cancellation cancellation;
    private final boolean streamed;
    private final ForbiddenPolicy forbidden;
    private final Redactor redactor = new Redactor();
    private final long start;
    private final long end;
    private final long reserve;
    private final boolean leavesInTime;

    private int attempts;
    private int timesForbidden;
    private @Nullable Lease lease;
    private boolean sent;
    private boolean ambiguous;
    private boolean credentialDead;
    private boolean partlyDone;
    private boolean replayDue;
    private boolean replayed;
    private boolean overtaken;
    private boolean opening;
    private @Nullable Integer status;
    private @Nullable String requestId;
    private @Nullable String addressAdvice;
    private @Nullable String credentialAdvice;
    private @Nullable Object carried;

    public CallProgress(
            Operation operation,
            QueryParameters query,
            Duration total,
            @Nullable Duration leavesWithin,
            Duration answerTimeout,
            EnvelopeReader envelope,
            SafeListener listener,
            TimeSource time,
            Cancellation cancellation,
            boolean streamed,
            ForbiddenPolicy forbidden) {
        this.operation = operation;
        this.query = query;
        this.answerTimeout = answerTimeout;
        this.envelope = envelope;
        this.listener = listener;
        this.time = time;
        this.cancellation = cancellation;
        this.streamed = streamed;
        this.forbidden = forbidden;
        start = time.nanoTime();
        end = start + total.toNanos();
        leavesInTime = leavesWithin != null;
        long forTheAnswer =
                operation.retry() == RetryRule.SAFE ? 0 : Math.min(answerTimeout.toNanos(), total.toNanos() / 4);
        reserve = leavesWithin == null
                ? forTheAnswer
                : Math.max(forTheAnswer, total.minus(leavesWithin).toNanos());
    }

    /** Whether a success that is streamed has begun and is not handed over yet: the time for the whole call goes on. */
    boolean isOpening() {
        return opening;
    }

    void opening(boolean value) {
        opening = value;
    }

    /** The progress of the call that an interceptor is part of, however the request was changed on its way. */
    static CallProgress of(Call call) {
        CallProgress progress = ON_THE_WAY.get(call);
        if (progress == null) {
            throw new InvalidRequestException(
                    "a client derived by the SDK was used for a request of its own",
                    CallDetails.none(),
                    "use the client's raw(…) for requests that no method covers",
                    null);
        }
        return progress;
    }

    /** The steps of that OkHttp call, which is one attempt, are this call's until it {@link #leaves}. */
    void goesBy(Call call) {
        ON_THE_WAY.put(call, this);
    }

    /** The OkHttp call is over, or its answer is there to be read. */
    void leaves(Call call) {
        ON_THE_WAY.remove(call);
    }

    public Operation operation() {
        return operation;
    }

    /** Whether a success is read by the caller while it arrives. */
    boolean isStreamed() {
        return streamed;
    }

    /** Reads answers of this operation. */
    public EnvelopeReader envelope() {
        return envelope;
    }

    QueryParameters query() {
        return query;
    }

    Duration answerTimeout() {
        return answerTimeout;
    }

    TimeSource time() {
        return time;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    public Redactor redactor() {
        return redactor;
    }

    /** Whether there is a listener. */
    boolean isHeard() {
        return listener.isThere();
    }

    /** Tells the caller's listener something. */
    public void tell(Consumer<CallListener> event) {
        listener.tell(event);
    }

    /** What is left of the time for the whole call, in nanoseconds; zero or less when it is over. */
    long left() {
        return end - time.nanoTime();
    }

    /**
     * What is left for waiting before an attempt, in nanoseconds. What may change something has to be heard out, or nobody knows what it
     * did: so much of the time as the answer may take, but no more than a quarter of all, is kept for that.
     */
    long leftBeforeSending() {
        return left() - reserve;
    }

    /** Whether the request was to leave by a time that is over. */
    boolean isTooLateToLeave() {
        return leavesInTime && leftBeforeSending() <= 0;
    }

    public Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - start);
    }

    public int attempts() {
        return attempts;
    }

    /** A request has its place and sets out. */
    void setsOut(Lease place) {
        attempts++;
        lease = place;
        sent = false;
        credentialDead = false;
        partlyDone = false;
        status = null;
        requestId = null;
    }

    /**
     * The request is about to be written.
     *
     * @param bodyBytes the size of its body; below 0 when it is not known
     */
    void writes(long bodyBytes) {
        if (lease != null) {
            lease.sent(bodyBytes);
        }
        sent = true;
    }

    /** Headers of an answer have come in from the wire. */
    void heard(int status, @Nullable String retryAfter) {
        if (lease == null) {
            return;
        }
        lease.answered();
        if (status != 429 && status != 403) {
            return;
        }
        Duration asked = RetryAfter.parse(retryAfter, time.now()).orElse(null);
        if (status == 429 || status == 403 && forbidden.isInDoubt() && asked != null) {
            lease.refused(asked);
        }
    }

    /** An answer has come up to the SDK's own steps. */
    void answered(int status, @Nullable String requestId) {
        this.status = status;
        this.requestId = requestId;
    }

    /** The body of an answer names the call, too: good where no header did. */
    void named(@Nullable String requestId) {
        if (this.requestId == null) {
            this.requestId = requestId;
        }
    }

    /** Whether any of the last attempt may have reached the provider. */
    public boolean isSent() {
        return sent;
    }

    /**
     * The provider said that it did not do what the last attempt asked for, because of its credential.
     *
     * @param advice of the credential's source
     */
    void refused(@Nullable String advice) {
        sent = false;
        credentialDead = true;
        credentialAdvice = advice;
    }

    /** The credential on the request has been changed for this one. */
    void carries(Object credential) {
        carried = credential;
    }

    /** The credential that is on the request, of the kind of the pipeline's source; null where it goes without. */
    @Nullable Object carried() {
        return carried;
    }

    /** What the source of the credential refused last says to do; null when it says nothing. */
    @Nullable String credentialAdvice() {
        return credentialAdvice;
    }

    /** Whether the last attempt was refused for its credential, whatever its status. */
    public boolean isCredentialDead() {
        return credentialDead;
    }

    /** The provider refused a part of it for its credential, and may have done the rest: the answer stands. */
    void partlyDone() {
        partlyDone = true;
    }

    /** Whether the last attempt ended so. */
    boolean isPartlyDone() {
        return partlyDone;
    }

    /** Gives the place among the limits back, if the attempt still has it. */
    void leaves() {
        if (lease != null) {
            lease.close();
        }
    }

    /** Whether the answer to the last attempt ends the call, whatever it says. */
    boolean isFinal() {
        return credentialDead || partlyDone;
    }

    /** There is another credential than the one refused; good for one more attempt in the life of a call. */
    void credentialReplaced() {
        replayDue = !replayed;
        replayed = true;
    }

    /** Whether the call has had that attempt, or is about to: for another refusal no other credential is worth fetching. */
    boolean wasReplayed() {
        return replayed;
    }

    /**
     * Another credential had taken the place of the one refused before the refusal came, and may have died unnoticed as well: good for
     * one attempt, which does not count as the one that a credential fetched since is good for.
     */
    void credentialOvertaken() {
        replayDue = true;
        overtaken = true;
    }

    /** Whether the call has had that attempt, or is about to. */
    boolean wasOvertaken() {
        return overtaken;
    }

    /** Whether an attempt with another credential is due. */
    boolean isReplayDue() {
        return replayDue;
    }

    /** The last attempt failed, and the call goes on. */
    void goesOn(Failure failure) {
        ambiguous |= failure.isAmbiguous();
        timesForbidden += failure == Failure.FORBIDDEN ? 1 : 0;
        sent = false;
        replayDue = false;
    }

    /** What a 403 means for this call. */
    ForbiddenPolicy forbidden() {
        return forbidden;
    }

    /** How often the call has gone on after a 403. */
    int timesForbidden() {
        return timesForbidden;
    }

    /** Whether an attempt before the last may have been acted on. */
    public boolean isInDoubt() {
        return ambiguous;
    }

    /** What to say of the client's address should nothing be found, while no call of the client has found anything. */
    public void addressAdvice(@Nullable String advice) {
        addressAdvice = advice;
    }

    @Nullable String addressAdvice() {
        return addressAdvice;
    }

    public @Nullable String requestId() {
        return requestId;
    }

    /** What is known by now. */
    public CallDetails.Builder details() {
        return CallDetails.of(operation)
                .status(status)
                .requestId(requestId)
                .attempts(attempts)
                .elapsed(elapsed());
    }
}
