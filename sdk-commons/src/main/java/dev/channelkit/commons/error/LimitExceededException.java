package dev.channelkit.commons.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The client's own limits would have made the call wait longer than allowed; nothing was sent. */
public class LimitExceededException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public LimitExceededException(
            String what, Duration wait, CallDetails details, @Nullable String advice, @Nullable Throwable cause) {
        super(what, Outcome.NOT_SENT, details, advice, cause);
        this.wait = wait;
    }

    /** How long the call would have had to wait, or had waited in vain where that cannot be foretold. */
    public Duration waitNeeded() {
        return wait;
    }
}
