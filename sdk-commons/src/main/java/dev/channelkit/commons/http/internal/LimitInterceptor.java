package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.LimitExceededException;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.limit.Lease;
import dev.channelkit.commons.limit.Limit;
import dev.channelkit.commons.limit.Patience;
import dev.channelkit.commons.listen.CallListener.WaitReason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Gets a place on the wire for every attempt, and keeps it until the answer is read. */
final class LimitInterceptor implements Interceptor {
    private final Limit limit;
    private final Duration maxWait;

    LimitInterceptor(Limit limit, Duration maxWait) {
        this.limit = limit;
        this.maxWait = maxWait;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        CallProgress progress = CallProgress.of(chain.call());
        Lease lease = reserve(progress);
        boolean handedOn = false;
        try {
            refuseIfTooLate(progress);
            progress.setsOut(lease);
            Response response = chain.proceed(chain.request());
            handedOn = true;
            return progress.isStreamed() || !response.isSuccessful() ? leased(response, lease) : response;
        } catch (LimitExceededException e) {
            throw detailed(e, progress);
        } catch (LocalFileException e) {
            throw detailed(e, progress);
        } finally {
            if (!handedOn) {
                lease.close();
            }
        }
    }

    /** Read by somebody else than {@link Attempts}, which ends the lease of a success that it reads itself. */
    private static Response leased(Response response, Lease lease) {
        return response.newBuilder()
                .body(new LeasedBody(response.body(), lease))
                .build();
    }

    private Lease reserve(CallProgress progress) throws IOException {
        try {
            return limit.reserve(patience(progress));
        } catch (LimitExceededException e) {
            throw detailed(e, progress);
        } catch (LocalFileException e) {
            throw detailed(e, progress);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the client's own limits");
        }
    }

    /** A limit may keep a call for longer than it was allowed, and a credential may have taken its time. */
    private static void refuseIfTooLate(CallProgress progress) {
        if (progress.leftBeforeSending() > 0) {
            return;
        }
        long left = TimeUnit.NANOSECONDS.toMillis(progress.left());
        throw new CallTimeoutException(
                progress.isTooLateToLeave()
                        ? "the request did not get away in time, so it was not sent"
                        : left <= 0
                                ? "the time for the whole call ran out"
                                : "of the time for the whole call only " + left + " ms were left to hear the answer",
                Outcome.NOT_SENT,
                progress.details().build(),
                "allow more time for the call",
                null);
    }

    private static LimitExceededException detailed(LimitExceededException e, CallProgress progress) {
        return new LimitExceededException(
                e.what(), e.waitNeeded(), progress.details().build(), e.advice(), e);
    }

    private static LocalFileException detailed(LocalFileException e, CallProgress progress) {
        return new LocalFileException(e.what(), progress.details().build(), e.advice(), e);
    }

    private Patience patience(CallProgress progress) {
        Duration left = Duration.ofNanos(Math.max(0, progress.leftBeforeSending()));
        Duration longest = left.compareTo(maxWait) < 0 ? left : maxWait;
        return new Patience(
                progress.time(),
                longest,
                waited -> progress.tell(l -> l.waited(progress.operation(), WaitReason.LIMIT, waited)));
    }
}
