package dev.channelkit.commons.codec;

/** Where the bytes of an answer come from while it arrives. */
public interface ByteFeed {
    /**
     * Waits for bytes, and puts those that are there into an array.
     *
     * @param count how many at most; more than 0
     * @return how many, at least 1; -1 at the end
     */
    int read(byte[] into, int offset, int count);

    /**
     * The failure to end in where more would have to be held at once than may be.
     *
     * @param what is too large, such as "an item"
     */
    RuntimeException tooLarge(String what);
}
