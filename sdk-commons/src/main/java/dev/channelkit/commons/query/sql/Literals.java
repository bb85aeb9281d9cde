package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.codec.internal.Digits;
import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a text. */
final class Literals {
    private static final int MAX_DIGITS = 128;
    private static final int MAX_ID_DIGITS = 38;
    private static final int MILLI = 1_000_000;
    /** Of ASCII, what stands in a literal as it is. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        Arrays.fill(PLAIN, ' ', 127, true);
        PLAIN['\''] = false;
    }

    private static final long FIRST_SECOND =
            LocalDate.of(1, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    private static final long LAST_SECOND =
            LocalDate.of(10_000, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 1;

    private Literals() {}

    /** The literal of a value of any type; null if there is none for its type. */
    static @Nullable String of(Object value) {
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return value.toString();
        }
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        if (value instanceof BigInteger number) {
            return number(new BigDecimal(number));
        }
        if (value instanceof Boolean flag) {
            return flag(flag);
        }
        if (value instanceof LocalDate date) {
            return date(date);
        }
        if (value instanceof Instant time) {
            return time(time, false);
        }
        return value instanceof OffsetDateTime time ? time(time.toInstant(), false) : null;
    }

    /** What to give in place of a value that has no literal. */
    static String inPlaceOf(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return "binary fractions are rarely the number that was meant: give a BigDecimal";
        }
        if (value instanceof TemporalAccessor) {
            return "give an Instant, an OffsetDateTime or a LocalDate";
        }
        return "give a String, a whole number, a BigDecimal, a Boolean, a LocalDate, an Instant, an OffsetDateTime,"
                + " or a collection of these";
    }

    static String text(String value) {
        return "'" + inQuotes(value, 0) + "'";
    }

    /** The same with signs beside the value that are plain. */
    static String text(String before, String value, String behind) {
        return "'" + before + inQuotes(value, before.length()) + behind + "'";
    }

    /** @param before how many characters of the text stand before these */
    private static String inQuotes(String value, int before) {
        boolean quotes = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c >= PLAIN.length) {
                checkBeyondAscii(value, i, before);
            } else if (!PLAIN[c]) {
                if (c != '\'') {
                    checkBeyondAscii(value, i, before);
                }
                quotes = true;
            }
        }
        return quotes ? value.replace("'", "''") : value;
    }

    /** Bare if it is a number that would not be another id without its quotes. */
    static String id(String value) {
        return isNumber(value) ? value : text(value);
    }

    private static boolean isNumber(String value) {
        int length = value.length();
        if (length == 0 || length > MAX_ID_DIGITS || (length > 1 && value.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static String number(BigDecimal value) {
        // 1E+999999999 is a gigabyte in plain notation
        if (value.precision() > MAX_DIGITS || Math.abs((long) value.scale()) > MAX_DIGITS) {
            throw refused("a number has more than " + MAX_DIGITS + " digits", "round it");
        }
        return value.toPlainString();
    }

    static String flag(boolean value) {
        return value ? "'1'" : "'0'";
    }

    static String date(LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw outOfRange();
        }
        return new Digits(12).and('\'').date(value).and('\'').toString();
    }

    /** In UTC to the millisecond; what is finer goes to the one above or below. */
    static String time(Instant value, boolean above) {
        int milli = value.getNano() / MILLI;
        boolean up = above && value.getNano() % MILLI != 0;
        long second = value.getEpochSecond() + (up && milli == 999 ? 1 : 0);
        if (second < FIRST_SECOND || second > LAST_SECOND) {
            throw outOfRange();
        }
        int nano = (up ? (milli + 1) % 1_000 : milli) * MILLI;
        LocalDateTime utc = LocalDateTime.ofEpochSecond(second, nano, ZoneOffset.UTC);
        return new Digits(26).and('\'').toTheMillisecond(utc).and('Z').and('\'').toString();
    }

    /** No control character, and no half of a pair, which no encoding can carry. */
    private static void checkBeyondAscii(String value, int at, int before) {
        char c = value.charAt(at);
        boolean half = Character.isHighSurrogate(c)
                ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
        if (half || Character.isISOControl(c)) {
            throw refused(
                    String.format(
                            "a text has %s U+%04X at character %d",
                            half ? "half of a character," : "the control character", (int) c, before + at + 1),
                    "take it out, or ask for it by a pattern with _ in its place");
        }
    }

    private static InvalidRequestException outOfRange() {
        return refused("a date is not of the years 1 to 9999", "leave an open bound out");
    }

    private static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(
                what + ": it cannot be written in a query", CallDetails.none(), advice, null);
    }
}
