package dev.channelkit.commons.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times read where they stand in the bytes of a text. Only what is spelt plainly is read here; whatever is in doubt is null, and
 * left to those who read it as text.
 */
final class PlainTimes {
    /** Of a date and a time to the second with {@code Z}. */
    static final int SHORTEST = 20;

    /** Of nine decimals and an offset. */
    static final int LONGEST = 35;

    private static final int SECONDS_END = 19;

    /** The farthest offset from UTC that Java knows, in seconds. */
    private static final int FARTHEST = 18 * 60 * 60;

    private static final byte[] MS_DATE = {'/', 'D', 'a', 't', 'e', '('};

    private PlainTimes() {}

    /** {@code YYYY-MM-DD} from there on; null if it is not that. */
    static @Nullable LocalDate date(byte[] text, int from) {
        if (text[from + 4] != '-' || text[from + 7] != '-') {
            return null;
        }
        int century = pair(text, from);
        int year = pair(text, from + 2);
        return century < 0 || year < 0
                ? null
                : Dates.date(100 * century + year, pair(text, from + 5), pair(text, from + 8));
    }

    /** {@code YYYY-MM-DDTHH:MM:SS}, up to nine decimals, {@code Z} or an offset of hours and minutes, and no more; null if it is not that. */
    static @Nullable OffsetDateTime dateTime(byte[] text, int from, int to) {
        if (to - from < SHORTEST || text[from + 10] != 'T' || text[from + 13] != ':' || text[from + 16] != ':') {
            return null;
        }
        int hour = pair(text, from + 11);
        int minute = pair(text, from + 14);
        int second = pair(text, from + 17);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return null;
        }
        int i = from + SECONDS_END;
        int nano = 0;
        if (text[i] == '.') {
            int digits = ++i;
            for (; i < to && i - digits < 9 && JsonCursor.isDigit(text[i]); i++) {
                nano = 10 * nano + (text[i] - '0');
            }
            if (i == digits) {
                return null;
            }
            for (int missing = 9 - (i - digits); missing > 0; missing--) {
                nano *= 10;
            }
        }
        ZoneOffset offset = i + 1 == to && text[i] == 'Z' ? ZoneOffset.UTC : offset(text, i, to);
        LocalDate date = offset == null ? null : date(text, from);
        return date == null ? null : OffsetDateTime.of(date, LocalTime.of(hour, minute, second, nano), offset);
    }

    /** {@code /Date(1700000000000+0100)/}, the offset optional, the slashes perhaps escaped; null if it is not that. */
    static @Nullable OffsetDateTime msDate(byte[] text, int from, int to) {
        int i = from < to && text[from] == '\\' ? from + 1 : from;
        int close = to - 2;
        if (close > i && text[close] == '\\') {
            close--;
        }
        if (close - i <= MS_DATE.length || text[to - 1] != '/' || text[close] != ')') {
            return null;
        }
        for (byte c : MS_DATE) {
            if (text[i++] != c) {
                return null;
            }
        }
        int digits = text[i] == '-' ? i + 1 : i;
        long millis = 0;
        int end = digits;
        for (; end < close && JsonCursor.isDigit(text[end]); end++) {
            millis = 10 * millis + (text[end] - '0');
        }
        // of more digits, a long could overflow
        if (end == digits || end - digits > 15) {
            return null;
        }
        Instant at = Instant.ofEpochMilli(digits > i ? -millis : millis);
        if (end == close) {
            return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        }
        ZoneOffset offset = close - end == 5 ? offset(text, end, close) : null;
        return offset == null ? null : OffsetDateTime.ofInstant(at, offset);
    }

    /** {@code +02:00} or {@code +0200}; null if it is not that, and of {@code -00:00}, which says that the offset is unknown. */
    private static @Nullable ZoneOffset offset(byte[] text, int from, int to) {
        int length = to - from;
        boolean colon = length == 6 && text[from + 3] == ':';
        if ((length != 5 && !colon) || (text[from] != '+' && text[from] != '-')) {
            return null;
        }
        int hours = pair(text, from + 1);
        int minutes = pair(text, to - 2);
        boolean negative = text[from] == '-';
        if (hours < 0 || minutes < 0 || minutes > 59 || (negative && hours + minutes == 0)) {
            return null;
        }
        int seconds = 60 * (60 * hours + minutes);
        if (seconds > FARTHEST) {
            return null;
        }
        return ZoneOffset.ofTotalSeconds(negative ? -seconds : seconds);
    }

    private static int pair(byte[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }
}
