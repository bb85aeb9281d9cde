package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** An asynchronous call never began, because the executor for such calls did not take it: it is full or shut down. Nothing was sent. */
public class CallRejectedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public CallRejectedException(String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
    }
}
