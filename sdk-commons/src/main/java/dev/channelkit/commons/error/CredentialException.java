package dev.channelkit.commons.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * There is no usable credential: missing, blank, malformed, or its supplier failed; or the place that issues tokens or sessions refused,
 * or could not be reached. Nothing was sent to the provider.
 */
public class CredentialException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    /** What whoever issues tokens or sessions did not accept. */
    public enum Refused {
        /** The client's own id and secret, also called key and secret. */
        CLIENT,
        /** The user's name or password; which of the two is never told. */
        USER
    }

    private final boolean passing;
    private final @Nullable Duration retryAfter;
    private final @Nullable Refused refused;

    /** One that does not mend itself. */
    public CredentialException(String what, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        this(what, details, advice, cause, false, null, null);
    }

    private CredentialException(
            String what,
            CallDetails details,
            @Nullable String advice,
            @Nullable Throwable cause,
            boolean passing,
            @Nullable Duration retryAfter,
            @Nullable Refused refused) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
        this.passing = passing;
        this.retryAfter = retryAfter;
        this.refused = refused;
    }

    /**
     * One that may be gone a little later: the issuer is down, slow or busy.
     *
     * @param retryAfter how long the issuer asks to wait; null when it does not say
     */
    public static CredentialException passing(
            String what,
            CallDetails details,
            @Nullable String advice,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter) {
        return new CredentialException(what, details, advice, cause, true, retryAfter, null);
    }

    /**
     * One that the issuer's answer explains.
     *
     * @param refused what it did not accept; null when it does not say
     */
    public static CredentialException refused(
            String what, CallDetails details, @Nullable String advice, @Nullable Refused refused) {
        return new CredentialException(what, details, advice, null, false, null, refused);
    }

    /**
     * One that the issuer's answer explains, to be remembered for a while: as long as {@code retryAfter}, nobody is asked again.
     *
     * @param refused what it did not accept; null when it does not say
     * @param cause the answer; null when there is none to show
     */
    public static CredentialException refused(
            String what,
            CallDetails details,
            @Nullable String advice,
            @Nullable Throwable cause,
            @Nullable Refused refused,
            Duration retryAfter) {
        return new CredentialException(what, details, advice, cause, false, retryAfter, refused);
    }

    /** What the issuer did not accept; empty when its answer does not tell, or there was none. */
    public final Optional<Refused> refused() {
        return Optional.ofNullable(refused);
    }

    /** Whether the same call may well succeed later, with nothing changed. */
    public final boolean mayPass() {
        return passing;
    }

    /** How long the issuer asks to wait, or a refusal is remembered; empty when neither is known. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The same as the end of a call: what is known of this failure moves into {@link #what}, and {@code call} becomes the details. */
    public final CredentialException during(CallDetails call) {
        String known = details().toString();
        String whole = known.isEmpty() ? what() : what() + " (" + known + ")";
        return new CredentialException(whole, call, advice(), this, passing, retryAfter, refused);
    }
}
