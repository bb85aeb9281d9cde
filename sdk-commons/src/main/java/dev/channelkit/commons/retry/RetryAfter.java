package dev.channelkit.commons.retry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code Retry-After}, which comes as seconds or as a date. */
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
        try {
            Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(now, then);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }
}
