package dev.channelkit.bss.invoice;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Months in a zone, as moments.
 *
 * @param from the first one
 * @param to the first one after it
 */
record MonthSpan(OffsetDateTime from, OffsetDateTime to) {
    /** Filters name no zone, and the server may take them for its own: more than any offset is. */
    private static final int MARGIN_DAYS = 1;

    static MonthSpan of(YearMonth first, YearMonth last, ZoneId zone) {
        return new MonthSpan(start(first, zone), start(last.plusMonths(1), zone));
    }

    boolean contains(OffsetDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    OffsetDateTime askFrom() {
        return from.minusDays(MARGIN_DAYS);
    }

    OffsetDateTime askTo() {
        return to.plusDays(MARGIN_DAYS);
    }

    private static OffsetDateTime start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
    }
}
