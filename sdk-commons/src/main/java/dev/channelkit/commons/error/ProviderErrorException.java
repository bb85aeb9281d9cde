package dev.channelkit.commons.error;

import org.jspecify.annotations.Nullable;

/** The status said success, the body said failure: the provider did not do it. */
public class ProviderErrorException extends ResponseException {
    private static final long serialVersionUID = 1L;

    public ProviderErrorException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
    }
}
