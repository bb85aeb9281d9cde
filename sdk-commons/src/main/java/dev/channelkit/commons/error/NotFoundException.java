package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 404: there is no such thing, or no such path. */
public class NotFoundException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
