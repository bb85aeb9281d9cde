package dev.channelkit.commons.codec;

import com.ethlo.time.ITU;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates and times as text. */
final class Dates {
    private static final Set<String> MIDNIGHT = Set.of(
            "T00:00:00",
            " 00:00:00",
            "T00:00:00Z",
            "T00:00:00.000",
            "T00:00:00.000Z",
            "T00:00:00+00:00",
            "T00:00:00.000+00:00");

    private Dates() {}

    /** {@code YYYY-MM-DD}; null if it is not that. */
    static @Nullable LocalDate date(String text) {
        return text.length() == 10 ? leadingDate(text) : null;
    }

    /** A date followed by midnight, of no zone or of UTC, which names the same day; null if it is not that. */
    static @Nullable LocalDate midnight(String text) {
        return text.length() > 10 && MIDNIGHT.contains(text.substring(10)) ? leadingDate(text) : null;
    }

    /** ISO 8601 with an offset; null if it is not that. */
    static @Nullable OffsetDateTime dateTime(String text) {
        // the shortest is 2024-01-31T10:00Z, the longest has nine decimals and an offset
        if (text.length() < 17 || text.length() > 35) {
            return null;
        }
        String whole = rfc3339(text);
        ParsePosition end = new ParsePosition(0);
        try {
            OffsetDateTime time = ITU.parseDateTime(whole, end);
            return end.getIndex() == whole.length() ? time : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** With what ISO 8601 lets go and RFC 3339, and with it the parser, does not: zero seconds, as Java does, and the offset's colon, as PHP does. */
    private static String rfc3339(String text) {
        String whole = text.charAt(16) == ':' ? text : text.substring(0, 16) + ":00" + text.substring(16);
        int sign = whole.length() - 5;
        boolean bareOffset = whole.charAt(sign) == '+' || whole.charAt(sign) == '-';
        return bareOffset ? whole.substring(0, sign + 3) + ':' + whole.substring(sign + 3) : whole;
    }

    /** A date-time without an offset, with {@code T} or a space between, in this zone; null if it is not that. */
    static @Nullable OffsetDateTime zoneless(String text, ZoneId zone) {
        if (text.length() < 16 || text.length() > 29 || (text.charAt(10) != 'T' && text.charAt(10) != ' ')) {
            return null;
        }
        OffsetDateTime utc = dateTime(text.substring(0, 10) + 'T' + text.substring(11) + 'Z');
        return utc == null || zone.equals(ZoneOffset.UTC)
                ? utc
                : utc.toLocalDateTime().atZone(zone).toOffsetDateTime();
    }

    /** ISO 8601 in UTC, with as many decimals as are needed, in steps of three. */
    static String text(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            return Instant.from(utc).toString();
        }
        int nano = utc.getNano();
        if (nano == 0) {
            return ITU.formatUtc(utc);
        }
        if (nano % 1_000_000 == 0) {
            return ITU.formatUtcMilli(utc);
        }
        return nano % 1_000 == 0 ? ITU.formatUtcMicro(utc) : ITU.formatUtcNano(utc);
    }

    /** ISO 8601 in UTC with exactly three decimals; finer ones are cut off. */
    static String milliseconds(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        if (utc.getYear() < 0 || utc.getYear() > 9999) {
            throw new IllegalArgumentException(
                    "the time " + value + " cannot be sent: its year is not one from 0000 to 9999");
        }
        return ITU.formatUtcMilli(utc);
    }

    private static @Nullable LocalDate leadingDate(String text) {
        if (text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        return date(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    /** The day of these numbers; null if there is none. */
    static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        // asked first, so that the 30th of February costs no exception
        return day > 28 && day > LocalDate.of(year, month, 1).lengthOfMonth() ? null : LocalDate.of(year, month, day);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = 10 * value + digit;
        }
        return value;
    }
}
