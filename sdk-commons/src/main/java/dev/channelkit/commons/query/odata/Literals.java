package dev.channelkit.commons.query.odata;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Values as they stand in an expression. */
final class Literals {
    // colons: the vendor's template has hyphens in the time, its example colons
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

    private Literals() {}

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String date(LocalDate value) {
        return "datetime'" + value + "'";
    }

    /** To the millisecond; a bound that is finer is widened to the next one, so that it lets nothing go. */
    static String time(OffsetDateTime value, Comparison comparison) {
        OffsetDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC);
        OffsetDateTime cut = utc.truncatedTo(ChronoUnit.MILLIS);
        boolean up = comparison.isUpperBound() && cut.isBefore(utc);
        return "datetime'" + TIME.format(up ? cut.plus(1, ChronoUnit.MILLIS) : cut) + "'";
    }
}
