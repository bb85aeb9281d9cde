package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 5xx or 408 after a call that changes nothing: the provider failed. Other calls end in an {@link OutcomeUnknownException}. */
public class ServerErrorException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public ServerErrorException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, Outcome.UNKNOWN, answer, details, advice);
    }
}
