package dev.channelkit.commons.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A field's name as it stands in JSON, between its quotes and with the colon: compared eight bytes at a time. */
final class PlainName {
    /** Of a place before the first field. */
    private static final int NONE = -1;

    /** The field's index in its table. */
    final int field;

    /** How many bytes the name takes with quotes and colon; 0 of a name that is not plain ASCII, which stands nowhere. */
    final int length;

    /**
     * The field that came after this one last time: objects of one page mostly have their fields in the same order. A race costs a look into
     * the table.
     */
    @Nullable PlainName next;

    private final byte[] bytes;
    private final int reach;
    private final long mask;
    private final long head;
    private final long middle;
    private final long tail;

    private PlainName(int field, byte[] bytes) {
        this.field = field;
        this.bytes = bytes;
        length = bytes.length;
        reach = Math.max(8, length);
        byte[] padded = Arrays.copyOf(bytes, reach);
        mask = length < 8 ? (1L << 8 * length) - 1 : -1;
        head = EightBytes.at(padded, 0);
        middle = length < 16 ? 0 : EightBytes.at(padded, 8);
        tail = EightBytes.at(padded, reach - 8);
    }

    static PlainName of(int field, String name) {
        boolean isPlain = true; // no stream: every model's names come by here, most of them in a fresh JVM
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            isPlain &= c > ' ' && c < 0x7f && c != '"' && c != '\\';
        }
        return new PlainName(field, isPlain ? ('"' + name + "\":").getBytes(StandardCharsets.US_ASCII) : new byte[0]);
    }

    /** What stands before the first field. */
    static PlainName start() {
        return new PlainName(NONE, new byte[0]);
    }

    /** Whether it stands there, before the end; at the very end of a text perhaps no, though it does. */
    boolean isAt(byte[] text, int from, int end) {
        if (length == 0 || from + reach > end || (EightBytes.at(text, from) & mask) != head) {
            return false;
        }
        if (length <= 8) {
            return true;
        }
        return EightBytes.at(text, from + length - 8) == tail && (length <= 16 || isMiddleAt(text, from));
    }

    private boolean isMiddleAt(byte[] text, int from) {
        return EightBytes.at(text, from + 8) == middle
                && (length <= 24 || Arrays.equals(text, from + 16, from + length - 8, bytes, 16, length - 8));
    }
}
