package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 409: the state of things at the provider forbids it. */
public class ConflictException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public ConflictException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
