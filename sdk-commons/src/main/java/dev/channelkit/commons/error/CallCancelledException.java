package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The caller cancelled the call, or the thread that made it was interrupted; the thread's interrupt flag is then set again. */
public class CallCancelledException extends TransportException {
    private static final long serialVersionUID = 1L;

    public CallCancelledException(
            String what, Outcome outcome, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, outcome, details, advice, cause);
    }
}
