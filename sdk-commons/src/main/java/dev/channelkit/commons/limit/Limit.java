package dev.channelkit.commons.limit;

/** Something that lets only so many requests out. Safe to use from many threads; first come, first served. */
public interface Limit {

    /**
     * Takes a place for one request, waiting for it where needed. Asked once for every attempt, repetitions included.
     *
     * @return the place, to be closed exactly once whatever becomes of the request
     * @throws dev.channelkit.commons.error.LimitExceededException when the wait would be longer than {@code patience} allows
     * @throws InterruptedException when the thread is interrupted before or while waiting; no place is then held
     */
    Lease reserve(Patience patience) throws InterruptedException;

    /**
     * The same for a request that goes out now in any case, such as a login, for which all the others wait: it does not wait, and what counts
     * requests counts it, so that others go later for it.
     *
     * @return the place, as of {@link #reserve}; by default one that counts nothing
     */
    default Lease pass() {
        return () -> {};
    }
}
