package dev.channelkit.commons.etag;

import java.time.Duration;

/**
 * One call that reads a thing with its tag. It changes nothing, so it may be repeated.
 *
 * @param <K> what the thing is known by
 * @param <T> the thing
 */
@FunctionalInterface
public interface GuardedRead<K, T> {

    /**
     * Reads it.
     *
     * @param key what the thing is known by
     * @param left the time left for it, more than zero
     */
    Versioned<T> read(K key, Duration left);
}
