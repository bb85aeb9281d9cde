package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The request cannot be sent as it is: a value would change its path or headers, or a parameter is missing. */
public class InvalidRequestException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public InvalidRequestException(
            String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
    }
}
