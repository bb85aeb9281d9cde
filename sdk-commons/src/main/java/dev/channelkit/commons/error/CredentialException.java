package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** There is no usable credential: missing, blank, malformed, or its supplier failed. */
public class CredentialException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public CredentialException(String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
    }
}
