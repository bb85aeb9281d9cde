package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 400: the provider does not accept the request. */
public class BadRequestException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public BadRequestException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
