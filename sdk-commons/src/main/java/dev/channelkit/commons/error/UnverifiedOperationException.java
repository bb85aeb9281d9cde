package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The client was told to call only what is verified, and the path of this operation is modelled: nothing was sent. The advice says how to verify it. */
public class UnverifiedOperationException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    public UnverifiedOperationException(String what, CallDetails details, @Nullable String advice) {
        super(what, Outcome.NOT_SENT, details, advice, null);
    }

    /** The operation to verify, as the spec and overlays call it. */
    public String operationId() {
        return details().operationId();
    }
}
