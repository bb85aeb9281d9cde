package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** 401, or whatever else a provider says it by: it does not accept the credentials. */
public class AuthenticationException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public AuthenticationException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
