package dev.channelkit.commons.http.internal;

import dev.channelkit.commons.error.AnswerTooLargeException;
import dev.channelkit.commons.error.CallCancelledException;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.ForeignCause;
import dev.channelkit.commons.error.LocalFileException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.error.TransportException;
import dev.channelkit.commons.error.UploadTooLargeException;
import dev.channelkit.commons.redaction.internal.Redactor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Says what it means that no answer arrived. */
final class LostAnswer {
    private LostAnswer() {}

    static ChannelKitException exception(Exception cause, CallProgress progress, boolean cancelledOnTheWire) {
        Exception shown = shown(cause, progress.redactor());
        CallDetails details = progress.details().build();
        Outcome outcome = progress.isSent() ? Outcome.UNKNOWN : Outcome.NOT_SENT;
        if (progress.cancellation().isCancelled()) {
            return new CallCancelledException("the call was cancelled", outcome, details, null, shown);
        }
        if (Thread.currentThread().isInterrupted()) {
            return new CallCancelledException("the calling thread was interrupted", outcome, details, null, shown);
        }
        if (cause instanceof AnswerTooLarge) {
            return new AnswerTooLargeException(
                    cause.getMessage() == null ? "the answer is too large" : cause.getMessage(),
                    details,
                    "ask for less at once, or raise maxAnswerBytes of the client",
                    shown);
        }
        if (cause instanceof UploadTooLarge tooLarge) {
            return new UploadTooLargeException(tooLarge.bound(), -1, details, shown);
        }
        if (cause instanceof BrokenSource) {
            return new LocalFileException(
                    "what is to be sent cannot be read (" + cause.getMessage() + ")", details, null, shown);
        }
        if (progress.left() <= 0) {
            return new CallTimeoutException("the time for the whole call ran out", outcome, details, null, shown);
        }
        if (cancelledOnTheWire) {
            return new CallCancelledException("the HTTP client cancelled the call", outcome, details, null, shown);
        }
        if (cause instanceof SocketTimeoutException) {
            String what = progress.isSent() ? "the answer did not come in time" : "no connection came about in time";
            return new CallTimeoutException(what, outcome, details, null, shown);
        }
        return new TransportException(what(cause, progress), outcome, details, nowhere(cause), shown);
    }

    /** The cause itself where nothing that its stack trace prints is a secret, else its stand-in. */
    static Exception shown(Exception cause, Redactor redactor) {
        StringWriter trace = new StringWriter();
        cause.printStackTrace(new PrintWriter(trace));
        String text = trace.toString();
        return redactor.redact(text).equals(text) ? cause : ForeignCause.redacted(cause, redactor::redact);
    }

    /** What may be wrong with an address at which nobody is. */
    private static @Nullable String nowhere(Exception cause) {
        if (cause instanceof UnknownHostException) {
            return "check the host in the address given to the client, and that this machine can look up names";
        }
        return cause instanceof ConnectException
                ? "check host and port in the address given to the client, and that this machine may reach them"
                : null;
    }

    private static String what(Exception cause, CallProgress progress) {
        String kind = cause instanceof IOException
                ? progress.isSent()
                        ? "the connection was lost before the whole answer arrived"
                        : "no connection came about"
                : "an interceptor of the HTTP client failed";
        String text = cause.getMessage();
        String detail = cause.getClass().getSimpleName() + (text == null ? "" : ": " + text);
        return kind + " (" + progress.redactor().redact(detail) + ")";
    }
}
