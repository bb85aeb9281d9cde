package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 403: the credentials are good, but not for this. */
public class PermissionDeniedException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public PermissionDeniedException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
