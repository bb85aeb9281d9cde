package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** No answer arrived, or not all of it: no connection, a reset, an answer cut short. {@link #outcome} is NOT_SENT when it is proved that nothing went out; otherwise UNKNOWN, which only calls that change nothing end in (see {@link OutcomeUnknownException}). */
public class TransportException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public TransportException(
            String what, Outcome outcome, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, outcome, details, advice, cause);
    }
}
