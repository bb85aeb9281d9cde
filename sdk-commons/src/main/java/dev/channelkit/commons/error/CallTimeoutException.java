package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The time allowed for the call, or for the answer, ran out. */
public class CallTimeoutException extends TransportException {
    private static final long serialVersionUID = 1L;

    public CallTimeoutException(
            String what, Outcome outcome, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, outcome, details, advice, cause);
    }
}
