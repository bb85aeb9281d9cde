package dev.channelkit.commons.limit;

/** A place that a {@link Limit} has given to one request, told of the request's way so that it may count from the right moment. */
public interface Lease extends AutoCloseable {

    /** The request is about to be written: connected, TLS done. Not called when it never got that far. */
    default void sent() {}

    /** The answer's headers have arrived. Not called when none did. */
    default void answered() {}

    /** Gives the place back. Further calls do nothing. */
    @Override
    void close();
}
