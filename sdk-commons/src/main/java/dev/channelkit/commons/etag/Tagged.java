package dev.channelkit.commons.etag;

import org.jspecify.annotations.Nullable;

/**
 * What an answer held, with the tag it came with: what a {@link Versioned} is made of.
 *
 * @param <T> the value
 */
public interface Tagged<T> {

    T value();

    /** The tag exactly as it arrived; null when there was none. */
    @Nullable String etag();
}
