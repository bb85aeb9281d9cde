package dev.channelkit.benchmarks.call;

import java.util.List;

/**
 * How one peer reads one customer over HTTP, with what everybody needs for that: credentials, a status that is looked at, a body that is
 * closed.
 *
 * @param <C> what it is read as
 */
public interface Caller<C> extends AutoCloseable {
    /** One call. */
    C call() throws Exception;

    /** What was read, so that peers can be compared. */
    List<Object> values(C customer);

    @Override
    default void close() {}
}
