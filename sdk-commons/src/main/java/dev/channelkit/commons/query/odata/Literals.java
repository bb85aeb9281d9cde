package dev.channelkit.commons.query.odata;

import dev.channelkit.commons.codec.internal.Digits;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
        return value.indexOf('\'') < 0 ? "'" + value + "'" : "'" + value.replace("'", "''") + "'";
    }

    static String date(LocalDate value) {
        return "datetime'" + value + "'";
    }

    /** To the millisecond; a bound that is finer is widened to the next one, so that it lets nothing go. */
    static String time(OffsetDateTime value, Comparison comparison) {
        LocalDateTime utc = value.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
        LocalDateTime cut = utc.truncatedTo(ChronoUnit.MILLIS);
        boolean up = comparison.isUpperBound() && cut.isBefore(utc);
        LocalDateTime bound = up ? cut.plus(1, ChronoUnit.MILLIS) : cut;
        if (!Digits.isPlain(bound.getYear())) {
            return "datetime'" + TIME.format(bound) + "'";
        }
        return new Digits(33).and("datetime'").toTheMillisecond(bound).and('\'').toString();
    }
}
