package dev.channelkit.commons.codec;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** An answer without the items of its list: what stood around them, as it came, but for blanks. */
final class AroundItems {
    private final ByteFeed feed;
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

    /** @param most bytes held at once */
    AroundItems(ByteFeed feed, int most) {
        this.feed = feed;
        this.most = most;
    }

    void add(int one) {
        demand(1);
        bytes.write(one);
    }

    void add(byte[] from, int start, int end) {
        demand(end - start);
        bytes.write(from, start, end - start);
    }

    private void demand(int more) {
        if (bytes.size() + (long) more > most) {
            throw feed.tooLarge("what stands around the list");
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /**
     * The same, with the list and what it stands in closed: the answer as if it ended here.
     *
     * @param objects how many are open around the list
     */
    byte[] closed(int objects) {
        byte[] closed = Arrays.copyOf(bytes(), bytes.size() + 1 + objects);
        closed[bytes.size()] = ']';
        Arrays.fill(closed, bytes.size() + 1, closed.length, (byte) '}');
        return closed;
    }
}
