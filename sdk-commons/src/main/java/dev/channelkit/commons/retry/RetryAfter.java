package dev.channelkit.commons.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}, which comes as seconds or as a date in one of the three forms of HTTP. */
public final class RetryAfter {
    /** Beyond this a number of seconds is nobody's meaning; it stands for "very long". */
    private static final Duration ABSURD = Duration.ofDays(365);

    private RetryAfter() {}

    /**
     * How long the provider asks to wait.
     *
     * @param header the header's value; null when it was absent
     * @param now the time a date is compared with
     * @return at most a year; empty when the header is absent, no wait at all can be read from it, or it lies in the past
     */
    public static Optional<Duration> parse(@Nullable String header, Instant now) {
        if (header == null) {
            return Optional.empty();
        }
        String text = header.strip();
        Duration wait = isNumber(text) ? seconds(text) : until(text, now);
        return wait == null || wait.isNegative()
                ? Optional.empty()
                : Optional.of(wait.compareTo(ABSURD) > 0 ? ABSURD : wait);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Duration seconds(String digits) {
        try {
            return Duration.ofSeconds(Long.parseLong(digits));
        } catch (NumberFormatException | ArithmeticException e) {
            return ABSURD; // digits only, so it can only be too large
        }
    }

    private static @Nullable Duration until(String date, Instant now) {
        for (DateTimeFormatter form : List.of(DateTimeFormatter.RFC_1123_DATE_TIME, rfc850(now), asctime())) {
            try {
                return Duration.between(now, form.parse(date, Instant::from));
            } catch (DateTimeException | ArithmeticException e) {
                // then it has another form, or none
            }
        }
        return null;
    }

    /** Such as {@code Sunday, 06-Nov-94 08:49:37 GMT}; the year is the one that is not more than 50 years ahead, as RFC 9110 has it. */
    private static DateTimeFormatter rfc850(Instant now) {
        LocalDate earliest = now.atOffset(ZoneOffset.UTC).toLocalDate().minusYears(49);
        return new DateTimeFormatterBuilder()
                .appendPattern("EEEE, dd-MMM-")
                .appendValueReduced(ChronoField.YEAR, 2, 2, earliest)
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }

    /** Such as {@code Sun Nov  6 08:49:37 1994}. Made when it is needed, which is hardly ever: it takes a fresh JVM some milliseconds. */
    private static DateTimeFormatter asctime() {
        return DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH)
                .withZone(ZoneOffset.UTC);
    }
}
