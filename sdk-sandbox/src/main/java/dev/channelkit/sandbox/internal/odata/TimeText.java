package dev.channelkit.sandbox.internal.odata;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in {@code datetime'…'}: a day, or a day and a time with colons or, as the vendor prints it once, with hyphens. */
final class TimeText {
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d)([-:])(\\d\\d)(?:\\3(\\d\\d)(\\.\\d{1,9})?)?)?");

    private TimeText() {}

    static Instant read(String text, int position, ZoneId zone) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw ExpressionException.at(
                    position, "stands no time such as datetime'2026-01-31T20:05:08.000', but '" + text + "'");
        }
        try {
            if (matcher.group(2) == null) {
                return LocalDate.parse(matcher.group(1)).atStartOfDay(zone).toInstant();
            }
            String seconds = matcher.group(5) == null ? "00" : matcher.group(5);
            String fraction = matcher.group(6) == null ? "" : matcher.group(6);
            String time = matcher.group(2) + ":" + matcher.group(4) + ":" + seconds + fraction;
            return LocalDateTime.parse(matcher.group(1) + "T" + time)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeException e) {
            throw ExpressionException.at(position, "stands a time that there is not: '" + text + "'");
        }
    }
}
