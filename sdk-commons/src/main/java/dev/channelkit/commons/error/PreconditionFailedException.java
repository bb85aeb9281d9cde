package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 412: what was to be changed has changed meanwhile. */
public class PreconditionFailedException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public PreconditionFailedException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
