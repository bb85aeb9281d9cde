package dev.channelkit.commons.page;

import java.util.Iterator;

/**
 * A walk through a list that is under way. For one thread. Where asking for a page fails, that exception is thrown, and asking on asks for the same page
 * again.
 *
 * @param <E> items, or pages
 */
public interface Walk<E> extends Iterator<E>, AutoCloseable {
    /**
     * Ends the walk where it stands: it has nothing more, and calls for pages that {@link Pages#readAhead} made before they were needed are cancelled. A walk that
     * has come to its end, or that does not read ahead, has nothing to close.
     */
    @Override
    void close();
}
