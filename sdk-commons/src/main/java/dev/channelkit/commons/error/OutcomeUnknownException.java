package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** A call that may have changed something ended without an answer that tells: time ran out, the connection was lost, the call was cancelled, the provider failed (5xx) or pointed elsewhere (3xx but 307 and 308), or its success could not be read. The provider may have acted or may yet act: look before sending it again. */
public class OutcomeUnknownException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(
            String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.UNKNOWN, details, advice, cause);
    }
}
