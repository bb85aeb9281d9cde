package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A field's name and the quote behind it, as they stand in JSON: compared in one step if it is short, in two up to sixteen bytes. */
final class PlainName {
    private final byte[] bytes;
    private final long mask;
    private final long head;
    private final long tail;

    private PlainName(byte[] bytes) {
        this.bytes = bytes;
        byte[] padded = Arrays.copyOf(bytes, Math.max(8, bytes.length));
        mask = bytes.length < 8 ? (1L << 8 * bytes.length) - 1 : -1;
        head = EightBytes.at(padded, 0);
        tail = EightBytes.at(padded, padded.length - 8);
    }

    /** A name that is not plain ASCII stands nowhere. */
    static PlainName of(String name) {
        boolean isPlain = name.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
        return new PlainName(isPlain ? (name + '"').getBytes(StandardCharsets.US_ASCII) : new byte[0]);
    }

    /** Whether it stands there, before the end. */
    boolean isAt(byte[] text, int from, int end) {
        int length = bytes.length;
        int to = from + length;
        if (length == 0 || to > end) {
            return false;
        }
        if (from + 8 > text.length) {
            return Arrays.equals(text, from, to, bytes, 0, length);
        }
        if ((EightBytes.at(text, from) & mask) != head) {
            return false;
        }
        if (length <= 8) {
            return true;
        }
        return EightBytes.at(text, to - 8) == tail
                && (length <= 16 || Arrays.equals(text, from + 8, to - 8, bytes, 8, length - 8));
    }
}
