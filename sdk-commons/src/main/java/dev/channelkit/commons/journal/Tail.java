package dev.channelkit.commons.journal;

import java.util.Arrays;

/**
 * What stands behind the last end of a line. Each line is on disk before the next is begun, so it is what is left of one whose writing was
 * cut, and whoever wrote it had not gone on: it may go. Anything else is damage.
 */
enum Tail {
    /** Whole but for the end of the line. */
    WHOLE,
    /** The beginning of a line. */
    TORN,
    /** Neither. */
    DAMAGED;

    static Tail of(byte[] bytes, int from, int to, int checkBefore) {
        int length = to - from < Line.PREFIX ? -1 : Line.lengthOf(bytes, from);
        if (length >= 0
                && to - from == Line.PREFIX + length
                && Line.isPlausible(bytes, from, to)
                && Line.check(bytes, from, length, checkBefore) == Line.checkOf(bytes, from)) {
            return WHOLE;
        }
        // some file systems keep the length of what was cut, and zeros in place of it
        int end = withoutZeros(bytes, from, to);
        boolean torn = Line.isPlausible(bytes, from, end)
                && (end - from < Line.PREFIX || to - from <= Line.PREFIX + Line.lengthOf(bytes, from));
        return torn ? TORN : DAMAGED;
    }

    /** Whether a file that is shorter than its first line is a new one whose first line was cut. */
    static boolean isOfHeader(byte[] bytes) {
        int end = withoutZeros(bytes, 0, bytes.length);
        return end < Line.HEADER.length && Arrays.equals(bytes, 0, end, Line.HEADER, 0, end);
    }

    private static int withoutZeros(byte[] bytes, int from, int to) {
        int end = to;
        while (end > from && bytes[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
