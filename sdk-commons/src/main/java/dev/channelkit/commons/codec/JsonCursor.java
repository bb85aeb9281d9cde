package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A place in the UTF-8 of a JSON text, and what of it is no bracket: texts, numbers, dates and words, read where they stand. */
abstract class JsonCursor {
    // nobody means a number of more characters
    private static final int LONGEST_NUMBER = 1023;

    /** Stands for no integer; none that is read in place is as small. */
    static final long NO_INTEGER = Long.MIN_VALUE;

    final byte[] in;
    final int end;
    int pos;

    private byte[] scratch = {};

    /** @param end how many of the bytes are the text */
    JsonCursor(byte[] utf8, int end) {
        this.in = utf8;
        this.end = end;
        boolean marked = end >= 3 && in[0] == (byte) 0xef && in[1] == (byte) 0xbb && in[2] == (byte) 0xbf;
        this.pos = marked ? 3 : 0;
    }

    /** The next byte that is not whitespace. */
    final int peek() {
        if (pos < end && in[pos] > ' ') {
            return in[pos];
        }
        skipBlanks();
        if (pos == end) {
            throw cutOff();
        }
        return in[pos];
    }

    final void skipBlanks() {
        while (pos < end && (in[pos] == ' ' || in[pos] == '\n' || in[pos] == '\r' || in[pos] == '\t')) {
            pos++;
        }
    }

    /** The byte there; -1, which no well-formed text holds, past the end. */
    final int byteAt(int i) {
        return i < end ? in[i] : -1;
    }

    /** The text under the cursor, or a number's characters. */
    final String string() {
        int c = peek();
        if (c == '"') {
            return text();
        }
        if (c != '-' && !isDigit(c)) {
            throw malformed();
        }
        int from = pos;
        number();
        return ascii(from, pos);
    }

    final String text() {
        int from = pos + 1;
        int i = from;
        long signs = 0;
        while (i + 8 <= end) {
            long eight = EightBytes.at(in, i);
            long found = EightBytes.quoteOrEscape(eight);
            if (found != 0) {
                int index = EightBytes.first(found);
                return text(from, i + index, EightBytes.isAscii(signs | EightBytes.before(eight, index)));
            }
            signs |= eight;
            i += 8;
        }
        boolean isAscii = EightBytes.isAscii(signs);
        for (; i < end; i++) {
            byte c = in[i];
            if (c == '"' || c == '\\') {
                return text(from, i, isAscii);
            }
            isAscii &= c >= 0;
        }
        pos = end;
        throw cutOff();
    }

    /** A text up to its quote, or to its first escape. */
    private String text(int from, int to, boolean isAscii) {
        if (in[to] == '\\') {
            return unescaped(from, to);
        }
        pos = to + 1;
        return isAscii ? ascii(from, to) : new String(in, from, to - from, StandardCharsets.UTF_8);
    }

    /** Moves past a text of spaces alone, or of nothing, and answers whether there was one; otherwise the cursor stays. */
    final boolean blank() {
        if (peek() != '"') {
            return false;
        }
        int i = pos + 1;
        while (byteAt(i) == ' ') {
            i++;
        }
        if (byteAt(i) != '"') {
            return false;
        }
        pos = i + 1;
        return true;
    }

    final void skipText() {
        for (int i = pos + 1; i < end; i++) {
            byte c = in[i];
            if (c == '"') {
                pos = i + 1;
                return;
            }
            if (c == '\\') {
                unescaped(pos + 1, i);
                return;
            }
        }
        pos = end;
        throw cutOff();
    }

    /** The rest of a text whose first escape has been found. */
    private String unescaped(int from, int escape) {
        byte[] out = scratch(escape - from + 64);
        System.arraycopy(in, from, out, 0, escape - from);
        int size = escape - from;
        int i = escape;
        while (i < end && in[i] != '"') {
            if (size + 3 > out.length) {
                out = scratch(2 * size);
            }
            byte c = in[i++];
            if (c != '\\') {
                out[size++] = c;
                continue;
            }
            pos = i;
            char unit = escaped();
            i = pos;
            if (Character.isSurrogate(unit)) {
                return withSurrogates(from, escape);
            }
            size = utf8(unit, out, size);
        }
        if (i == end) {
            pos = end;
            throw cutOff();
        }
        pos = i + 1;
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    private static int utf8(char c, byte[] out, int at) {
        int size = at;
        if (c < 0x80) {
            out[size++] = (byte) c;
        } else {
            if (c < 0x800) {
                out[size++] = (byte) (0xc0 | c >> 6);
            } else {
                out[size++] = (byte) (0xe0 | c >> 12);
                out[size++] = (byte) (0x80 | c >> 6 & 0x3f);
            }
            out[size++] = (byte) (0x80 | c & 0x3f);
        }
        return size;
    }

    /** Bytes to decode into; what stands in them stays there if they must grow. */
    private byte[] scratch(int least) {
        if (scratch.length < least) {
            scratch = Arrays.copyOf(scratch, Math.max(256, least));
        }
        return scratch;
    }

    /** The same for a text with halves of surrogate pairs, which UTF-8 could not carry. */
    private String withSurrogates(int from, int escape) {
        StringBuilder text = new StringBuilder(2 * (escape - from) + 16);
        int copied = from;
        int i = escape;
        while (i < end) {
            byte c = in[i];
            if (c != '"' && c != '\\') {
                i++;
                continue;
            }
            text.append(new String(in, copied, i - copied, StandardCharsets.UTF_8));
            if (c == '"') {
                pos = i + 1;
                return text.toString();
            }
            pos = i + 1;
            text.append(escaped());
            i = pos;
            copied = i;
        }
        pos = end;
        throw cutOff();
    }

    /** The character that an escape stands for; the cursor is behind the backslash. */
    private char escaped() {
        if (pos == end) {
            throw cutOff();
        }
        byte c = in[pos++];
        return switch (c) {
            case '"', '\\', '/', '\'', '\n' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw malformed();
        };
    }

    private char hex() {
        int value = 0;
        for (int i = 0; i < 4; i++, pos++) {
            if (pos == end) {
                throw cutOff();
            }
            int digit = in[pos] < 0 ? -1 : Character.digit((char) in[pos], 16);
            if (digit < 0) {
                throw malformed();
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    /** Moves past a number. */
    final void number() {
        int from = pos;
        int i = in[from] == '-' ? from + 1 : from;
        int whole = i;
        i = digits(i);
        boolean wellFormed = i > whole && (in[whole] != '0' || i == whole + 1);
        if (byteAt(i) == '.') {
            int fraction = i + 1;
            i = digits(fraction);
            wellFormed &= i > fraction;
        }
        if ((byteAt(i) | 0x20) == 'e') {
            int exponent = byteAt(i + 1) == '+' || byteAt(i + 1) == '-' ? i + 2 : i + 1;
            i = digits(exponent);
            wellFormed &= i > exponent;
        }
        if (!wellFormed || i - from > LONGEST_NUMBER) {
            throw malformed();
        }
        pos = i;
    }

    private int digits(int from) {
        int i = from;
        while (i < end && isDigit(in[i])) {
            i++;
        }
        return i;
    }

    private boolean endsNumber(int i) {
        return switch (byteAt(i)) {
            case ',', '}', ']', ' ', '\n', '\r', '\t', -1 -> true;
            default -> false;
        };
    }

    /**
     * A number if it is short and plainly spelt; otherwise null, and the cursor stays.
     *
     * @param textToo whether it may stand in quotes
     * @param numberToo whether it may stand without
     */
    final @Nullable BigDecimal plainDecimal(boolean textToo, boolean numberToo) {
        boolean quoted = peek() == '"';
        if (quoted ? !textToo : !numberToo) {
            return null;
        }
        int from = quoted ? pos + 1 : pos;
        int whole = byteAt(from) == '-' ? from + 1 : from;
        // a point and a digit too many
        int reach = Math.min(end, whole + 20);
        long digits = 0;
        int point = -1;
        int i = whole;
        for (; i < reach; i++) {
            int c = in[i];
            if (isDigit(c)) {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point < 0 && i > whole) {
                point = i;
            } else {
                break;
            }
        }
        int wholeTo = point < 0 ? i : point;
        int count = i - whole - (point < 0 ? 0 : 1);
        // beyond 18 digits a long may overflow; 01 is a number only in quotes
        boolean plain = count > 0 && count <= 18 && point != i - 1;
        if (!plain || (quoted ? byteAt(i) != '"' : !endsNumber(i) || (in[whole] == '0' && wholeTo > whole + 1))) {
            return null;
        }
        pos = quoted ? i + 1 : i;
        return BigDecimal.valueOf(whole > from ? -digits : digits, point < 0 ? 0 : i - 1 - point);
    }

    /**
     * An integer of at most 18 digits; otherwise {@link #NO_INTEGER}, and the cursor stays.
     *
     * @param textToo whether it may stand in quotes
     */
    final long plainInteger(boolean textToo) {
        boolean quoted = peek() == '"';
        if (quoted && !textToo) {
            return NO_INTEGER;
        }
        int from = quoted ? pos + 1 : pos;
        int whole = byteAt(from) == '-' ? from + 1 : from;
        int reach = Math.min(end, whole + 19);
        long value = 0;
        int i = whole;
        for (; i < reach && isDigit(in[i]); i++) {
            value = 10 * value + (in[i] - '0');
        }
        int count = i - whole;
        boolean plain = count > 0 && count <= 18;
        if (!plain || (quoted ? byteAt(i) != '"' : !endsNumber(i) || (in[whole] == '0' && count > 1))) {
            return NO_INTEGER;
        }
        pos = quoted ? i + 1 : i;
        return whole > from ? -value : value;
    }

    /** Text such as {@code "2024-01-31T10:00:00.125+02:00"}, in the forms of {@link PlainTimes#dateTime}; otherwise null, and the cursor stays. */
    final @Nullable OffsetDateTime plainDateTime() {
        int close = quoteNear(PlainTimes.SHORTEST);
        OffsetDateTime time = close < 0 ? null : PlainTimes.dateTime(in, pos + 1, close);
        if (time != null) {
            pos = close + 1;
        }
        return time;
    }

    /** Text such as {@code "/Date(1700000000000+0100)/"}; otherwise null, and the cursor stays. */
    final @Nullable OffsetDateTime plainMsDate() {
        int close = quoteNear(1);
        OffsetDateTime time = close < 0 ? null : PlainTimes.msDate(in, pos + 1, close);
        if (time != null) {
            pos = close + 1;
        }
        return time;
    }

    /** The first quote at least so far behind the one under the cursor, if it is within reach of any time; otherwise -1. */
    private int quoteNear(int least) {
        if (peek() != '"') {
            return -1;
        }
        int reach = Math.min(end, pos + 2 + PlainTimes.LONGEST);
        for (int i = pos + 1 + least; i < reach; i++) {
            if (in[i] == '"') {
                return i;
            }
        }
        return -1;
    }

    /** Text such as {@code "2024-01-31"}; otherwise null, and the cursor stays. */
    final @Nullable LocalDate plainDate() {
        if (peek() != '"' || byteAt(pos + 11) != '"') {
            return null;
        }
        LocalDate date = PlainTimes.date(in, pos + 1);
        if (date != null) {
            pos += 12;
        }
        return date;
    }

    final boolean bool() {
        int c = peek() | 0x20;
        if (c == 't') {
            word('t', 'r', 'u', 'e');
            return true;
        }
        if ((byteAt(pos + 4) | 0x20) != 'e') {
            throw malformed();
        }
        word('f', 'a', 'l', 's');
        pos++;
        return false;
    }

    final void nul() {
        peek();
        word('n', 'u', 'l', 'l');
    }

    private void word(char first, char second, char third, char fourth) {
        int from = pos;
        if ((byteAt(from) | 0x20) != first
                || (byteAt(from + 1) | 0x20) != second
                || (byteAt(from + 2) | 0x20) != third
                || (byteAt(from + 3) | 0x20) != fourth) {
            throw malformed();
        }
        pos = from + 4;
    }

    /** ASCII. This constructor alone is so small that it is compiled into what calls it. */
    @SuppressWarnings("deprecation") // because it is of no use for other characters
    final String ascii(int from, int to) {
        return new String(in, 0, from, to - from);
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    final MalformedInputException malformed() {
        return new MalformedInputException("malformed JSON: no JSON" + position(), false);
    }

    final MalformedInputException cutOff() {
        return new MalformedInputException("malformed JSON: it ends too early" + position(), true);
    }

    final String position() {
        return " (character " + new String(in, 0, Math.min(pos, end), StandardCharsets.UTF_8).length() + ")";
    }
}
