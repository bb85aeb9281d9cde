package dev.channelkit.commons.etag;

/**
 * Whether what a write was to bring about is there: asked when nobody knows whether the provider carried it out.
 *
 * <p>True only where sending it once more would be wrong, because it can be seen to have been done: an item with a key of the caller's
 * own is in the list, the label is the one sent. A sum that is as expected proves nothing, since somebody else may have added as much; no
 * more does a label made from the one before. Where that matters, take {@link #cannotTell}.
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

    /**
     * Whether the effect shows in what is read. Where it does not, an unchanged value says nothing about whether the write was carried out,
     * so that it is never sent again.
     */
    default boolean shows() {
        return true;
    }

    /**
     * For writes whose effect shows in what is read, but cannot be told from others': when the version has moved on, the outcome stays
     * unknown; when tag and value are those from before, the write is repeated.
     */
    static <T, B> Intended<T, B> cannotTell() {
        return (before, sent, now) -> false;
    }

    /**
     * For writes whose effect does not show in what is read, such as bank details that the provider does not give out: after an ambiguous
     * failure the outcome stays unknown, and nothing is repeated.
     */
    static <T, B> Intended<T, B> doesNotShow() {
        return new Unseen<>();
    }
}
