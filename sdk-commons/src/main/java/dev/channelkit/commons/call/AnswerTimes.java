package dev.channelkit.commons.call;

import dev.channelkit.commons.operation.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long answers may take.
 *
 * @param set what the client is set to
 * @param needed how long the provider needs, by its own account; null when that is not known. What the client is set to then holds for
 *     every operation, be it too short
 */
record AnswerTimes(Duration set, @Nullable Duration needed) {

    /** The spec knows which operations are slow; a client set to be more patient still stays so. */
    Duration of(Operation operation) {
        Duration own = operation.timeout();
        return needed != null || own == null || own.compareTo(set) < 0 ? set : own;
    }

    boolean isTooShort() {
        return needed != null && set.compareTo(needed) < 0;
    }
}
