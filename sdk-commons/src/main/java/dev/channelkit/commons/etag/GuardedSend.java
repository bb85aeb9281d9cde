package dev.channelkit.commons.etag;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One call that writes what is given to the version that the tag names. Sent on the calling thread: whoever waits in it for another
 * thread of an executor that itself waits for its turn would wait for ever.
 *
 * @param <T> the thing
 * @param <B> what is sent
 */
@FunctionalInterface
public interface GuardedSend<T, B> {

    /**
     * Sends it once.
     *
     * @param tag the version it holds for
     * @param body what is sent
     * @param left the time left for it, more than zero
     * @return the new version, with or without a tag; null when the answer holds no value
     */
    @Nullable Versioned<T> send(ETag tag, B body, Duration left);
}
