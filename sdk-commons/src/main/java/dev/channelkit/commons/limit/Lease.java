package dev.channelkit.commons.limit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place that a {@link Limit} has given to one request, told of the request's way so that it may count from the right moment. */
public interface Lease extends AutoCloseable {

    /**
     * The request is about to be written: connected, TLS done. Not called when it never got that far.
     *
     * @param bodyBytes the size of its body; 0 without one, below 0 when it is not known
     * @throws dev.channelkit.commons.error.LimitExceededException when it took so long that the place has lapsed; it must not be sent
     * @throws dev.channelkit.commons.error.LocalFileException when the limit cannot note it; it must not be sent
     */
    default void sent(long bodyBytes) {}

    /** The answer's headers have arrived. Not called when none did. */
    default void answered() {}

    /**
     * The answer was a 429: the provider takes no more for now. Called after {@link #answered}.
     *
     * @param retryAfter how long it asks to wait; null when it does not say, or nothing that makes sense
     */
    default void refused(@Nullable Duration retryAfter) {}

    /** Gives the place back. Further calls do nothing. */
    @Override
    void close();
}
