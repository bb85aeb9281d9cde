package dev.channelkit.commons.query.sql;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Values as they stand in a text. */
final class Literals {
    private static final int MAX_DIGITS = 128;
    private static final int MAX_ID_DIGITS = 38;

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
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\'' || c < ' ' || c >= '\u007f') {
                return uncommonText(value, i);
            }
        }
        return "'" + value + "'";
    }

    /** The same where there is more to look at, from here on. */
    private static String uncommonText(String value, int from) {
        StringBuilder out = new StringBuilder(value.length() + 8).append('\'').append(value, 0, from);
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\'') {
                out.append('\'');
            } else if (c < ' ' || c >= '\u007f') {
                checkBeyondAscii(value, i);
            }
            out.append(c);
        }
        return out.append('\'').toString();
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
        StringBuilder out = new StringBuilder(12).append('\'');
        appendDate(out, value);
        return out.append('\'').toString();
    }

    /** In UTC to the millisecond; what is finer goes to the one above or below. */
    static String time(Instant value, boolean above) {
        if (value.isBefore(Instant.MIN.plusMillis(1)) || value.isAfter(Instant.MAX.minusMillis(2))) {
            throw outOfRange();
        }
        Instant cut = value.truncatedTo(ChronoUnit.MILLIS);
        Instant millis = above && cut.isBefore(value) ? cut.plusMillis(1) : cut;
        LocalDateTime utc = LocalDateTime.ofInstant(millis, ZoneOffset.UTC);
        StringBuilder out = new StringBuilder(26).append('\'');
        appendDate(out, utc.toLocalDate());
        digits(out.append('T'), utc.getHour(), 2);
        digits(out.append(':'), utc.getMinute(), 2);
        digits(out.append(':'), utc.getSecond(), 2);
        digits(out.append('.'), utc.getNano() / 1_000_000, 3);
        return out.append("Z'").toString();
    }

    private static void appendDate(StringBuilder out, LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > 9999) {
            throw outOfRange();
        }
        digits(out, value.getYear(), 4);
        digits(out.append('-'), value.getMonthValue(), 2);
        digits(out.append('-'), value.getDayOfMonth(), 2);
    }

    private static void digits(StringBuilder out, int value, int width) {
        for (int unit = width == 4 ? 1000 : width == 3 ? 100 : 10; unit > 0; unit /= 10) {
            out.append((char) ('0' + value / unit % 10));
        }
    }

    /** No control character, and no half of a pair, which no encoding can carry. */
    private static void checkBeyondAscii(String value, int at) {
        char c = value.charAt(at);
        boolean half = Character.isHighSurrogate(c)
                ? at + 1 == value.length() || !Character.isLowSurrogate(value.charAt(at + 1))
                : Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(value.charAt(at - 1)));
        if (half || Character.isISOControl(c)) {
            throw refused(
                    String.format(
                            "a text has %s U+%04X at character %d",
                            half ? "half of a character," : "the control character", (int) c, at + 1),
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
