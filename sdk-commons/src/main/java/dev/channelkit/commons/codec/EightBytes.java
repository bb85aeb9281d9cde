package dev.channelkit.commons.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of a text looked at in one step; the first of them is the lowest. */
final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;

    private EightBytes() {}

    /** Those from there on; all eight must be in the array. */
    static long at(byte[] text, int from) {
        return (long) LONGS.get(text, from);
    }

    /** Puts eight bytes there. */
    static void put(byte[] text, int at, long eight) {
        LONGS.set(text, at, eight);
    }

    /** Not zero if a quote or a backslash is among them; {@link #first} then tells where. */
    static long quoteOrEscape(long eight) {
        long quote = eight ^ ONES * '"';
        long escape = eight ^ ONES * '\\';
        // a byte that is zero borrows from its highest bit; above the first such byte the answer may be wrong
        return (quote - ONES & ~quote | escape - ONES & ~escape) & HIGHS;
    }

    /** How many bytes from there on are ASCII and no control characters: counted up to the first that is not, or in whole eights. */
    static int plain(byte[] text, int from, int most) {
        int count = 0;
        for (; count + 8 <= most; count += 8) {
            long eight = at(text, from + count);
            // what is below a blank borrows; above the first such byte the answer may be wrong
            long other = (eight | eight - ONES * ' ') & HIGHS;
            if (other != 0) {
                return count + first(other);
            }
        }
        return count;
    }

    /** Which byte was found. */
    static int first(long found) {
        return Long.numberOfTrailingZeros(found) >>> 3;
    }

    /** The bytes before this one alone, the others zero. */
    static long before(long eight, int index) {
        return eight & (1L << 8 * index) - 1;
    }

    /** Whether all of them are ASCII. */
    static boolean isAscii(long eight) {
        return (eight & HIGHS) == 0;
    }
}
