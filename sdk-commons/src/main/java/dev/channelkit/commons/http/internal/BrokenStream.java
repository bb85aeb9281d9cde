package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.TransportException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;

/** Says what it means that an answer which had begun did not arrive whole. */
public final class BrokenStream {
    private BrokenStream() {}

    /**
     * The exception to end the reading in.
     *
     * @param received how many bytes had arrived
     */
    public static ChannelKitException of(IOException cause, CallProgress progress, long received) {
        return of(cause, progress, received + " bytes", null);
    }

    /**
     * The exception to end the reading in.
     *
     * @param received what had arrived
     * @param advice what to do about it; null where there is nothing to say
     */
    public static ChannelKitException of(
            IOException cause, CallProgress progress, String received, @Nullable String advice) {
        return Doubt.settle(plain(cause, progress, received, advice), progress);
    }

    /** The exception to end the reading in when the caller has closed what is read. */
    public static ChannelKitException closed(@Nullable IOException cause, CallProgress progress) {
        Exception shown = cause == null ? null : LostAnswer.shown(cause, progress.redactor());
        return Doubt.settle(
                new CallCancelledException(
                        "the answer was closed before it was read to its end",
                        Outcome.UNKNOWN,
                        progress.details().build(),
                        null,
                        shown),
                progress);
    }

    private static ChannelKitException plain(
            IOException cause, CallProgress progress, String received, @Nullable String advice) {
        Exception shown = LostAnswer.shown(cause, progress.redactor());
        CallDetails details = progress.details().build();
        if (Thread.currentThread().isInterrupted()) {
            return new CallCancelledException(
                    "the reading thread was interrupted", Outcome.UNKNOWN, details, advice, shown);
        }
        if (progress.isOpening() && progress.cancellation().isCancelled()) {
            return new CallCancelledException("the call was cancelled", Outcome.UNKNOWN, details, advice, shown);
        }
        String sofar = " after " + received;
        if (progress.isOpening() && progress.left() <= 0) {
            return new CallTimeoutException(
                    "the time for the whole call ran out" + sofar, Outcome.UNKNOWN, details, advice, shown);
        }
        if (cause instanceof SocketTimeoutException) {
            return new CallTimeoutException(
                    "the answer stopped coming" + sofar, Outcome.UNKNOWN, details, advice, shown);
        }
        String what = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return new TransportException(
                "the answer broke off" + sofar + " (" + progress.redactor().redact(what) + ")",
                Outcome.UNKNOWN,
                details,
                advice,
                shown);
    }
}
