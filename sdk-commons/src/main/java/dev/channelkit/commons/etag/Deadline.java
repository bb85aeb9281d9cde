package dev.channelkit.commons.etag;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.CallTimeoutException;
import dev.channelkit.commons.error.Outcome;
import dev.channelkit.commons.time.TimeSource;
import java.time.Duration;

/** When a write of several calls has to be over. */
final class Deadline {
    private final TimeSource time;
    private final long end;

    Deadline(TimeSource time, Duration in) {
        this.time = time;
        end = time.nanoTime() + in.toNanos();
    }

    /**
     * The time left, more than zero.
     *
     * @throws CallTimeoutException when there is none
     */
    Duration left() {
        long left = end - time.nanoTime();
        if (left <= 0) {
            throw new CallTimeoutException(
                    "the time for the whole write ran out",
                    Outcome.NOT_SENT,
                    CallDetails.none(),
                    "allow more time",
                    null);
        }
        return Duration.ofNanos(left);
    }
}
