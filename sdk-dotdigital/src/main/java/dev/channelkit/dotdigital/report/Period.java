package dev.channelkit.dotdigital.report;

import dev.channelkit.commons.error.CallDetails;
import dev.channelkit.commons.error.InvalidRequestException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A time from a moment on and before another, in whole milliseconds. */
record Period(Instant from, Instant before) {
    /** No limit is published; more than a month is not advisable. */
    private static final Duration LONGEST = Duration.ofDays(31);

    Period {
        from = from.truncatedTo(ChronoUnit.MILLIS); // all that goes out, and comes back
        before = before.truncatedTo(ChronoUnit.MILLIS);
        if (!from.isBefore(before)) {
            throw refused("the period ends at " + before + ", which is not after its start at " + from, "swap them");
        }
        if (Duration.between(from, before).compareTo(LONGEST) > 0) {
            throw refused(
                    "the period is longer than " + LONGEST.toDays() + " days: from " + from + " to " + before,
                    "ask month by month, or day by day where that ends in a 504");
        }
    }

    static Period of(YearMonth month) {
        return new Period(midnight(month), midnight(month.plusMonths(1)));
    }

    OffsetDateTime start() {
        return from.atOffset(ZoneOffset.UTC);
    }

    OffsetDateTime end() {
        return before.atOffset(ZoneOffset.UTC);
    }

    private static Instant midnight(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static InvalidRequestException refused(String what, String advice) {
        return new InvalidRequestException(what, CallDetails.none(), advice, null);
    }
}
