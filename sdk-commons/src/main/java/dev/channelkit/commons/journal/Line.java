package dev.channelkit.commons.journal;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * One line of a journal's file: the length of what it says, six hexadecimal digits; a check, eight; what it says; the line's end. The check
 * is over the check of the line before, the length and what it says, so that also a line that is missing, or stands twice, is noticed.
 */
final class Line {
    /** The first line of each file. */
    static final byte[] HEADER = "channelkit journal 1\n".getBytes(StandardCharsets.US_ASCII);

    /** Its first words in every version. */
    static final byte[] NAME = "channelkit journal ".getBytes(StandardCharsets.US_ASCII);

    /** The check before the first line. */
    static final int FIRST = 0;

    /** Length and check, each followed by a blank. */
    static final int PREFIX = 16;

    /** What a line says is far shorter, given the bounds of facts. */
    static final int LONGEST = 1 << 20;

    private static final int LENGTH_DIGITS = 6;
    private static final int CHECK_AT = 7;
    private static final int CHECK_DIGITS = 8;

    private Line() {}

    static byte[] of(byte[] says, int checkBefore) {
        byte[] line = new byte[PREFIX + says.length + 1];
        hex(line, 0, LENGTH_DIGITS, says.length);
        line[LENGTH_DIGITS] = ' ';
        System.arraycopy(says, 0, line, PREFIX, says.length);
        hex(line, CHECK_AT, CHECK_DIGITS, check(line, 0, says.length, checkBefore));
        line[PREFIX - 1] = ' ';
        line[line.length - 1] = '\n';
        return line;
    }

    /** The check that a line should have, given the one before. */
    static int check(byte[] bytes, int from, int length, int checkBefore) {
        CRC32C crc = new CRC32C();
        for (int shift = 24; shift >= 0; shift -= 8) {
            crc.update(checkBefore >>> shift);
        }
        crc.update(bytes, from, LENGTH_DIGITS);
        crc.update(bytes, from + PREFIX, length);
        return (int) crc.getValue();
    }

    /** The check that a line has; of no meaning unless {@link #isPlausible}. */
    static int checkOf(byte[] bytes, int from) {
        return (int) number(bytes, from + CHECK_AT, CHECK_DIGITS);
    }

    /** The length that a line says it has; -1 when that is no number. */
    static int lengthOf(byte[] bytes, int from) {
        return (int) number(bytes, from, LENGTH_DIGITS);
    }

    /** Whether that may be the beginning of a line, as far as it goes. */
    static boolean isPlausible(byte[] bytes, int from, int to) {
        for (int i = 0; i < Math.min(to - from, PREFIX); i++) {
            boolean blank = i == LENGTH_DIGITS || i == PREFIX - 1;
            byte b = bytes[from + i];
            if (blank ? b != ' ' : digit(b) < 0) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] bytes, int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = digit(bytes[i]);
            if (digit < 0) {
                return -1;
            }
            number = number << 4 | digit;
        }
        return number;
    }

    /** As they are written: other digits were not. */
    private static int digit(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        return b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
    }

    private static void hex(byte[] line, int from, int digits, int value) {
        for (int i = 0; i < digits; i++) {
            line[from + i] = (byte) Character.forDigit(value >>> 4 * (digits - 1 - i) & 0xf, 16);
        }
    }
}
