package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** JSON as UTF-8 that grows at its end, in pieces, so that what is written is copied once. */
final class JsonBytes {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private static final int LARGEST_PIECE = 1 << 20;

    // of an escape
    private static final int LONGEST_CHARACTER = 6;

    private final List<Piece> full = new ArrayList<>();
    private int sizeOfFull;
    private byte[] bytes = new byte[512];
    private int size;

    private record Piece(byte[] bytes, int size) {}

    void append(char ascii) {
        reserve(1);
        bytes[size++] = (byte) ascii;
    }

    void append(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** A name and its colon, after a comma unless it is the first. */
    void name(WrittenName name, boolean first) {
        reserve(name.room());
        size = name.put(bytes, size, first);
    }

    /** Text of digits, signs and letters. */
    void ascii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            bytes[size + i] = (byte) text.charAt(i);
        }
        size += length;
    }

    /** JSON as it is. */
    void json(String text) {
        append(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The text in quotes, with the escapes of {@link JsonText#quote}. */
    void quote(String text) {
        int length = text.length();
        reserve(length + 2);
        bytes[size++] = '"';
        int i = plain(text, 0, length);
        while (i < length) {
            i = plain(text, others(text, i, length), length);
        }
        bytes[size++] = '"';
    }

    /** Appends as many characters as need nothing but a byte; there is room for them. */
    private int plain(String text, int from, int length) {
        byte[] out = bytes;
        int at = size;
        int i = from;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c >= 0x80) {
                break;
            }
            out[at++] = (byte) c;
        }
        size = at;
        return i;
    }

    /** Appends characters until one is ASCII, one at least, and makes room for the others to be plain. */
    private int others(String text, int from, int length) {
        int i = from;
        do {
            reserve(LONGEST_CHARACTER + length - i + 1);
            char c = text.charAt(i++);
            if (c < 0x80) {
                size = escape(c, bytes, size);
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | c >> 6);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            } else if (!Character.isSurrogate(c)) {
                bytes[size++] = (byte) (0xe0 | c >> 12);
                bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | c & 0x3f);
            } else if (Character.isHighSurrogate(c) && i < length && Character.isLowSurrogate(text.charAt(i))) {
                int whole = Character.toCodePoint(c, text.charAt(i++));
                bytes[size++] = (byte) (0xf0 | whole >> 18);
                bytes[size++] = (byte) (0x80 | whole >> 12 & 0x3f);
                bytes[size++] = (byte) (0x80 | whole >> 6 & 0x3f);
                bytes[size++] = (byte) (0x80 | whole & 0x3f);
            } else {
                size = escape(c, bytes, size);
            }
        } while (i < length && text.charAt(i) >= 0x80);
        return i;
    }

    private static int escape(char c, byte[] out, int from) {
        int at = from;
        out[at++] = '\\';
        switch (c) {
            case '"', '\\' -> out[at++] = (byte) c;
            case '\n' -> out[at++] = 'n';
            case '\r' -> out[at++] = 'r';
            case '\t' -> out[at++] = 't';
            default -> {
                out[at++] = 'u';
                out[at++] = HEX[c >> 12];
                out[at++] = HEX[c >> 8 & 15];
                out[at++] = HEX[c >> 4 & 15];
                out[at++] = HEX[c & 15];
            }
        }
        return at;
    }

    void integer(long value) {
        if (value == Long.MIN_VALUE) {
            ascii(Long.toString(value));
            return;
        }
        reserve(24);
        long digits = value;
        if (digits < 0) {
            bytes[size++] = '-';
            digits = -digits;
        }
        int at = size + length(digits);
        size = at;
        do {
            bytes[--at] = (byte) ('0' + digits % 10);
            digits /= 10;
        } while (digits > 0);
    }

    /** As {@link Numbers#text(BigDecimal)} has it. */
    void decimal(BigDecimal value) {
        int scale = value.scale();
        BigInteger unscaled = value.unscaledValue();
        if (scale < 0 || scale > 18 || unscaled.bitLength() > 62) {
            ascii(Numbers.text(value));
            return;
        }
        long digits = unscaled.longValue();
        reserve(24);
        if (digits < 0) {
            bytes[size++] = '-';
            digits = -digits;
        }
        // at least one digit before the point
        int length = Math.max(length(digits), scale + 1);
        int at = size + length + (scale > 0 ? 1 : 0);
        size = at;
        for (int i = 0; i < length; i++) {
            if (i == scale && i > 0) {
                bytes[--at] = '.';
            }
            bytes[--at] = (byte) ('0' + digits % 10);
            digits /= 10;
        }
    }

    /** In quotes, as {@link Dates#text} has it. */
    void quotedDateTime(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            quote(Dates.text(value));
            return;
        }
        int nano = utc.getNano();
        int micros = nano % 1_000 == 0 ? 6 : 9;
        int millis = nano % 1_000_000 == 0 ? 3 : micros;
        quotedTime(utc, nano == 0 ? 0 : millis);
    }

    /** In quotes, as {@link Dates#milliseconds} has it. */
    void quotedMilliseconds(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            quote(Dates.milliseconds(value)); // says why it cannot be sent
            return;
        }
        quotedTime(utc, 3);
    }

    private void quotedTime(OffsetDateTime utc, int decimals) {
        reserve(32);
        bytes[size++] = '"';
        day(utc.getYear(), utc.getMonthValue(), utc.getDayOfMonth());
        bytes[size++] = 'T';
        pair(utc.getHour());
        bytes[size++] = ':';
        pair(utc.getMinute());
        bytes[size++] = ':';
        pair(utc.getSecond());
        if (decimals > 0) {
            bytes[size++] = '.';
            int left = utc.getNano();
            for (int unit = 100_000_000, i = 0; i < decimals; unit /= 10, i++) {
                bytes[size++] = (byte) ('0' + left / unit % 10);
            }
        }
        bytes[size++] = 'Z';
        bytes[size++] = '"';
    }

    /** In quotes, as {@link LocalDate#toString} has it. */
    void quotedDate(LocalDate value) {
        int year = value.getYear();
        if (year < 0 || year > 9999) {
            quote(value.toString());
            return;
        }
        reserve(12);
        bytes[size++] = '"';
        day(year, value.getMonthValue(), value.getDayOfMonth());
        bytes[size++] = '"';
    }

    byte[] toBytes() {
        byte[] whole = new byte[Math.addExact(sizeOfFull, size)];
        int at = 0;
        for (Piece piece : full) {
            System.arraycopy(piece.bytes, 0, whole, at, piece.size);
            at += piece.size;
        }
        System.arraycopy(bytes, 0, whole, at, size);
        return whole;
    }

    /** Everything so far. */
    @Override
    public String toString() {
        return full.isEmpty()
                ? new String(bytes, 0, size, StandardCharsets.UTF_8)
                : new String(toBytes(), StandardCharsets.UTF_8);
    }

    private void day(int year, int month, int day) {
        pair(year / 100);
        pair(year % 100);
        bytes[size++] = '-';
        pair(month);
        bytes[size++] = '-';
        pair(day);
    }

    private void pair(int value) {
        bytes[size++] = (byte) ('0' + value / 10);
        bytes[size++] = (byte) ('0' + value % 10);
    }

    private static int length(long positive) {
        int length = 1;
        for (long bound = 10; length < 19 && positive >= bound; bound *= 10) {
            length++;
        }
        return length;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            int next = Math.max(more, Math.min(2 * bytes.length, LARGEST_PIECE));
            full.add(new Piece(bytes, size));
            sizeOfFull = Math.addExact(sizeOfFull, size);
            bytes = new byte[next];
            size = 0;
        }
    }
}
