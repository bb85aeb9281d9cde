package dev.channelkit.commons.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 403: the credentials are good, but not for this; or, where a provider leaves that open, too many calls came. */
public class PermissionDeniedException extends ResponseException {
    private static final long serialVersionUID = 1L;

    private final boolean mayBeRateLimit;
    private final @Nullable Duration retryAfter;

    public PermissionDeniedException(String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        this(what, answer, details, advice, false);
    }

    private PermissionDeniedException(
            String what, ErrorAnswer answer, CallDetails details, @Nullable String advice, boolean mayBeRateLimit) {
        super(what, answer, details, advice);
        this.mayBeRateLimit = mayBeRateLimit;
        retryAfter = answer.retryAfter();
    }

    /** One of a provider that answers 403 to too many calls as well. */
    public static PermissionDeniedException orRateLimited(
            String what, ErrorAnswer answer, CallDetails details, @Nullable String advice) {
        return new PermissionDeniedException(what, answer, details, advice, true);
    }

    /**
     * Whether the provider may mean that too many calls came. Calls that change nothing have then been repeated with pauses, in vain;
     * nothing else has.
     */
    public final boolean mayBeRateLimit() {
        return mayBeRateLimit;
    }

    /** How long the provider asks to wait, as it said it last; empty when it did not say. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
