package dev.channelkit.commons.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 429, still after waiting and asking again: the provider takes no more calls for now. */
public class RateLimitedException extends ResponseException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public RateLimitedException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        super(what, answer, details, advice);
        retryAfter = answer.retryAfter();
    }

    /** How long the provider asks to wait, as it said it last; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
