package dev.channelkit.commons.codec;

import dev.channelkit.commons.codec.internal.Digits;
import java.nio.charset.StandardCharsets;
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
        // the shortest is 2024-01-31T10:00Z
        if (text.length() < 17 || text.length() > PlainTimes.LONGEST) {
            return null;
        }
        OffsetDateTime time = plainDateTime(text);
        return time != null ? time : plainDateTime(plain(text));
    }

    private static @Nullable OffsetDateTime plainDateTime(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return PlainTimes.dateTime(bytes, 0, bytes.length);
    }

    /**
     * With the zero seconds that Java leaves out, with {@code T} and {@code Z} where RFC 3339 lets small letters and a space stand, and with a
     * colon between hours and minutes of an offset, whatever stands there.
     */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        if (text.charAt(16) != ':') {
            plain.insert(16, ":00");
        }
        if (text.charAt(10) == 't' || text.charAt(10) == ' ') {
            plain.setCharAt(10, 'T');
        }
        int last = plain.length() - 1;
        if (plain.charAt(last) == 'z') {
            plain.setCharAt(last, 'Z');
        } else if (plain.charAt(last - 5) == '+' || plain.charAt(last - 5) == '-') {
            plain.setCharAt(last - 2, ':');
        }
        return plain.toString();
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
        return Digits.isPlain(utc.getYear())
                ? new Digits(30)
                        .toTheSecond(utc.toLocalDateTime())
                        .decimals(utc.getNano())
                        .and('Z')
                        .toString()
                : Instant.from(utc).toString();
    }

    /** ISO 8601 in UTC with exactly three decimals; finer ones are cut off. */
    static String milliseconds(OffsetDateTime value) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        if (!Digits.isPlain(utc.getYear())) {
            throw new IllegalArgumentException(
                    "the time " + value + " cannot be sent: its year is not one from 0000 to 9999");
        }
        return new Digits(24).toTheMillisecond(utc.toLocalDateTime()).and('Z').toString();
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
