package dev.channelkit.billingplatform.extract;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.ChannelKitException;
import dev.channelkit.commons.error.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An extract was not done within the time given. It goes on, or still waits to begin; it can be waited for again by its id, or by its name. */
public class ExtractUnfinishedException extends ChannelKitException {
    private static final long serialVersionUID = 1L;

    private final String id;
    private final @Nullable String status;

    ExtractUnfinishedException(
            String id, @Nullable String status, boolean begun, Duration waited, CallDetails details) {
        super(
                "extract " + id + " is " + (status == null ? "without a status" : status) + " after " + waited,
                Outcome.APPLIED,
                details,
                begun
                        ? "wait for it again"
                        : "the background process may be inactive: have an administrator switch it on, then wait for it again",
                null);
        this.id = id;
        this.status = status;
    }

    /** The id of the extract. */
    public String id() {
        return id;
    }

    /** What its status was last; null if it had none. */
    public @Nullable String status() {
        return status;
    }
}
