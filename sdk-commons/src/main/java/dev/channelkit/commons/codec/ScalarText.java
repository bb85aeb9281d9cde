package dev.channelkit.commons.codec;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a scalar says when it is taken for a value of some type, by the rules that codecs go by. For what has no declared
 * types: rows of a query, fields of a tenant's own. Each method answers null where the text says nothing of the kind.
 */
public final class ScalarText {
    private ScalarText() {}

    /** A number, digit for digit; up to 1000 characters, with an exponent up to 1000. */
    public static @Nullable BigDecimal decimal(String text) {
        return Numbers.decimal(text.strip());
    }

    /** A whole number, {@code 5.0} included, that fits into 64 bits. */
    public static @Nullable Long integer(String text) {
        return Numbers.int64(text.strip());
    }

    /** {@code 1} or {@code true}, {@code 0} or {@code false}, the words in any case. */
    public static @Nullable Boolean flag(String text) {
        String word = text.strip();
        if (word.equals("1") || word.equalsIgnoreCase("true")) {
            return true;
        }
        return word.equals("0") || word.equalsIgnoreCase("false") ? (Boolean) false : null;
    }

    /** {@code YYYY-MM-DD}, alone or followed by a midnight of no zone or of UTC. */
    public static @Nullable LocalDate date(String text) {
        String day = text.strip();
        LocalDate date = Dates.date(day);
        return date != null ? date : Dates.midnight(day);
    }

    /** ISO 8601: with an offset, without one (UTC is meant), or a date alone (its midnight in UTC). */
    public static @Nullable OffsetDateTime time(String text) {
        String stripped = text.strip();
        LocalDate day = Dates.date(stripped);
        if (day != null) {
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        OffsetDateTime time = Dates.dateTime(stripped);
        return time != null ? time : Dates.zoneless(stripped, ZoneOffset.UTC);
    }

    /** A decimal without an exponent, with all its digits. */
    public static String of(BigDecimal value) {
        return Numbers.text(value);
    }

    /** {@code YYYY-MM-DDTHH:mm:ss.SSSZ}: UTC, three decimals, finer ones cut off. */
    public static String of(OffsetDateTime value) {
        return Dates.milliseconds(value);
    }
}
