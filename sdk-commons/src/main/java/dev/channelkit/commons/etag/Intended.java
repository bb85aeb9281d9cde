package dev.channelkit.commons.etag;

/**
 * Whether what a write was to bring about is there: asked when nobody knows whether the provider carried it out.
 *
 * <p>True only where sending it once more would be wrong, because it can be seen to have been done: an item with a key of the caller's
 * own is in the list, the label is the one sent. A sum that is as expected proves nothing, since somebody else may have added as much.
 *
 * @param <T> the thing
 * @param <B> what was sent
 */
@FunctionalInterface
public interface Intended<T, B> {

    /**
     * Whether it is there.
     *
     * @param before the version that the write was made from
     * @param sent what was sent
     * @param now what the provider has now
     */
    boolean isThere(T before, B sent, T now);

    /** For writes whose effect cannot be told from others': when the version has moved on, the outcome stays unknown. */
    static <T, B> Intended<T, B> cannotTell() {
        return (before, sent, now) -> false;
    }
}
