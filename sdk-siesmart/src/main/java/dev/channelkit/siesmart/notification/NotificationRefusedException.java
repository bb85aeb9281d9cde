package dev.channelkit.siesmart.notification;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import org.jspecify.annotations.Nullable;

/** What was posted to your address is no notification that may be acted on. */
public final class NotificationRefusedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotificationRefusedException(Reason reason, String what, @Nullable Throwable cause) {
        super(
                "a notification was refused: " + what,
                Outcome.REFUSED,
                CallDetails.none(),
                reason == Reason.KEY
                        ? "answer 401; if it did come from the provider, register the endpoint with this key again"
                        : "answer 400, and read the proposals you wait for: something may have happened",
                cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** What to answer: 401 for the key, 400 otherwise. */
    public int status() {
        return reason == Reason.KEY ? 401 : 400;
    }

    /** Why. */
    public enum Reason {
        /** The key is missing or wrong: anyone may have sent it. */
        KEY,
        /** There is no body. */
        EMPTY,
        /** The body is larger than any notification. */
        TOO_LARGE,
        /** The body is no JSON, or does not say which subscription it is for. */
        UNREADABLE
    }
}
