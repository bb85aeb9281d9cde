package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 422: the provider understands the request and finds its content wrong. */
public class UnprocessableEntityException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public UnprocessableEntityException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
