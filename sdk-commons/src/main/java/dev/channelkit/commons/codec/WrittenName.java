package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A field's name as JSON writes it, between a comma and a colon: copied eight bytes at a time. */
final class WrittenName {
    private final byte[] padded;
    private final int length;

    private WrittenName(byte[] bytes) {
        length = bytes.length;
        padded = Arrays.copyOf(bytes, length + 8);
    }

    static WrittenName of(String name) {
        return new WrittenName((',' + JsonText.quoted(name) + ':').getBytes(StandardCharsets.UTF_8));
    }

    /** How much room there must be for it. */
    int room() {
        return padded.length;
    }

    /**
     * Puts it there; what stands behind it within {@link #room} may be overwritten.
     *
     * @param first whether to leave out the comma
     * @return the place behind it
     */
    int put(byte[] out, int at, boolean first) {
        int from = first ? 1 : 0;
        int start = at - from;
        for (int i = from; i < length; i += 8) {
            EightBytes.put(out, start + i, EightBytes.at(padded, i));
        }
        return start + length;
    }
}
